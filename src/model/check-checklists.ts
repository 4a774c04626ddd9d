import type { DiagnosticPath } from '../core/index.js';
import type { ScalingInput } from '../document/index.js';
import type { Formulas } from './formulas.js';
import type { Model, ResolvedIndicator, ResolvedObjective } from './model.js';
import { overridden } from './overridden.js';
import type { Report } from './report.js';

// Numbers beside a checklist: without a `scale` its answers alone make its points, so that most of them do nothing (S3).

const ANCHORS = ['baseline', 'target', 'limits', 'scoreBy'] as const;

type Anchor = (typeof ANCHORS)[number];

/** What may use the numbers of a checklist. */
interface Around extends Pick<Model, 'indicators'> {
  readonly objectives: ReadonlyMap<string, ResolvedObjective>;
  readonly formulas: Formulas;
}

/** Reports what stands beside a checklist that no scale, progress or formula uses. */
export function checkChecklists(
  { indicators, objectives, formulas }: Around,
  report: Report,
): void {
  const checklists = new Map<string, Set<Anchor>>();
  for (const [id, { indicator }] of indicators)
    if (indicator.checklist !== undefined) checklists.set(id, new Set());
  if (checklists.size === 0) return;
  const tell = (id: string, what: Anchor, path: DiagnosticPath): void =>
    report.add('scale.unused', [...path, what], { id, what, checklist: true });
  for (const { figures } of formulas.byId.values())
    for (const { figure, id } of figures)
      if (figure === 'progress') mark(checklists.get(id), ['baseline', 'target']);
  // Told after what is said of indicators, as everywhere.
  const onEdges: Parameters<typeof tell>[] = [];
  for (const [of, { measures }] of objectives)
    for (const { measure, of: resolved } of measures) {
      const { scaling, role, indicator: id } = measure;
      const used = checklists.get(id);
      if (used === undefined || scaling === undefined) continue;
      const { scale } = overridden(resolved.indicator.scaling, scaling);
      // What a scale of the edge leaves unread is told with that scale.
      if (scale !== undefined) mark(used, ANCHORS);
      else {
        const path = ['objectives', of, role === 'lead' ? 'leading' : 'lagging', id];
        for (const what of ANCHORS) if (scaling[what] !== undefined) onEdges.push([id, what, path]);
      }
    }
  for (const [id, used] of checklists) {
    const { indicator, progress } = indicators.get(id) as ResolvedIndicator;
    const { scaling } = indicator;
    // What stands beside a scale of its own is told with that scale.
    if (scaling.scale !== undefined) continue;
    if (progress !== undefined) mark(used, inProgress(scaling));
    for (const what of ANCHORS)
      if (scaling[what] !== undefined && !used.has(what)) tell(id, what, ['indicators', id]);
  }
  for (const one of onEdges) tell(...one);
}

function mark(used: Set<Anchor> | undefined, read: readonly Anchor[]): void {
  for (const what of read) used?.add(what);
}

/** The record shows both ends of the progress where performance is said to make the points. */
const inProgress = ({ scoreBy }: ScalingInput): readonly Anchor[] =>
  scoreBy === 'performance' ? ['baseline', 'target', 'scoreBy'] : ['baseline', 'target'];
