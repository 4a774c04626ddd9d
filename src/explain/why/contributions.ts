import { explanationForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import type { LocalizedText } from '../../core/index.js';
import type { Explanation, ExplanationLine, LineKind } from './explanation.js';

/** What one thing at the end of a tree contributes to the whole, on all its paths together. */
export interface Contribution {
  /** What it is: an indicator, a member, a constant, a loss. */
  readonly kind: LineKind | 'node';
  /** Id of the element; absent where a constant belongs to none. */
  readonly id?: string;
  /** Its title. */
  readonly title?: LocalizedText;
  /** The period of its points, where that is an earlier one. */
  readonly period?: string;
  /** Its own points, where it has any. */
  readonly points?: number;
  /** Points it contributes to what is explained. */
  readonly of: number;
  /** On how many paths. */
  readonly paths: number;
  /** Whether more lies below it that was folded. */
  readonly folded?: true;
}

/** A place of a flow of points. */
export interface FlowNode {
  /** A text that names it within these flows. */
  readonly key: string;
  /** What it is. */
  readonly kind: string;
  /** Id of the element. */
  readonly id?: string;
  /** Its title. */
  readonly title?: LocalizedText;
  /** Its period. */
  readonly period: string;
}

/** Points that flow from a part to what it is a part of. */
export interface Flow {
  /** Key of the part. */
  readonly from: string;
  /** Key of what it is a part of. */
  readonly to: string;
  /** Points of what is explained; negative where they are taken away. */
  readonly of: number;
}

/** Flows of points from leaves to what is explained: at every place in between, what flows in flows out. */
export interface Flows {
  /** Places, what is explained first. */
  readonly nodes: readonly FlowNode[];
  /** Flows between them; several paths between two places are one flow. */
  readonly flows: readonly Flow[];
}

/**
 * What the ends of a tree contribute, largest effect first: their contributions sum to the points explained (S9).
 * Lines without a share are left out.
 */
export function contributions(explanation: Explanation): readonly Contribution[] {
  checkArguments({ explanation }, { explanation: explanationForm });
  const found = new Map<string, Contribution>();
  const add = (key: string, one: Omit<Contribution, 'paths'>): void => {
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? { ...one, paths: 1 }
        : { ...known, of: known.of + one.of, paths: known.paths + 1 },
    );
  };
  if (isEnd(explanation) && explanation.points !== undefined) {
    const { id, title, points } = explanation;
    add('', { kind: 'node', id, title, points, of: points, ...foldedOf(explanation) });
  }
  for (const { line, above } of ends(explanation)) {
    if (line.of === 0) continue;
    const { kind, id, title, period, points, node, of } = line;
    // A constant belongs to the node it stands in; an indicator is one whatever path leads to it.
    const own =
      node === undefined
        ? `${kind} ${above.kind} ${above.id} ${id ?? ''}`
        : `${node.kind} ${node.id}`;
    const named = id ?? (node === undefined ? above.id : node.id);
    const said = title ?? (node ?? above).title;
    add(`${own} ${(node ?? above).period}`, {
      kind,
      id: named,
      title: said,
      ...(period === undefined && (node ?? above).period === explanation.period
        ? {}
        : { period: period ?? (node ?? above).period }),
      ...(points === undefined ? {} : { points }),
      of,
      ...(node === undefined ? {} : foldedOf(node)),
    });
  }
  const sorted = [...found.values()].toSorted(
    (a, b) => Math.abs(b.of) - Math.abs(a.of) || ((a.id ?? '') < (b.id ?? '') ? -1 : 1),
  );
  return Object.freeze(sorted.map((one) => Object.freeze(one)));
}

/**
 * The points of a tree as flows between places, ready for a Sankey diagram. Places reached on several paths are one place.
 */
export function flows(explanation: Explanation): Flows {
  checkArguments({ explanation }, { explanation: explanationForm });
  const nodes = new Map<string, FlowNode>();
  const edges = new Map<string, Flow>();
  const place = (node: Explanation): string => {
    const { kind, id, title, period } = node;
    const key = [kind, id, period].join(' ');
    if (!nodes.has(key)) nodes.set(key, Object.freeze({ key, kind, id, title, period }));
    return key;
  };
  place(explanation);
  for (const { line, above } of linesBelow(explanation)) {
    const to = place(above);
    const { node, kind, id, title } = line;
    let from = node === undefined ? `${kind} ${id ?? ''} in ${to}` : place(node);
    if (node === undefined && line.of !== 0 && !nodes.has(from))
      nodes.set(
        from,
        Object.freeze({
          key: from,
          kind,
          ...(id === undefined ? {} : { id }),
          ...(title === undefined ? {} : { title }),
          period: above.period,
        }),
      );
    if (line.of === 0) continue;
    // A loop that comes round flows in from a place of its own, or nothing would flow at all.
    if (node?.folded === 'loop') {
      from = `loop ${from}`;
      if (!nodes.has(from))
        nodes.set(from, Object.freeze({ ...(nodes.get(place(node)) as FlowNode), key: from }));
    }
    const key = `${from}\n${to}`;
    edges.set(key, { from, to, of: (edges.get(key)?.of ?? 0) + line.of });
  }
  const used = new Set([
    place(explanation),
    ...[...edges.values()].flatMap(({ from, to }) => [from, to]),
  ]);
  return Object.freeze({
    nodes: Object.freeze([...nodes.values()].filter(({ key }) => used.has(key))),
    flows: Object.freeze([...edges.values()].map((edge) => Object.freeze(edge))),
  });
}

/** A line with the node it stands in. */
interface Placed {
  readonly line: ExplanationLine;
  readonly above: Explanation;
}

/** Every line of a tree, from the top down. */
export function* linesBelow(explanation: Explanation): Generator<Placed> {
  const waiting = [explanation];
  for (let above = waiting.pop(); above !== undefined; above = waiting.pop()) {
    for (const line of above.parts) {
      yield { line, above };
      if (line.node !== undefined) waiting.push(line.node);
    }
  }
}

const isEnd = ({ parts }: Explanation): boolean => parts.length === 0;

const foldedOf = ({ folded }: Explanation): { readonly folded?: true } =>
  folded === undefined ? {} : { folded: true };

/** Lines with nothing below them. */
function* ends(explanation: Explanation): Generator<Placed> {
  for (const placed of linesBelow(explanation))
    if (placed.line.node === undefined || isEnd(placed.line.node)) yield placed;
}
