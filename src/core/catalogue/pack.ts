import { entry } from './entry.js';

/** Findings about packs, the cards compiled ahead for a page, and about values handed to one. */
export const packCatalogue = () => ({
  'pack.format': entry({
    severity: 'error',
    message: (p: { found: string }) => `this is no pack: found ${p.found}`,
    expected: 'what `pack` returned, or JSON text of it, in the form `stratmap-pack/1`',
    hint: 'pack the card again with the version of the library that opens it',
  }),
  'pack.shape': entry({
    severity: 'error',
    message: (p: { found: string; expected: string }) => `found ${p.found}`,
    expected: (p) => p.expected,
  }),
  'pack.plan': entry({
    severity: 'error',
    message: (p: { problem: string }) => p.problem,
    hint: 'pack the card again with the version of the library that opens it',
  }),
  'pack.too-large': entry({
    severity: 'error',
    message: (p: { problem: string }) => `the pack is too large: ${p.problem}`,
    hint: 'pack an evaluation of values of fewer periods, or by longer ones',
  }),
  'pack.period': entry({
    severity: 'error',
    message: (p: { period: string; first: string; last: string }) =>
      p.first === ''
        ? `\`${p.period}\` is a period, and this pack has none`
        : `\`${p.period}\` lies outside the pack, which has ${p.first} to ${p.last}`,
    hint: (p) =>
      p.first === ''
        ? 'give one value for each key, or pack an evaluation with periods'
        : 'pack an evaluation of these periods, with the options `from` and `to`',
  }),
  'pack.not-applicable': entry({
    severity: 'error',
    message: (p: { key: string }) => `this pack has no room for \`n/a\` of \`${p.key}\``,
    expected: 'a value, or null where there is none',
    hint: 'a pack has room for it where the values packed say `n/a` of the same key',
  }),
});
