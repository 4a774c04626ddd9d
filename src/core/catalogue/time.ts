import { entry, list } from './entry.js';

/** The first problem that a card has with a revision. */
export interface InvalidRevision {
  readonly on: string;
  /** Where in the revised card; '' where the message says it. */
  readonly at: string;
  /** What is wrong, as a diagnostic. */
  readonly problem: { readonly code: string; readonly message: string; readonly params: object };
}

/** Findings about time: revisions, versions, windows, and values that do not add up. */
export const timeCatalogue = () => ({
  'revision.fixed': entry({
    severity: 'error',
    message: (p: { key: string }) => `a revision cannot change \`${p.key}\``,
    expected: 'keys that say what the card measures and how, such as `indicators` or `objectives`',
  }),
  'revision.invalid': entry({
    severity: 'error',
    kept: ({ on, at, problem: { code, params, message } }: InvalidRevision) => ({
      ...{ on, at, problem: message, code, params },
    }),
    message: (p) =>
      `with the revision of ${p.on} the card is not valid: ${p.at === '' ? '' : `${p.at}: `}${p.problem}`,
    hint: 'mend the revision, or the card it changes',
  }),
  'revision.too-many': entry({
    severity: 'error',
    message: (p: { count: number; limit: number }) => `the card has ${p.count} revisions`,
    expected: (p) => `at most ${p.limit}`,
    hint: 'write older revisions into the card itself',
  }),
  'over.formula': entry({
    severity: 'error',
    message: (p: { id: string }) => `\`${p.id}\` has both a formula and a window \`over\``,
    expected: 'a window on what is measured',
    hint: 'give the metrics of the formula the window; the formula then uses their windowed values',
  }),
  'duration.zero': entry({
    severity: 'error',
    message: (p: { id: string; key: string; text: string }) =>
      `\`${p.key}: ${p.text}\` of \`${p.id}\` is no time at all`,
    expected: 'a day or more, such as `P1D` or `P1M`',
    hint: (p) =>
      p.key === 'every'
        ? 'state how often it is measured, or leave it out'
        : 'state how long a value stays good, or leave it out: it is then its own period, or `every` where that is longer',
  }),
  'history.window': entry({
    severity: 'error',
    message: (p: { text: string }) => `a history of \`${p.text}\` cannot be used`,
    expected: 'at least one period and at most ten years of days',
  }),
  'scale.dated-kind': entry({
    severity: 'error',
    message: (p: { kind: string }) => `a scale of kind \`${p.kind}\` cannot change over time`,
    hint: 'use one scale of this kind, or another indicator from that date on',
  }),
  'amount.level': entry({
    severity: 'error',
    message: (p: { id: string; per: string; by: string }) =>
      p.by === 'formula'
        ? `\`${p.id}\` is stated per ${p.per}, but its formula gives the same for a period of any length`
        : `\`${p.id}\` is stated per ${p.per}, but its values do not add up over time: its roll-up is ${p.by === 'none' ? '`last`, the default' : `\`${p.by}\``}`,
    expected: '`per` on what adds up over time, such as contacts, revenue or complaints',
    hint: (p) =>
      p.by === 'formula'
        ? 'leave `per` out: the numbers of a ratio hold for periods of any length'
        : 'write `rollup: sum` if its values add up; else leave `per` out: its numbers hold for periods of any length',
  }),
  'amount.scale': entry({
    severity: 'error',
    message: (p: { id: string; kind: string }) =>
      `\`${p.id}\` is stated per period, but a scale of kind \`${p.kind}\` knows no amounts`,
    expected: 'a scale whose numbers are in the unit of the value',
    hint: 'leave `per` out',
  }),
  'amount.windows': entry({
    severity: 'error',
    message: (p: { id: string; windows: readonly string[] }) =>
      `the formula of \`${p.id}\` adds up numbers of different windows, so that \`per\` does not say how many periods its value covers`,
    expected: 'one and the same `over` and `every` for all sums of the formula',
  }),
  'amount.unsaid': entry({
    severity: 'warning',
    message: (p: { id: string; by: string; seen: string; period: string }) =>
      p.by === 'over'
        ? `the values of \`${p.id}\` are sums over a window (\`over: ${p.seen}\`), but nothing says for which period its target and other numbers are`
        : `seen by \`${p.seen}\` the values of \`${p.id}\` are sums over several periods of the calendar (\`${p.period}\`), but nothing says for which period its target and other numbers are`,
    expected: '`per` beside the target: the period that its numbers are for',
    hint: (p) =>
      `write \`per: ${p.period}\` if target, baseline and other numbers are for one such period; \`per: view\` if they are meant for whatever period is looked at`,
  }),
  'amount.longer': entry({
    severity: 'warning',
    message: (p: {
      id: string;
      key: string;
      period: string;
      unit: string;
      of: string;
      every: string;
    }) =>
      `the value of \`${p.key}\` for ${p.period} is a sum of all of it, but is compared with what \`${p.id}\` states for the shorter period (\`${p.unit}\`) in which it stands`,
    expected: '`every`, so that a value counts for as long as it is measured for',
    hint: (p) => `write \`every: ${p.every}\`, or evaluate by \`${p.of}\``,
  }),
  'check.equation': entry({
    severity: 'error',
    message: (p: { found: string }) => `\`${p.found}\` is no equation`,
    expected: 'two formulas with one `=` between them, such as `offered = answered + abandoned`',
  }),
  'data.not-equal': entry({
    severity: 'warning',
    message: (p: {
      equal: string;
      period: string;
      left: number;
      right: number;
      difference: number;
    }) =>
      `${p.period === '' ? '' : `${p.period}: `}\`${p.equal}\` does not hold: ${p.left} and ${p.right} differ by ${p.difference}`,
    expected: 'numbers that add up',
    hint: 'look for cases counted twice or not at all, or state a `tolerance`',
  }),
  'data.recorded': entry({
    severity: 'error',
    message: (p: { found: string }) => `\`${p.found}\` is no date`,
    expected: 'the day a value was recorded, such as 2026-05-31',
    hint: 'leave it out where it is not known: such values always count',
  }),
  'data.mixed': entry({
    severity: 'error',
    message: (p: { keys: readonly string[] }) =>
      `${list(p.keys)} have one value without a period, while others have values by period`,
    expected: 'either one value for each key, or values by period for all',
    hint: 'give every value its period',
  }),
});
