import type { PeriodUnit, ScalingInput } from '../../../src/document/input/index.js';
import type {
  NormalScorecard,
  Objective,
  StatusByRules,
} from '../../../src/document/normal/index.js';
import { byText, directOf, twinGroups } from './direct.js';
import { driversOf } from './drivers.js';
import { edgesAt, trippedOf } from './guards.js';
import type { Leaves } from './leaf.js';
import { influencesOf } from './links.js';
import { undelayedLoops } from './loops.js';
import {
  type Child,
  combined,
  measuredPoints,
  type NodeRules,
  nothing,
  type Outcome,
} from './mean.js';
import { overrideAt } from './overrides.js';
import { riskLoss } from './risks.js';
import { inForce } from './scale.js';
import { bandOf, type ChildStatus, countsOf, statusBy } from './status.js';
import { clockAt, statusByRules } from './status-rules.js';
import type { NaiveStatus } from './types.js';

/** The scores of an objective that S6 keeps apart. */
export interface ObjectiveOutcome extends Outcome {
  readonly inferred: boolean;
  readonly overridden?: true;
  readonly lead?: Outcome;
  readonly lag?: Outcome;
  readonly direct?: Outcome;
  readonly driver?: Outcome;
  readonly evidence?: number;
  readonly guarded?: {
    readonly by: readonly string[];
    readonly cap: number;
    readonly before: number;
  };
  readonly riskLoss?: number;
}

/** A status with the count of those of the children. */
export interface Shown {
  readonly status: NaiveStatus;
  readonly counts: Record<NaiveStatus, number>;
}

export interface Nodes {
  readonly objective: (id: string, lane: number) => ObjectiveOutcome;
  readonly perspective: (id: string, lane: number) => Outcome;
  readonly theme: (id: string, lane: number) => Outcome;
  readonly total: (lane: number) => Outcome;
  readonly objectiveStatus: (id: string, lane: number) => Shown;
  readonly perspectiveStatus: (id: string, lane: number) => Shown;
  readonly themeStatus: (id: string, lane: number) => Shown;
  readonly totalStatus: (lane: number) => Shown;
}

const slack = 1e-12;
const sweeps = 1000;

/** Direct and driver score put together (S6). */
const report = (of: Objective, share: number, d: Outcome | undefined, i: Outcome | undefined) => {
  const inferred = d?.points === undefined && i?.points !== undefined && of.infer;
  if (d === undefined && (i === undefined || !of.infer)) return { ...nothing, inferred: false };
  const drivers = d === undefined ? 1 : i === undefined ? 0 : share;
  const mix = (a: number, b: number): number => (1 - drivers) * a + drivers * b;
  const dd = d ?? nothing;
  const ii = i ?? nothing;
  const points =
    dd.points !== undefined && ii.points !== undefined
      ? mix(dd.points, ii.points)
      : (dd.points ?? (of.infer ? ii.points : undefined));
  return {
    ...(points === undefined ? {} : { points }),
    coverage: mix(dd.coverage, ii.coverage),
    low: mix(dd.low, ii.low),
    high: mix(dd.high, ii.high),
    ...(d?.points === undefined || d.worst === undefined ? {} : { worst: d.worst }),
    inferred,
  };
};

/** The same with the node itself at the head of the path. */
const under = (head: string, outcome: Outcome): Outcome =>
  outcome.worst === undefined
    ? outcome
    : { ...outcome, worst: { ...outcome.worst, path: [head, ...outcome.worst.path] } };

/** What a function of a node and a lane gives, found once each. Not for what a loop still settles. */
function remembered<T>(find: (id: string, lane: number) => T): (id: string, lane: number) => T {
  const known = new Map<string, T>();
  return (id, lane) => {
    const name = `${id}@${lane}`;
    const found = known.get(name) ?? find(id, lane);
    known.set(name, found);
    return found;
  };
}

export function nodesOf(
  card: NormalScorecard,
  leaves: Leaves,
  view: PeriodUnit,
  firstLane: number,
  off?: number,
): Nodes {
  const lanes = { unit: view, yearStart: card.calendar.yearStart };
  const influences = influencesOf(card);
  const loops = undelayedLoops(card, influences, view);
  const memo = new Map<string, ObjectiveOutcome>();
  const objectives = [...card.objectives.values()];

  const before =
    (lane: number, points: (lane: number) => number | undefined) => (periods: number) =>
      Array.from({ length: periods }, (_, i) => lane - 1 - i)
        .filter((earlier) => earlier >= firstLane)
        .map(points);

  const objective = (id: string, lane: number): ObjectiveOutcome => {
    const known = memo.get(`${id}@${lane}`);
    if (known !== undefined) return known;
    const loop = loops.get(id);
    if (loop === undefined) memo.set(`${id}@${lane}`, compute(id, lane));
    else settle(loop, lane);
    return memo.get(`${id}@${lane}`) as ObjectiveOutcome;
  };

  const direct = directOf(card, leaves, lanes, before, objective, off);
  const drivers = driversOf(card, influences, leaves, lanes, firstLane, objective, off);
  const tripped = trippedOf(card, leaves, lanes, firstLane);

  const compute = (id: string, lane: number): ObjectiveOutcome => {
    const of = card.objectives.get(id);
    if (of === undefined) throw new Error(`unknown objective ${id}`);
    const own = direct.of(of, lane);
    const implied = drivers.of(of, lane);
    const evidence = drivers.evidence(of, lane);
    const share =
      of.driverShareSteps === undefined
        ? of.driverShare
        : inForce(of.driverShareSteps, lane, lanes);
    // Where no measure applies the objective leaves, unless it has links: then its measures are silent.
    const silent = own.direct?.na === true;
    const na = silent && implied === undefined;
    const plain = na
      ? { ...nothing, inferred: false }
      : report(of, share, silent ? nothing : own.direct, implied);
    const found: ObjectiveOutcome = {
      ...(na ? { ...plain, na } : lowered(of, lane, plain)),
      ...(own.lead && { lead: own.lead }),
      ...(own.lag && { lag: own.lag }),
      ...(own.direct && !silent ? { direct: own.direct } : {}),
      ...(own.direct?.conflict === true ? { conflict: true as const } : {}),
      ...(implied && { driver: implied }),
      ...(evidence === undefined ? {} : { evidence }),
    };
    const points = overrideAt(card, 'points', id, lane, lanes)?.stated;
    if (typeof points !== 'number') return found;
    const { na: _, ...applying } = found;
    return { ...applying, points, coverage: 1, low: points, high: points, overridden: true };
  };

  // What guards and risks leave of the reported points.
  const lowered = (of: Objective, lane: number, plain: ReturnType<typeof report>) => {
    const { by, cap, lowCap, highCap } = tripped(of, lane);
    const loss = riskLoss(card, leaves, of.id, lane, lanes);
    // Risks first, then guards.
    const before = (points: number): number => (loss > 0 ? Math.max(0, points - loss) : points);
    const less = (points: number, most: number): number => Math.min(before(points), most);
    const { points } = plain as Outcome;
    return {
      ...plain,
      ...(points === undefined ? {} : { points: less(points, cap) }),
      low: less(plain.low, lowCap),
      high: less(plain.high, highCap),
      ...(by.length > 0 && points !== undefined
        ? { guarded: { by, cap, before: before(points) } }
        : {}),
      ...(loss > 0 ? { riskLoss: loss } : {}),
    };
  };

  // One after the other, each with the newest points, until nothing moves any more.
  const settle = (loop: readonly string[], lane: number): void => {
    const name = (id: string): string => `${id}@${lane}`;
    for (const id of loop) memo.set(name(id), { ...nothing, inferred: false });
    for (let sweep = 0; sweep < sweeps; sweep++) {
      let moved = false;
      for (const id of loop) {
        const old = memo.get(name(id)) as ObjectiveOutcome;
        const now = compute(id, lane);
        memo.set(name(id), now);
        const far = (a: number | undefined, b: number | undefined): boolean =>
          a === undefined || b === undefined ? a !== b : Math.abs(a - b) > slack;
        if (
          far(old.points, now.points) ||
          far(old.coverage, now.coverage) ||
          far(old.low, now.low) ||
          far(old.high, now.high)
        )
          moved = true;
      }
      if (!moved) return;
    }
    for (const id of loop) {
      const { points: _, ...rest } = memo.get(name(id)) as ObjectiveOutcome;
      memo.set(name(id), rest);
    }
  };

  const child = (one: Objective, lane: number): Child => ({
    id: one.id,
    weight: inForce(one.weight, lane, lanes),
    outcome: objective(one.id, lane),
    before: before(lane, (earlier) => measuredPoints(objective(one.id, earlier))),
  });

  const rulesOf = (of: Pick<NodeRules, 'combine' | 'missing'>): NodeRules => ({
    combine: of.combine,
    missing: of.missing,
    minCoverage: card.scoring.minCoverage,
    cap: card.scoring.cap,
    off,
  });

  // A part counts in its parent alone; in a theme unless the theme also holds what it is part of.
  const inPerspective = (id: string): Objective[] =>
    objectives.filter((one) => one.perspective === id && one.partOf === undefined);
  const inTheme = (id: string): Objective[] => {
    const held = objectives.filter((one) => one.themes.includes(id));
    const below = (one: Objective): boolean => {
      const whole = one.partOf === undefined ? undefined : card.objectives.get(one.partOf);
      return whole !== undefined && (held.includes(whole) || below(whole));
    };
    return held.filter((one) => !below(one));
  };

  const group = (
    id: string,
    of: readonly Objective[],
    rules: Pick<NodeRules, 'combine' | 'missing'> | undefined,
    lane: number,
  ) =>
    under(
      id,
      combined(
        of.map((one) => child(one, lane)),
        rulesOf(rules ?? card.scoring),
      ) ?? nothing,
    );

  const perspective = remembered(
    (id, lane): Outcome => group(id, inPerspective(id), card.perspectives.get(id), lane),
  );

  const theme = remembered(
    (id, lane): Outcome => group(id, inTheme(id), card.themes.get(id), lane),
  );

  let usesKnown: readonly (readonly string[])[] | undefined;
  const operationalUses = (): readonly (readonly string[])[] => {
    usesKnown ??= twinGroups(
      [...card.indicators.values()]
        .filter((one) => leaves.isScored(one.id) && one.weight > 0)
        .map(({ id }) => id),
      card,
    );
    return usesKnown;
  };
  const countingOf = (ids: readonly string[], lane: number): string =>
    ids.find((id) => leaves.leaf(id, lane).points !== undefined) ?? (ids[0] as string);

  const operational = (lane: number): Child[] =>
    operationalUses().map((ids) => {
      const first = ids[0] as string;
      const id = countingOf(ids, lane);
      const { points, coverage, low, high } = leaves.leaf(id, lane);
      const na = ids.every((one) => leaves.leaf(one, lane).na);
      const present = { points, worst: { indicator: id, points, path: [id] } };
      return {
        id: first,
        weight: card.indicators.get(first)?.weight ?? 1,
        outcome: {
          coverage,
          low,
          high,
          ...(na ? { na: true as const } : {}),
          ...(points === undefined ? {} : (present as Pick<Outcome, 'points' | 'worst'>)),
        },
        before: before(lane, (earlier) => leaves.leaf(countingOf(ids, earlier), earlier).points),
      };
    });

  const weighing = () =>
    [...card.perspectives.values()].filter(({ id }) => inPerspective(id).length > 0);
  const perspectiveWeight = (id: string, lane: number): number => {
    const of = card.perspectives.get(id);
    if (of === undefined) return 0;
    return of.weightSteps === undefined ? of.weight : inForce(of.weightSteps, lane, lanes);
  };

  const total = (lane: number): Outcome => totalKnown('total', lane);
  const totalKnown = remembered((_, lane): Outcome => {
    const children =
      objectives.length === 0
        ? operational(lane)
        : weighing().map(
            ({ id }): Child => ({
              id,
              weight: perspectiveWeight(id, lane),
              outcome: perspective(id, lane),
              before: before(lane, (earlier) => measuredPoints(perspective(id, earlier))),
            }),
          );
    return under('total', combined(children, rulesOf(card.scoring)) ?? nothing);
  });

  // Statuses (S4.2).
  type Rules = Parameters<typeof edgesAt>[0] & Pick<Objective, 'statusBy'>;
  const shown = (
    of: Rules,
    points: number | undefined,
    lane: number,
    children: readonly ChildStatus[],
    find: (lane: number) => Outcome,
  ): Shown => {
    const by = of.statusBy;
    const edges = edgesAt(of, lane, lanes);
    const ruled = (): NaiveStatus => {
      const { coverage } = find(lane);
      const previous = lane > firstLane ? find(lane - 1).points : undefined;
      const change = points === undefined || previous === undefined ? undefined : points - previous;
      const asked = { points, coverage, previous, change, ...clockAt(lane, lanes) };
      return statusByRules(by as StatusByRules, bandOf(points, edges), asked);
    };
    const status = (): NaiveStatus =>
      by.kind === 'rules' ? ruled() : statusBy(by, points as number, edges, children);
    return { status: points === undefined ? 'none' : status(), counts: countsOf(children) };
  };

  const leafStatus = (
    id: string,
    lane: number,
    points: number | undefined,
    name = id,
    again?: ScalingInput,
  ): ChildStatus => {
    const of = card.indicators.get(id);
    if (of === undefined) throw new Error(`unknown indicator ${id}`);
    const band = bandOf(points, edgesAt(of, lane, lanes));
    // On a scale of the use the rules of the indicator say nothing; a checklist has another one only where a `scale` is stated.
    const isList = of.checklist !== undefined && { ...of.scaling, ...again }.scale === undefined;
    const isOther = again !== undefined && !isList;
    const status =
      of.statusBy === undefined || isOther
        ? band
        : statusByRules(of.statusBy, band, leaves.asked(id, lane));
    return { id: name, status };
  };

  const objectiveStatus = remembered((id, lane): Shown => {
    const of = card.objectives.get(id) as Objective;
    const { points } = objective(id, lane);
    const measured = direct
      .uses(of)
      .filter(({ role }) => of.measurePolicy.kind !== 'lagOnly' || role === 'lag')
      .map((use) => {
        const one = direct.counting(use, lane);
        const { points: own } = leaves.leaf(one.indicator, lane, one.scaling);
        return leafStatus(one.indicator, lane, own, one.indicator, one.scaling);
      });
    const below = direct
      .parts(of)
      .filter(everWeighs)
      .map((part) => ({ id: part.id, status: objectiveStatus(part.id, lane).status }));
    const found = shown(of, points, lane, [...measured, ...below], (at) => objective(id, at));
    const stated = overrideAt(card, 'status', id, lane, lanes)?.stated;
    return stated === undefined || points === undefined
      ? found
      : { ...found, status: stated as NaiveStatus };
  });

  const everWeighs = (one: Objective): boolean => one.weight.some(({ value }) => value > 0);
  const statuses = (of: readonly Objective[], lane: number): ChildStatus[] =>
    of
      .filter(everWeighs)
      .toSorted((a, b) => byText(a.id, b.id))
      .map(({ id }) => ({ id, status: objectiveStatus(id, lane).status }));

  const perspectiveStatus = remembered(
    (id, lane): Shown =>
      shown(
        card.perspectives.get(id) as Rules,
        perspective(id, lane).points,
        lane,
        statuses(inPerspective(id), lane),
        (at) => perspective(id, at),
      ),
  );

  const themeStatus = (id: string, lane: number): Shown =>
    shown(
      card.themes.get(id) as Rules,
      theme(id, lane).points,
      lane,
      statuses(inTheme(id), lane),
      (at) => theme(id, at),
    );

  const totalStatus = (lane: number): Shown => {
    const children =
      objectives.length === 0
        ? operationalUses().map((ids) => {
            const id = countingOf(ids, lane);
            return leafStatus(id, lane, leaves.leaf(id, lane).points);
          })
        : weighing()
            .filter(
              ({ weight, weightSteps }) =>
                weight > 0 || weightSteps?.some(({ value }) => value > 0) === true,
            )
            .map(({ id }) => ({ id, status: perspectiveStatus(id, lane).status }));
    return shown(card.scoring, total(lane).points, lane, children, total);
  };

  return {
    objective,
    perspective,
    theme,
    total,
    objectiveStatus,
    perspectiveStatus,
    themeStatus,
    totalStatus,
  };
}
