import type { Results } from '../../../bench/agreement.mjs';
import type { Workload } from '../../../bench/workload.mjs';

type Points = number | null;
interface Scored {
  readonly total: Points;
  readonly objective: (id: string) => Points;
  readonly indicator: (id: string) => Points;
}
type Part = readonly [weight: number, points: Points];

/** The results of all periods. */
export function directResults(workload: Workload): Results {
  const lanes = workload.periods.map((_, lane) => scoreDirectly(workload, lane));
  const { indicators = {}, objectives = {} } = workload.card;
  const columns = (keyed: object, pick: (lane: Scored, id: string) => Points) =>
    new Map(
      Object.keys(keyed).map((id) => [
        id,
        Float64Array.from(lanes, (lane) => pick(lane, id) ?? Number.NaN),
      ]),
    );
  return {
    total: Float64Array.from(lanes, ({ total }) => total ?? Number.NaN),
    objectives: columns(objectives, (lane, id) => lane.objective(id)),
    indicators: columns(indicators, (lane, id) => lane.indicator(id)),
  };
}

/**
 * The scores of one period straight from the card, with no model and no memory: exponential in the depth of the map,
 * so only for small cards. Formulas are matched by their four shapes.
 */
function scoreDirectly({ card, columns }: Workload, lane: number): Scored {
  const objectives = Object.entries(card.objectives ?? {});

  const value = (id: string): number => {
    const formula = card.indicators?.[id]?.formula;
    if (formula === undefined) return columns[id]?.[lane] ?? Number.NaN;
    const [a, b, c] = ids(formula).map(value) as [number, number, number];
    const result = SHAPES[formula.replaceAll(/k\d+/g, 'k')]?.(a, b, c) ?? Number.NaN;
    return Number.isFinite(result) ? result : Number.NaN;
  };

  const indicator = (id: string): Points => {
    const { baseline, target, scale } = card.indicators?.[id] ?? {};
    const share =
      scale?.kind === 'band'
        ? 1 - Math.abs(value(id) - scale.full[0]) / (scale.full[0] - scale.zero[0])
        : (value(id) - Number(baseline)) / (Number(target) - Number(baseline));
    return Number.isNaN(share) ? null : 100 * Math.min(1, Math.max(0, share));
  };

  const measured = (role: object | undefined): Points =>
    mean(Object.entries(role ?? {}).map(([id, weight]) => [Number(weight), indicator(id)]));

  const objective = (id: string): Points => {
    const { leading, lagging, measures, driverShare = 0 } = card.objectives?.[id] ?? {};
    const lead = typeof measures === 'object' ? measures.split : Number.NaN;
    const direct = mean([
      [lead, measured(leading)],
      [1 - lead, measured(lagging)],
    ]);
    const drivers = mean(
      objectives.flatMap(([from, { drives = {} }]) =>
        Object.entries(drives)
          .filter(([to]) => to === id)
          .map(([, weight]): Part => [Number(weight), objective(from)]),
      ),
    );
    return mean([
      [1 - Number(driverShare), direct],
      [Number(driverShare), drivers],
    ]);
  };

  const total = mean(
    Object.entries(card.perspectives ?? {}).map(([id, { weight = 1 }]): Part => {
      const own = objectives.filter(([, { perspective }]) => perspective === id);
      return [
        Number(weight),
        mean(own.map(([of, input]): Part => [Number(input.weight), objective(of)])),
      ];
    }),
  );
  return { total, objective, indicator };
}

const SHAPES: Record<string, (a: number, b: number, c: number) => number> = {
  '100*k/(k+k)': (a, b, c) => (100 * a) / (b + c),
  'k+0.5*k-0.25*k': (a, b, c) => a + 0.5 * b - 0.25 * c,
  '(k-k)/(abs(k)+1)': (a, b, c) => (a - b) / (Math.abs(c) + 1),
  'min(k,k)+max(k,k)': (a, b, c) => Math.min(a, b) + Math.max(b, c),
};

/** The three operands of a formula; `min(a,b)+max(b,c)` names the second twice. */
function ids(formula: string): string[] {
  return [...new Set(formula.match(/k\d+/g))];
}

function mean(parts: readonly Part[]): Points {
  const present = parts.filter(([weight, points]) => weight > 0 && points !== null);
  const weights = present.reduce((sum, [weight]) => sum + weight, 0);
  return weights === 0
    ? null
    : present.reduce((sum, [weight, points]) => sum + weight * Number(points), 0) / weights;
}
