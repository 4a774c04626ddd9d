import type { LabelsScale } from '../core/index.js';
import { clamped, even, type ScaleKind } from './scale-kind.js';

/** Points by label; data give the label, the engine keeps its index (S3). */
export const labels: ScaleKind<LabelsScale> = {
  kind: 'labels',
  shape: 'any',
  continuous: false,
  check: () => {},
  points: (spec, value) => spec.labels[value]?.[1] ?? Number.NaN,
  slope: ({ labels: table }, value) => even(table[value] === undefined ? Number.NaN : 0),
  inverse: ({ labels: table }, points) =>
    table.flatMap(([, own], i) => (own === points ? [i] : [])),
  lower: (spec, { builder, value, cap }) =>
    builder.op('lookup', [
      value,
      builder.numbers([cap, ...spec.labels.map(([, points]) => clamped(points, cap))]),
      spec.labels.length,
    ]),
};
