import { deepFreeze, type LocalizedText } from '../../core/index.js';
import type { Evaluation, Score } from '../../evaluate/index.js';
import { modelOf } from '../../model/index.js';
import type { TriedElement } from './overlay.js';

/** Points and status of every element with points, on both sides, in the order of the card. */
export function triedElements(
  before: Evaluation,
  after: Evaluation,
  period: string,
): readonly TriedElement[] {
  const [was, is] = [before.at(period), after.at(period)];
  const { card } = modelOf(before.card);
  const found: TriedElement[] = [
    element('total', 'total', card.title, was.total as Score, is.total as Score),
  ];
  for (const [kind, section] of SECTIONS)
    for (const [id, { title }] of card[section]) {
      const [one, other] = [own(was[section], id), own(is[section], id)];
      if (one === undefined || other === undefined) continue;
      // What is not scored has no points on either side.
      if (pointsOf(one) === null && pointsOf(other) === null) continue;
      found.push(element(id, kind, title, one, other));
    }
  return deepFreeze(found);
}

const SECTIONS = [
  ['perspective', 'perspectives'],
  ['theme', 'themes'],
  ['objective', 'objectives'],
  ['indicator', 'indicators'],
] as const;

const own = (scores: object, id: string): Score | undefined =>
  Object.hasOwn(scores, id) ? (scores as { readonly [id: string]: Score })[id] : undefined;

const pointsOf = (score: Score): number | null => {
  const { points } = score as { readonly points?: number };
  return points ?? null;
};

function element(
  id: string,
  kind: TriedElement['kind'],
  title: LocalizedText,
  was: Score,
  is: Score,
): TriedElement {
  const [from, to] = [pointsOf(was), pointsOf(is)];
  return {
    id,
    kind,
    title,
    before: { points: from, status: was.status },
    after: { points: to, status: is.status },
    difference: from === null || to === null ? null : to - from,
  };
}
