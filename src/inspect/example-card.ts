import { checkArguments, resultForm } from '../core/index.js';
import type { ScorecardInput } from '../document/index.js';
import type { RuleExample } from './rule.js';

/** The perspectives of an example that has objectives and names none. */
const PERSPECTIVES = { financial: {}, customer: {}, internal: {}, learning: {} } as const;

const EXAMPLE = { ...resultForm('', { card: 'object' }), expected: 'an example of a rule' };

/** The whole card of an example: with a first line, an id, a title, and the four usual perspectives where objectives need some. */
export function exampleCard(example: RuleExample): ScorecardInput {
  checkArguments({ example }, { example: EXAMPLE });
  const { card } = example;
  const perspectives =
    card.objectives === undefined || card.perspectives !== undefined
      ? {}
      : { perspectives: PERSPECTIVES };
  return { stratmap: 1, id: 'example', title: 'Example', ...perspectives, ...card };
}
