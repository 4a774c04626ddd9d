import { dataKeys, type EvaluationState, intakeOf } from '../../evaluate/inner-index.js';
import { type Indicator, keyParts, type Model } from '../../model/index.js';
import {
  formatPeriod,
  type Intake,
  isAligned,
  type Observation,
  type Series,
} from '../../period/index.js';
import type { Pack, PackedIntake, PackedKey, PackedSeries, Texts } from '../form.js';
import { packedNumber } from '../numbers.js';
import type { TextSource } from './texts.js';

/** The keys of a card that fill a row or weigh others, with their values. */
export function packKeys(state: EvaluationState): readonly PackedKey[] {
  const { model, compiled, data } = state;
  const rows = new Map(compiled.inputs.map(({ key, row }) => [key, row]));
  const masks = new Map(compiled.masks.map(({ key, row }) => [key, row]));
  return usedKeys(state).map((key): PackedKey => {
    const [row, mask] = [rows.get(key), masks.get(key)];
    const series = data.series.get(key);
    const moment = data.moment.get(key);
    const out = data.momentNotes?.get(key)?.notApplicable === true;
    return {
      key,
      reads: readsOf(model, key),
      intake: packIntake(intakeOf(model, key), state.acrossVersions === true),
      ...(row === undefined ? {} : { row }),
      ...(mask === undefined ? {} : { mask }),
      ...(series === undefined ? {} : { series: packSeries(series) }),
      ...(moment === undefined ? {} : { moment: out ? 'n/a' : packedNumber(moment ?? Number.NaN) }),
    };
  });
}

function usedKeys({ model, compiled: { inputs } }: EvaluationState): readonly string[] {
  const used = new Set(
    inputs.flatMap(({ key }) => [
      key,
      ...(intakeOf(model, key).weighers ?? []).map((weigher) => weigher.key),
    ]),
  );
  return [...dataKeys(model).keys()].filter((key) => used.has(key));
}

/** What the keys of a pack are called, and the keys that a card takes though nothing uses them. */
export function describeKeys(
  state: EvaluationState,
  texts: TextSource,
): Pick<Pack, 'inputs' | 'idle'> {
  const { card } = state.model;
  const used = usedKeys(state);
  const known = new Set(used);
  return {
    inputs: used.map((key) => {
      const [id, item] = keyParts(key);
      const indicator = card.indicators.get(id);
      const { unit } = card.metrics.get(id) ?? indicator ?? {};
      const title = keyTitle(indicator, id, item, texts);
      return { title, ...(unit === undefined ? {} : { unit }) };
    }),
    idle: [...dataKeys(state.model).keys()].filter((key) => !known.has(key)),
  };
}

/** The title of a key: that of its element, with the item or member it names. */
export function keyTitle(
  indicator: Indicator | undefined,
  id: string,
  item: string | undefined,
  texts: TextSource,
): Texts {
  const asked = item === undefined ? undefined : indicator?.checklist?.get(item);
  if (asked !== undefined) return texts.of(asked);
  const title = texts.title(id);
  return item === undefined
    ? title
    : texts.each((_, titles) => `${titles.of(id)}: ${titles.member(id, item)}`);
}

function readsOf({ card, indicators }: Model, key: string): PackedKey['reads'] {
  const [id, item] = keyParts(key);
  if (item !== undefined && card.indicators.get(id)?.checklist?.has(item) === true) return 'answer';
  const own = indicators.get(key);
  return own?.scale?.kind === 'labels' && own.members.length === 0
    ? own.scale.labels.map(([label]) => label)
    : 'number';
}

function packIntake({ definitions, ...intake }: Intake, acrossVersions: boolean): PackedIntake {
  // Only windows ask from when definitions hold.
  return acrossVersions || intake.window === undefined || definitions === undefined
    ? intake
    : { ...intake, definitions: definitions.map(formatPeriod) };
}

function packSeries(series: Series): PackedSeries {
  if (isAligned(series)) {
    const start = formatPeriod({ unit: series.unit, ordinal: series.first });
    return { listed: false, start, values: Array.from(series.values, packedNumber) };
  }
  const [first] = series;
  if (first !== undefined && isRun(series))
    return {
      listed: true,
      start: formatPeriod(first.period),
      values: series.map(({ value }) => packedNumber(value as number)),
    };
  return series.map(({ period, value, notApplicable }) => {
    const one = [formatPeriod(period), packedNumber(value ?? Number.NaN)] as const;
    return notApplicable === true ? [...one, 'n/a'] : one;
  });
}

/** Whether observations are there for one period after the other. */
function isRun(series: readonly Observation[]): boolean {
  const { unit, ordinal } = (series[0] as Observation).period;
  return series.every(
    ({ period, value, notApplicable }, i) =>
      period.unit === unit &&
      period.ordinal === ordinal + i &&
      value !== null &&
      notApplicable !== true,
  );
}
