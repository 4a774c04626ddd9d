import { checkArguments, everyForm, ScorecardError, textForm } from '../../core/index.js';
import { cardForm, type InitiativeInput, modelOf, type Scorecard } from '../../model/index.js';
import {
  type Calendar,
  type Duration,
  durationInPeriods,
  firstWithin,
  parseDuration,
  parsePeriod,
  type Period,
  type PeriodUnit,
} from '../../period/index.js';

/** One expected effect, in lanes. */
interface Effect {
  readonly id: string;
  readonly by: number;
  /** Ordinal of the period in which its initiative starts. */
  readonly start: number | undefined;
  readonly delay: number;
  readonly length: number;
  readonly shape: 'linear' | 'sCurve';
}

/** The expected effects of an initiative, counted in periods of a unit. */
export function effectsOf(
  { from, moves = {} }: InitiativeInput,
  unit: PeriodUnit,
  calendar: Calendar,
): readonly Effect[] {
  const start =
    from === undefined
      ? undefined
      : firstWithin(parsePeriod(from) as Period, unit, calendar).ordinal;
  const inLanes = (text: string | undefined): number =>
    text === undefined ? 0 : durationInPeriods(parseDuration(text) as Duration, unit);
  return Object.entries(moves).map(([id, effect]): Effect => {
    const {
      by,
      delay,
      ramp,
      shape = 'linear',
    } = typeof effect === 'number' ? { by: effect } : effect;
    return { id, by, start, delay: inLanes(delay), length: inLanes(ramp), shape };
  });
}

/** The lane in which the initiative of an effect starts; may lie outside the lanes. */
export function laneOfStart({ start }: Effect, first: number): number | undefined {
  return start === undefined ? undefined : start - first;
}

/** The effect expected some lanes after the start: amplitude times ramp. */
export function effectAt({ by, delay, length, shape }: Effect, since: number): number {
  const t = since - delay;
  const x = length > 0 ? Math.min(1, Math.max(0, t / length)) : t >= 0 ? 1 : 0;
  // Added to 0, nothing of a negative effect is 0 and not -0.
  return 0 + by * (shape === 'linear' ? x : x * x * (3 - 2 * x));
}

/** What initiatives are expected to do to an indicator or metric. */
export interface ExpectedEffect {
  /** All of them together, by period, in the unit of the indicator. */
  readonly total: Float64Array;
  /** Each by itself. */
  readonly by: { readonly [initiative: string]: Float64Array };
}

/**
 * What the initiatives of a card are expected to do to its indicators and metrics, period by period (S12). Initiatives change no
 * score; this is what they are planned to achieve.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param periods - the periods, all of one length, such as those of an evaluation
 * @returns effects by id of indicator or metric; those of initiatives without a start are left out
 * @throws ScorecardError `unknown-period` if a text is no period, or has another length than the first
 * @source docs/semantics.md
 */
export function expectedEffects(
  card: Scorecard,
  periods: readonly string[],
): { readonly [id: string]: ExpectedEffect } {
  checkArguments(
    { card, periods },
    {
      card: cardForm,
      periods: everyForm('a list of periods, such as those of an evaluation', textForm()),
    },
  );
  const model = modelOf(card);
  const read = periods.map((text) => {
    const period = parsePeriod(text);
    if (period === undefined || period.unit !== parsePeriod(periods[0] as string)?.unit)
      throw new ScorecardError(
        'unknown-period',
        `\`${text}\` is no period of the same length as the first one`,
      );
    return period;
  });
  const unit = read[0]?.unit ?? model.card.calendar.period;
  const made = new Map<
    string,
    { readonly total: Float64Array; readonly by: Map<string, Float64Array> }
  >();
  for (const [initiative, { input }] of model.card.initiatives) {
    for (const effect of effectsOf(input, unit, model.card.calendar)) {
      const { id, start } = effect;
      if (start === undefined) continue;
      const series = Float64Array.from(read, ({ ordinal }) => effectAt(effect, ordinal - start));
      const known = made.get(id) ?? { total: new Float64Array(read.length), by: new Map() };
      made.set(id, known);
      known.by.set(initiative, series);
      for (const [i, value] of series.entries())
        known.total[i] = (known.total[i] as number) + value;
    }
  }
  return withoutPrototype(
    [...made].map(([id, { total, by }]) => [id, { total, by: withoutPrototype(by) }]),
  );
}

function withoutPrototype<T>(entries: Iterable<readonly [string, T]>): {
  readonly [id: string]: T;
} {
  const made = Object.create(null) as { [id: string]: T };
  for (const [id, value] of entries) made[id] = value;
  return Object.freeze(made);
}
