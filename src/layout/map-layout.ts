/** A point in pixels; x grows to the right, y downwards. */
export interface MapPoint {
  /** Pixels from the left edge of the map. */
  readonly x: number;
  /** Pixels from its upper edge. */
  readonly y: number;
}

/** A band with its place; it takes the full width of the map. */
export interface PlacedBand {
  /** Id of the perspective it stands for. */
  readonly id: string;
  /** Upper edge, pixels. */
  readonly y: number;
  /** Pixels. */
  readonly height: number;
}

/** A row of boxes of equal height inside a band. */
export interface PlacedRow {
  /** Id of the band. */
  readonly band: string;
  /** Upper edge, pixels. */
  readonly y: number;
  /** Pixels. */
  readonly height: number;
}

/** A column of a theme, when boxes stand in columns. */
export interface PlacedColumn {
  /** Absent for the column of boxes without a theme. */
  readonly theme?: string;
  /** Left edge, pixels. */
  readonly x: number;
  /** Pixels. */
  readonly width: number;
}

/** A box with its place. */
export interface PlacedBox {
  /** Id of the objective it stands for. */
  readonly id: string;
  /** Id of its band. */
  readonly band: string;
  /** Index into `rows`. */
  readonly row: number;
  /** Place among the boxes of its row, 0 at the left. */
  readonly order: number;
  /** Left edge, pixels. */
  readonly x: number;
  /** Upper edge, pixels. */
  readonly y: number;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

/** The side of a box that a link starts or ends at. */
export type BoxSide = 'top' | 'bottom';

/** A link with its path, from cause to effect: the arrow belongs to the last point. */
export interface PlacedLink {
  /** Id of the link in the graph. */
  readonly id: string;
  /** Id of the box of the cause. */
  readonly from: string;
  /** Id of the box of the effect. */
  readonly to: string;
  /** Where the effect stands as seen from the cause. */
  readonly direction: 'up' | 'down' | 'level' | 'self';
  /** `orthogonal`: corners of straight pieces. `curve`: a start, then control, control, end for each cubic piece. */
  readonly shape: 'orthogonal' | 'curve';
  /** Its path in pixels, as `shape` says. */
  readonly points: readonly MapPoint[];
  /** Side of the cause it leaves by. */
  readonly start: BoxSide;
  /** Side of the effect it arrives at. */
  readonly end: BoxSide;
}

/** The space above a row, in which links change place. */
export interface PlacedChannel {
  /** Index into `rows` of the row below it. */
  readonly above: number;
  /** Upper edge, pixels. */
  readonly y: number;
  /** Pixels. */
  readonly height: number;
  /** Parallel tracks in use. */
  readonly lanes: number;
}

/** How good a layout is; smaller is better. */
export interface LayoutQuality {
  /** Places where two links cross, as drawn. */
  readonly crossings: number;
  /** Corners of all links. */
  readonly bends: number;
  /** Length of all links, pixels. */
  readonly length: number;
  /** Pixels by which the map is wider than was asked for. */
  readonly overflow: number;
}

/** Where everything on a map stands: plain data that survives JSON and can start the next layout. */
export interface MapLayout {
  /** Of the whole map, pixels. */
  readonly width: number;
  /** Of the whole map, pixels. */
  readonly height: number;
  /** Top to bottom, in the order of the graph. */
  readonly bands: readonly PlacedBand[];
  /** Top to bottom. */
  readonly rows: readonly PlacedRow[];
  /** Left to right; empty unless columns were asked for. */
  readonly columns: readonly PlacedColumn[];
  /** In the order of the graph. */
  readonly boxes: readonly PlacedBox[];
  /** In the order of the graph. */
  readonly links: readonly PlacedLink[];
  /** Top to bottom, the one above each row. */
  readonly channels: readonly PlacedChannel[];
  /** Crossings, corners and length of what was drawn. */
  readonly quality: LayoutQuality;
}
