import type { ExplanationLine } from './explanation.js';
import type { Spot } from './spots.js';

/** A line before it stands in a tree: its share of its own node, and what stands below it. */
export interface LocalLine
  extends Omit<ExplanationLine, 'of' | 'node' | 'period' | 'title' | 'status'> {
  /** Points it contributes per point of what is below it. */
  readonly factor: number;
  /** What stands below it. */
  readonly child?: Spot;
  /** The lane its points are of, where that is not the one of its node. */
  readonly lane?: number;
}

/** Lines as part of something that takes them times a factor. */
export const scaled = (lines: readonly LocalLine[], factor: number): LocalLine[] =>
  factor === 1
    ? [...lines]
    : lines.map((line) => ({ ...line, share: line.share * factor, factor: line.factor * factor }));

/** A line that stands for itself: what is added or taken away. */
export const constantLine = (
  kind: LocalLine['kind'],
  share: number,
  more: Partial<LocalLine> = {},
): LocalLine => ({ kind, share, factor: 0, ...more });

/** A number as a field, where it is one. */
export const known = (points: number): { readonly points?: number } =>
  Number.isNaN(points) ? {} : { points };

export const sumOf = (lines: readonly LocalLine[]): number =>
  lines.reduce((sum, { share }) => sum + share, 0);
