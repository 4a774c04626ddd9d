import type { DrivesInput, LinkInput, MeasureInput, MeasuresOfRoleInput } from '../input.js';
import type { Link, Measure } from '../normal.js';
import { type Context, datedSteps, localizedIfAny } from './context.js';
import { given } from './given.js';
import { scalingOf } from './scaling.js';

type Entry<L> = readonly [id: string, entry: number | L];

// A list of ids is a map in which every weight is 1.
function entries<L>(
  input: readonly string[] | { readonly [id: string]: number | L } | undefined,
): readonly Entry<L>[] {
  if (input === undefined) return [];
  return isList(input) ? input.map((id) => [id, 1]) : Object.entries(input);
}

function isList(input: unknown): input is readonly string[] {
  return Array.isArray(input);
}

/** Links in their one form, in authored order. */
export function normaliseLinks(input: DrivesInput | undefined, context: Context): readonly Link[] {
  return entries<LinkInput>(input).map(([to, entry]) => {
    const long: LinkInput = typeof entry === 'number' ? { strength: entry } : entry;
    const { delay, spread, lags, hypothesis, curve } = long;
    const confidence = datedSteps(long.confidence ?? 1, context);
    return {
      to,
      strength: datedSteps(long.strength ?? 1, context),
      confidence: Math.max(...confidence.map(({ value }) => value)),
      ...(confidence.length < 2 ? {} : { confidenceSteps: confidence }),
      effect: long.effect ?? 'raises',
      kind: long.kind ?? 'causal',
      evidence: long.evidence ?? [],
      ...given({ delay, spread, lags, hypothesis, curve }),
      ...given({ because: localizedIfAny(long.because, context) }),
    };
  });
}

/** Measures of one role in their one form, in authored order. */
export function normaliseMeasuresOfRole(
  role: Measure['role'],
  input: MeasuresOfRoleInput | undefined,
  context: Context,
): readonly Measure[] {
  return entries<MeasureInput>(input).map(([indicator, entry]) => {
    const long: MeasureInput = typeof entry === 'number' ? { weight: entry } : entry;
    const scaling = scalingOf(long);
    return {
      indicator,
      role,
      weight: datedSteps(long.weight ?? 1, context),
      ...(Object.keys(scaling).length === 0 ? {} : { scaling }),
    };
  });
}
