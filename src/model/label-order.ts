import type { DiagnosticPath, LabelsScale, ScaleSpec } from '../core/index.js';
import type { Report } from './report.js';

/**
 * Labels of one use in the order of the indicator's own, since a value is kept as the index of its label. A label that the use leaves
 * out is reported.
 */
export function inOwnOrder(
  own: ScaleSpec | undefined,
  use: LabelsScale,
  path: DiagnosticPath,
  report: Report,
): LabelsScale {
  if (own?.kind !== 'labels') return use;
  const points = new Map(use.labels);
  return {
    kind: 'labels',
    labels: own.labels.map(([label]) => {
      const found = points.get(label);
      if (found === undefined)
        report.add('scale.lacks', [...path, 'scale', 'labels'], { kind: 'labels', lacks: label });
      return [label, found ?? 0];
    }),
  };
}
