import type { Dated } from '../../core/index.js';
import type { Link, Model } from '../../model/index.js';
import { datedValues, type Lanes } from '../../period/index.js';
import { createWorkspace, firstVersion, run } from '../../runtime/index.js';
import type { CompiledScorecard } from '../compiled.js';
import { compileModel } from '../compile/index.js';
import type { NotedNumber } from '../compile/note.js';
import { datedInLanes } from '../load/dated-in-lanes.js';
import { load } from '../load/load.js';
import { partsOf } from './stage.js';
import { type EvaluationState, evaluationState } from '../state.js';
import {
  type Parameter,
  parameterKey,
  type ParameterKind,
  type ParameterPlace,
  type PlanParameters,
} from './parameter.js';

export {
  type Parameter,
  type ParameterKind,
  type ParameterPlace,
  type PlanParameters,
  worthOf,
} from './parameter.js';

interface NotedPlan {
  readonly compiled: CompiledScorecard;
  readonly noted: readonly NotedNumber[];
}

const plans = new WeakMap<CompiledScorecard, NotedPlan>();
const known = new WeakMap<EvaluationState, PlanParameters>();

/**
 * The numbers of a card and where each acts. The plan is compiled once more with a place for every constant; a state is run once more,
 * when first asked about.
 */
export function parametersOf(state: EvaluationState): PlanParameters {
  const found = known.get(state) ?? findParameters(state);
  known.set(state, found);
  return found;
}

function findParameters(state: EvaluationState): PlanParameters {
  const plan = plans.get(state.compiled) ?? notedPlan(state);
  plans.set(state.compiled, plan);
  const { compiled, noted } = plan;
  const { model, lanes, data } = state;
  const space = createWorkspace(compiled.plan, lanes.count);
  const facts = load(compiled, model, data, lanes, space);
  run(compiled.plan, space);
  const version = firstVersion(compiled.plan, space);
  const acrossVersions = state.acrossVersions === true;
  return {
    state: evaluationState({ model, compiled, lanes, version, facts, acrossVersions, data }),
    parameters: gathered(model, lanes, noted),
    values: compiled.inputs,
  };
}

function notedPlan(state: EvaluationState): NotedPlan {
  const noted: NotedNumber[] = [];
  const { masks, overrides, acrossVersions, lanes } = partsOf(state);
  const compiled = compileModel(state.model, lanes.unit, {
    notApplicable: new Set(masks),
    overrides,
    acrossVersions,
    apart: true,
    note: (one) => void noted.push(one),
  });
  return { compiled, noted };
}

/** One parameter for each number and step, with all its places. */
function gathered(model: Model, lanes: Lanes, noted: readonly NotedNumber[]): Parameter[] {
  const found = new Map<
    string,
    Omit<Parameter, 'places'> & { readonly places: ParameterPlace[] }
  >();
  const add = (own: Omit<Parameter, 'places'>, place: ParameterPlace): void => {
    // Members of a breakdown may have numbers of their own under one name.
    const key = `${parameterKey(own)} ${own.value}`;
    const one = found.get(key) ?? { ...own, places: [] };
    found.set(key, one);
    one.places.push(place);
  };
  for (const one of noted) {
    const { source, place, rate } = one;
    const { id, of, part } = source;
    const base = {
      id,
      ...(of === undefined ? {} : { of }),
      ...(part === undefined ? {} : { part }),
    };
    if (source.kind === 'link') addLink(model, lanes, one, base, add);
    else
      eachStep(one, lanes, model, place < 0, (step, by) =>
        add(
          { kind: source.kind as ParameterKind, ...base, ...step },
          { place, rate: times(by, rate) },
        ),
      );
  }
  return [...found.values()];
}

type Rate = number | Float64Array;

const times = (by: Rate, rate: number): Rate =>
  typeof by === 'number' ? by * rate : rate === 1 ? by : by.map((x) => x * rate);

/** Strength and confidence of a link: each moves the weight by the size of the other in force. */
function addLink(
  model: Model,
  lanes: Lanes,
  { place, source, rate }: NotedNumber,
  base: Pick<Parameter, 'id' | 'of'>,
  add: (own: Omit<Parameter, 'places'>, place: ParameterPlace) => void,
): void {
  const link = linkOf(model, source.id, source.of);
  if (link === undefined) return;
  const confidences = link.confidenceSteps ?? [{ value: link.confidence }];
  const fixed = place < 0;
  const { calendar } = model.card;
  const inForce = (series: Dated<number>): Rate => {
    const only = series.length === 1 ? series[0] : undefined;
    return only === undefined ? datedValues(series, 'stepped', lanes, calendar) : only.value;
  };
  for (const [kind, series, other] of [
    ['strength', link.strength, inForce(confidences)],
    ['confidence', confidences, inForce(link.strength)],
  ] as const)
    eachStep({ series, path: 'stepped' }, lanes, model, fixed, (step, by) =>
      add({ kind, ...base, ...step }, { place, rate: times(product(by, other), rate) }),
    );
}

function product(a: Rate, b: Rate): Rate {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : times(b, a);
  return typeof b === 'number' ? times(a, b) : a.map((x, i) => x * (b[i] as number));
}

function linkOf({ objectives }: Model, from: string, to: string | undefined): Link | undefined {
  return objectives.get(to ?? '')?.drivers.find((driver) => driver.from === from)?.link;
}

/** Every step of a series with how far the series moves for a unit of it: by lane, or 1 where it never changes. */
function eachStep(
  { series, path, amounts }: Pick<NotedNumber, 'series' | 'path' | 'amounts'>,
  lanes: Lanes,
  model: Model,
  fixed: boolean,
  visit: (step: Pick<Parameter, 'value' | 'at'>, rate: Rate) => void,
): void {
  const only = series.length === 1 ? series[0] : undefined;
  if (only !== undefined || fixed) {
    if (only !== undefined) visit(only, 1);
    return;
  }
  for (const [i, step] of series.entries()) {
    // A series is linear in its steps, so that each moves it as a series of one 1 among zeros goes.
    const one = series.map((other, k) => ({ ...other, value: i === k ? 1 : 0 }));
    visit(step, datedInLanes({ series: one, path, amounts }, lanes, model.card.calendar));
  }
}
