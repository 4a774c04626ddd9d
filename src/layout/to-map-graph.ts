import { ScorecardError } from '../core/index.js';
import type { Model } from '../model/index.js';
import type { MapGraph } from './map-graph.js';

/** Size of a box in pixels. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The strategy map of a model as a graph to lay out: perspectives are bands in the order of the card, objectives are
 * boxes, and the links between objectives that act are links with the id `cause->effect`.
 *
 * @param model - a resolved scorecard
 * @param sizes - size of the box of each objective, by id
 * @throws ScorecardError `unknown-id` if an objective has no size
 */
export function toMapGraph(model: Model, sizes: ReadonlyMap<string, BoxSize>): MapGraph {
  const objectives = [...model.card.objectives.values()];
  return {
    bands: [...model.card.perspectives.keys()].map((id) => ({ id })),
    nodes: objectives.map(({ id, perspective, themes }) => {
      const size = sizes.get(id);
      if (size === undefined) {
        throw new ScorecardError(
          'unknown-id',
          `the objective \`${id}\` has no box size; expected one for every objective of the card`,
        );
      }
      const theme = themes[0];
      const { width, height } = size;
      return { id, band: perspective, width, height, ...(theme === undefined ? {} : { theme }) };
    }),
    links: model.map.links
      .filter(({ fromKind }) => fromKind === 'objective')
      .map(({ from, to }) => ({ id: `${from}->${to}`, from, to })),
  };
}
