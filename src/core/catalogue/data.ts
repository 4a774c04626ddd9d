import { orMeant } from '../suggest.js';
import { entry, knownBeside, list } from './entry.js';

/** Findings about values handed to an evaluation, of a page as well: it must stay small. */
export const dataCatalogue = () => ({
  'data.unknown-key': entry({
    severity: 'error',
    // Of many unknown keys only the first are compared with what is known.
    kept: (given: { key: string; known: readonly string[] }) => ({
      key: given.key,
      ...knownBeside(given.key, given.known),
    }),
    message: (p) => `the card takes no values for \`${p.key}\``,
    expected:
      'the id of a metric, of an indicator without formula, `indicator.item` or `indicator.member`',
    hint: (p) =>
      orMeant(p.near) ??
      (p.known.length === 0 ? undefined : `it takes ${list(p.known, 8, p.more)}`),
  }),
  'data.value': entry({
    severity: 'error',
    message: (p: { found: string; expected: string; hint?: string | undefined }) =>
      `found ${p.found}`,
    expected: (p) => p.expected,
    hint: (p) => p.hint,
  }),
  'data.period': entry({
    severity: 'error',
    message: (p: { found: string; hint?: string | undefined }) => `\`${p.found}\` is no period`,
    expected: 'a period such as 2026, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30',
    hint: (p) => p.hint,
  }),
});
