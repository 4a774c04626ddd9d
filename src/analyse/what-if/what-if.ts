import { deepFreeze, didYouMean, type LocalizedText, ScorecardError } from '../../core/index.js';
import { expectedEffects, type Evaluation, valueKeys } from '../../evaluate/index.js';
import {
  inputOf,
  evaluateAgain,
  type EvaluationState,
  stateOf,
  wholeOf,
} from '../../evaluate/inner-index.js';
import { type ChangeExplanation, explainChange } from '../../explain/inner-index.js';
import { modelOf, type OverrideInput } from '../../model/index.js';
import { assumedValues, type ValuesByKey, written } from './assumed-values.js';
import { checkQuestion } from './check-question.js';
import { changedCard } from './edit-document.js';
import type {
  Assumed,
  Assumption,
  IdleInitiative,
  Overlay,
  TriedValue,
  WhatIf,
  WhatIfOptions,
} from './overlay.js';
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
  options: WhatIfOptions = {},
): WhatIf {
  const asked = checkQuestion(evaluation, overlay, options);
  const { at = evaluation.period, over = 0, assume = 'hold' } = asked;
  const periods = periodsAhead(at, over);
  const period = periods.at(-1) as string;
  const { before, assumed } = ahead(evaluation, at, periods, over, assume);
  const { values, overrides, idle } = triedValues(before, overlay, at, periods);
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
    ...(assumed === undefined ? {} : { assumed: deepFreeze(assumed) }),
    idle: deepFreeze(idle),
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

/** The evaluation with the periods ahead filled in, and what that rests on. */
function ahead(
  evaluation: Evaluation,
  at: string,
  periods: readonly string[],
  over: number,
  assume: Assumption,
): { readonly before: Evaluation; readonly assumed?: Assumed } {
  if (over === 0) return { before: evaluation };
  const filled = evaluation.with(plain(assumedValues(evaluation, at, periods, assume)));
  const since = at;
  if (typeof assume === 'object')
    return { before: filled, assumed: { kind: 'series', since, keys: Object.keys(assume) } };
  if (assume !== 'path') return { before: filled, assumed: { kind: assume, since, keys: [] } };
  const targets = onTarget(filled, periods);
  return {
    before: filled.with(plain(targets)),
    assumed: { kind: 'path', since, keys: [...targets.keys()] },
  };
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
  readonly idle: IdleInitiative[];
}

/** Values tried and effects of initiatives, as values of data, or as overrides of what formulas work out. */
function triedValues(
  before: Evaluation,
  { values = {}, initiatives = {} }: Overlay,
  at: string,
  periods: readonly string[],
): Tried {
  const tried: Tried = { values: new Map(), overrides: [], idle: [] };
  const known = new Set(before.periods);
  const state = stateOf(before) as EvaluationState;
  const keys = new Set(valueKeys(before.card).ids);
  const moved = new Map<string, Map<string, number | null>>();
  const current = (id: string, period: string): number => {
    const tried = moved.get(id)?.get(period);
    return tried ?? valueAt(state, before, id, period);
  };
  const put = (id: string, period: string, value: number | null): void => {
    const by = moved.get(id) ?? new Map<string, number | null>();
    moved.set(id, by.set(period, value));
  };
  for (const [id, value] of Object.entries(values)) {
    if (!keys.has(id) && !state.compiled.rows.values.has(id)) unknown(id, state, keys);
    for (const [period, number] of byPeriod(id, value, periods, current)) {
      if (!known.has(period)) notLookedAt(id, period, before.periods);
      put(id, period, number);
    }
  }
  for (const [id, on] of Object.entries(initiatives)) {
    const effects = effectsOf(before, id, on, at, periods);
    for (const [observed, effect] of effects)
      for (const [i, period] of periods.entries()) {
        const value = current(observed, period) + (effect[i] as number);
        if (!Number.isNaN(value)) put(observed, period, value);
      }
    if (effects.every(([, effect]) => effect.every((by) => by === 0)))
      tried.idle.push(idleOf(before, id));
  }
  for (const [id, by] of moved)
    for (const [period, value] of by) {
      if (!keys.has(id) && value !== null && period !== '') {
        const stated = { period, value, author: 'what-if', reason: 'tried' };
        tried.overrides.push({ id, ...stated });
        continue;
      }
      if (!keys.has(id)) needPeriod(id);
      const stated = tried.values.get(id) ?? new Map<string, number | string | null>();
      tried.values.set(id, stated.set(period, value === null ? null : written(state, id, value)));
    }
  return tried;
}

function notLookedAt(id: string, period: string, periods: readonly string[]): never {
  const given = period === '' ? 'without periods' : `\`${period}\``;
  const range =
    periods.length === 0 || periods[0] === ''
      ? 'there are no periods'
      : `there are ${periods[0]} to ${periods.at(-1)}; look ahead with \`over\``;
  throw new ScorecardError(
    'unknown-period',
    `\`${id.slice(0, 80)}\` is tried ${given.slice(0, 40)}, which is not looked at; ${range}`,
  );
}

/** What is said of an initiative that moves nothing. */
function idleOf({ card }: Evaluation, id: string): IdleInitiative {
  const { title, input } = modelOf(card).card.initiatives.get(id) as {
    readonly title: LocalizedText;
    readonly input: { readonly moves?: object };
  };
  return { id, title, states: Object.keys(input.moves ?? {}).length > 0 };
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
  const row = state.compiled.rows.values.get(id) ?? inputOf(state.compiled, id)?.row;
  const { cells, lanes } = state.space;
  const lane = wholeOf(evaluation).periods.indexOf(period);
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
