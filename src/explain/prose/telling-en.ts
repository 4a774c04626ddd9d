import type { Status } from '../../core/index.js';
import type { PeriodUnit } from '../../period/index.js';
import { isOne } from './numbers.js';
import type { PartWord, Telling, ToldPart } from './telling.js';
import { PROSE_WORDS } from './words.js';

const WORDS: Readonly<Record<PartWord, readonly [one: string, many: string]>> = {
  perspective: ['perspective', 'perspectives'],
  objective: ['objective', 'objectives'],
  indicator: ['indicator', 'indicators'],
  driver: ['driver', 'drivers'],
  member: ['member', 'members'],
  item: ['item', 'items'],
  part: ['part', 'parts'],
};

/** One period, and how several are called. */
const PERIODS: Readonly<Record<PeriodUnit, readonly [one: string, many: string]>> = {
  year: ['a year', 'years'],
  half: ['a half-year', 'half-years'],
  quarter: ['a quarter', 'quarters'],
  month: ['a month', 'months'],
  week: ['a week', 'weeks'],
  day: ['a day', 'days'],
};

const join = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const points = (shown: string): string => `${shown} ${PROSE_WORDS.en.points(shown)}`;

/** `A gives 16.7 points, B 14.9 and C nothing`. */
function giving(parts: readonly ToldPart[], more: string | undefined): string {
  const told = parts.map(({ name, gives }, i) => {
    const amount = gives ?? 'none';
    return `${name} ${i === 0 ? `gives ${gives === undefined ? amount : points(amount)}` : amount}`;
  });
  return join(more === undefined ? told : [...told, `${more} more the rest`]);
}

const HOW: Readonly<Record<string, string>> = {
  power: 'the power mean',
  geometric: 'the geometric mean',
  owa: 'the mean, ordered from best to worst,',
  product: 'the product',
  noisyOr: 'the combination, in which one good part is enough,',
  gate: 'the mean',
};

const WHICH: Readonly<Record<string, string>> = {
  min: 'the points of the weakest',
  max: 'the points of the best',
  xor: 'the points of the one that reaches the threshold',
};

const side = (better: 'higher' | 'lower' | undefined): string =>
  better === undefined ? '' : `; ${better} is better`;

const IS: Readonly<Record<Status, string>> = {
  good: ', which is good',
  watch: ', which asks for attention',
  poor: ', which is poor',
  above: ', which is above target',
  none: '',
};

/** A time, if one is told. */
const after = (when: string): string => (when === '' ? '' : ` ${when}`);

const andIs = (status: Status | undefined): string => (status === undefined ? '' : IS[status]);

/** Explanations in English. */
export const tellingEn: Telling = {
  named: (kind, title) => (kind === '' ? title : `${kind} ${title}`),
  notes: {
    lead: 'leading',
    lag: 'lagging',
    lowers: 'lowers it',
    definition: 'by definition',
    weight: (share) => `weight ${share}`,
    period: (period) => `points of ${period}`,
  },
  has: (name, shown, when) => `${name} has ${points(shown)}${after(when)}`,
  hasAndIs: (name, shown, when, status) =>
    `${name} has ${points(shown)}${after(when)}${andIs(status)}`,
  hasNone: (name, when, reason) =>
    `${name} has no points${after(when)}${reason === undefined ? '' : `: it ${reason}`}`,
  madeOf: ({ combine, count, many, word, equal, parts, more }) => {
    const whose = `${count} ${WORDS[word][many ? 1 : 0]}`;
    const which = WHICH[combine];
    if (which !== undefined) return `It has ${which} of its ${whose}: ${giving(parts, more)}`;
    if (combine === 'formula') return `A formula makes it of its ${whose}: ${giving(parts, more)}`;
    const how = HOW[combine] ?? (equal ? 'the mean' : 'the weighted mean');
    return `It is ${how} of its ${whose}${equal && many ? ', which weigh the same' : ''}: ${giving(parts, more)}`;
  },
  allNothing: ({ count, word, parts }) =>
    count === '1'
      ? `Its one ${WORDS[word][0]}, ${parts[0]?.name ?? ''}, has no points`
      : parts.every(({ has }) => has === '0')
        ? `Its ${count} ${WORDS[word][1]} all have 0 points: ${join(parts.map(({ name }) => name))}`
        : `None of its ${count} ${WORDS[word][1]} gives it any: ${join(parts.map(({ name, has }) => `${name} stands at ${has}`))}`,
  only: ({ name, has }, word) => `It rests on one ${WORDS[word][0]}, ${name}, with ${points(has)}`,
  weakest: (word, name, shown) => `The weakest ${WORDS[word][0]} is ${name}, at ${points(shown)}`,
  strongestAndWeakest: (word, best, most, worst, least) =>
    `the strongest ${WORDS[word][0]} is ${best}, at ${most}, and the weakest ${worst}, at ${least}`,
  gives: (parts, more) => giving(parts, more),
  missing: (name, reason) => `${name} does not count: it ${reason}`,
  withoutPoints: (names, one) =>
    `${names} ${one ? 'does not count: it has' : 'do not count: they have'} no points`,
  notApplicable: (names, one) => `${names} ${one ? 'does' : 'do'} not apply here`,
  substitute: (name, shown) => `${name} has no points and counts as ${shown}, as the card says`,
  carried: (name, shown, period) => `For ${name} its last points count, ${shown} of ${period}`,
  twin: (name, other) => `${name} measures the same as ${other} and does not count beside it`,
  pending: (names, one) => `${names} ${one ? 'has' : 'have'} nothing to pass on yet`,
  coverage: (share, low, high) =>
    `Only ${share} of the weight below is measured; depending on the rest, it may lie between ${low} and ${points(high)}`,
  guard: (name, shown, cap, before) =>
    `Its counter-indicator ${name} stands at ${points(shown)}, so no more than ${points(cap)} are allowed; without that limit it would have ${before}`,
  idleGuards: (names, one) =>
    `Its ${one ? 'counter-indicator' : 'counter-indicators'} ${names} ${one ? 'gives' : 'give'} an alarm but ${one ? 'takes' : 'take'} nothing away here`,
  gate: (name, shown, below, cap, before) =>
    `${name} has ${points(shown)}, fewer than the ${below} it must have, so no more than ${points(cap)} are allowed; without that limit it would be ${before}`,
  risk: (name, shown, exposure) =>
    `The risk ${name} takes ${points(shown)} away, at an exposure of ${exposure}`,
  override: (shown, author, reason, computed) =>
    `${author} states its ${points(shown)}${computed === undefined ? '' : ` instead of the ${computed} computed`}, for this reason: ${reason}`,
  heldDown: (before, name) => `held down from ${before} by ${name}`,
  inferred: 'Nothing of it is measured directly, so it has the points that its drivers imply',
  shortInferred: ', as its drivers imply',
  shortMixed: (own, implied) => `its own indicators give ${points(own)} and its drivers ${implied}`,
  mixed: (own, ownShare, implied, impliedShare) =>
    `${ownShare} of it are its own score, ${points(own)}, and ${impliedShare} what its drivers imply, ${implied}`,
  drivers: (parts, more) => `Of what the drivers imply, ${giving(parts, more)}`,
  base: (shown) => `${points(shown)} are there before anything is counted`,
  clamp: (before, end) => `Without its limit it would come to ${before}; it ends at ${end}`,
  undivided: 'What each part gives cannot be told apart here',
  expected: (implied, gap, where) =>
    where === 'beside'
      ? `By the links of the map its drivers imply ${points(implied)}, about what its own indicators earn`
      : `By the links of the map its drivers imply ${points(implied)}, ${gap} ${where === 'above' ? 'fewer' : 'more'} than its own indicators earn`,
  expectedWhy: (where, delay) =>
    where === 'below'
      ? `This is consistent with effects that are still on their way${delay === undefined ? '' : ` (the longest delay is ${delay})`}, and with links that do not hold; the scores alone do not tell which`
      : 'This is consistent with a result at risk, and with causes that the map does not show; the scores alone do not tell which',
  measuredAt: (name, value, shown, when) =>
    `${name} was ${value}${after(when)} and earns ${points(shown)}`,
  measuredAndIs: (name, value, shown, when, status) =>
    `${name} was ${value}${after(when)} and earns ${points(shown)}${andIs(status)}`,
  target: (target) => `the target is ${target}`,
  targetRange: (low, high) => `it is best between ${low} and ${high}`,
  linear: (baseline, target, better) =>
    `Its points run from 0 at the baseline, ${baseline}, to 100 at the target, ${target}${side(better)}`,
  band: (low, high, from, to) =>
    `It is best between ${low} and ${high}, and earns nothing at ${from} or below, nor at ${to} or above`,
  ratio: (target, better) => `Its points are its share of the target, ${target}${side(better)}`,
  otherScale: (kind, parameters) =>
    `Its points are given by ${kind}${parameters === undefined ? '' : ` (${parameters})`}`,
  amounts: (per, times) => {
    const [one, many] = PERIODS[per];
    return `The card states these numbers for ${one}; the value covers ${times} ${many}`;
  },
  beyond: (where, end, linear) =>
    where === 'low'
      ? `The value is worse than ${linear ? 'the baseline' : 'that scale reaches'}, and points do not fall below ${end}`
      : `The value is better than ${linear ? 'the target' : 'that scale reaches'}, and points do not rise above ${end}`,
  workedOut: (inputs) => `The value is worked out from ${inputs}`,
  input: (name, value) => `${name} (${value})`,
  figures: {
    points: (name) => `the points of ${name}`,
    progress: (name) => `the progress of ${name}`,
    performance: (name) => `the performance of ${name}`,
  },
  isRead: 'read by the formula',
  formula: (text) => `The formula is ${text}`,
  age: (shown, one) => `The value is ${shown} ${one ? 'period' : 'periods'} old`,
  sample: (cases) => `It rests on ${cases} ${isOne(cases) ? 'case' : 'cases'}, which is few`,
  sampleOf: (member, cases) => `${member} (${cases} ${isOne(cases) ? 'case' : 'cases'})`,
  smallMembers: (members, more, one) =>
    `Few cases stand behind its ${one ? 'member' : 'members'} ${members}${more === undefined ? '' : ` and ${more} more`}`,
  flags: {
    stale: 'The value is older than it should be',
    repeated: 'The same value has come in several times in a row, which is worth a check',
    outOfRange: 'The value lies outside its range, which is worth a check',
    definitionChanged: 'Its definition changed in this period, so earlier values do not compare',
  },
  statedValue: (author, reason, computed) =>
    `${author} states this value${computed === undefined ? '' : ` instead of the ${computed} measured`}, for this reason: ${reason}`,
  metricIs: (name, value, when) => `${name} was ${value}${after(when)}`,
  observations: (count, kind, one) => {
    const values = `${count} ${one ? 'value' : 'values'}`;
    const how: Readonly<Record<string, string>> = {
      sum: `It is the sum of ${values}`,
      mean: `It is the mean of ${values}`,
      weightedMean: `It is the weighted mean of ${values}`,
      last: `It is the last of ${values}`,
      first: `It is the first of ${values}`,
      min: `It is the smallest of ${values}`,
      max: `It is the largest of ${values}`,
    };
    return how[kind] ?? `It is made of ${values}`;
  },
  folded: 'What lies deeper is left out here',
};
