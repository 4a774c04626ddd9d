import { orMeant } from '../suggest.js';
import { entry } from './entry.js';

/** A value that is not of the form that it must have. Apart from the others: parts that must stay small tell nothing else. */
export const optionValue = /* @__PURE__ */ entry({
  severity: 'error',
  // A name of '' is that of all options.
  message: (p: { name: string; found: string; expected: string; hint?: string | undefined }) =>
    `${p.name === '' ? 'the options are' : `\`${p.name}\` is`} ${p.found}`,
  expected: (p) => p.expected,
  hint: (p) => p.hint,
});

/** Findings about the options of a call. */
export const optionCatalogue = () => ({
  'option.unknown': entry({
    severity: 'error',
    message: (p: { name: string; known: readonly string[]; near: readonly string[] }) =>
      `\`${p.name.slice(0, 80)}\` is no option`,
    expected: (p) => `one of ${p.known.join(', ')}`,
    hint: (p) => orMeant(p.near),
  }),
  'option.value': optionValue,
  'option.unfit': entry({
    severity: 'error',
    message: (p: { problem: string; hint?: string | undefined }) => p.problem,
    hint: (p) => p.hint,
  }),
});
