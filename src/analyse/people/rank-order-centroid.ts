import { deepFreeze, nameOf, problemsOf } from '../../core/index.js';
import { namedWeights, type PeopleWeights } from './weights.js';

/** Most things that can be ranked or given points. */
const MOST = 1000;

/**
 * Weights from an order alone: the middle of all weights that respect it. The first of n weighs (1 + 1/2 + ... + 1/n) / n, the next
 * (1/2 + ... + 1/n) / n, and so on; what is tied shares its places equally.
 *
 * @param order - names, the most important first; names that are tied as a list of their own: `['csat', ['cost', 'fcr']]`
 * @throws ScorecardError `invalid-option` with every problem
 * @source F. H. Barron and B. E. Barrett, Decision quality using ranked attribute weights, Management Science 42, 1996
 */
export function rankOrderCentroid(order: readonly (string | readonly string[])[]): PeopleWeights {
  const problems = problemsOf('rankOrderCentroid');
  if (!Array.isArray(order)) {
    const expected = 'a list of names, the most important first';
    problems.add('analysis.option', [], { what: '`order`', found: nameOf(order), expected });
    problems.refuse();
  }
  const sizes = order.slice(0, MOST + 1).map((place) => (Array.isArray(place) ? place.length : 1));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (order.length > MOST || all > MOST) {
    const found = Math.max(order.length, all);
    problems.add('judgement.count', [], { found, least: 1, most: MOST });
    problems.refuse();
  }
  const seen = new Set<unknown>();
  const groups = order.map((place, i) => {
    const names: readonly unknown[] = Array.isArray(place) ? place : [place];
    for (const name of names) {
      if (typeof name !== 'string' || name === '')
        problems.add('analysis.option', [i], {
          what: 'a name',
          found: nameOf(name),
          expected: 'a text',
        });
      else if (seen.has(name)) problems.add('judgement.twice', [i], { name });
      seen.add(name);
    }
    return names as readonly string[];
  });
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  if (count === 0) problems.add('judgement.count', [], { found: count, least: 1, most: MOST });
  problems.refuse();
  const centroid = Array.from({ length: count }, () => 0);
  let rest = 0;
  for (let place = count; place >= 1; place--) {
    rest += 1 / place;
    centroid[place - 1] = rest / count;
  }
  const raw: number[] = [];
  for (const { length } of groups) {
    const own = centroid.slice(raw.length, raw.length + length);
    const each = own.reduce((sum, one) => sum + one, 0) / length;
    for (let i = 0; i < length; i++) raw.push(each);
  }
  return deepFreeze({
    weights: namedWeights(groups.flat(), raw),
    provenance: {
      method: 'rankOrderCentroid',
      source:
        'F. H. Barron and B. E. Barrett, Decision quality using ranked attribute weights, 1996',
      judgements: count,
    },
  });
}
