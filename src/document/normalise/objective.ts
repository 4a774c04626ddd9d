import type { ObjectiveInput, PerspectiveInput, ThemeInput } from '../input/index.js';
import type { Objective, Perspective, Scoring, Theme } from '../normal/index.js';
import { normaliseCombine, normaliseCombining, normaliseGuards } from './combine.js';
import { type Context, datedSteps, localized } from './context.js';
import { NONE } from './none.js';
import { normaliseLinks, normaliseUses } from './links.js';
import { normaliseMeasures, normaliseMissing, normaliseStatus, shareRules } from './scoring.js';

/** A perspective in its one form; it inherits from the scoring of the card. */
export function normalisePerspective(
  id: string,
  input: PerspectiveInput,
  scoring: Scoring,
  context: Context,
): Perspective {
  const weights = datedSteps(input.weight ?? 1, context);
  const theme: Theme = normaliseTheme(id, input, scoring, context);
  const one = theme as Writable<Perspective>;
  one.weight = Math.max(...weights.map(({ value }) => value));
  if (weights.length > 1) one.weightSteps = weights;
  if (input.question !== undefined) one.question = localized(input.question, context);
  return one;
}

/** A theme in its one form; it inherits from the scoring of the card. */
export function normaliseTheme(
  id: string,
  input: ThemeInput,
  scoring: Scoring,
  context: Context,
): Theme {
  const { combine, statusBy } = normaliseCombining(input);
  const { status, statusSteps } =
    input.status === undefined ? scoring : normaliseStatus(input.status, scoring, context);
  const one: Writable<Theme> = {
    id,
    title: localized(input.title ?? id, context),
    tags: input.tags ?? NONE,
    missing: normaliseMissing(input.missing, scoring.missing),
    combine,
    statusBy,
    status,
  };
  if (input.description !== undefined) one.description = localized(input.description, context);
  if (statusSteps !== undefined) one.statusSteps = statusSteps;
  return one;
}

/** An objective in its one form; missing policy and status come down through its perspective, the rest from the card. */
export function normaliseObjective(
  id: string,
  input: ObjectiveInput,
  scoring: Scoring,
  perspective: Perspective | undefined,
  context: Context,
): Objective {
  const { combine, statusBy } = normaliseCombining(input);
  const { driverShare, driverShareSteps } =
    input.driverShare === undefined ? scoring : shareRules(input.driverShare, scoring, context);
  const above = perspective ?? scoring;
  const { status, statusSteps } =
    input.status === undefined ? above : normaliseStatus(input.status, above, context);
  const one: Writable<Objective> = {
    id,
    title: localized(input.title ?? id, context),
    tags: input.tags ?? NONE,
    perspective: perspective?.id ?? input.perspective ?? '',
    themes: input.themes ?? NONE,
    weight: datedSteps(input.weight ?? 1, context),
    measures: normaliseUses(input, context),
    measurePolicy: normaliseMeasures(input.measures, scoring.measures),
    combine,
    statusBy,
    guard: normaliseGuards(input.guard),
    drives: normaliseLinks(input.drives, context),
    drivers: normaliseDrivers(input.drivers),
    driverShare,
    infer: input.infer ?? scoring.infer,
    missing: normaliseMissing(input.missing, perspective?.missing ?? scoring.missing),
    minCoverage: input.minCoverage ?? scoring.minCoverage,
    status,
    implied: input.implied ?? false,
  };
  if (input.description !== undefined) one.description = localized(input.description, context);
  if (input.partOf !== undefined) one.partOf = input.partOf;
  if (driverShareSteps !== undefined) one.driverShareSteps = driverShareSteps;
  if (statusSteps !== undefined) one.statusSteps = statusSteps;
  if (input.owner !== undefined) one.owner = input.owner;
  return one;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const MEAN = Object.freeze({ kind: 'mean' });

function normaliseDrivers(input: ObjectiveInput['drivers']): Objective['drivers'] {
  if (input === undefined || input === 'mean') return MEAN;
  if ('combine' in input) {
    const combine = normaliseCombine(input.combine);
    return combine.kind === 'mean' ? { kind: 'mean' } : { kind: 'combine', combine };
  }
  return { kind: 'impact', base: input.impact.base, reference: input.impact.reference };
}
