import { didYouMean } from '../suggest.js';
import { entry, list } from './entry.js';

/** Findings about values handed to an evaluation. */
export const dataCatalogue = {
  'data.unknown-key': entry({
    severity: 'error',
    message: (p: { key: string; known: readonly string[] }) =>
      `the card takes no values for \`${p.key}\``,
    expected:
      'the id of a metric, of an indicator without formula, `indicator.item` or `indicator.member`',
    hint: (p) => didYouMean(p.key, p.known),
  }),
  'data.value': entry({
    severity: 'error',
    message: (p: { found: string; expected: string }) => `found ${p.found}`,
    expected: (p) => p.expected,
  }),
  'data.period': entry({
    severity: 'error',
    message: (p: { found: string }) => `\`${p.found}\` is no period`,
    expected: 'a period such as 2026, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30',
  }),
  'data.mixed': entry({
    severity: 'error',
    message: (p: { keys: readonly string[] }) =>
      `${list(p.keys)} have one value without a period, while others have values by period`,
    expected: 'either one value for each key, or values by period for all',
    hint: 'give every value its period',
  }),
} as const;
