import type { Measure, NormalScorecard, Objective } from '../../../src/document/normal/index.js';
import type { Leaves } from './leaf.js';
import {
  type Child,
  combined,
  gated,
  measuredPoints,
  nothing,
  type NodeRules,
  type Outcome,
  worstOf,
} from './mean.js';
import { inForce, type Lanes } from './scale.js';

/** What an objective's own measures and parts come to. */
export interface DirectOutcome {
  readonly lead?: Outcome;
  readonly lag?: Outcome;
  readonly direct?: Outcome;
}

/** A measure, or several twins of which one counts. */
export interface Use {
  /** Twins in the order in which they are asked; alone where there are none. */
  readonly measures: readonly Measure[];
  readonly role: Measure['role'];
}

export interface DirectParts {
  readonly of: (objective: Objective, lane: number) => DirectOutcome;
  /** Uses that make the score, twins put together. */
  readonly uses: (objective: Objective) => readonly Use[];
  /** Of the twins of a use, the one that counts in a lane. */
  readonly counting: (use: Use, lane: number) => Measure;
  readonly parts: (objective: Objective) => readonly Objective[];
}

const slack = 1e-9;

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups of twins among some indicators; the first of a group is asked first. */
export function twinGroups(
  ids: readonly string[],
  card: NormalScorecard,
): readonly (readonly string[])[] {
  const twinOf = (id: string): string | undefined => card.indicators.get(id)?.twin;
  const groupOf = (id: string): Set<string> => {
    const group = new Set([id]);
    for (let size = 0; size !== group.size; ) {
      size = group.size;
      for (const one of card.indicators.keys()) {
        const twin = twinOf(one);
        if (twin !== undefined && (group.has(one) || group.has(twin))) group.add(one).add(twin);
      }
    }
    return group;
  };
  const naming = (id: string): number => (ids.includes(twinOf(id) ?? '') ? 1 : 0);
  const found: (readonly string[])[] = [];
  for (const id of ids) {
    if (found.some((group) => group.includes(id))) continue;
    const group = groupOf(id);
    found.push(
      ids.filter((one) => group.has(one)).toSorted((a, b) => naming(a) - naming(b) || byText(a, b)),
    );
  }
  return found;
}

export function directOf(
  card: NormalScorecard,
  leaves: Leaves,
  lanes: Lanes,
  before: (
    lane: number,
    points: (lane: number) => number | undefined,
  ) => (periods: number) => readonly (number | undefined)[],
  reported: (id: string, lane: number) => Outcome,
  off?: number,
): DirectParts {
  const parts = (of: Objective): Objective[] =>
    [...card.objectives.values()].filter(({ partOf }) => partOf === of.id);

  const usesKnown = new Map<Objective, readonly Use[]>();
  const uses = (of: Objective): readonly Use[] => {
    const found = usesKnown.get(of) ?? findUses(of);
    usesKnown.set(of, found);
    return found;
  };

  const findUses = (of: Objective): Use[] => {
    const weighing = of.measures.filter(({ weight }) => weight.some(({ value }) => value > 0));
    const lagOnly = of.measurePolicy.kind === 'lagOnly';
    const grouped = lagOnly ? weighing.filter(({ role }) => role === 'lag') : weighing;
    const own = new Map(grouped.map((measure) => [measure.indicator, measure]));
    const groups = twinGroups([...own.keys()], card).map((ids): Use => {
      const measures = ids.map((id) => own.get(id) as Measure);
      return { measures, role: (measures[0] as Measure).role };
    });
    const alone = weighing
      .filter((measure) => !grouped.includes(measure))
      .map((measure): Use => ({ measures: [measure], role: measure.role }));
    return [...groups, ...alone];
  };

  const counting = ({ measures }: Use, lane: number): Measure =>
    measures.find(
      ({ indicator, scaling }) => leaves.leaf(indicator, lane, scaling).points !== undefined,
    ) ?? (measures[0] as Measure);

  const child = (of: Objective, use: Use, lane: number): Child => {
    const first = use.measures[0] as Measure;
    const { indicator: id, scaling } = counting(use, lane);
    const { points, coverage, low, high } = leaves.leaf(id, lane, scaling);
    // Twins leave together, or not at all.
    const na = use.measures.every((one) => leaves.leaf(one.indicator, lane, one.scaling).na);
    const worst =
      points === undefined ? {} : { worst: { indicator: id, points, path: [of.id, id] } };
    return {
      id: first.indicator,
      weight: inForce(first.weight, lane, lanes),
      outcome: {
        ...(points === undefined ? {} : { points }),
        ...(na ? { na: true as const } : {}),
        coverage,
        low,
        high,
        ...worst,
      },
      before: before(lane, (earlier) => {
        const then = counting(use, earlier);
        return leaves.leaf(then.indicator, earlier, then.scaling).points;
      }),
    };
  };

  const partChild = (of: Objective, part: Objective, lane: number): Child => {
    const outcome = reported(part.id, lane);
    const { worst } = outcome;
    return {
      id: part.id,
      weight: inForce(part.weight, lane, lanes),
      outcome: worst ? { ...outcome, worst: { ...worst, path: [of.id, ...worst.path] } } : outcome,
      before: before(lane, (earlier) => measuredPoints(reported(part.id, earlier))),
    };
  };

  const rulesOf = (of: Objective): NodeRules => ({
    combine: of.combine,
    missing: of.missing,
    minCoverage: of.minCoverage,
    cap: card.scoring.cap,
    off,
  });

  const ofRole = (of: Objective, role: Measure['role'], lane: number): Outcome | undefined => {
    const children = uses(of)
      .filter((use) => use.role === role)
      .map((use) => child(of, use, lane));
    const rules = rulesOf(of);
    const plain = of.combine.kind === 'formula' ? ({ kind: 'mean' } as const) : of.combine;
    const found = combined(children, { ...rules, combine: plain });
    return found?.na === true ? undefined : found;
  };

  // The split of both roles, or the one that is there; undefined unless both weigh something at some time.
  const splitOf = (of: Objective, lane: number): Outcome | undefined => {
    const policy = of.measurePolicy;
    const lead = ofRole(of, 'lead', lane);
    const lag = ofRole(of, 'lag', lane);
    const roles = new Set(uses(of).map(({ role }) => role));
    if (policy.kind !== 'split' || roles.size < 2) return undefined;
    if (lead === undefined || lag === undefined) return lead ?? lag;
    const split = (a: number, b: number): number => policy.lead * a + (1 - policy.lead) * b;
    const points =
      lead.points !== undefined && lag.points !== undefined
        ? split(lead.points, lag.points)
        : (lead.points ?? lag.points);
    const coverage = split(lead.coverage, lag.coverage);
    // The two roles are the members of a node, which is missing by its policy like any other.
    const there = split(lead.points === undefined ? 0 : 1, lag.points === undefined ? 0 : 1);
    const least: Record<string, boolean> = {
      strict: there > 1 - slack,
      renormalise: coverage > of.minCoverage - slack,
      carry: there > of.minCoverage - slack,
    };
    if (least[of.missing.kind] === false)
      return { coverage, low: split(lead.low, lag.low), high: split(lead.high, lag.high) };
    const worst = worstOf(
      [lead, lag].map((outcome) => ({ id: '', weight: 1, outcome, before: () => [] })),
    );
    return {
      ...(points === undefined ? {} : { points }),
      coverage,
      low: split(lead.low, lag.low),
      high: split(lead.high, lag.high),
      ...(worst === undefined ? {} : { worst }),
    };
  };

  const whole = (of: Objective, lane: number): Outcome | undefined => {
    const rules = rulesOf(of);
    const counted = uses(of).filter(
      ({ role }) => of.measurePolicy.kind !== 'lagOnly' || role === 'lag',
    );
    const measured = counted.map((use) => child(of, use, lane));
    const below = parts(of).map((part) => partChild(of, part, lane));
    const split = splitOf(of, lane);
    if (split === undefined) return combined([...measured, ...below], rules);
    // A gate acts once more over all children, beside the operator over the split and the parts.
    const inner = of.combine.kind === 'gate' ? of.combine.inner : of.combine;
    const weighing = below.some(({ weight, outcome: one }) => weight > 0 && one.na !== true);
    const outcome = weighing
      ? combined(
          [
            {
              id: '',
              weight: measured
                .filter(({ outcome: one }) => one.na !== true)
                .reduce((sum, { weight }) => sum + weight, 0),
              outcome: split,
              before: before(lane, (earlier) => measuredPoints(splitOf(of, earlier))),
            },
            ...below,
          ],
          { ...rules, combine: inner },
        )
      : split;
    return gated(outcome ?? nothing, of.combine, [...measured, ...below], of.missing);
  };

  const of = (objective: Objective, lane: number): DirectOutcome => {
    const lead = ofRole(objective, 'lead', lane);
    const lag = ofRole(objective, 'lag', lane);
    const direct = whole(objective, lane);
    return { ...(lead && { lead }), ...(lag && { lag }), ...(direct && { direct }) };
  };

  return { of, uses, counting, parts };
}
