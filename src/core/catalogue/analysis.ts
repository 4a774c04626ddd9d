import { entry, list } from './entry.js';

/** Findings about what an analysis is asked, and about judgements of people. */
export const analysisCatalogue = () => ({
  'analysis.option': entry({
    severity: 'error',
    message: (p: { what: string; found: string; expected: string }) =>
      `${p.what} is ${p.found.slice(0, 80)}`,
    expected: (p) => p.expected,
  }),
  'judgement.ratio': entry({
    severity: 'error',
    message: (p: { a: string; b: string; found: string }) =>
      `the comparison of \`${p.a}\` with \`${p.b}\` is ${p.found.slice(0, 80)}`,
    expected:
      'how many times as important the first is, a number from 0.001 to 1000; null where nobody compared them',
  }),
  'judgement.self': entry({
    severity: 'error',
    message: (p: { name: string; found: number }) =>
      `\`${p.name}\` is compared with itself as ${p.found}`,
    expected: '1, or no such comparison',
  }),
  'judgement.contradiction': entry({
    severity: 'error',
    message: (p: { a: string; b: string; forth: number; back: number }) =>
      `\`${p.a}\` over \`${p.b}\` is ${p.forth}, but \`${p.b}\` over \`${p.a}\` is ${p.back}`,
    expected: 'one comparison of each pair, or two of which one is 1 divided by the other',
  }),
  'judgement.unconnected': entry({
    severity: 'error',
    message: (p: { groups: readonly (readonly string[])[] }) =>
      `nothing compares ${p.groups.map((group) => list(group, 4)).join(' with ')}`,
    expected: 'comparisons that connect everything, directly or over others',
    hint: 'compare one of each group with one of another',
  }),
  'judgement.count': entry({
    severity: 'error',
    message: (p: { found: number; least: number; most: number }) =>
      `there ${p.found === 1 ? 'is 1 thing' : `are ${p.found} things`} to weigh`,
    expected: (p) => `${p.least} to ${p.most}`,
  }),
  'judgement.twice': entry({
    severity: 'error',
    message: (p: { name: string }) => `\`${p.name}\` is named twice`,
    expected: 'each name once',
  }),
  'judgement.missing': entry({
    severity: 'error',
    message: (p: { name: string; where: string }) => `\`${p.where}\` says nothing of \`${p.name}\``,
    expected: 'the same names in both',
  }),
  'uncertainty.no-value': entry({
    severity: 'error',
    message: (p: { key: string; period: string }) =>
      `\`${p.key}\` has no value${p.period === '' ? '' : ` in ${p.period}`} to lie around`,
    expected: 'a key with a value in the period',
    hint: 'give both ends, or a law that states its middle',
  }),
  'uncertainty.history': entry({
    severity: 'error',
    message: (p: { key: string; found: number; least: number }) =>
      `\`${p.key}\` has ${p.found} earlier ${p.found === 1 ? 'figure' : 'figures'} to draw from`,
    expected: (p) => `at least ${p.least}`,
    hint: 'state a law instead, such as a triangular one',
  }),
  'uncertainty.weights': entry({
    severity: 'error',
    message: (p: { id: string }) => `\`${p.id}\` has no two weights that could be otherwise`,
    expected:
      'the card, a perspective, a theme or an objective with at least two children that weigh something',
  }),
});
