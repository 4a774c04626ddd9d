import type {
  CalendarInput,
  DatedEdgesInput,
  MeasuresInput,
  MissingInput,
  ScoringInput,
  StatusEdgesInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  keyKinds,
  map,
  may,
  must,
  named,
  type Shape,
  when,
} from '../shape/index.js';
import { combine, statusBy } from './combine.js';
import {
  cap,
  datedShare,
  edge,
  flag,
  monthNumber,
  oneOf,
  periodCount,
  points,
  share,
} from './number.js';

/** What a node does about missing children. */
export const missing: Shape<MissingInput> = named(
  'Missing',
  'What a node does about missing children.',
  choice('renormalise, strict, worst, `{ neutral: points }` or `{ carry: periods }`', [
    branch(when.text, oneOf('renormalise', 'strict', 'worst')),
    branch(
      when.mapWith('neutral'),
      closed<{ readonly neutral: number }>('`{ neutral: points }`', {
        neutral: must(points, 'Points that a missing child counts as.'),
      }),
    ),
    branch(
      when.mapWith('carry'),
      closed<{ readonly carry: number }>('`{ carry: periods }`', {
        carry: must(periodCount, 'For how many periods the last points are carried on.'),
      }),
    ),
  ]),
);

const BANDS = ['poor', 'watch', 'good', 'above'] as const;

/** Lower edges of the status bands. */
export const statusEdges: Shape<StatusEdgesInput> = named(
  'StatusEdges',
  'Lower edges of the status bands in points, inclusive.',
  closed<StatusEdgesInput>(
    'lower edges of bands such as `{ watch: 50, good: 85 }`',
    {
      poor: may(edge, 'Lower edge of the lowest band, usually 0.'),
      watch: may(edge, 'From here on a score is worth watching. Default 50.'),
      good: may(edge, 'From here on a score is good. Default 85.'),
      above: may(edge, 'From here on a score is above what was asked.'),
    },
    (value, report) => {
      let lower: (typeof BANDS)[number] | undefined;
      for (const upper of BANDS) {
        const upperEdge = value[upper];
        if (typeof upperEdge !== 'number') continue;
        const lowerEdge = lower === undefined ? undefined : value[lower];
        if (lower !== undefined && lowerEdge !== undefined && upperEdge < lowerEdge)
          report.add('status.order', { lower, upper, lowerEdge, upperEdge });
        lower = upper;
      }
    },
  ),
);

/** Lower edges of the status bands, for always or by period. */
export const datedEdges: Shape<DatedEdgesInput> = choice(
  'lower edges of bands such as `{ watch: 50, good: 85 }`, or such edges by period',
  [
    branch(when.periods, map('edges by period', keyKinds.periods, statusEdges)),
    branch(when.map, statusEdges),
  ],
);

/** Which measures make the direct score. */
export const measures: Shape<MeasuresInput> = named(
  'Measures',
  'Which measures make the direct score of an objective.',
  choice('all, lagOnly or `{ split: share }`', [
    branch(when.text, oneOf('all', 'lagOnly')),
    branch(
      when.map,
      closed<{ readonly split: number }>('`{ split: share }`', {
        split: must(share, 'Share of the leading measures, 0 to 1.'),
      }),
    ),
  ]),
);

/** Defaults of scoring. */
export const scoring: Shape<ScoringInput> = closed<ScoringInput>('the settings of scoring', {
  cap: may(cap, 'Highest points one indicator can earn, 100 to 200. Default 100.'),
  missing: may(missing, 'What every node does about missing children. Default renormalise.'),
  minCoverage: may(share, 'Share of weight that must be measured for a score. Default 0.5.'),
  driverShare: may(datedShare, 'Share of the drivers in the points of an objective. Default 0.'),
  infer: may(flag, 'Whether an unmeasured objective takes what its drivers imply. Default true.'),
  minSample: may(periodCount, 'Fewest cases before a sample counts as small. Default 30.'),
  measures: may(measures, 'Which measures make the direct score. Default all.'),
  combine: may(combine, 'How perspectives make the total. Default mean.'),
  statusBy: may(statusBy, 'Where the status of the total comes from. Default points.'),
  loops: may(
    oneOf('error', 'fixedPoint'),
    'What loops without delay are: an error (default), or solved together.',
  ),
  status: may(datedEdges, 'Lower edges of the status bands.'),
});

/** The calendar. */
export const calendar: Shape<CalendarInput> = closed<CalendarInput>('a calendar', {
  period: may(
    oneOf('year', 'half', 'quarter', 'month', 'week', 'day'),
    'Length of a period. Default month.',
  ),
  yearStart: may(monthNumber, 'Month in which the fiscal year starts, 1 to 12. Default 1.'),
});
