import type { InitiativeInput, Model } from '../../model/index.js';
import { type Calendar, firstDay, lastDay, parsePeriod, type Period } from '../../period/index.js';

/** What is stated or summed up of an initiative; days as counted by `period`. */
export interface Progress {
  readonly budget?: number | undefined;
  readonly spent?: number | undefined;
  readonly progress?: number | undefined;
  readonly planned?: number | undefined;
  /** First day. */
  readonly start?: number | undefined;
  /** Last day. */
  readonly end?: number | undefined;
}

/**
 * Every initiative at the end of a day, wholes from their parts where they do not say themselves (S12).
 *
 * @param day - undefined where no time is known; then nothing that depends on time is
 */
export function progressOf({ card, initiatives }: Model, day: number | undefined) {
  const done = new Map<string, Progress>();
  for (const id of initiatives.partsFirst) {
    const input = card.initiatives.get(id)?.input as InitiativeInput;
    const parts = (initiatives.parts.get(id) ?? []).map((part) => done.get(part) as Progress);
    done.set(id, withParts(stated(input, day, card.calendar), parts, day));
  }
  return done as ReadonlyMap<string, Progress>;
}

function stated(
  { budget, spent, progress, milestones, from, to }: InitiativeInput,
  day: number | undefined,
  calendar: Calendar,
): Progress {
  const start = from === undefined ? undefined : firstDay(parsePeriod(from) as Period, calendar);
  const end = to === undefined ? undefined : lastDay(parsePeriod(to) as Period, calendar);
  return {
    ...{ budget, start, end },
    spent: latest(spent, day, calendar),
    progress: latest(progress, day, calendar),
    planned: milestones === undefined ? undefined : reached(milestones, day, calendar),
  };
}

type Dated = number | { readonly [period: string]: number } | undefined;

/** The entry of the latest period that has ended; a number without date always holds. */
function latest(stated: Dated, day: number | undefined, calendar: Calendar): number | undefined {
  if (typeof stated !== 'object') return stated;
  let found: { readonly at: number; readonly value: number } | undefined;
  for (const { at, value } of ended(stated, day, calendar))
    if (found === undefined || at >= found.at) found = { at, value };
  return found?.value;
}

function reached(
  milestones: { readonly [period: string]: number },
  day: number | undefined,
  calendar: Calendar,
): number | undefined {
  if (day === undefined) return undefined;
  return Math.max(0, ...ended(milestones, day, calendar).map(({ value }) => value));
}

function ended(
  stated: { readonly [period: string]: number },
  day: number | undefined,
  calendar: Calendar,
) {
  return Object.entries(stated)
    .map(([text, value]) => ({ at: lastDay(parsePeriod(text) as Period, calendar), value }))
    .filter(({ at }) => day !== undefined && at <= day);
}

/** Share of the days from start to end that have passed by the end of a day. */
export function elapsedOf({ start, end }: Progress, day: number | undefined): number | undefined {
  if (day === undefined || start === undefined || end === undefined || end < start)
    return undefined;
  return Math.min(1, Math.max(0, (day - start + 1) / (end - start + 1)));
}

function withParts(own: Progress, parts: readonly Progress[], day: number | undefined): Progress {
  const start = own.start ?? extreme(parts, 'start', Math.min);
  const end = own.end ?? extreme(parts, 'end', Math.max);
  const dated: Progress = { start: own.start, end: own.end };
  const elapsed = elapsedOf(dated, day);
  const planned =
    own.planned ??
    (elapsed === undefined ? undefined : 100 * elapsed) ??
    mean(parts, 'planned') ??
    percent(elapsedOf({ start, end }, day));
  return {
    ...{ start, end, planned },
    budget: own.budget ?? sum(parts, 'budget'),
    spent: own.spent ?? sum(parts, 'spent'),
    progress: own.progress ?? mean(parts, 'progress'),
  };
}

const percent = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : 100 * share;

function known(parts: readonly Progress[], key: keyof Progress): number[] | undefined {
  const values = parts.flatMap((part) => part[key] ?? []);
  return parts.length > 0 && values.length === parts.length ? values : undefined;
}

function extreme(
  parts: readonly Progress[],
  key: 'start' | 'end',
  pick: (...values: number[]) => number,
): number | undefined {
  const values = parts.flatMap((part) => part[key] ?? []);
  return values.length === 0 ? undefined : values.reduce((a, b) => pick(a, b));
}

const sum = (parts: readonly Progress[], key: 'budget' | 'spent'): number | undefined =>
  known(parts, key)?.reduce((total, value) => total + value, 0);

/** The mean of all parts, by budget where all have one. */
function mean(parts: readonly Progress[], key: 'progress' | 'planned'): number | undefined {
  const values = known(parts, key);
  if (values === undefined) return undefined;
  const budgets = known(parts, 'budget');
  const total = budgets?.reduce((all, budget) => all + budget, 0) ?? 0;
  const weights = budgets !== undefined && total > 0 ? budgets : values.map(() => 1);
  const all = weights.reduce((a, b) => a + b, 0);
  return values.reduce((result, value, i) => result + (weights[i] as number) * value, 0) / all;
}
