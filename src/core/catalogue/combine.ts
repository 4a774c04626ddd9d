import { orMeant } from '../suggest.js';
import { entry, knownBeside, list } from './entry.js';

/** Findings about operators, parts of objectives and loops that are to be solved. */
export const combineCatalogue = {
  'combine.unknown-child': entry({
    severity: 'error',
    kept: (given: { child: string; of: string; known: readonly string[] }) => ({
      ...given,
      ...knownBeside(given.child, given.known),
    }),
    message: (p) => `\`${p.child}\` is no child of ${p.of}`,
    expected: (p) =>
      p.known.length === 0
        ? 'a child that weighs something, of which there is none'
        : 'a child that weighs something',
    hint: (p) =>
      orMeant(p.near) ?? (p.known.length === 0 ? undefined : `one of ${list(p.known, 8, p.more)}`),
  }),
  'combine.formula-lacks': entry({
    severity: 'error',
    message: (p: { child: string; of: string }) =>
      `the formula of ${p.of} does not name its child \`${p.child}\``,
    expected: 'a formula over every child that weighs something',
    hint: (p) => `use \`${p.child}\` in the formula, or give it the weight 0`,
  }),
  'combine.formula-split': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `\`${p.id}\` combines its measures by a formula and splits them at the same time`,
    expected: 'either a formula, or `measures: { split }`',
    hint: 'write the split into the formula',
  }),
  'combine.gate-empty': entry({
    severity: 'warning',
    message: (p: { of: string }) => `the gate of ${p.of} has no mandatory child, so it never binds`,
    expected: '`mandatory: { child: { below, cap } }` with at least one child',
    hint: 'name a child that must not be low, or write the inner operator without the gate',
  }),
  'guard.own-measure': entry({
    severity: 'warning',
    message: (p: { id: string; counter: string }) =>
      `\`${p.id}\` is guarded by \`${p.counter}\`, one of its own measures, which then counts twice`,
    expected: 'a counter-indicator that is no measure of the objective',
    hint: (p) =>
      `take it out of the guards or out of the measures, or say that it is mandatory: \`combine: { gate: { mandatory: { ${p.counter}: { below, cap } } } }\``,
  }),
  'status.counts-empty': entry({
    severity: 'error',
    message: (p: { of: string }) => `the counts of ${p.of} state neither \`poor\` nor \`watch\``,
    expected: 'a number of children for at least one of them',
    hint: 'state `poor`, `watch` or both, or leave the policy out',
  }),
  'status.counts-beyond': entry({
    severity: 'warning',
    message: (p: { of: string; status: string; count: number; children: number }) =>
      `${p.of} is \`${p.status}\` from ${p.count} children on, of which there ${p.children === 1 ? 'is 1' : `are ${p.children}`}`,
    expected: (p) => `a number from 1 to ${p.children}`,
    hint: (p) => `as it stands, it means all ${p.children} children`,
  }),
  'objective.part-loop': entry({
    severity: 'error',
    message: (p: { path: readonly string[] }) =>
      `these objectives are parts of each other: ${p.path.join(' -> ')}`,
    expected: 'parts that end in an objective that is no part',
    hint: 'remove one `partOf`',
  }),
  'link.unanchored': entry({
    severity: 'error',
    message: (p: { path: readonly string[] }) =>
      `nothing is measured on the loop ${p.path.join(' -> ')}, so it has no solution of its own`,
    expected:
      'an objective on the loop with measures and a driver share below 1, or with a link from elsewhere',
    hint: 'measure one of these objectives, or give one of the links a delay',
  }),
  'link.unstable': entry({
    severity: 'error',
    message: (p: { id: string; path: readonly string[] }) =>
      `\`${p.id}\` may pass on more than it gets round the loop ${p.path.join(' -> ')}, which then has no one solution`,
    expected: 'mean, min, max, owa or a power from 1 up, and curves that are not steeper than 1',
    hint: 'choose another operator for it, lower its driver share, or give one of the links a delay',
  }),
} as const;
