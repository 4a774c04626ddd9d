import type { Dated } from '../core/index.js';
import type { Combine, NormalScorecard, Objective } from '../document/index.js';
import { countedMeasures } from './children.js';
import { linkPath } from './link-path.js';
import type { ResolvedLink } from './model.js';
import { shortestLoop } from './order.js';
import type { Parts } from './parts.js';
import type { Report } from './report.js';

/** Rows may exceed 1 by what sums of shares leave. */
const SLACK = 1e-12;

type Acting = Omit<ResolvedLink, 'inLoop'>;

/**
 * Checks that a loop without delay has one solution that is found by going round it (S7.1).
 *
 * @param nodes - its objectives
 * @param links - every link between objectives or from indicators that acts
 * @param actsNow - whether a link acts within the period
 */
export function checkContraction(
  nodes: readonly string[],
  card: NormalScorecard,
  parts: Parts,
  links: readonly Acting[],
  actsNow: (link: Acting) => boolean,
  report: Report,
): void {
  const inside = new Set(nodes);
  const into = new Map<string, Acting[]>(nodes.map((id) => [id, []]));
  for (const link of links) into.get(link.to)?.push(link);
  const rows = nodes.map((id) =>
    rowOf(id, inside, card, parts.of.get(id) ?? [], into.get(id) ?? [], actsNow),
  );
  const edges = [
    ...parts.edges,
    ...links.filter((link) => link.fromKind === 'objective' && actsNow(link)),
  ];
  const path = shortestLoop(nodes, edges);
  const start = path[0] as string;
  rows.forEach((row, i) => {
    const id = nodes[i] as string;
    if (row > 1 + SLACK) report.add('link.unstable', ['objectives', id], { id, path });
  });
  const first = into.get(start)?.[0];
  if (rows.every((row) => row > 1 - SLACK && row <= 1 + SLACK))
    report.add('link.unanchored', first === undefined ? ['objectives', start] : linkPath(first), {
      path,
    });
}

/** How much of a change on the loop an objective passes on at once. */
function rowOf(
  id: string,
  inside: ReadonlySet<string>,
  { objectives }: NormalScorecard,
  parts: readonly string[],
  links: readonly Acting[],
  actsNow: (link: Acting) => boolean,
): number {
  const objective = objectives.get(id) as Objective;
  const { combine, drivers, driverShare, driverShareSteps, infer } = objective;
  const children = [
    ...countedMeasures(objective).map(({ weight }) => ({ weight, slope: 0 })),
    ...parts.map((part) => ({
      weight: (objectives.get(part) as Objective).weight,
      slope: inside.has(part) ? 1 : 0,
    })),
  ];
  const causes = links.map((link) => ({
    weight: link.weight,
    slope:
      link.fromKind === 'objective' && inside.has(link.from) && actsNow(link) ? slopeOf(link) : 0,
  }));
  const direct = passedOn(combine, children);
  const driver =
    drivers.kind === 'impact'
      ? causes.reduce((sum, { weight, slope }) => sum + most(weight) * slope, 0)
      : passedOn(drivers.kind === 'combine' ? drivers.combine : { kind: 'mean' }, causes);
  if (children.length === 0) return infer ? driver : 0;
  if (links.length === 0) return direct;
  const shares = driverShareSteps?.map(({ value }) => value) ?? [driverShare];
  return Math.max(...shares.map((share) => times(1 - share, direct) + times(share, driver)));
}

// An unbounded row that counts for nothing is nothing.
const times = (share: number, row: number): number => (share === 0 || row === 0 ? 0 : share * row);

const most = (weight: Dated<number>): number => Math.max(...weight.map(({ value }) => value));
const least = (weight: Dated<number>): number => Math.min(...weight.map(({ value }) => value));

interface Passing {
  readonly weight: Dated<number>;
  readonly slope: number;
}

/** How much an operator passes on of what its children on the loop move. */
function passedOn(combine: Combine, children: readonly Passing[]): number {
  const moves = ({ slope, weight }: Passing): boolean => slope > 0 && most(weight) > 0;
  const moving = children.filter(moves);
  if (moving.length === 0) return 0;
  const steepest = moving.reduce((slopes, { slope }) => Math.max(slopes, slope), 0);
  if (combine.kind === 'mean') {
    const still = children.filter((child) => !moves(child));
    const held = still.reduce((sum, { weight }) => sum + least(weight), 0);
    const all = moving.reduce((sum, { weight }) => sum + most(weight), held);
    return moving.reduce((sum, { weight, slope }) => sum + (most(weight) / all) * slope, 0);
  }
  const bounded =
    combine.kind === 'min' ||
    combine.kind === 'max' ||
    combine.kind === 'owa' ||
    (combine.kind === 'power' && combine.power >= 1);
  return bounded ? steepest : Number.POSITIVE_INFINITY;
}

/** Steepest slope of what a link makes of the points of its cause. */
function slopeOf({ link: { curve } }: Acting): number {
  if (curve === undefined) return 1;
  return curve.reduce((steepest, [x, y], i) => {
    const before = curve[i - 1];
    if (before === undefined) return steepest;
    return Math.max(steepest, Math.abs((y - before[1]) / (x - before[0])));
  }, 0);
}
