import { deepFreeze, didYouMean, ScorecardError } from '../../core/index.js';
import { expectedEffects, type Evaluation, valueKeys } from '../../evaluate/index.js';
import { evaluateAgain, type EvaluationState, stateOf } from '../../evaluate/inner-index.js';
import { type ChangeExplanation, explainChange } from '../../explain/inner-index.js';
import { modelOf, type OverrideInput } from '../../model/index.js';
import { assumedValues, type ValuesByKey, written } from './assumed-values.js';
import { changedCard } from './edit-document.js';
import type { Overlay, TriedValue, WhatIf, WhatIfOptions } from './overlay.js';
import { periodsAhead } from './periods-ahead.js';
import { triedElements } from './tried-elements.js';

/**
 * What would happen: other values, targets, weights or links, initiatives switched on or off, now or in periods to come. The
 * scores with what is tried are compared with those without it, both under the same assumption about the periods ahead. Card and
 * values stay as they are.
 *
 * @param evaluation - where things stand
 * @param overlay - what is tried
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`, `invalid-data`, and `invalid-scorecard` where the changed card
 * does not hold together
 * @source docs/semantics.md, S14
 */
export function whatIf(
  evaluation: Evaluation,
  overlay: Overlay,
  { at = evaluation.period, over = 0, assume = 'hold' }: WhatIfOptions = {},
): WhatIf {
  checkOverlay(overlay);
  const periods = periodsAhead(evaluation, at, over);
  const period = periods.at(-1) as string;
  const before = ahead(evaluation, at, periods, over, assume);
  const { values, overrides } = triedValues(before, overlay, at, periods);
  const edited =
    overrides.length > 0 ||
    (['targets', 'baselines', 'weights', 'links'] as const).some(
      (key) => Object.keys(overlay[key] ?? {}).length > 0,
    );
  // Values alone cost what they reach; a changed card is evaluated anew.
  const base = edited
    ? evaluateAgain(before, changedCard(before.card, overlay, overrides))
    : before;
  const after = base.with(plain(values));
  const elements = triedElements(before, after, period);
  return Object.freeze({
    period,
    periods: Object.freeze(periods),
    before,
    after,
    elements,
    harmed: Object.freeze(
      elements
        .filter(({ kind, difference }) => kind === 'objective' && (difference ?? 0) < -1e-9)
        .toSorted((a, b) => (a.difference ?? 0) - (b.difference ?? 0)),
    ),
    total: asValues(
      explainChange(before, after, 'total', { at: period, since: period }),
      overrides,
    ),
  });
}

/** Values that were tried are no overrides of anybody: they are values. */
function asValues(
  change: ChangeExplanation,
  overrides: readonly OverrideInput[],
): ChangeExplanation {
  const ids = new Set(overrides.map(({ id }) => id));
  return deepFreeze({
    ...change,
    lines: change.lines.map((line) =>
      line.kind === 'override' && ids.has(line.id) ? { ...line, kind: 'value' as const } : line,
    ),
  });
}

const NAMES = ['values', 'targets', 'baselines', 'weights', 'links', 'initiatives'];

function checkOverlay(overlay: Overlay): void {
  if (typeof overlay !== 'object' || overlay === null)
    throw new ScorecardError(
      'invalid-option',
      `what is tried is an object with ${NAMES.join(', ')}`,
    );
  for (const name of Object.keys(overlay)) {
    if (NAMES.includes(name)) continue;
    throw new ScorecardError(
      'invalid-option',
      `\`${name.slice(0, 40)}\` cannot be tried; ${didYouMean(name, NAMES) ?? `use one of ${NAMES.join(', ')}`}`,
    );
  }
}

/** The evaluation with the periods ahead filled in. */
function ahead(
  evaluation: Evaluation,
  at: string,
  periods: readonly string[],
  over: number,
  assume: WhatIfOptions['assume'] & {},
): Evaluation {
  if (over === 0) return evaluation;
  const filled = evaluation.with(plain(assumedValues(evaluation, at, periods, assume)));
  return assume === 'path' ? filled.with(plain(onTarget(filled, periods))) : filled;
}

/** Values of measured indicators on their targets. */
function onTarget(evaluation: Evaluation, periods: readonly string[]): ValuesByKey {
  const keys = new Set(valueKeys(evaluation.card).ids);
  const found: ValuesByKey = new Map();
  for (const period of periods)
    for (const [id, score] of Object.entries(evaluation.at(period).indicators)) {
      const { target } = score as { readonly target?: unknown };
      if (!keys.has(id) || typeof target !== 'number') continue;
      const known = found.get(id) ?? new Map<string, number>();
      found.set(id, known.set(period, target));
    }
  return found;
}

const plain = (values: ValuesByKey) =>
  Object.fromEntries([...values].map(([key, by]) => [key, Object.fromEntries(by)]));

interface Tried {
  readonly values: ValuesByKey;
  readonly overrides: OverrideInput[];
}

/** Values tried and effects of initiatives, as values of data, or as overrides of what formulas work out. */
function triedValues(
  before: Evaluation,
  { values = {}, initiatives = {} }: Overlay,
  at: string,
  periods: readonly string[],
): Tried {
  const tried: Tried = { values: new Map(), overrides: [] };
  const state = stateOf(before) as EvaluationState;
  const keys = new Set(valueKeys(before.card).ids);
  const moved = new Map<string, Map<string, number | null>>();
  const current = (id: string, period: string): number => {
    const known = moved.get(id)?.get(period);
    return known ?? valueAt(state, before, id, period);
  };
  const put = (id: string, period: string, value: number | null): void => {
    const by = moved.get(id) ?? new Map<string, number | null>();
    moved.set(id, by.set(period, value));
  };
  for (const [id, value] of Object.entries(values)) {
    if (!keys.has(id) && !state.compiled.rows.values.has(id)) unknown(id, state, keys);
    for (const [period, number] of byPeriod(id, value, periods, current)) put(id, period, number);
  }
  for (const [id, on] of Object.entries(initiatives))
    for (const [observed, effect] of effectsOf(before, id, on, at, periods))
      for (const [i, period] of periods.entries()) {
        const value = current(observed, period) + (effect[i] as number);
        if (!Number.isNaN(value)) put(observed, period, value);
      }
  for (const [id, by] of moved)
    for (const [period, value] of by) {
      if (!keys.has(id) && value !== null && period !== '') {
        const stated = { period, value, author: 'what-if', reason: 'tried' };
        tried.overrides.push({ id, ...stated });
        continue;
      }
      if (!keys.has(id)) needPeriod(id);
      const known = tried.values.get(id) ?? new Map<string, number | string | null>();
      tried.values.set(id, known.set(period, value === null ? null : written(state, id, value)));
    }
  return tried;
}

function needPeriod(id: string): never {
  throw new ScorecardError(
    'period-needed',
    `\`${id}\` is worked out by a formula; to try a value of it the evaluation needs periods, or change what the formula names`,
  );
}

function unknown(id: string, state: EvaluationState, keys: ReadonlySet<string>): never {
  const near = didYouMean(id, [...keys, ...state.compiled.rows.values.keys()]);
  throw new ScorecardError(
    'unknown-id',
    `there is no value that is called \`${id.slice(0, 80)}\`${near === undefined ? '' : `; ${near}`}`,
  );
}

/** The value of a key, or of an element, in a period; NaN where there is none. */
function valueAt(
  state: EvaluationState,
  evaluation: Evaluation,
  id: string,
  period: string,
): number {
  const row =
    state.compiled.rows.values.get(id) ?? state.compiled.inputs.find(({ key }) => key === id)?.row;
  const { cells, lanes } = state.space;
  const lane = evaluation.periods.indexOf(period);
  return row === undefined || lane < 0 ? Number.NaN : (cells[row * lanes + lane] as number);
}

function* byPeriod(
  id: string,
  tried: TriedValue,
  periods: readonly string[],
  current: (id: string, period: string) => number,
): Generator<readonly [string, number | null]> {
  if (typeof tried === 'number') {
    for (const period of periods) yield [period, finite(id, tried)];
    return;
  }
  if (typeof tried !== 'object' || tried === null) finite(id, tried);
  const { by, times } = tried as { readonly by?: number; readonly times?: number };
  if (by === undefined && times === undefined) {
    for (const [period, value] of Object.entries(tried as { [period: string]: number | null }))
      yield [period, value === null ? null : finite(id, value)];
    return;
  }
  for (const period of periods) {
    const value = current(id, period) * finite(id, times ?? 1) + finite(id, by ?? 0);
    if (!Number.isNaN(value)) yield [period, value];
  }
}

function finite(id: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ScorecardError(
    'invalid-option',
    `\`${id.slice(0, 80)}\` needs a finite number, \`{ by }\`, \`{ times }\` or numbers by period`,
  );
}

/** What switching an initiative does to values, by period. */
function effectsOf(
  evaluation: Evaluation,
  id: string,
  on: boolean,
  at: string,
  periods: readonly string[],
): readonly (readonly [string, Float64Array])[] {
  const { initiatives } = modelOf(evaluation.card).card;
  if (!initiatives.has(id)) {
    const near = didYouMean(id, [...initiatives.keys()]);
    throw new ScorecardError(
      'unknown-id',
      `there is no initiative that is called \`${id.slice(0, 80)}\`${near === undefined ? '' : `; ${near}`}`,
    );
  }
  if (at === '') return [];
  const all = expectedEffects(evaluation.card, [at, ...periods]);
  return Object.entries(all).flatMap(([observed, { by }]) => {
    const effect = Object.hasOwn(by, id) ? by[id] : undefined;
    if (effect === undefined) return [];
    const now = effect[0] as number;
    // Held values keep what the initiative does by now.
    const moved = effect.slice(1).map((later) => (on ? later - now : -now));
    return [[observed, moved] as const];
  });
}
