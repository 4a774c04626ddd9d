import type {
  BaselineInput,
  HistoryBaselineInput,
  ScaleInput,
  ScalingInput,
  TargetInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  isMap,
  kindBranch,
  keyKinds,
  list,
  map,
  may,
  must,
  named,
  type Shape,
  tuple,
  when,
} from '../shape/index.js';
import { cap, dated, number, oneOf, points } from './number.js';
import { furtherBranches, furtherKinds } from './scale-kinds.js';
import { plainText } from './text.js';
import { duration, period } from './time.js';

const anyNumber = dated(number);
const pair = tuple<readonly [number, number]>('a pair of numbers', number, number);

/** Knots of a curve. */
export const knots = list('at least two pairs `[value, points]`', pair, { atLeast: 2 });

/** From one number to another. */
export const range = closed<{ readonly min: number; readonly max: number }>('a range', {
  min: must(number, 'Lower end.'),
  max: must(number, 'Upper end.'),
});

type Kind<K extends ScaleInput['kind']> = Extract<ScaleInput, { readonly kind: K }>;
const KINDS = [
  'linear',
  'threshold3',
  'piecewise',
  'band',
  'step',
  'labels',
  ...furtherKinds,
] as const;
const labelPoints: Shape<Kind<'labels'>['labels']> = choice(
  'points by label, or at least two labels from worst to best',
  [
    branch(
      when.list,
      list('at least two labels from worst to best', plainText, { atLeast: 2, unique: true }),
    ),
    branch(when.map, map('points by label', keyKinds.labels, number)),
  ],
);
const kind = <K extends string>(name: K) => must(oneOf(name), 'Kind of scale.');

/** A stated scale. */
export const scale: Shape<ScaleInput> = named(
  'Scale',
  'How a value becomes points.',
  choice(
    'a scale: a map with `kind`',
    [
      kindBranch(
        'linear',
        closed<Kind<'linear'>>('a linear scale', {
          kind: kind('linear'),
          baseline: must(anyNumber, 'Value that earns 0 points.'),
          target: must(anyNumber, 'Value that earns 100 points.'),
          path: may(path(), 'How dated numbers move between their dates. Default linear.'),
        }),
      ),
      kindBranch(
        'threshold3',
        closed<Kind<'threshold3'>>('a scale by three thresholds', {
          kind: kind('threshold3'),
          worst: must(number, 'Value that earns the first points.'),
          middle: must(number, 'Value that earns the second points.'),
          target: must(number, 'Value that earns the third points.'),
          points: may(
            tuple<readonly [number, number, number]>('three numbers', points, points, points),
            'Points at worst, middle and target. Default 0, 50, 100.',
          ),
        }),
      ),
      kindBranch(
        'piecewise',
        closed<Kind<'piecewise'>>('a piecewise scale', {
          kind: kind('piecewise'),
          knots: must(knots, 'Pairs of value and points, values rising.'),
          ends: may(oneOf('clamp', 'extend'), 'What happens beyond the ends. Default clamp.'),
        }),
      ),
      kindBranch(
        'band',
        closed<Kind<'band'>>('a band', {
          kind: kind('band'),
          zero: must(pair, 'Values where points reach 0, lower and upper.'),
          full: must(pair, 'Values between which points are 100.'),
        }),
      ),
      kindBranch(
        'step',
        closed<Kind<'step'>>('a step', {
          kind: kind('step'),
          at: must(number, 'The threshold.'),
          op: may(oneOf('>=', '>', '<=', '<', '='), 'How a value passes. Default >=.'),
          pass: may(number, 'Points for passing. Default 100.'),
          fail: may(number, 'Points for failing. Default 0.'),
        }),
      ),
      kindBranch(
        'labels',
        closed<Kind<'labels'>>('points by label', {
          kind: kind('labels'),
          labels: must(
            labelPoints,
            'Points of each label, or labels from worst to best, evenly spaced from 0 to 100.',
          ),
        }),
      ),
      ...furtherBranches,
    ],
    {
      otherwise: (value, report) => {
        if (!isMap(value)) return false;
        if (!Object.hasOwn(value, 'kind'))
          report.add('document.missing-key', { key: 'kind', what: `one of ${KINDS.join(', ')}` });
        else {
          report.path.push('kind');
          oneOf(...KINDS).check(value['kind'], report);
          report.path.pop();
        }
        return true;
      },
    },
  ),
);

function path() {
  return oneOf('linear', 'stepped', 'milestones');
}

// A key that begins with a digit is meant as a period, any other as a member of the breakdown.
const byPeriod = when.periods;

const numbersByPeriod = map('numbers by period', keyKinds.periods, number);
const numbersByMember = map('numbers by member of the breakdown', keyKinds.labels, number);

const baseline: Shape<BaselineInput> = choice(
  'a number, numbers by period, numbers by member of the breakdown, or `{ history: P12M }`',
  [
    branch(when.number, number),
    branch(
      when.mapWith('history'),
      closed<HistoryBaselineInput>('`{ history: duration }`', {
        history: must(duration, 'How much of the own history it is made of: P12M.'),
        by: may(
          oneOf('mean', 'median', 'best', 'worst', 'first'),
          'What is made of the values of the window. Default mean.',
        ),
        until: may(period, 'Last period of a window that does not move.'),
      }),
    ),
    branch(byPeriod, numbersByPeriod),
    branch(when.map, numbersByMember),
  ],
);

const target: Shape<TargetInput | { readonly [member: string]: number }> = choice(
  'a number, numbers by period, numbers by member of the breakdown, a range `{ min, max }`, `{ commit, target, stretch }` or `{ improve: percent }`',
  [
    branch(when.number, number),
    branch(when.mapWith('min', 'max'), range),
    branch(
      when.mapWith('target', 'commit', 'stretch'),
      closed<{ readonly commit?: number; readonly target: number; readonly stretch?: number }>(
        '`{ commit, target, stretch }`',
        {
          commit: may(number, 'What is promised.'),
          target: must(
            number,
            'What is aimed at; it earns 100 points, or 70 where commit and stretch are stated.',
          ),
          stretch: may(number, 'What would be outstanding.'),
        },
      ),
    ),
    branch(
      when.mapWith('improve'),
      closed<{ readonly improve: number }>('`{ improve: percent }`', {
        improve: must(number, 'Percent on the baseline.'),
      }),
    ),
    branch(byPeriod, numbersByPeriod),
    branch(when.map, numbersByMember),
  ],
);

const scaleByPeriod: Shape<NonNullable<ScalingInput['scale']>> = choice(
  'a scale: a map with `kind`, or scales by period',
  [
    branch(when.periods, map('scales by period', keyKinds.periods, scale)),
    branch(() => true, scale),
  ],
);

/** Keys of scoring that may be stated again on one use of an indicator. */
export const scalingKeys = {
  better: may(oneOf('higher', 'lower', 'inside'), 'Which way is better.'),
  baseline: may(named('Baseline', 'Where the journey starts.', baseline), 'Earns 0 points.'),
  target: may(named('Target', 'Where the journey goes.', target), 'Earns 100 points.'),
  limits: may(range, 'Where points reach 0 on both sides of a target range.'),
  range: may(
    closed<NonNullable<ScalingInput['range']>>('`{ worst, best }`', {
      worst: must(number, 'Value of 0 percent performance.'),
      best: must(number, 'Value of 100 percent performance.'),
    }),
    'Worst and best the value could be: performance is measured between them, beside progress from baseline to target.',
  ),
  scoreBy: may(
    oneOf('progress', 'performance'),
    'Whether progress or performance makes the points. Default progress.',
  ),
  path: may(path(), 'How dated numbers move between their dates. Default linear.'),
  per: may(
    oneOf('year', 'half', 'quarter', 'month', 'week', 'day', 'view'),
    'For which period its target, baseline and other numbers in its unit are stated, where its values add up over time (S3.1): in a longer or shorter one they are as much more or less. view: for whatever period is looked at.',
  ),
  scale: may(scaleByPeriod, 'Another scale than the one from baseline to target.'),
  cap: may(cap, 'Highest points it can earn, 100 to 200.'),
} satisfies { readonly [K in keyof ScalingInput]-?: unknown };
