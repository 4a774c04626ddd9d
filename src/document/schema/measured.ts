import type {
  BenchmarkInput,
  BreakdownInput,
  IndicatorInput,
  InlineValuesInput,
  MembersInput,
  MetricInput,
  MetricObjectInput,
  RollupInput,
  WrittenValue,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  isMap,
  keyKinds,
  leaf,
  list,
  map,
  markedNumberHint,
  may,
  must,
  named,
  type Shape,
  textProblem,
  when,
} from '../shape/index.js';
import { guard, indicatorStatusBy } from './combine.js';
import { elementKeys, source } from './element.js';
import { drives } from './link.js';
import { flag, number, oneOf, periodCount, weight } from './number.js';
import { scalingKeys } from './scaling.js';
import { datedEdges } from './scoring.js';
import { reference, text, word, words } from './text.js';
import { duration, period } from './time.js';
import { measuredValue, over, version } from './time-keys.js';

const weightedMean = closed<{ readonly mean: string }>('`{ mean: metric }`', {
  mean: must(reference, 'Metric that weights the mean.'),
});

const rollupWord = oneOf('sum', 'mean', 'last', 'first', 'min', 'max');

/** How observations roll up. */
export const rollup: Shape<RollupInput> = named(
  'Rollup',
  'How observations roll up over time and over members.',
  choice('sum, mean, last, first, min, max or `{ mean: metric }`', [
    branch(when.text, rollupWord),
    branch(when.map, weightedMean),
  ]),
);

/** One observation: a number, a label, or explicitly nothing. */
export const observation: Shape<number | string | null> = leaf(
  { type: ['number', 'string', 'null'] },
  'a number, a label, or null for nothing',
  {
    plainly: (value) =>
      value === null ||
      (typeof value === 'number' && Number.isFinite(value)) ||
      (typeof value === 'string' && isLabel(value)),
    explain: (value, report) => {
      if (typeof value !== 'string') return false;
      const problem = textProblem(value);
      const write = markedNumberHint(value);
      if (problem === 'empty') report.add('text.empty', {});
      else if (problem !== undefined) report.add('text.character', { name: problem.name });
      else if (write !== undefined)
        report.add('number.text', { text: value, expected: 'a number or a label', write });
      return true;
    },
  },
);

function isLabel(text: string): boolean {
  return textProblem(text) === undefined && markedNumberHint(text) === undefined;
}

/** A written value, with the size of its sample or its interval where they are known. */
const writtenValue: Shape<WrittenValue> = choice('a number, a label, null, or `{ value, n }`', [
  branch(when.map, measuredValue),
  branch(() => true, observation),
]);

/** Values written in the card. */
const inlineKeys = {
  value: may(writtenValue, 'The value, whatever the period.'),
  values: may(map('values by period', keyKinds.periods, writtenValue), 'Values by period.'),
} satisfies { readonly [K in keyof InlineValuesInput]-?: unknown };

const members: Shape<MembersInput> = choice(
  'a list of members, or titles by member such as `{ phone: Phone, chat: Chat }`',
  [branch(when.map, map('titles by member', keyKinds.members, text)), branch(when.list, words)],
);

const breakdown: Shape<BreakdownInput> = named(
  'Breakdown',
  'Members by dimension: { channel: [phone, chat] }, or titles by member: { channel: { phone: Phone, chat: Chat } }.',
  map('members by dimension such as `{ channel: [phone, chat] }`', keyKinds.itemIds, members),
);

const formula = word('a formula such as `100 * solved / contacts`');
const unit = word('a unit such as `percent`, `EUR` or `calls`');

const observedKeys = {
  unit: may(unit, 'Unit of the values: percent (0 to 100), EUR, seconds, calls.'),
  formula: may(formula, 'Formula over metrics and indicators.'),
  rollup: may(rollup, 'How observations roll up. Default last.'),
  by: may(breakdown, 'Members it is measured for.'),
  every: may(duration, 'How often it is measured.'),
  staleAfter: may(duration, 'How long an observation stays good.'),
  over: may(over, 'What a value sums up beside its own period.'),
  source: may(source, 'Where the values come from.'),
};

const metricObject = closed<MetricObjectInput>('a metric', {
  ...elementKeys,
  ...observedKeys,
  across: may(
    oneOf('sum', 'mean', 'min', 'max'),
    'How members make the whole. Default: as it rolls up over time, mean where that is last or first.',
  ),
  ...inlineKeys,
});

const isRollupOnly = (value: unknown): boolean =>
  isMap(value) && Object.hasOwn(value, 'mean') && Object.keys(value).length === 1;

/** A metric in its short or long form. */
export const metric: Shape<MetricInput> = choice(
  'a roll-up such as `sum`, or a metric in its long form',
  [
    branch(when.text, rollupWord),
    branch(isRollupOnly, weightedMean),
    branch(when.map, metricObject),
  ],
  {
    shorten: (value) =>
      isMap(value) && Object.keys(value).length === 1 && Object.hasOwn(value, 'rollup')
        ? value['rollup']
        : value,
  },
);

/** A published figure. */
export const benchmark: Shape<BenchmarkInput> = closed<BenchmarkInput>('a benchmark', {
  value: may(number, 'The published figure.'),
  min: may(number, 'Lower end of the published range.'),
  max: may(number, 'Upper end of the published range.'),
  unit: may(unit, 'Its unit, where that is not the unit of the indicator.'),
  segment: may(text, 'Whom it holds for.'),
  source: may(text, 'Who published it.'),
  date: may(period, 'When it was published.'),
});

/** An indicator. */
export const indicator: Shape<IndicatorInput> = closed<IndicatorInput>('an indicator', {
  ...elementKeys,
  ...observedKeys,
  formula: may(
    formula,
    'Formula over metrics and indicators, also over `points(id)`, `progress(id)` and `performance(id)` of other indicators.',
  ),
  byView: may(
    oneOf('weighted', 'worst', 'total'),
    "What makes its points where it is broken down. Default total, the points of the whole, where it has a formula and no targets by member; else weighted, the members' points by their weights.",
  ),
  ...scalingKeys,
  ...inlineKeys,
  checklist: may(
    map('questions by name', keyKinds.itemIds, text),
    'Questions answered yes, partly or no, by name.',
  ),
  weight: may(weight, 'Relative weight on a card without objectives. Default 1.'),
  status: may(datedEdges, 'Its own lower edges of status bands.'),
  statusBy: may(indicatorStatusBy, 'Where its status comes from. Default points.'),
  owner: may(reference, 'Person who answers for it.'),
  guard: may(guard, 'Counter-indicators that cap what uses it while they are poor.'),
  twin: may(reference, 'Indicator that measures the same from another side.'),
  drives: may(drives, 'Objectives it drives by itself.'),
  rationale: may(text, 'Why it is measured.'),
  scope: may(text, 'What is counted and what is not.'),
  gaming: may(text, 'How it could be gamed.'),
  attribution: may(oneOf('strong', 'medium', 'weak'), 'How far it can be owed to one actor.'),
  benchmarks: may(list('a list of benchmarks', benchmark), 'Figures to compare with.'),
  versions: may(
    list('a list of versions', version),
    'Changes of its definition, which break its series.',
  ),
  minSample: may(periodCount, 'Fewest cases a value should rest on. Default that of the card.'),
  repeats: may(
    periodCount,
    'After how many equal values in a row it is worth a look. Default 6 where its unit is continuous.',
  ),
  selected: may(flag, 'Whether it was chosen for the card or only considered.'),
  agreed: may(period, 'When its target was agreed.'),
  provisional: may(flag, 'Whether its target is a first guess until there is a history.'),
});
