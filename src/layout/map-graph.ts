/** What a strategy map shows, as far as its layout needs to know: structure and sizes, no scores and no text. */
export interface MapGraph {
  /** Bands from top to bottom; a band may be empty. */
  readonly bands: readonly MapBand[];
  /** Boxes in authored order, which decides where nothing else does. */
  readonly nodes: readonly MapNode[];
  /** Links; loops, links down, links from a box to itself and several between the same boxes are fine. */
  readonly links: readonly MapLink[];
}

/** One horizontal band of a map: a perspective. */
export interface MapBand {
  readonly id: string;
}

/** One box of a map: an objective. */
export interface MapNode {
  readonly id: string;
  /** Id of its band. */
  readonly band: string;
  /** Theme for `columns: 'theme'`. */
  readonly theme?: string;
  /** Pixels, positive. */
  readonly width: number;
  /** Least height in pixels, positive; boxes of a row all get the height of the tallest. */
  readonly height: number;
}

/** One arrow of a map, from a cause to an effect. */
export interface MapLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Most boxes a map may have, and most bands; what is larger cannot be read anyway. */
export const MOST_NODES = 150;

/** Most links a map may have. */
export const MOST_LINKS = 600;
