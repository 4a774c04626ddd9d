import { numberOfJson } from '../../runtime/index.js';
import { parsePeriod } from '../../period/index.js';
import { OWN_PAST } from '../form.js';
import { MOST_LOCALES } from '../limits.js';
import {
  either,
  fields,
  finite,
  flag,
  list,
  oneOf,
  packed,
  type Shape,
  text,
  that,
  tuple,
  whole,
} from './shapes.js';

/** What the parts of a pack refer to. */
export interface Bounds {
  readonly rows: number;
  /** Periods. */
  readonly count: number;
  readonly locales: number;
  readonly rules: number;
  readonly keys: number;
}

const STATUSES = ['poor', 'watch', 'good', 'above', 'none'] as const;
const UNITS = ['year', 'half', 'quarter', 'month', 'week', 'day'];
const WINDOWS = ['monthToDate', 'quarterToDate', 'yearToDate'];
const KINDS = ['sum', 'mean', 'last', 'first', 'min', 'max'];

/** Longest durations: nothing lasts for more than a few thousand years. */
const MOST_MONTHS = 200_000;
const MOST_DAYS = 4_000_000;

const isText = (value: unknown): boolean => typeof value === 'string';
const period = that(
  (value) => typeof value === 'string' && parsePeriod(value) !== undefined,
  'a period such as 2026-06',
);
const share = that(
  (value) => typeof value === 'number' && value >= 0 && value <= 1,
  'a number from 0 to 1',
);
const duration = fields({ months: whole(0, MOST_MONTHS), days: whole(0, MOST_DAYS) });
const edges = fields({ poor: finite, watch: finite, good: finite }, { above: finite });

const statusBy = either(
  (value) => (value as { readonly kind?: unknown } | null)?.kind === 'counts',
  fields({}, { poor: finite, watch: finite }),
  either(
    (value) => (value as { readonly kind?: unknown } | null)?.kind === 'majority',
    fields({ ties: oneOf('worst', 'best') }),
    either(
      (value) => (value as { readonly kind?: unknown } | null)?.kind === 'priority',
      fields({ child: text }),
      fields({ kind: oneOf('points', 'worst', 'best') }),
    ),
  ),
);

const intake = fields(
  { kind: oneOf(...KINDS, 'weightedMean') },
  {
    every: duration,
    staleAfter: duration,
    window: either(isText, oneOf(...WINDOWS), duration),
    definitions: list(period),
    weighers: list(
      fields(
        { key: text, kind: oneOf(...KINDS, 'weightedMean') },
        { every: duration, staleAfter: duration },
      ),
    ),
  },
);

const series = either(
  Array.isArray,
  list(tuple([period, packed, oneOf('n/a')], 2)),
  fields({ listed: flag, start: period, values: list(packed) }),
);

/** What a pack must look like, given how much it has of what its parts refer to. */
export function packShape({ rows, count, locales, rules, keys }: Bounds): Shape {
  const row = whole(0, rows - 1);
  const node = whole(0, rows - 2);
  const rule = whole(0, rules - 1);
  const texts = list(text, locales);
  const runs = (value: Shape): Shape => list(tuple([whole(0, count - 1), value]));
  const child = fields({ id: text, rule }, { twin: tuple([row, finite]) });
  const group = list(fields({ id: text, title: texts }, { row: node, rule, applies: row }));
  const anchor = either((value) => value === OWN_PAST, text, packed);
  return fields(
    {
      id: text,
      locales: list(text, Math.min(locales, MOST_LOCALES)),
      title: texts,
      statuses: fields(Object.fromEntries(STATUSES.map((status) => [status, texts]))),
      calendar: fields({ period: oneOf(...UNITS), yearStart: whole(1, 12) }),
      minCoverage: share,
      unit: oneOf(...UNITS),
      start: either((value) => value === '' && count === 1, text, period),
      count: whole(1, count),
      shown: whole(0, count - 1),
      openEnds: flag,
      fixed: list(tuple([row, runs(packed)])),
      keys: list(
        fields(
          {
            key: text,
            reads: either(isText, oneOf('number', 'answer'), list(text)),
            intake,
          },
          {
            row,
            mask: row,
            series,
            moment: either((value) => value === 'n/a', text, packed),
          },
        ),
      ),
      inputs: list(fields({ title: texts }, { unit: text }), keys),
      idle: list(text),
      rules: list(
        fields(
          { row, edges: runs(edges) },
          {
            stated: runs(
              either(
                (value) => value === null,
                that(() => true, ''),
                oneOf(...STATUSES),
              ),
            ),
            by: statusBy,
            ruled: fields({ row, is: list(oneOf('poor', 'watch', 'good', 'above', 'points')) }),
            children: list(child),
          },
        ),
      ),
      total: tuple([node, rule]),
      perspectives: group,
      themes: group,
      objectives: list(
        fields(
          {
            ...{ id: text, title: texts, row: node, rule, perspective: text, themes: list(text) },
            measures: list(tuple([text, oneOf('lead', 'lag')])),
          },
          {
            applies: row,
            partOf: text,
            lead: row,
            lag: row,
            direct: row,
            driver: row,
            stated: row,
          },
        ),
      ),
      indicators: list(
        fields(
          { id: text, title: texts, value: row },
          {
            ...{ applies: row, unit: text, row, rule, node: flag },
            labels: runs(
              either(
                (value) => value === null,
                that(() => true, ''),
                list(text),
              ),
            ),
            changes: list(whole(0, count - 1)),
            target: runs(either(isPair, list(finite, 2), anchor)),
            baseline: runs(anchor),
            anchors: tuple([row, row]),
          },
        ),
      ),
      metrics: list(fields({ id: text, title: texts, value: row }, { unit: text })),
      links: list(
        fields(
          { from: text, to: text, effect: oneOf('raises', 'lowers'), confidence: finite },
          { delay: text },
        ),
      ),
    },
    { hidden: whole(0, count - 1) },
  );
}

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && numberOfJson(value[0]) !== undefined;
