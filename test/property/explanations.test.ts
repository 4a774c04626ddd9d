import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contributions,
  explain,
  type Explanation,
  flows,
  pathsToTop,
} from '../../src/explain/index.js';
import { linesBelow } from '../../src/explain/why/index.js';
import { evaluated } from '../support/laws/evaluate-random.js';
import { cardArbitrary } from '../support/random-card.js';

const fixed = { seed: 20_260_901, numRuns: 80 };
const small = { objectives: 10, periods: 6 };

/** Differences are compared with the size of what is explained, and of what it is made of. */
const slackOf = (...sizes: readonly number[]): number =>
  1e-9 * Math.max(1, ...sizes.map((size) => Math.abs(size)));

function* nodesOf(explanation: Explanation): Generator<Explanation> {
  yield explanation;
  for (const { line } of linesBelow(explanation)) if (line.node !== undefined) yield line.node;
}

/** Nodes whose lines do not sum to their points. */
function unsummed(explanation: Explanation): unknown[] {
  return [...nodesOf(explanation)].flatMap(({ kind, id, period, points = 0, parts, folded }) => {
    // Indicators are where a tree ends, unless they have members or items.
    if (parts.length === 0 && (kind === 'indicator' || folded !== undefined)) return [];
    const sum = parts.reduce((so, { share }) => so + share, 0);
    return Math.abs(sum - points) <= slackOf(points)
      ? []
      : [
          {
            kind,
            id,
            period,
            points,
            sum,
            lines: parts.map((line) => [line.kind, line.id, line.share]),
          },
        ];
  });
}

describe('explanations', { timeout: 120_000 }, () => {
  it('have lines that sum to the points at every node, whatever the card', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        const evaluation = evaluated(card);
        for (const at of evaluation.periods.slice(-3))
          expect(unsummed(explain(evaluation, 'total', { at }))).toEqual([]);
      }),
      fixed,
    );
  });

  it('have ends that sum to what is explained, and lines that say the same of the whole as of their node', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        const evaluation = evaluated(card);
        const at = evaluation.periods.at(-1) as string;
        for (const id of ['total', ...Object.keys(card.input.objectives ?? {})]) {
          const explanation = explain(evaluation, id, { at });
          const { points = 0 } = explanation;
          const ends = contributions(explanation);
          const sum = ends.reduce((so, { of }) => so + of, 0);
          const size = ends.reduce((most, { of }) => Math.max(most, Math.abs(of)), 0);
          expect(Math.abs(sum - points)).toBeLessThanOrEqual(slackOf(points, size));
        }
      }),
      fixed,
    );
  });

  it('have flows that go out of every place as they came in', () => {
    fc.assert(
      fc.property(cardArbitrary({ ...small, without: ['fixedPoint'] }), (card) => {
        const evaluation = evaluated(card);
        const explanation = explain(evaluation, 'total');
        const { nodes, flows: edges } = flows(explanation);
        const top = nodes[0]?.key;
        const into = new Map<string, number>();
        const out = new Map<string, number>();
        const size = edges.reduce((most, { of }) => Math.max(most, Math.abs(of)), 0);
        for (const { from, to, of } of edges) {
          out.set(from, (out.get(from) ?? 0) + of);
          into.set(to, (into.get(to) ?? 0) + of);
        }
        const broken = [...into].filter(
          ([key, sum]) =>
            Math.abs(sum - (key === top ? (explanation.points ?? 0) : (out.get(key) ?? 0))) >
            slackOf(sum, size),
        );
        expect(broken).toEqual([]);
      }),
      fixed,
    );
  });

  it('agree with the paths of every indicator', () => {
    fc.assert(
      fc.property(cardArbitrary({ ...small, objectives: 6 }), (card) => {
        const evaluation = evaluated(card);
        const explanation = explain(evaluation, 'total');
        if ([...nodesOf(explanation)].some(({ folded }) => folded !== undefined)) return;
        for (const id of Object.keys(card.input.indicators ?? {})) {
          const below = [...linesBelow(explanation)].filter(
            ({ line }) => line.node?.kind === 'indicator' && line.node.id === id,
          );
          const sum = below.reduce((so, { line }) => so + line.of, 0);
          const { of, paths, folded } = pathsToTop(evaluation, id);
          if (folded === true) continue;
          expect(Math.abs(sum - of)).toBeLessThanOrEqual(slackOf(sum, of));
          expect(
            paths.every(({ steps }) => steps[0]?.id === id && steps.at(-1)?.id === 'total'),
          ).toBe(true);
        }
      }),
      fixed,
    );
  });
});
