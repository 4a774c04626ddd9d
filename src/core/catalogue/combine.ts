import { orMeant } from '../suggest.js';
import { entry, knownBeside, list, quoted } from './entry.js';

/** What gives an indicator what its rules ask for. */
const RULE_NAME_HINTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: 'write `calendarYear`',
    month: 'write `calendarMonth`, 1 to 12',
    value: 'ask for its `points`: a label is no number',
    previous: 'ask for its `points`: a label is no number',
    change: 'ask for its `points`: a label is no number',
    target:
      'state one number as its `target`; of a range or of members write the numbers themselves',
    baseline: 'state its `baseline`',
    worst: 'state its `range: { worst, best }`',
    best: 'state its `range: { worst, best }`',
    progress: 'state its `range: { worst, best }` beside `baseline` and `target`',
    performance: 'state its `range: { worst, best }`',
  }),
);

/** Findings about operators, parts of objectives and loops that are to be solved. */
export const combineCatalogue = () => ({
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
  'status.rules-empty': entry({
    severity: 'error',
    message: (p: { of: string }) => `${p.of} has no rule for its status`,
    expected: 'at least one rule such as `{ when: points >= 85, is: good }`',
    hint: 'write a rule, or leave `statusBy` out: then the points decide',
  }),
  'status.rule-name': entry({
    severity: 'error',
    kept: (given: {
      name: string;
      of: string;
      rule: number;
      known: readonly string[];
      /** Whether another element has it. */
      lacks: boolean;
      /** Whether the element is made of others, and has points alone. */
      node?: boolean;
    }) => ({ ...given, ...knownBeside(given.name, given.known, 16) }),
    message: (p) =>
      p.lacks
        ? `rule ${p.rule} of ${p.of} asks for \`${p.name}\`, which it does not have`
        : `rule ${p.rule} of ${p.of} asks for \`${p.name}\`, which no rule knows`,
    expected: (p) => list(p.known, 16, p.more),
    hint: (p) =>
      p.node === true && p.lacks
        ? 'ask for its `points`; values and targets are those of indicators'
        : (RULE_NAME_HINTS.get(p.name) ?? orMeant(p.near)),
  }),
  'status.rule-number': entry({
    severity: 'error',
    message: (p: { of: string; rule: number; when: string }) =>
      `rule ${p.rule} of ${p.of} compares nothing: ${quoted(p.when)}`,
    expected: 'a condition such as `value >= 0.9 * target`',
    hint: 'compare by `>=`, `>`, `<=`, `<`, `==` or `!=`; join by `and`, `or`, `not (...)`',
  }),
  'status.rule-constant': entry({
    severity: 'warning',
    message: (p: { of: string; rule: number; holds: boolean; after: number }) =>
      p.holds
        ? `rule ${p.rule} of ${p.of} always holds${p.after > 0 ? `, so that ${p.after === 1 ? 'the rule after it is' : `the ${p.after} rules after it are`} never asked` : ''}`
        : `rule ${p.rule} of ${p.of} never holds`,
    expected: 'a condition that depends on the period',
    hint: (p) =>
      p.holds ? 'write its status as `otherwise`, after the other rules' : 'leave the rule out',
  }),
  'status.rule-repeated': entry({
    severity: 'warning',
    message: (p: { of: string; rule: number; first: number }) =>
      `rule ${p.rule} of ${p.of} never decides: rule ${p.first} asks the same before it`,
    expected: 'conditions that differ',
    hint: 'leave one of the two out',
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
});
