import type { ObjectiveInput, PerspectiveInput, ThemeInput } from '../input.js';
import type { Objective, Perspective, Scoring, Theme } from '../normal.js';
import { normaliseCombine, normaliseCombining, normaliseGuards } from './combine.js';
import { type Context, datedSteps, element, localized, localizedIfAny } from './context.js';
import { given, NONE } from './given.js';
import { normaliseLinks, normaliseMeasuresOfRole } from './links.js';
import { normaliseMeasures, normaliseMissing, normaliseStatus, shareRules } from './scoring.js';

/** A perspective in its one form; it inherits from the scoring of the card. */
export function normalisePerspective(
  id: string,
  input: PerspectiveInput,
  scoring: Scoring,
  context: Context,
): Perspective {
  const weights = datedSteps(input.weight ?? 1, context);
  return {
    ...normaliseTheme(id, input, scoring, context),
    weight: Math.max(...weights.map(({ value }) => value)),
    ...(weights.length < 2 ? {} : { weightSteps: weights }),
    ...given({ question: localizedIfAny(input.question, context) }),
  };
}

/** A theme in its one form; it inherits from the scoring of the card. */
export function normaliseTheme(
  id: string,
  input: ThemeInput,
  scoring: Scoring,
  context: Context,
): Theme {
  return {
    ...element(id, input, context),
    missing: normaliseMissing(input.missing, scoring.missing),
    ...normaliseCombining(input),
    ...normaliseStatus(input.status, scoring, context),
  };
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
  const { driverShare, driverShareSteps } = shareRules(input.driverShare, scoring, context);
  const { status, statusSteps } = normaliseStatus(input.status, perspective ?? scoring, context);
  const one: Writable<Objective> = {
    id,
    title: localized(input.title ?? id, context),
    tags: input.tags ?? NONE,
    perspective: perspective?.id ?? input.perspective ?? '',
    themes: input.themes ?? NONE,
    weight: datedSteps(input.weight ?? 1, context),
    measures: [
      ...normaliseMeasuresOfRole('lead', input.leading, context),
      ...normaliseMeasuresOfRole('lag', input.lagging, context),
    ],
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

function normaliseDrivers(input: ObjectiveInput['drivers']): Objective['drivers'] {
  if (input === undefined || input === 'mean') return { kind: 'mean' };
  if ('combine' in input) {
    const combine = normaliseCombine(input.combine);
    return combine.kind === 'mean' ? { kind: 'mean' } : { kind: 'combine', combine };
  }
  return { kind: 'impact', base: input.impact.base, reference: input.impact.reference };
}
