import { orMeant } from '../suggest.js';
import { entry, knownBeside, list } from './entry.js';

/** Findings about the meaning of a card: references, weights, scales, links. */
export const modelCatalogue = () => ({
  'reference.unknown': entry({
    severity: 'error',
    kept: (given: { id: string; kind: string; known: readonly string[] }) => ({
      ...given,
      ...knownBeside(given.id, given.known),
    }),
    message: (p) => `there is no ${p.kind} \`${p.id}\``,
    expected: (p) =>
      p.known.length === 0
        ? `an id under \`${p.kind}\`, of which the card has none`
        : `the id of ${/^[aeio]/.test(p.kind) ? 'an' : 'a'} ${p.kind}`,
    hint: (p) =>
      orMeant(p.near) ?? (p.known.length === 0 ? undefined : `one of ${list(p.known, 8, p.more)}`),
  }),
  'reference.self': entry({
    severity: 'error',
    message: (p: { id: string }) => `\`${p.id}\` refers to itself`,
    expected: 'another element',
  }),
  'id.duplicate': entry({
    severity: 'error',
    message: (p: { id: string; first: string }) =>
      `the id \`${p.id}\` is already used at ${p.first}`,
    expected:
      'ids that are unique over perspectives, themes, objectives, metrics, indicators, initiatives, hypotheses, risks and people',
    hint: 'rename one of them',
  }),
  'id.total': entry({
    severity: 'error',
    message: (p: { kind: string }) =>
      `the id of ${/^[aeio]/.test(p.kind) ? 'an' : 'a'} ${p.kind} is \`total\`, which is what scores, alerts and explanations call the whole scorecard`,
    expected: 'another id than `total` for what has points',
    hint: 'for example `overall`',
  }),
  'weight.all-zero': entry({
    severity: 'error',
    message: (p: { of: string }) => `every weight of ${p.of} is 0, so nothing can be averaged`,
    expected: 'at least one weight above 0',
    hint: 'raise a weight, or remove what should not count',
  }),
  'weight.zero-while': entry({
    severity: 'warning',
    message: (p: { of: string; from: string; until?: string }) =>
      `every weight of ${p.of} is 0 from ${p.from} ${p.until === undefined ? 'on' : `until ${p.until} begins`}, so there is no score in that time`,
    expected: 'at every date at least one weight above 0',
    hint: 'let another weight begin where the last one ends, or remove what is over by a revision',
  }),
  'measure.two-roles': entry({
    severity: 'error',
    message: (p: { indicator: string; objective: string }) =>
      `\`${p.indicator}\` both leads and lags \`${p.objective}\``,
    expected: 'one role of an indicator for one objective',
    hint: 'keep it under `leading` or under `lagging`; it may have the other role for another objective',
  }),
  'scale.missing': entry({
    severity: 'warning',
    message: (p: { id: string; lacks: string }) =>
      `\`${p.id}\` cannot be scored: it has no ${p.lacks}`,
    expected: '`baseline` and `target`, or a `scale`',
    hint: 'add them, or make it a metric if it is only watched',
  }),
  'scale.zero-width': entry({
    severity: 'error',
    message: (p: { what: string }) => `${p.what} are equal, so no points can lie between them`,
    expected: 'two different numbers',
  }),
  'scale.order': entry({
    severity: 'error',
    message: (p: { what: string; values: readonly number[] }) =>
      `${p.what} must run in one direction, but are ${p.values.join(', ')}`,
    expected: 'numbers in strictly rising (or, where allowed, strictly falling) order',
  }),
  'scale.direction': entry({
    severity: 'error',
    message: (p: { better: string; baseline: number; target: number; at?: string }) =>
      `\`better: ${p.better}\` contradicts a baseline of ${p.baseline} and a target of ${p.target}${
        p.at === undefined ? '' : ` in ${p.at}`
      }`,
    expected: (p) =>
      p.better === 'higher' ? 'a target above the baseline' : 'a target below the baseline',
    hint: 'swap baseline and target, or change `better`',
  }),
  'scale.turns': entry({
    severity: 'warning',
    message: (p: { up: string; down: string }) =>
      `the target is above the baseline in ${p.up} and below it in ${p.down}, so that the scale turns round`,
    expected: 'a target on one side of the baseline at every date',
    hint: 'mend the numbers or their dates, or say `better`; where another way is better from a date on, state whole scales by date',
  }),
  'scale.band-needs-range': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `\`${p.id}\` is better inside a range, but its target is not one`,
    expected: '`target: { min, max }` and `limits: { min, max }`',
    hint: 'give both ranges, or choose `better: higher` or `better: lower`',
  }),
  'scale.limits-missing': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `\`${p.id}\` has a target range but no \`limits\`, so it is not known where its points reach 0`,
    expected: '`limits: { min, max }` around the target range',
  }),
  'scale.range-needs-inside': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `the target of \`${p.id}\` is a range, but it is not said to be better inside it`,
    expected: '`better: inside` with `limits`, or one number as target',
  }),
  'scale.needs-number': entry({
    severity: 'error',
    message: (p: {
      id: string;
      what: string;
      lacks?: readonly string[];
      members?: readonly string[];
      hint?: string;
    }) =>
      p.lacks === undefined
        ? `the ${p.what} of \`${p.id}\` cannot be used by its scale`
        : `the ${p.what} of \`${p.id}\` has no number for ${list(p.lacks)}`,
    expected: (p) =>
      p.members === undefined
        ? 'a number, or numbers by date'
        : `a number for each of ${list(p.members)}, or one for all, or numbers by date`,
    hint: (p) => p.hint,
  }),
  'scale.outside-range': entry({
    severity: 'warning',
    message: (p: { id: string; what: string; value: number; low: number; high: number }) =>
      `the ${p.what} ${p.value} of \`${p.id}\` lies outside its range, ${p.low} to ${p.high}`,
    expected: (p) => `a number from ${p.low} to ${p.high}`,
    hint: (p) => `mend the ${p.what}, or widen the range`,
  }),
  'scale.unused': entry({
    severity: 'warning',
    message: (p: { id: string; what: string; checklist?: boolean }) =>
      p.checklist === true
        ? `\`${p.what}\` of \`${p.id}\` is not used: its checklist scores by the answers alone`
        : `\`${p.what}\` of \`${p.id}\` is not used by its scale`,
    hint: (p) =>
      p.checklist === true
        ? 'remove it, or say with `scale` how the mean of its answers, 0 to 100, makes points, such as `scale: { kind: linear, baseline: 50, target: 90 }`'
        : 'remove it, or remove the scale',
  }),
  'link.loop': entry({
    severity: 'error',
    message: (p: { path: readonly string[] }) =>
      `the links form a loop without delay: ${p.path.join(' -> ')}`,
    expected: 'at least one link with a delay in every loop',
    hint: 'give one of these links a delay, such as `delay: P1M`',
  }),
  'formula.loop': entry({
    severity: 'error',
    message: (p: { path: readonly string[] }) =>
      `the formulas need each other: ${p.path.join(' -> ')}`,
    expected: 'formulas that end in metrics or measured indicators',
  }),
  'formula.figure-kind': entry({
    severity: 'error',
    message: (p: { figure: string; id: string; kind: string }) =>
      `\`${p.figure}(${p.id})\` reads \`${p.id}\`, which is ${/^[aeio]/.test(p.kind) ? 'an' : 'a'} ${p.kind}`,
    expected: 'the id of an indicator',
    hint: (p) =>
      p.kind === 'metric'
        ? `write \`${p.id}\` for its value, or make an indicator with \`formula: ${p.id}\` and a target`
        : p.kind === 'objective'
          ? `name an indicator that measures \`${p.id}\`; points of objectives meet in \`combine\` of what they are part of`
          : undefined,
  }),
  'formula.figure-unscored': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `\`points(${p.id})\` reads an indicator that is not scored, and has no points`,
    expected: 'an indicator with a `baseline` and a `target`, or with another scale of its own',
    hint: (p) => `give \`${p.id}\` a baseline and a target, or write \`${p.id}\` for its value`,
  }),
  'formula.figure-pair': entry({
    severity: 'error',
    message: (p: { figure: 'progress' | 'performance'; id: string; unscored?: boolean }) =>
      p.figure === 'progress'
        ? `\`progress(${p.id})\` needs a baseline and a target, and \`${p.id}\` does not state both as numbers`
        : `\`performance(${p.id})\` needs a worst and a best, and \`${p.id}\` has no \`range\``,
    expected: (p) =>
      p.figure === 'progress'
        ? '`baseline` and `target` as numbers, dated or not'
        : '`range: { worst, best }`',
    hint: (p) => `state them, or read \`${p.unscored === true ? p.id : `points(${p.id})`}\``,
  }),
  'formula.figure-members': entry({
    severity: 'error',
    message: (p: { id: string; found: string }) =>
      `\`${p.id}\` is broken down, and its formula reads \`${p.found}\`, which is one figure for all members`,
    expected: 'a formula over values, or an indicator without `by`',
    hint: (p) => `take \`by\` away from \`${p.id}\`, or read the value, which has members`,
  }),
  'link.weight-zero': entry({
    severity: 'info',
    message: (p: { from: string; to: string }) =>
      `the link from \`${p.from}\` to \`${p.to}\` has no weight and never acts`,
    hint: 'give it a strength above 0, or remove it',
  }),
  'link.lags-and-delay': entry({
    severity: 'error',
    message: () => '`lags` and `delay` or `spread` say the same thing twice',
    expected: 'either `lags`, or `delay` with or without `spread`',
  }),
  'link.evidence': entry({
    severity: 'error',
    message: (p: { claim: string }) => `\`${p.claim}\` is not a claim that one thing moves another`,
    expected: 'two metrics or indicators with an arrow between them, such as `speed -> quality`',
  }),
  'link.too-long': entry({
    severity: 'error',
    message: (p: { what: 'spread' | 'lags'; found: number; most: number }) =>
      `the ${p.what} of the link ${p.what === 'lags' ? 'reach' : 'reaches'} over ${p.found} periods`,
    expected: (p) => `at most ${p.most} periods of the calendar`,
    hint: 'a calendar of longer periods, or a shorter effect',
  }),
  'objective.unmeasured': entry({
    severity: 'warning',
    message: (p: { id: string }) =>
      `\`${p.id}\` has no indicator and nothing drives it, so it can have no score`,
    hint: 'give it an indicator, or let an objective drive it',
  }),
  'not-evaluated-yet': entry({
    severity: 'info',
    message: (p: { what: string }) =>
      `${p.what} is checked and kept, but does not act on scores yet`,
  }),
  'value.clash': entry({
    severity: 'warning',
    message: (p: { id: string; period: string }) =>
      `\`${p.id}\` has both an inline value and one from a table${p.period === '' ? '' : ` for ${p.period}`}; the table wins`,
  }),
});
