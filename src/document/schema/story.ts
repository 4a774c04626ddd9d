import type {
  DataInput,
  ExampleExpectationInput,
  ExampleInput,
  ExpectationInput,
  HypothesisInput,
  ProcessStepInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  keyKinds,
  list,
  map,
  may,
  must,
  type Shape,
  when,
} from '../shape/index.js';
import { elementKeys, writtenAsText } from './element.js';
import { observation } from './measured.js';
import { amount, flag, number, oneOf, share } from './number.js';
import { place, reference, references, text, word, words } from './text.js';
import { duration, period } from './time.js';

const expectation: Shape<ExpectationInput> = closed<ExpectationInput>('an expectation', {
  from: must(reference, 'Indicator or metric that moves first.'),
  to: must(reference, 'Indicator or metric that should answer.'),
  effect: must(oneOf('raises', 'lowers', 'none'), 'How it should answer.'),
  delay: may(duration, 'After how long.'),
  margin: may(amount, 'Largest effect that still counts as none, in the unit of `to`.'),
  because: may(text, 'Why.'),
});

/** A hypothesis. */
export const hypothesis: Shape<HypothesisInput> = closed<HypothesisInput>('a hypothesis', {
  ...elementKeys,
  statement: must(text, 'The claim.'),
  expect: may(list('a list of expectations', expectation), 'What should be seen if it holds.'),
  rivals: may(references, 'Hypotheses that cannot hold at the same time.'),
  status: may(oneOf('untested', 'supported', 'contradicted', 'undecided'), 'What is known so far.'),
});

type CostPoint = NonNullable<ProcessStepInput['costPoints']>[number];

const costPoint: Shape<CostPoint> = choice('a text, or a map with `title`', [
  branch(writtenAsText, text),
  branch(
    when.map,
    closed<Extract<CostPoint, { readonly title: unknown }>>('a cost point', {
      title: must(text, 'What costs.'),
      rank: may(oneOf('high', 'lower'), 'How much it matters.'),
      parts: may(words, 'What it is made of.'),
      metric: may(reference, 'Metric that counts it.'),
    }),
  ),
]);

/** A step of the process. */
export const processStep: Shape<ProcessStepInput> = closed<ProcessStepInput>('a step', {
  step: must(text, 'What happens.'),
  response: may(text, 'What is done about it.'),
  addressedBy: may(references, 'Objectives or initiatives that address it.'),
  costPoints: may(list('a list of cost points', costPoint), 'Where it costs.'),
  actor: may(text, 'Who acts.'),
  channels: may(list('a list of texts', text), 'Channels it runs through.'),
  bottleneck: may(flag, 'Whether it holds up the rest.'),
  note: may(text, 'A note of your own.'),
});

const expected: Shape<number | ExampleExpectationInput> = choice(
  'points, or a map of what is expected',
  [
    branch(when.number, number),
    branch(
      when.map,
      closed<ExampleExpectationInput>('what is expected', {
        value: may(number, 'Value in the unit of the element.'),
        points: may(number, 'Points.'),
        status: may(oneOf('poor', 'watch', 'good', 'above', 'none'), 'Status band.'),
        coverage: may(share, 'Measured share, 0 to 1.'),
        low: may(number, 'Lower end of the interval in points.'),
        high: may(number, 'Upper end of the interval in points.'),
        direct: may(number, 'Points from its own indicators.'),
        driver: may(number, 'Points that its drivers imply.'),
        lead: may(number, 'Points of the leading indicators.'),
        lag: may(number, 'Points of the lagging indicators.'),
        gap: may(number, 'Direct less driver.'),
      }),
    ),
  ],
);

/** A worked case. */
export const example: Shape<ExampleInput> = closed<ExampleInput>('an example', {
  title: must(text, 'What it shows.'),
  given: must(
    map('values by id', keyKinds.referredIds, observation),
    'Values of metrics and indicators.',
  ),
  at: may(period, 'Period of the values.'),
  expect: must(map('expectations by id', keyKinds.referredIds, expected), 'What comes out.'),
});

/** A table of values. */
export const data: Shape<DataInput> = choice('`{ csv: place }` or `{ json: place }`', [
  branch(
    when.mapWith('json'),
    closed<Extract<DataInput, { readonly json: unknown }>>('a JSON table', {
      json: must(place, 'Where the table is.'),
    }),
  ),
  branch(
    when.map,
    closed<Extract<DataInput, { readonly csv: unknown }>>('a CSV table', {
      csv: must(place, 'Where the table is.'),
      locale: may(word('a language tag such as `es`'), 'Language its numbers are written in.'),
    }),
  ),
]);
