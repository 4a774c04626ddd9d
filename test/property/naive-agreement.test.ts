import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/document/index.js';
import { engineImplementation, naiveImplementation } from '../conformance/implementation.js';
import { randomCard } from '../support/random-card.js';

/** Fields that both evaluators give, by what they belong to. */
const nodeFields = ['points', 'coverage', 'low', 'high', 'basis', 'status', 'trend', 'worst'];
const objectiveFields = [...nodeFields, 'lead', 'lag', 'direct', 'driver', 'gap', 'evidence'];
const indicatorFields = [...nodeFields.slice(0, -1), 'value', 'unclamped', 'clamped'];

/** Where the engine and the plain evaluator disagree on a random card, one line a field. */
function disagreements(seed: number): string[] {
  const { input, data, by, periods } = randomCard(seed);
  const options = { by, periods };
  const engine = engineImplementation(input, data, options);
  const naive = naiveImplementation(input, data, options);
  const card = normalise(input);
  const elements = [
    ['total', nodeFields] as const,
    ...[...card.perspectives.keys(), ...card.themes.keys()].map((id) => [id, nodeFields] as const),
    ...[...card.objectives.keys()].map((id) => [id, objectiveFields] as const),
    ...[...card.indicators.keys()].map((id) => [id, indicatorFields] as const),
  ];
  const found: string[] = [];
  for (const period of periods) {
    for (const [id, fields] of elements) {
      const [a, b] = [engine(period, id), naive(period, id)];
      if (a === undefined) continue; // a perspective or theme without objectives has no score
      for (const field of fields) {
        if (!same(a[field], b?.[field])) {
          found.push(
            `${seed} ${period} ${id}.${field}: engine ${show(a[field])}, naive ${show(b?.[field])}`,
          );
        }
      }
    }
  }
  return found;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) =>
      same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    );
  }
  return a === b;
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'none';

describe('the engine and the plain evaluator of the tests', () => {
  it('agree on every score of 300 random cards', () => {
    const found: string[] = [];
    for (let seed = 1; seed <= 300 && found.length < 40; seed++) found.push(...disagreements(seed));
    expect(found).toEqual([]);
  }, 240_000);
});
