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
export const timeCatalogue = {
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
} as const;
