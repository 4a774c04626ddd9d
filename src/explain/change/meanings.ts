import type { Dated, LocalizedText, ScaleSpec } from '../../core/index.js';
import type { EvaluationState } from '../../evaluate/inner-index.js';
import { keyParts, type Model, observedOf, sliceTitle } from '../../model/index.js';
import { kernels, OP_WIDTH } from '../../runtime/index.js';
import type { CardChange } from '../diff/card-change.js';
import type { ChangeKind } from './change-line.js';

/** What an input row of a plan means. */
export interface Meaning {
  readonly kind: ChangeKind;
  readonly id: string;
  readonly title: LocalizedText;
  readonly of?: string;
  readonly ofTitle?: LocalizedText;
  readonly unit?: string;
  /** Row whose numbers are shown. */
  readonly shown?: number;
  /** The end of a line whose row has what it is for one period: it is shown as it is in each lane, where those cover the same. */
  readonly end?: 'target' | 'baseline';
  /** The change of the card it comes from. */
  readonly change?: CardChange;
  /** Title of the slice that the row takes values of, where it is one. */
  readonly slice?: LocalizedText;
  /** Whether it counts or marks something, so that nothing lies between two of its numbers. */
  readonly whole?: true;
  /** Sets apart what several changes move together. */
  readonly joint?: string;
}

/** What the input rows of a compiled card mean, by row. */
export function meaningsOf(state: EvaluationState): ReadonlyMap<number, Meaning> {
  const { compiled, model } = state;
  const found = new Map<number, Meaning>();
  const { rows } = compiled;
  for (const [id, row] of rows.values)
    found.set(row, { ...elementOf(model, id), kind: 'value', shown: row });
  for (const { key, row } of compiled.inputs) {
    const { id, ...rest } = elementOf(model, key);
    const slice = titleOfSlice(model, key);
    found.set(row, {
      ...{ kind: 'value', id, ...rest, ...shownAt(rows.values.get(id)) },
      ...(slice === undefined ? {} : { slice }),
    });
  }
  for (const { key, row } of compiled.masks)
    found.set(row, { ...elementOf(model, key), kind: 'coverage', whole: true });
  for (const { id, stated } of compiled.overrideRows)
    found.set(stated, { ...elementOf(model, id), kind: 'override', shown: stated });
  const series = datedMeanings(model);
  for (const { row, series: dated, amounts } of compiled.dated) {
    if (amounts?.of === 'sum') {
      // How much of time a value covers goes with the value: alone it would be told as a target that went away from it.
      const { id } = amounts;
      found.set(row, { ...elementOf(model, id), kind: 'value', ...shownAt(rows.values.get(id)) });
      continue;
    }
    const meaning = series.get(dated);
    const isEnd = meaning?.kind === 'target' || meaning?.kind === 'baseline';
    if (amounts !== undefined && isEnd && meaning.of === undefined) {
      found.set(row, { ...meaning, shown: row, end: meaning.kind as 'target' | 'baseline' });
      continue;
    }
    found.set(
      row,
      meaning === undefined
        ? { ...cardOf(model), kind: 'model', whole: true }
        : { ...meaning, shown: row },
    );
  }
  for (const [row, meaning] of scaleChoices(state)) found.set(row, meaning);
  return found;
}

const shownAt = (row: number | undefined): Pick<Meaning, 'shown'> =>
  row === undefined ? {} : { shown: row };

/** Rows that choose among whole scales of an indicator that follow each other in time. */
function* scaleChoices({
  compiled: { plan, rows },
  model,
}: EvaluationState): Generator<readonly [row: number, Meaning]> {
  const scored = new Map<number, Meaning>();
  for (const [id, { points }] of rows.indicators)
    if (points !== undefined)
      scored.set(points, { ...elementOf(model, id), kind: 'scale', whole: true });
  for (const [of, { measures }] of rows.objectives) {
    const ofTitle = model.card.objectives.get(of)?.title ?? { und: of };
    for (const { indicator, points } of measures)
      if (!scored.has(points))
        scored.set(points, {
          ...elementOf(model, indicator),
          kind: 'scale',
          whole: true,
          of,
          ofTitle,
        });
  }
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    const meaning = scored.get(plan.code[at + 1] as number);
    if (meaning !== undefined && kernels[plan.code[at] as number]?.name === 'selectDated')
      yield [plan.code[at + 2] as number, meaning];
  }
}

/** What a key of a slice is called: `contacts.phone` as the title of the phone; undefined for what is no slice. */
function titleOfSlice({ card }: Model, key: string): LocalizedText | undefined {
  const [id, name] = keyParts(key);
  if (name === undefined || observedOf(card, id)?.by === undefined) return undefined;
  return sliceTitle(card, id, name) ?? { [card.language]: name };
}

/** The element a data key belongs to. */
export function elementOf({ card }: Model, key: string): Pick<Meaning, 'id' | 'title' | 'unit'> {
  const [id] = keyParts(key);
  const element = observedOf(card, id);
  const title = element?.title ?? card.objectives.get(id)?.title ?? { und: id };
  return { id, title, ...(element?.unit === undefined ? {} : { unit: element.unit }) };
}

const cardOf = ({ card }: Model) => ({ id: '', title: card.title });

/** Numbers that change over time, by the series of the card that they come from. */
function datedMeanings(model: Model): ReadonlyMap<unknown, Meaning> {
  const { card } = model;
  const found = new Map<unknown, Meaning>();
  const scale = (spec: ScaleSpec | undefined, use: Pick<Meaning, 'of' | 'ofTitle'>, id: string) => {
    if (spec?.kind !== 'linear' && spec?.kind !== 'ratio') return;
    const element = { ...elementOf(model, id), ...use };
    if (!found.has(spec.target)) found.set(spec.target, { ...element, kind: 'target' });
    if (spec.kind === 'linear' && !found.has(spec.baseline))
      found.set(spec.baseline, { ...element, kind: 'baseline' });
  };
  const scales = (
    of: { readonly scale?: ScaleSpec; readonly scaleSteps?: Dated<ScaleSpec> },
    use: Pick<Meaning, 'of' | 'ofTitle'>,
    id: string,
  ): void => {
    scale(of.scale, use, id);
    for (const { value } of of.scaleSteps ?? []) scale(value, use, id);
  };
  for (const [id, resolved] of model.indicators) {
    scales(resolved, {}, id);
    for (const member of resolved.members) scales(member, {}, id);
  }
  for (const { id, line } of model.figures.values()) scale(line, {}, id);
  for (const { weightSteps, id, title } of card.perspectives.values())
    if (weightSteps !== undefined) found.set(weightSteps, { kind: 'weight', id, title });
  for (const [id, { objective, measures, drivers }] of model.objectives) {
    const { title } = objective;
    found.set(objective.weight, { kind: 'weight', id, title });
    if (objective.driverShareSteps !== undefined)
      found.set(objective.driverShareSteps, { kind: 'link', id, title });
    for (const one of measures) {
      const use = { of: id, ofTitle: title };
      const { indicator, weight } = one.measure;
      const { unit: _, ...element } = elementOf(model, indicator);
      found.set(weight, { ...element, ...use, kind: 'weight' });
      scales(one, use, indicator);
    }
    for (const link of drivers) {
      const cause = card.objectives.get(link.from) ?? card.indicators.get(link.from);
      found.set(link.weight, {
        kind: 'link',
        id: link.from,
        title: cause?.title ?? { und: link.from },
        of: id,
        ofTitle: title,
      });
    }
  }
  for (const [id, risk] of model.risks) {
    const title = card.risks.get(id)?.title ?? { und: id };
    for (const series of Object.values(risk))
      if (Array.isArray(series)) found.set(series, { kind: 'risk', id, title });
  }
  return found;
}
