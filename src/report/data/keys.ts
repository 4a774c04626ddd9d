import { type Dated, textIn } from '../../core/index.js';
import type { EvaluationState } from '../../evaluate/inner-index.js';
import { type Indicator, keyParts, type Observed } from '../../model/index.js';
import { kernels, OP_WIDTH, type Plan } from '../../runtime/index.js';
import type { KeyData } from './report-data.js';
import { keyTitle, type TextSource } from '../../embed/index.js';

/** The figures a reader may change, in the order of the plan. Those rolled up over a window have no value of one period and are left out. */
export function keyData(state: EvaluationState, texts: TextSource): readonly KeyData[] {
  const { compiled, model, space } = state;
  const { card } = model;
  return compiled.inputs.flatMap(({ key, row }): KeyData[] => {
    const [id, item] = keyParts(key);
    const indicator = card.indicators.get(id);
    const observed = card.metrics.get(id) ?? indicator;
    if (observed === undefined || observed.over !== undefined) return [];
    if (compiled.overrideRows.some((one) => one.kind === 'value' && one.id === id)) return [];
    const cells = space.cells.subarray(row * space.lanes, (row + 1) * space.lanes);
    const words = wordsOf(indicator, item, state, texts);
    const range = words === undefined ? rangeOf(cells, observed, aims(state, id)) : undefined;
    const last = words?.at(-1)?.[0] ?? 1;
    return [
      {
        key,
        row,
        title: keyTitle(indicator, id, item, texts),
        ...(observed.unit === undefined ? {} : { unit: observed.unit }),
        ...(range ?? { low: words?.[0]?.[0] ?? 0, high: last, step: item === undefined ? 1 : 0.5 }),
        ...(words === undefined ? {} : { words }),
      },
    ];
  });
}

const ANSWERS: readonly (readonly [number, en: string, es: string])[] = [
  [0, 'no', 'no'],
  [0.5, 'partly', 'en parte'],
  [1, 'yes', 'sí'],
];

/** Words of settings: answers of a checklist, labels of a scale. */
function wordsOf(
  indicator: Indicator | undefined,
  item: string | undefined,
  { model }: EvaluationState,
  texts: TextSource,
): KeyData['words'] {
  if (item !== undefined && indicator?.checklist?.has(item) === true)
    return ANSWERS.map(([value, en, es]) => [
      value,
      texts.locales.map((locale) => textIn({ en, es }, locale)),
    ]);
  const scale = indicator === undefined ? undefined : model.indicators.get(indicator.id)?.scale;
  return scale?.kind === 'labels'
    ? scale.labels.map(([label], i) => [i, texts.locales.map(() => label)])
    : undefined;
}

/** Baselines and targets of an indicator, which its slider should reach. */
function aims({ model }: EvaluationState, id: string): readonly number[] {
  const scale = model.indicators.get(id)?.scale;
  if (scale?.kind !== 'linear') return [];
  const all = (series: Dated<number>): number[] => series.map(({ value }) => value);
  return [...all(scale.baseline), ...all(scale.target)];
}

/** The ends of a slider: what was seen and half as much again on both sides, in round numbers. */
function rangeOf(
  cells: Float64Array,
  { unit }: Observed,
  more: readonly number[],
): Pick<KeyData, 'low' | 'high' | 'step'> {
  const seen = [...cells, ...more].filter((value) => Number.isFinite(value));
  const least = seen.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = seen.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (seen.length === 0) return { low: 0, high: 100, step: 1 };
  const spread = most > least ? most - least : Math.max(Math.abs(most), 1);
  let low = least - spread / 2;
  let high = most + spread / 2;
  if (least >= 0) low = Math.max(0, low);
  if (unit === 'percent' && least >= 0 && most <= 100) high = Math.min(100, high);
  const whole = seen.every((value) => Number.isInteger(value));
  const power = 10 ** Math.floor(Math.log10((high - low) / 100));
  const step = whole ? Math.max(1, power) : power;
  return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step, step };
}

/** Indices of the keys that a row comes from, by going back through the plan. */
export function keysBehind(
  plan: Plan,
  keys: readonly KeyData[],
): (row: number) => readonly number[] {
  const writers = new Map<number, number>();
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    const { width } = kernels[plan.code[at] as number] ?? { width: 0 };
    for (let i = 0; i < width; i++) writers.set((plan.code[at + 1] as number) + i, at);
  }
  const byRow = new Map(keys.map(({ row }, i) => [row, i]));
  return (top) => {
    const seen = new Set<number>();
    const waiting = [top];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      if (seen.has(row)) continue;
      seen.add(row);
      const at = writers.get(row);
      if (at !== undefined)
        waiting.push(...(kernels[plan.code[at] as number]?.reads(plan, at) ?? []));
    }
    return [...seen].flatMap((row) => byRow.get(row) ?? []).toSorted((a, b) => a - b);
  };
}
