import type {
  CommitTargetScaleInput,
  FormulaScaleInput,
  FurtherScaleInput,
  GoalRedFlagScaleInput,
  HalfLifeScaleInput,
  HistoryScaleInput,
  LogisticScaleInput,
  NpsScaleInput,
  RatioScaleInput,
  SloScaleInput,
  StayAboveScaleInput,
  StayBelowScaleInput,
  TwoColourScaleInput,
} from '../input/index.js';
import { type Branch, closed, kindBranch, may, must, type Shape } from '../shape/index.js';
import { dated, flag, number, oneOf } from './number.js';
import { word } from './text.js';
import { duration } from './time.js';

const kind = <K extends string>(name: K) => must(oneOf(name), 'Kind of scale.');
const better = () =>
  may(oneOf('higher', 'lower'), 'Which way is better. Default that beside the scale, or higher.');
const strict = () => may(flag, 'Whether the limit itself fails. Default false.');

/** Shapes of further kinds of scales by name. */
const shapes: {
  readonly [K in FurtherScaleInput['kind']]: Shape<Extract<FurtherScaleInput, { kind: K }>>;
} = {
  ratio: closed<RatioScaleInput>('a ratio to the target', {
    kind: kind('ratio'),
    target: may(
      dated(number),
      'Value that earns 100 points, above 0. Default the target beside the scale.',
    ),
    better: better(),
    path: may(
      oneOf('linear', 'stepped', 'milestones'),
      'How dated numbers move between their dates. Default linear.',
    ),
  }),
  halfLife: closed<HalfLifeScaleInput>('a scale that halves', {
    kind: kind('halfLife'),
    best: must(number, 'Value up to which points are 100.'),
    half: must(number, 'Value that earns 50 points.'),
  }),
  logistic: closed<LogisticScaleInput>('an S-shaped scale', {
    kind: kind('logistic'),
    mid: must(number, 'Value that earns 50 points.'),
    slope: must(number, 'Steepness per unit of the value; negative where lower is better.'),
  }),
  history: closed<HistoryScaleInput>('a scale by the own history', {
    kind: kind('history'),
    window: must(duration, 'How far back: P12M. At least three values must lie there.'),
    by: may(oneOf('z', 'rank'), 'By distance from the mean (z, the default) or by rank.'),
    better: better(),
  }),
  formula: closed<FormulaScaleInput>('a scale by formula', {
    kind: kind('formula'),
    formula: must(
      word('a formula such as `100 * value / target`'),
      'Points by value, baseline, target, worst and best: `100 * (value / target) ^ 2`.',
    ),
  }),
  nps: closed<NpsScaleInput>('a net promoter score', { kind: kind('nps') }),
  goalRedFlag: closed<GoalRedFlagScaleInput>('a scale by goal and red flag', {
    kind: kind('goalRedFlag'),
    goal: must(number, 'Value that earns two thirds of the points.'),
    redFlag: must(number, 'Value that earns one third of the points.'),
  }),
  twoColour: closed<TwoColourScaleInput>('a scale of two colours', {
    kind: kind('twoColour'),
    worst: must(number, 'Value that earns 0 points.'),
    break: must(number, 'Value that earns 50 points.'),
    best: must(number, 'Value that earns 100 points.'),
  }),
  stayBelow: closed<StayBelowScaleInput>('a limit to stay below', {
    kind: kind('stayBelow'),
    limit: must(number, 'The limit.'),
    strict: strict(),
  }),
  stayAbove: closed<StayAboveScaleInput>('a limit to stay above', {
    kind: kind('stayAbove'),
    limit: must(number, 'The limit.'),
    strict: strict(),
  }),
  commitTarget: closed<CommitTargetScaleInput>('zones of a commitment', {
    kind: kind('commitTarget'),
    baseline: may(number, 'Value that earns 0 points. Default 0.'),
    commit: must(number, 'What is promised; it earns 30 points.'),
    target: must(number, 'What is aimed at; it earns 70 points.'),
    stretch: must(number, 'What would be outstanding; it earns 100 points.'),
  }),
  slo: closed<SloScaleInput>('a service level objective', {
    kind: kind('slo'),
    objective: must(number, 'Percent that must be good: 99.9.'),
  }),
};

/** Names of the further kinds of scales. */
export const furtherKinds = Object.keys(shapes) as FurtherScaleInput['kind'][];

/** Branches of the choice between kinds of scales. */
export const furtherBranches: Branch<FurtherScaleInput>[] = furtherKinds.map((name) =>
  kindBranch(name, shapes[name] as Shape<FurtherScaleInput>),
);
