import { ScorecardError } from '../core/index.js';
import { type MapGraph, MOST_LINKS, MOST_NODES } from './map-graph.js';

/** A map by numbers: bands, boxes and links are their places in the lists of the graph. */
export interface IndexedGraph {
  readonly graph: MapGraph;
  readonly bandOf: readonly number[];
  readonly width: readonly number[];
  readonly height: readonly number[];
  /** Column of each box; all 0 without columns. */
  readonly column: readonly number[];
  /** Theme of each column, left to right; `undefined` for boxes without one. */
  readonly themes: readonly (string | undefined)[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Checks a graph and resolves its ids.
 *
 * @throws ScorecardError `unknown-id` for a band or box that is not there, `invalid-option` for sizes, double ids and maps that are too large
 */
export function readGraph(graph: MapGraph, columns: boolean): IndexedGraph {
  const { bands, nodes, links } = graph;
  if (Math.max(nodes.length, bands.length) > MOST_NODES || links.length > MOST_LINKS) {
    throw new ScorecardError(
      'invalid-option',
      `a map of ${bands.length} bands, ${nodes.length} boxes and ${links.length} links cannot be drawn; expected at most ${MOST_NODES} bands and boxes and ${MOST_LINKS} links: draw one theme or a few perspectives at a time`,
    );
  }
  const bandAt = indexOf('band', bands);
  const nodeAt = indexOf('box', nodes);
  indexOf('link', links);
  for (const { id, width, height } of nodes) checkSize(id, width, height);
  const themes = columns ? [...new Set(nodes.map(({ theme }) => theme))] : [undefined];
  // Boxes without a theme stand at the right.
  themes.sort((a, b) => Number(a === undefined) - Number(b === undefined));
  return {
    graph,
    bandOf: nodes.map(({ id, band }) => find(bandAt, band, `the box \`${id}\` names the band`)),
    width: nodes.map(({ width }) => width),
    height: nodes.map(({ height }) => height),
    column: nodes.map(({ theme }) => (columns ? themes.indexOf(theme) : 0)),
    themes,
    links: links.map(({ id, from, to }) => ({
      from: find(nodeAt, from, `the link \`${id}\` starts at`),
      to: find(nodeAt, to, `the link \`${id}\` ends at`),
    })),
  };
}

function indexOf(what: string, list: readonly { readonly id: string }[]): Map<string, number> {
  const places = new Map(list.map(({ id }, index) => [id, index]));
  if (places.size === list.length) return places;
  const twice = list.find(({ id }, index) => places.get(id) !== index);
  throw new ScorecardError(
    'invalid-option',
    `the ${what} \`${twice?.id}\` is on the map twice; expected an id of its own for each`,
  );
}

function find(places: ReadonlyMap<string, number>, id: string, who: string): number {
  const index = places.get(id);
  if (index !== undefined) return index;
  throw new ScorecardError('unknown-id', `${who} \`${id}\`, which is not on the map`);
}

function checkSize(id: string, width: number, height: number): void {
  if (width > 0 && height > 0 && width <= 1e4 && height <= 1e4) return;
  throw new ScorecardError(
    'invalid-option',
    `the box \`${id}\` measures ${width} x ${height}; expected pixels above 0, at most 10000`,
  );
}
