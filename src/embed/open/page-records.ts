import { EDGE_TOLERANCE, type Status } from '../../core/index.js';
import { lazyRecord, section } from '../../evaluate/page-index.js';
import type {
  Pack,
  PackedElement,
  PackedGroup,
  PackedIndicator,
  PackedObjective,
} from '../form.js';
import { OWN_PAST } from '../form.js';
import { numberOf } from '../numbers.js';
import { atLane } from '../runs.js';
import type { EmbeddedScores } from './embedded-score.js';
import { endsIn, type PageState } from './page-state.js';

/** All scores of a lane; sections are made when first read. */
export function pageScores(
  pack: Pack,
  state: PageState,
  period: string,
  lane: number,
): EmbeddedScores {
  const by = <T extends { readonly id: string }>(
    elements: readonly T[],
    record: (element: T) => object,
  ): object => {
    const all = new Map(elements.map((one) => [one.id, one]));
    return section(all.keys(), (id) => record(all.get(id) as T));
  };
  const groups = (all: readonly PackedGroup[]): object =>
    by(all.filter(isScored), (one) => Object.freeze(nodeScore(state, one, lane)));
  const [row, rule] = pack.total;
  return Object.freeze(
    lazyRecord(undefined, [
      {
        period,
        total: () => Object.freeze(nodeScore(state, { row, rule }, lane)),
        perspectives: () => groups(pack.perspectives),
        themes: () => groups(pack.themes),
        objectives: () => by(pack.objectives, (one) => objectiveScore(state, one, lane)),
        indicators: () => by(pack.indicators, (one) => indicatorScore(state, one, lane)),
        metrics: () =>
          by(pack.metrics, ({ value, unit }) =>
            Object.freeze({
              ...present({ value: state.at(value, lane) }),
              ...(unit === undefined ? {} : { unit }),
            }),
          ),
      },
    ]),
  ) as EmbeddedScores;
}

const isScored = (group: PackedGroup): group is PackedElement =>
  group.row !== undefined && group.rule !== undefined;

type Placed = Pick<PackedElement, 'row' | 'rule' | 'applies'>;

interface Basis {
  readonly points: number;
  readonly coverage: number;
  readonly status: Status;
  readonly trend: number;
  readonly inferred?: boolean;
  readonly overridden?: boolean;
  readonly applies: boolean;
  readonly ends: () => readonly [low: number, high: number];
}

/** The fields that every score has; its ends are worked out when first read. */
function score(of: Basis): object {
  const { points, status, trend } = of;
  const coverage = Math.min(1, of.coverage);
  let found: readonly [number, number] | undefined;
  const ends = () => (found ??= of.ends());
  const facts = Number.isNaN(points)
    ? {
        ok: false,
        status: 'none',
        basis: 'missing',
        ...(of.applies ? {} : { notApplicable: true }),
      }
    : { ok: true, points, status, basis: basisOf(of, coverage), ...present({ trend }) };
  return lazyRecord(undefined, [
    { ...facts, coverage, low: () => ends()[0], high: () => ends()[1] },
  ]);
}

function basisOf({ overridden, inferred }: Basis, coverage: number): string {
  if (overridden === true) return 'overridden';
  if (inferred === true) return 'inferred';
  return coverage >= 1 - EDGE_TOLERANCE ? 'measured' : 'partial';
}

/** Numbers that are there. */
const present = (fields: { readonly [name: string]: number }): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !Number.isNaN(value)));

const applies = ({ at }: PageState, row: number | undefined, lane: number): boolean =>
  row === undefined || at(row, lane) !== 0;

const trendOf = ({ at }: PageState, row: number, lane: number): number =>
  lane === 0 ? Number.NaN : at(row, lane) - at(row, lane - 1);

function nodeScore(
  state: PageState,
  { row, rule, applies: own }: Placed,
  lane: number,
  more: Pick<Basis, 'inferred' | 'overridden'> = {},
): object {
  const coverage = state.at(row + 1, lane);
  return score({
    ...{ points: state.at(row, lane), coverage, status: state.status(rule, lane) },
    ...{ trend: trendOf(state, row, lane), applies: applies(state, own, lane), ...more },
    ends: () => endsIn(state, row, coverage, lane),
  });
}

function objectiveScore(state: PageState, objective: PackedObjective, lane: number): object {
  const read = (row: number | undefined): number =>
    row === undefined ? Number.NaN : state.at(row, lane);
  const [lead, lag, direct, driver] = [
    read(objective.lead),
    read(objective.lag),
    read(objective.direct),
    read(objective.driver),
  ];
  const base = nodeScore(state, objective, lane, {
    inferred: Number.isNaN(direct),
    overridden: !Number.isNaN(read(objective.stated)),
  });
  return Object.freeze(
    Object.assign(base, present({ lead, lag, direct, driver, gap: direct - driver })),
  );
}

function indicatorScore(state: PageState, one: PackedIndicator, lane: number): object {
  const { row, rule, node, unit, labels } = one;
  const value = state.at(one.value, lane);
  const points = row === undefined ? Number.NaN : state.at(row, lane);
  const leaf = Number.isNaN(points) ? 0 : 1;
  const coverage = row !== undefined && node === true ? state.at(row + 1, lane) : leaf;
  const base = score({
    ...{ points, coverage, applies: applies(state, one.applies, lane) },
    status: rule === undefined ? 'none' : state.status(rule, lane),
    trend:
      row === undefined || one.changes?.includes(lane) === true
        ? Number.NaN
        : trendOf(state, row, lane),
    ends: () => (row === undefined ? [0, 100] : endsIn(state, row, coverage, lane)),
  });
  const label = labels === undefined ? undefined : atLane(labels, lane)?.[value];
  return Object.freeze(
    Object.assign(
      base,
      label === undefined ? present({ value }) : { label },
      unit === undefined ? {} : { unit },
      anchor(state, 'baseline', one.baseline, one.anchors?.[0], lane),
      anchor(state, 'target', one.target, one.anchors?.[1], lane),
    ),
  );
}

/** A baseline or target in force: a number of the card, or of a row where the own past makes it. */
function anchor(
  state: PageState,
  name: 'baseline' | 'target',
  runs: PackedIndicator['target'],
  row: number | undefined,
  lane: number,
): object {
  const packed = runs === undefined ? null : (atLane(runs, lane) ?? null);
  if (typeof packed === 'object' && packed !== null) return { [name]: Object.freeze([...packed]) };
  if (packed === OWN_PAST) return row === undefined ? {} : present({ [name]: state.at(row, lane) });
  return present({ [name]: numberOf(packed) });
}
