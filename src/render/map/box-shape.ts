import type { BoxSide, MapPoint, PlacedBox } from '../../layout/index.js';
import type { Markup } from '../theme/index.js';
import type { BoxView } from './view.js';

/** Measures of every box in pixels, whatever its shape. */
export const BOX = {
  /** Distance of base lines. */
  pitch: 16.5,
  footer: 27,
  title: 13,
  mostLines: 5,
} as const;

/** Size of a box in pixels. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/** A shape that objectives can have: where things stand in it, and how it is drawn. Lengths are pixels from its upper left corner. */
export interface BoxShape {
  readonly width: number;
  /** Width of the lines of a title. */
  readonly textWidth: (box: BoxView) => number;
  /** Least height for a title in so many lines. */
  readonly heightOf: (box: BoxView, lines: number) => number;
  /** Where the lines of a title begin or are centred, and the first base line. */
  readonly titleAt: (
    box: BoxView,
    lines: number,
    size: BoxSize,
  ) => { readonly x: number; readonly y: number; readonly centred: boolean };
  /** The part of the footer that holds marks: it is as high as every footer. */
  readonly footerAt: (size: BoxSize) => {
    readonly left: number;
    readonly top: number;
    readonly width: number;
  };
  /** Path of the ground of the footer. */
  readonly footerPath: (size: BoxSize) => Markup;
  /** The whole shape with some attributes. */
  readonly outline: (size: BoxSize, attributes: Markup) => Markup;
  /** The same, small, around a point of a legend. */
  readonly sample: (x: number, y: number, attributes: Markup) => Markup;
  /** Where the letter of one of some themes stands, and the path of its ground. */
  readonly themeAt: (
    index: number,
    count: number,
    size: BoxSize,
  ) => { readonly x: number; readonly y: number; readonly ground: Markup };
  /** Where a link meets the outline that stands at the edge of the room for the box. */
  readonly touch: (point: MapPoint, side: BoxSide, box: PlacedBox) => MapPoint;
}
