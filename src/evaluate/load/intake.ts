import { beside } from '../../core/index.js';
import {
  type Indicator,
  keyParts,
  type Model,
  type Observed,
  observedOf,
} from '../../model/index.js';
import {
  type Duration,
  type Intake,
  type IntakeRules,
  parseDuration,
  parsePeriod,
  type Period,
  type Weigher,
} from '../../period/index.js';

const known = beside<Model, Map<string, Intake>>();

type PlainKind = Exclude<Intake['kind'], 'weightedMean'>;

/** Of most keys no more is said than how they roll up: they share what is known of them. */
const PLAIN: { readonly [K in PlainKind]: Intake } = Object.freeze({
  sum: Object.freeze({ kind: 'sum' }),
  mean: Object.freeze({ kind: 'mean' }),
  last: Object.freeze({ kind: 'last' }),
  first: Object.freeze({ kind: 'first' }),
  min: Object.freeze({ kind: 'min' }),
  max: Object.freeze({ kind: 'max' }),
});

/** How the values of a data key become a row, as its metric or indicator says; worked out at most once a model. */
export function intakeOf(model: Model, key: string): Intake {
  const observed = observedOf(model.card, keyParts(key)[0]) as Observed;
  const { rollup, every, staleAfter, over } = observed;
  if (
    rollup.kind !== 'weightedMean' &&
    every === undefined &&
    staleAfter === undefined &&
    over === undefined &&
    !('versions' in observed && (observed as Indicator).versions.length > 0)
  )
    return PLAIN[rollup.kind];
  let intakes = known.get(model);
  if (intakes === undefined) known.set(model, (intakes = new Map()));
  let intake = intakes.get(key);
  if (intake === undefined) intakes.set(key, (intake = findIntake(model, key, observed)));
  return intake;
}

/** What holds for all values of a card. */
export const rulesOf = ({ card: { calendar, scoring } }: Model): IntakeRules => ({
  calendar,
  minCoverage: scoring.minCoverage,
});

function findIntake(model: Model, key: string, observed: Observed): Intake {
  const { card } = model;
  const { rollup, every, staleAfter, over, id } = observed;
  const definitions = card.indicators.get(id)?.versions ?? [];
  const weighers = weighersOf(model, rollup, key.slice(id.length));
  return {
    kind: rollup.kind,
    ...(every === undefined ? {} : { every: lengthOf(every) }),
    ...(staleAfter === undefined ? {} : { staleAfter: lengthOf(staleAfter) }),
    ...(over === undefined
      ? {}
      : { window: typeof over === 'string' ? over : lengthOf(over.rolling) }),
    ...(definitions.length === 0
      ? {}
      : { definitions: definitions.map((from) => parsePeriod(from) as Period) }),
    ...(weighers.length === 0 ? {} : { weighers }),
  };
}

/** The model has checked that it is one. */
const lengthOf = (text: string): Duration => parseDuration(text) as Duration;

/**
 * What weighs a weighted mean, which may be a weighted mean itself; metrics that weigh each other in a circle have no weights at its
 * end. Members are weighed by their own weights.
 */
function weighersOf(
  { card }: Model,
  first: Observed['rollup'],
  member: string,
): readonly Weigher[] {
  const found: Weigher[] = [];
  const seen = new Set<string>();
  let rollup = first;
  while (rollup.kind === 'weightedMean' && !seen.has(rollup.weight)) {
    const id = rollup.weight;
    seen.add(id);
    const weigher = observedOf(card, id) as Observed;
    const { every, staleAfter } = weigher;
    found.push({
      ...{ key: id + member, kind: weigher.rollup.kind },
      ...(every === undefined ? {} : { every: lengthOf(every) }),
      ...(staleAfter === undefined ? {} : { staleAfter: lengthOf(staleAfter) }),
    });
    rollup = weigher.rollup;
  }
  return found;
}
