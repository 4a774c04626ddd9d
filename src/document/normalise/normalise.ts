import { stated, type TextInput } from '../../core/index.js';
import type { ElementInput, ObjectiveInput, PersonInput, ScorecardInput } from '../input/index.js';
import type { Kept, NormalScorecard, Person } from '../normal/index.js';
import { initiative, risk } from '../schema/initiative.js';
import { data, example, hypothesis, processStep } from '../schema/story.js';
import type { Shape } from '../shape/index.js';
import { type Context, element, localized, localizedIfAny } from './context.js';
import { normaliseObjective, normalisePerspective, normaliseTheme } from './objective.js';
import { normaliseIndicator, normaliseMetric } from './observed.js';
import { normaliseOverride } from './override.js';
import { normaliseScoring } from './scoring.js';

/**
 * The one normal form of a scorecard: short forms spelled out, defaults and inherited settings filled in, dated values in the
 * order of their periods, maps by id in authored order. Whether references exist is not looked at.
 *
 * @param input - a document that a reader accepted
 */
export function normalise(input: ScorecardInput): NormalScorecard {
  const calendar = {
    period: input.calendar?.period ?? 'month',
    yearStart: input.calendar?.yearStart ?? 1,
  } as const;
  const context: Context = { language: input.language ?? 'en', yearStart: calendar.yearStart };
  const scoring = normaliseScoring(input.scoring, context);
  const perspectives = each(input.perspectives, (id, one) =>
    normalisePerspective(id, one, scoring, context),
  );
  return {
    id: input.id,
    title: localized(input.title, context),
    language: context.language,
    kind: input.kind ?? 'strategy',
    calendar,
    scoring,
    people: each(input.people, (id, one) => person(id, one, context)),
    perspectives,
    themes: each(input.themes, (id, one) => normaliseTheme(id, one, scoring, context)),
    metrics: each(input.metrics, (id, one) => normaliseMetric(id, one, context)),
    indicators: each(input.indicators, (id, one) => normaliseIndicator(id, one, scoring, context)),
    objectives: each(input.objectives, (id, one) =>
      normaliseObjective(
        id,
        one,
        scoring,
        perspectives.get(perspectiveOf(one, input.objectives)),
        context,
      ),
    ),
    initiatives: each(input.initiatives, (id, one) => kept(id, one, initiative, context)),
    hypotheses: each(input.hypotheses, (id, one) => kept(id, one, hypothesis, context)),
    risks: each(input.risks, (id, one) => kept(id, one, risk, context)),
    overrides: (input.overrides ?? []).map(normaliseOverride),
    process: all(input.process, processStep, context),
    examples: all(input.examples, example, context),
    checks: input.checks ?? [],
    revisions: input.revisions ?? [],
    data: all(input.data, data, context),
    ...stated({ purpose: localizedIfAny(input.purpose, context), currency: input.currency }),
  };
}

/** The perspective an objective states, or the next of those it is part of; empty if none does. */
function perspectiveOf(
  objective: ObjectiveInput,
  objectives: ScorecardInput['objectives'],
): string {
  if (objective.perspective !== undefined) return objective.perspective;
  const seen = new Set<string>();
  let one: ObjectiveInput | undefined = objective;
  while (one !== undefined && one.perspective === undefined) {
    const { partOf }: ObjectiveInput = one;
    if (partOf === undefined || seen.has(partOf)) return '';
    seen.add(partOf);
    one = Object.hasOwn(objectives ?? {}, partOf) ? objectives?.[partOf] : undefined;
  }
  return one?.perspective ?? '';
}

function each<I, O>(
  map: { readonly [id: string]: I } | undefined,
  one: (id: string, input: I) => O,
): ReadonlyMap<string, O> {
  const made = new Map<string, O>();
  if (map === undefined) return made;
  for (const id of Object.keys(map)) made.set(id, one(id, map[id] as I));
  return made;
}

// What no formula needs stays as it is written, in its preferred form.
function kept<T extends ElementInput>(
  id: string,
  input: T,
  shape: Shape<T>,
  context: Context,
): Kept<T> {
  const preferred = shape.canonical(input, context.language) as T;
  return { ...element(id, input, context), input: preferred };
}

function all<T>(list: readonly T[] | undefined, shape: Shape<T>, context: Context): readonly T[] {
  return (list ?? []).map((one) => shape.canonical(one, context.language) as T);
}

function person(id: string, input: PersonInput, context: Context): Person {
  const long: PersonObject = isPersonObject(input) ? input : { title: input };
  return {
    ...element(id, { title: long.title }, context),
    ...stated({ role: localizedIfAny(long.role, context) }),
  };
}

interface PersonObject {
  readonly title: TextInput;
  readonly role?: TextInput;
}

// `title` cannot be the tag of a language: tags begin with two or three letters.
function isPersonObject(input: PersonInput): input is PersonObject {
  return typeof input === 'object' && 'title' in input;
}
