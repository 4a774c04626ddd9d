import { entry, list } from './entry.js';

/** Findings about breakdowns, initiatives, risks and overrides. */
export const manageCatalogue = () => ({
  'breakdown.members': entry({
    severity: 'error',
    message: (p: { id: string; member: string }) =>
      `\`${p.member}\` cannot be a member of \`${p.id}\`, or is one twice`,
    expected: 'members without points in their names, each once over all dimensions',
    hint: 'rename one of them',
  }),
  'breakdown.empty': entry({
    severity: 'error',
    message: (p: { id: string; dimension: string }) =>
      `\`${p.id}\` is broken down by \`${p.dimension}\`, which has no members`,
    expected: 'at least one member for each dimension, such as `by: { channel: [phone, chat] }`',
    hint: 'list its members, or remove the dimension',
  }),
  'breakdown.unused': entry({
    severity: 'warning',
    message: (p: { id: string; key: string }) =>
      `\`${p.key}\` of \`${p.id}\` says what becomes of its members, but it is not broken down`,
    expected: '`by` with members beside it',
    hint: (p) => `state \`by\`, or remove \`${p.key}\``,
  }),
  'breakdown.too-many': entry({
    severity: 'error',
    message: (p: { id: string; found: number; most: number }) =>
      `\`${p.id}\` is broken down into ${p.found} parts`,
    expected: (p) => `at most ${p.most}, combinations and partial combinations together`,
    hint: 'leave a dimension out, or break another element down by it',
  }),
  'breakdown.member': entry({
    severity: 'error',
    message: (p: { id: string; name: string; dimension: string; members: readonly string[] }) =>
      `\`${p.id}\` needs ${list(p.members)} of the ${p.dimension}s of \`${p.name}\`, which has no such members`,
    expected: (p) => `\`${p.name}\` broken down by ${p.dimension} into the same members`,
  }),
  'breakdown.whole': entry({
    severity: 'warning',
    message: (p: { id: string; name: string }) =>
      `every member of \`${p.id}\` uses the whole of \`${p.name}\`, which is a sum and not broken down`,
    hint: (p) => `break \`${p.name}\` down by the same dimension`,
  }),
  'data.breakdown': entry({
    severity: 'warning',
    message: (p: {
      key: string;
      period: string;
      what: string;
      found: number;
      other: string;
      against: number;
    }) =>
      `${p.what} of \`${p.key}\`${p.period === '' ? '' : ` in ${p.period}`} is ${p.found}, but ${p.other} ${p.against}`,
    expected: 'members that make the whole',
    hint: 'look for a member that is missing or counted twice; the given number counts',
  }),
  'initiative.loop': entry({
    severity: 'error',
    message: (p: { key: 'dependsOn' | 'partOf'; path: readonly string[] }) =>
      p.key === 'partOf'
        ? `the initiatives are part of each other: ${p.path.join(' -> ')}`
        : `the initiatives wait for each other: ${p.path.join(' -> ')}`,
    expected: 'a chain that ends',
    hint: (p) => `remove one \`${p.key}\` on this path`,
  }),
  'initiative.early': entry({
    severity: 'warning',
    message: (p: { id: string; needs: string; from: string; to: string }) =>
      `\`${p.id}\` starts in ${p.from}, before \`${p.needs}\`, which it depends on, ends in ${p.to}`,
    hint: 'move one of them, or remove the dependency',
  }),
  'initiative.dates': entry({
    severity: 'error',
    message: (p: { id: string; from: string; to: string }) =>
      `\`${p.id}\` ends in ${p.to}, before it starts in ${p.from}`,
    expected: 'an end that is not before the start',
  }),
  'risk.scales': entry({
    severity: 'warning',
    message: (p: { shares: readonly string[]; ranks: readonly string[] }) =>
      `the likelihood of ${list(p.shares)} is a share, that of ${list(p.ranks)} is a rank above 1`,
    expected: 'one scale for all risks of a card, so that their sizes can be compared',
  }),
  'risk.order': entry({
    severity: 'error',
    message: (p: { id: string; acceptable: number; unacceptable: number; at?: string }) =>
      `\`${p.id}\` is unacceptable from ${p.unacceptable} on, but acceptable up to ${p.acceptable}${
        p.at === undefined ? '' : ` in ${p.at}`
      }`,
    expected: '`unacceptable` at or above `acceptable`',
    hint: 'swap them, or leave `unacceptable` out: it is then halfway from acceptable to inherent',
  }),
  'override.twice': entry({
    severity: 'warning',
    message: (p: { id: string; kind: string; first: number }) =>
      `the ${p.kind} of \`${p.id}\` is overridden for the same time by overrides[${p.first}], which therefore never acts`,
    expected: 'one override of one figure and time',
    hint: 'remove the one that does not hold, or give it another period',
  }),
  'override.kind': entry({
    severity: 'error',
    message: (p: { given: readonly string[] }) =>
      p.given.length === 0
        ? 'the override states nothing'
        : `the override states ${list(p.given)} at once`,
    expected: 'exactly one of `value`, `points` and `status`',
  }),
  'override.no-value': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `the points of \`${p.id}\` come from its answers or members, so a value cannot override them`,
    expected: 'an indicator that is scored by its own value',
    hint: 'override the objective that uses it, or choose `byView: total`',
  }),
  'override.value': entry({
    severity: 'error',
    message: (p: { id: string; found: string; expected: string }) =>
      `\`${p.id}\` cannot have the value ${p.found}`,
    expected: (p) => p.expected,
  }),
  'override.dates': entry({
    severity: 'error',
    message: (p: { period: string; until: string }) =>
      `the override ends with ${p.until}, before it starts with ${p.period}`,
    expected: 'an end that is not before the start',
  }),
});
