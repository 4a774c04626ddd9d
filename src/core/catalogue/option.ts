import { entry, list } from './entry.js';

/** Findings about the options of a call. */
export const optionCatalogue = {
  'option.unknown': entry({
    severity: 'error',
    message: (p: { name: string; known: readonly string[]; near: string | undefined }) =>
      `\`${p.name.slice(0, 80)}\` is no option`,
    expected: (p) => (p.known.length === 0 ? 'no options' : `one of ${list(p.known, 20)}`),
    hint: (p) => p.near,
  }),
  'option.value': entry({
    severity: 'error',
    message: (p: { name: string; found: string; expected: string; kind?: string; near?: string }) =>
      `${p.name === '' ? 'the options are' : `\`${p.name.slice(0, 80)}\` is`} ${p.found}${p.kind === undefined ? '' : `, which is no ${p.kind}`}`,
    expected: (p) => p.expected,
    hint: (p) => p.near,
  }),
  'option.unfit': entry({
    severity: 'error',
    message: (p: { problem: string; hint?: string }) => p.problem,
    hint: (p) => p.hint,
  }),
} as const;
