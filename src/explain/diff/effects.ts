import {
  type Evaluation,
  type EvaluationState,
  joinedData,
  partsOf,
  stage,
} from '../../evaluate/inner-index.js';
import { linesAlong, periodNames, pointsAt } from '../change/along.js';
import type { OpenLine } from '../change/change-lines.js';
import { kindOfEdit } from '../change/edit-meaning.js';
import { type Way, wayBetween } from '../change/legs.js';
import { cardsBetween } from './between.js';
import type { ChangeEffect, ScoreDifference } from './card-diff.js';
import type { Edit } from './edit.js';

type Amounts = { [id: string]: number };

/** Effects of the changes on some scores, and of other values. */
interface Effects {
  readonly effects: readonly ChangeEffect[];
  readonly values: { readonly [id: string]: number };
}

type Pair<T> = readonly [before: T, after: T];

/** What each change does to each score, along the way that explanations of a change take. */
export function effectsAlong(
  evaluations: Pair<Evaluation>,
  states: Pair<EvaluationState>,
  edits: readonly Edit[],
  scores: readonly ScoreDifference[],
  lanes: Pair<number>,
): Effects {
  const [before, after] = evaluations;
  const way = wayBetween(...states, [before.card, after.card], edits);
  if (way.lost === true) return effectsByStep(states, edits, scores, lanes);
  const names = periodNames([before, after], lanes);
  const places = placesOf(way, edits);
  const found = new Map<readonly number[], Amounts>();
  const values = Object.create(null) as Amounts;
  for (const { id, before: from, after: to } of scores) {
    values[id] = 0;
    if (from === null || to === null) continue;
    const { lines } = linesAlong(way, {
      id,
      lanes,
      of: 'indicators',
      method: 'path',
      ends: [from, to],
      names,
    });
    for (const line of lines) {
      const changes = places(line);
      const amounts = changes === undefined ? values : amountsOf(found, changes, scores);
      amounts[id] = (amounts[id] ?? 0) + line.amount;
    }
  }
  const effects = [...found].map(([changes, amounts]) => ({ changes, amounts }));
  return {
    effects: effects.toSorted((a, b) => (a.changes[0] ?? 0) - (b.changes[0] ?? 0)),
    values,
  };
}

function amountsOf(
  found: Map<readonly number[], Amounts>,
  changes: readonly number[],
  scores: readonly ScoreDifference[],
): Amounts {
  const known = found.get(changes);
  if (known !== undefined) return known;
  const made = Object.create(null) as Amounts;
  for (const { id } of scores) made[id] = 0;
  found.set(changes, made);
  return made;
}

/** Which changes a line comes from: several where they are one step; none where it is another value. */
function placesOf(
  way: Way,
  edits: readonly Edit[],
): (line: OpenLine) => readonly number[] | undefined {
  const places = new Map<object, readonly number[]>(edits.map(({ change }, i) => [change, [i]]));
  for (const { edits: made } of way.steps) {
    const all = made.map((edit) => edits.indexOf(edit));
    for (const { change } of made) places.set(change, all);
  }
  // Numbers that change over time are rows of their own, told by what they belong to and not by their change.
  const byOwner = new Map<string, number[]>();
  for (const [i, { change }] of edits.entries()) {
    const { id, of = '' } = change;
    const owner = `${kindOfEdit(change)} ${change.kind === 'override' ? '' : `${id} ${of}`}`;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), i]);
  }
  const moving = edits.flatMap(({ moves, scores }, i) => (moves && scores ? [i] : []));
  return ({ change, kind, id, of = '' }) => {
    if (change !== undefined) return places.get(change);
    if (OBSERVED.has(kind)) return undefined;
    if (kind === 'override') return byOwner.get('override ');
    return byOwner.get(`${kind} ${id} ${of}`) ?? byOwner.get(`${kind} ${id} `) ?? moving;
  };
}

const OBSERVED: ReadonlySet<OpenLine['kind']> = new Set(['value', 'delay', 'coverage', 'guard']);

/** Where no straight way was found: every change on top of those before it. */
function effectsByStep(
  [was, is]: Pair<EvaluationState>,
  edits: readonly Edit[],
  scores: readonly ScoreDifference[],
  lanes: Pair<number>,
): Effects {
  const parts = partsOf(was);
  const joined = {
    ...parts,
    data: joinedData([was, is]),
    masks: [...parts.masks, ...partsOf(is).masks],
  };
  const last = new Map(scores.map(({ id, before }) => [id, before ?? Number.NaN]));
  const effects: ChangeEffect[] = [];
  for (const { model, edits: changes } of cardsBetween(was.model.card, edits)) {
    const amounts = movedTo(last, stage(model, joined), lanes[0]);
    if (Object.values(amounts).some((amount) => amount !== 0)) effects.push({ changes, amounts });
  }
  return { effects, values: movedTo(last, is, lanes[1]) };
}

/** How far scores moved from where they stood last; a score that is missing meanwhile stands where it was. */
function movedTo(last: Map<string, number>, state: EvaluationState, lane: number): Amounts {
  const amounts = Object.create(null) as Amounts;
  for (const [id, before] of last) {
    const points = pointsAt(state, id, lane);
    amounts[id] = Number.isNaN(points) || Number.isNaN(before) ? 0 : points - before;
    if (!Number.isNaN(points)) last.set(id, points);
  }
  return amounts;
}
