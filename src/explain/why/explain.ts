import { checkArguments, countForm, deepFreeze, readOptions, statusOf } from '../../core/index.js';
import {
  edgesInForce,
  evaluatedForm,
  EVALUATION_AND_ID,
  laneOf,
} from '../../evaluate/inner-index.js';
import type { AnyNodeId, Evaluation } from '../../evaluate/index.js';
import { partTitle, type ScorecardKeys } from '../../model/index.js';
import type { WhyContext } from './context.js';
import { describeSpot, titleOf } from './describe.js';
import type { Explanation, ExplanationLine } from './explanation.js';
import { contextOf, findSpot } from './find-spot.js';
import { linesOf } from './lines-of.js';
import type { LocalLine } from './local-line.js';
import { type Spot, spotKey } from './spots.js';

/** What of an element is explained. */
export interface ExplainOptions {
  /** The period; the one the evaluation shows by default. */
  readonly at?: string | undefined;
  /** How many levels below the element, 0 to 64; 64 by default. What lies deeper is folded. */
  readonly depth?: number | undefined;
}

/** Levels of a tree at most: whoever reads it may do so by calls within calls. */
const MOST_LEVELS = 64;
/** Nodes of a tree at most; a map whose paths are more is folded from here on, level by level. */
const MOST_NODES = 5000;

/** A node that is still being filled. */
interface Open {
  readonly node: { -readonly [K in keyof Explanation]: Explanation[K] } & {
    parts: ExplanationLine[];
  };
  readonly spot: Spot;
  /** Points of what is explained per point of this node. */
  readonly factor: number;
  readonly level: number;
  readonly above: Open | undefined;
}

/**
 * Why an element has the points it has: a tree whose shares sum to the points at every node (S9), down to values, scales and the
 * steps of formulas. What several paths reach stands on each of them; where the tree would have more than 5000 nodes or 64 levels, or a
 * loop comes round, `folded` says so and the share of the node is that of all below it.
 *
 * @param evaluation - what `evaluate` or `with` returned
 * @param id - an element of the card, or `total` for the card itself
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 */
export function explain<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: ExplainOptions | null = {},
): Explanation {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const { at, depth = MOST_LEVELS } = readOptions<ExplainOptions>(options, {
    at: evaluatedForm(evaluation),
    depth: countForm('levels'),
  });
  const context = contextOf(evaluation);
  const spot = findSpot(context, id, laneOf(evaluation, at));
  return deepFreeze(treeOf(context, spot, Math.min(depth, MOST_LEVELS)));
}

/** Level by level, so that where it grows too large the upper levels are whole. */
function treeOf(context: WhyContext, spot: Spot, depth: number): Explanation {
  const root: Open = { node: openNode(context, spot), spot, factor: 1, level: 0, above: undefined };
  const waiting: Open[] = [root];
  let count = 1;
  for (let next = 0; next < waiting.length; next++) {
    const open = waiting[next] as Open;
    const lines = linesOf(context, open.spot);
    const read = readBy(context, open.spot);
    if (lines.length + read.length === 0) continue;
    const folded =
      open.level >= depth ? 'depth' : foldedBy(open, count + lines.length + read.length);
    if (folded !== undefined) {
      open.node.folded = folded;
      continue;
    }
    for (const line of lines) {
      const { child } = line;
      const below: Open | undefined =
        child === undefined
          ? undefined
          : {
              node: openNode(context, child),
              spot: child,
              factor: open.factor * line.factor,
              level: open.level + 1,
              above: open,
            };
      open.node.parts.push(finished(context, line, open, below?.node));
      if (below === undefined) continue;
      waiting.push(below);
      count++;
    }
    if (read.length === 0) continue;
    const nodes = read.map((spot) => ({ node: openNode(context, spot), spot }));
    open.node.reads = nodes.map(({ node }) => node);
    for (const one of nodes)
      waiting.push({ ...one, factor: 1, level: open.level + 1, above: open });
    count += nodes.length;
  }
  return root.node;
}

/** The indicators whose figures the formula of one reads. */
function readBy({ state }: WhyContext, { kind, id, lane }: Spot): readonly Spot[] {
  if (kind !== 'indicator') return [];
  const figures = state.model.indicators.get(id)?.formula?.figures ?? [];
  const ids = [...new Set(figures.map((figure) => figure.id))];
  return ids.map((one): Spot => {
    const { points = -1, isNode = false } = state.compiled.rows.indicators.get(one) ?? {};
    return { kind: 'indicator', id: one, row: points, isNode, lane };
  });
}

const openNode = (context: WhyContext, spot: Spot): Open['node'] => ({
  ...describeSpot(context, spot),
  parts: [],
});

function foldedBy(open: Open, count: number): Explanation['folded'] {
  const { spot, factor, above } = open;
  const inLink = above?.spot.kind === 'driver' || above?.spot.kind === 'link';
  // Drivers that do not count are told with what they imply; what is below them is another explanation.
  if (inLink && factor === 0 && spot.kind === 'objective') return 'idle';
  if (count > MOST_NODES) return 'size';
  const key = spotKey(spot);
  for (let at = above; at !== undefined; at = at.above) if (spotKey(at.spot) === key) return 'loop';
  return undefined;
}

/** A line with its share of the whole, its title and its status. */
function finished(
  context: WhyContext,
  line: LocalLine,
  { factor, spot }: Open,
  node: Explanation | undefined,
): ExplanationLine {
  const { factor: _, child: __, lane, kind, id, points, share, ...rest } = line;
  const { state, evaluation } = context;
  const { card } = state.model;
  const lastLane = lane ?? spot.lane;
  // Members and items are named by the breakdown; the band of their points is that of their indicator.
  const inside =
    kind === 'member' || kind === 'item' || (spot.kind === 'indicator' && kind === 'missing');
  const element = inside ? undefined : id;
  const edges =
    card.indicators.get(inside ? spot.id : (element ?? '')) ?? card.objectives.get(element ?? '');
  const status =
    node?.status ??
    (points === undefined || edges === undefined || kind === 'link' || kind === 'pending'
      ? undefined
      : statusOf(points, edgesInForce(state, edges, lastLane)));
  const title =
    (inside ? partTitle(card, spot.id, id ?? '') : undefined) ??
    (element === undefined ? undefined : titleOf(context, { kind: 'objective', id: element }));
  return {
    kind,
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(points === undefined ? {} : { points }),
    ...(status === undefined || kind === 'direct' || kind === 'driver' || kind === 'inferred'
      ? {}
      : { status }),
    ...rest,
    ...(lane === undefined ? {} : { period: evaluation.periods[lane] as string }),
    share: share + 0,
    of: factor * share + 0,
    ...(node === undefined ? {} : { node }),
  };
}
