import { entry } from './entry.js';

/** Findings about the options of a call. */
export const optionCatalogue = {
  'option.unknown': entry({
    severity: 'error',
    message: (p: { name: string; known: readonly string[]; near: string | undefined }) =>
      `\`${p.name.slice(0, 80)}\` is no option`,
    expected: (p) => `one of ${p.known.join(', ')}`,
    hint: (p) => p.near,
  }),
  'option.value': entry({
    severity: 'error',
    message: (p: { what: string; found: string; expected: string; near?: string | undefined }) =>
      `${p.what} ${p.found}`,
    expected: (p) => p.expected,
    hint: (p) => p.near,
  }),
  'option.unfit': entry({
    severity: 'error',
    message: (p: { problem: string; hint?: string | undefined }) => p.problem,
    hint: (p) => p.hint,
  }),
} as const;
