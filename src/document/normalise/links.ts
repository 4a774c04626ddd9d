import { stated } from '../../core/index.js';
import type {
  DrivesInput,
  LinkInput,
  MeasureInput,
  MeasuresOfRoleInput,
  ObjectiveInput,
} from '../input/index.js';
import type { Link, Measure } from '../normal/index.js';
import { type Context, datedSteps, localizedIfAny } from './context.js';
import { NONE } from './none.js';
import { scalingOf } from './scaling.js';

/** Adds each entry in its one form; a list of ids is a map in which every weight is 1. */
function addEach<L, O>(
  made: O[],
  input: readonly string[] | { readonly [id: string]: number | L },
  one: (id: string, entry: number | L) => O,
): O[] {
  if (isList(input)) for (const id of input) made.push(one(id, 1));
  else for (const id of Object.keys(input)) made.push(one(id, input[id] as number | L));
  return made;
}

function isList(input: unknown): input is readonly string[] {
  return Array.isArray(input);
}

/** Links in their one form, in authored order. */
export function normaliseLinks(input: DrivesInput | undefined, context: Context): readonly Link[] {
  if (input === undefined) return NONE;
  return addEach<LinkInput, Link>([], input, (to, entry) => {
    if (typeof entry === 'number') return plainLink(to, datedSteps(entry, context));
    const long: LinkInput = entry;
    const { delay, spread, lags, hypothesis, curve } = long;
    const confidence = datedSteps(long.confidence ?? CERTAIN, context);
    return {
      to,
      strength: datedSteps(long.strength ?? 1, context),
      confidence: Math.max(...confidence.map(({ value }) => value)),
      ...(confidence.length < 2 ? {} : { confidenceSteps: confidence }),
      effect: long.effect ?? 'raises',
      kind: long.kind ?? 'causal',
      evidence: long.evidence ?? [],
      ...stated({ delay, spread, lags, hypothesis, curve }),
      ...stated({ because: localizedIfAny(long.because, context) }),
    };
  });
}

const CERTAIN = 1;

function plainLink(to: string, strength: Link['strength']): Link {
  return {
    to,
    strength,
    confidence: CERTAIN,
    effect: 'raises',
    kind: 'causal',
    evidence: NONE,
  };
}

/** Uses of indicators in their one form, leads first and each role in authored order. */
export function normaliseUses(
  { leading, lagging }: Pick<ObjectiveInput, 'leading' | 'lagging'>,
  context: Context,
): readonly Measure[] {
  const measures: Measure[] = [];
  if (leading !== undefined) addOfRole(measures, 'lead', leading, context);
  if (lagging !== undefined) addOfRole(measures, 'lag', lagging, context);
  return measures;
}

function addOfRole(
  measures: Measure[],
  role: Measure['role'],
  input: MeasuresOfRoleInput,
  context: Context,
): void {
  addEach<MeasureInput, Measure>(measures, input, (indicator, entry) => {
    if (typeof entry === 'number') return { indicator, role, weight: datedSteps(entry, context) };
    const long: MeasureInput = entry;
    const scaling = scalingOf(long);
    return {
      indicator,
      role,
      weight: datedSteps(long.weight ?? 1, context),
      ...(Object.keys(scaling).length === 0 ? {} : { scaling }),
    };
  });
}
