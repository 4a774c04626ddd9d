import type { FigureKind, Status } from '../../core/index.js';
import type { PeriodUnit } from '../../period/index.js';

/** What lines of a node are, for counting them in words. */
export type PartWord =
  | 'perspective'
  | 'objective'
  | 'indicator'
  | 'driver'
  | 'member'
  | 'item'
  | 'part';

/** A part as it is listed: how it is called, what it gives, and how it stands. */
export interface ToldPart {
  /** Its title with what is noted of it in parentheses. */
  readonly name: string;
  /** Points it gives, as written; undefined where it gives none. */
  readonly gives: string | undefined;
  /** Its own points, as written. */
  readonly has: string;
}

/** How parts make a whole. */
export interface ToldParts {
  readonly combine: string;
  readonly count: string;
  readonly many: boolean;
  readonly word: PartWord;
  readonly equal: boolean;
  readonly parts: readonly ToldPart[];
  /** How many more there are than are listed. */
  readonly more: string | undefined;
}

/** Sentences about why something has the points it has; every number comes as it is written. Each is one sentence without its full stop. */
export interface Telling {
  /** An element by its kind and title, as the subject of a sentence. */
  readonly named: (kind: string, title: string) => string;
  /** What is noted in parentheses behind a title. */
  readonly notes: {
    readonly lead: string;
    readonly lag: string;
    readonly lowers: string;
    /** Of a link that is part of a definition, not a cause. */
    readonly definition: string;
    readonly weight: (share: string) => string;
    readonly period: (period: string) => string;
  };
  /** `X has 45 points in December 2024`. */
  readonly has: (name: string, points: string, when: string) => string;
  /** The same with what the status means. */
  readonly hasAndIs: (
    name: string,
    points: string,
    when: string,
    status: Status | undefined,
  ) => string;
  readonly hasNone: (name: string, when: string, reason: string | undefined) => string;
  /** How parts make the whole. */
  readonly madeOf: (told: ToldParts) => string;
  readonly allNothing: (told: ToldParts) => string;
  readonly only: (part: ToldPart, word: PartWord) => string;
  readonly weakest: (word: PartWord, name: string, points: string) => string;
  readonly strongestAndWeakest: (
    word: PartWord,
    best: string,
    most: string,
    worst: string,
    least: string,
  ) => string;
  readonly gives: (parts: readonly ToldPart[], more: string | undefined) => string;
  readonly missing: (name: string, reason: string) => string;
  readonly withoutPoints: (names: string, one: boolean) => string;
  readonly notApplicable: (names: string, one: boolean) => string;
  readonly substitute: (name: string, points: string) => string;
  readonly carried: (name: string, points: string, period: string) => string;
  readonly twin: (name: string, other: string) => string;
  readonly pending: (names: string, one: boolean) => string;
  readonly coverage: (share: string, low: string, high: string) => string;
  readonly guard: (name: string, points: string, cap: string, before: string) => string;
  readonly idleGuards: (names: string, one: boolean) => string;
  readonly gate: (
    name: string,
    points: string,
    below: string,
    cap: string,
    before: string,
  ) => string;
  readonly risk: (name: string, points: string, exposure: string) => string;
  readonly override: (
    points: string,
    author: string,
    reason: string,
    computed: string | undefined,
  ) => string;
  readonly heldDown: (before: string, name: string) => string;
  readonly inferred: string;
  /** What follows the points of one that has what its drivers imply. */
  readonly shortInferred: string;
  /** What own indicators and drivers give. */
  readonly shortMixed: (own: string, implied: string) => string;
  readonly mixed: (own: string, ownShare: string, implied: string, impliedShare: string) => string;
  readonly drivers: (parts: readonly ToldPart[], more: string | undefined) => string;
  readonly base: (points: string) => string;
  readonly clamp: (before: string, end: string) => string;
  readonly undivided: string;
  readonly expected: (implied: string, gap: string, side: 'above' | 'below' | 'beside') => string;
  readonly expectedWhy: (side: 'above' | 'below', delay: string | undefined) => string;
  readonly measuredAt: (name: string, value: string, points: string, when: string) => string;
  readonly measuredAndIs: (
    name: string,
    value: string,
    points: string,
    when: string,
    status: Status | undefined,
  ) => string;
  readonly target: (target: string) => string;
  readonly targetRange: (low: string, high: string) => string;
  readonly linear: (
    baseline: string,
    target: string,
    better: 'higher' | 'lower' | undefined,
  ) => string;
  readonly band: (low: string, high: string, from: string, to: string) => string;
  readonly ratio: (target: string, better: 'higher' | 'lower' | undefined) => string;
  readonly otherScale: (kind: string, parameters: string | undefined) => string;
  /** Numbers of a scale that are stated for one period, of a value that covers `times` of them. */
  readonly amounts: (per: PeriodUnit, times: string) => string;
  readonly beyond: (side: 'low' | 'high', end: string, linear: boolean) => string;
  readonly workedOut: (inputs: string) => string;
  readonly input: (name: string, value: string) => string;
  /** A figure of an indicator that a formula reads. */
  readonly figures: Readonly<Record<FigureKind, (name: string) => string>>;
  /** Behind an indicator that stands in a tree since a formula reads it. */
  readonly isRead: string;
  readonly formula: (text: string) => string;
  readonly age: (periods: string, one: boolean) => string;
  readonly sample: (cases: string) => string;
  /** A member and how many cases it rests on. */
  readonly sampleOf: (member: string, cases: string) => string;
  readonly smallMembers: (members: string, more: string | undefined, one: boolean) => string;
  readonly flags: Readonly<
    Record<'stale' | 'repeated' | 'outOfRange' | 'definitionChanged', string>
  >;
  readonly statedValue: (author: string, reason: string, computed: string | undefined) => string;
  readonly metricIs: (name: string, value: string, when: string) => string;
  readonly observations: (count: string, kind: string, one: boolean) => string;
  readonly folded: string;
}
