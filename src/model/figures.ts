import type { DiagnosticPath, Figure, LinearScale } from '../core/index.js';
import type { NormalScorecard } from '../document/index.js';
import type { Formulas } from './formulas.js';
import type { Kinds } from './ids.js';
import type { ResolvedFigure, ResolvedIndicator } from './model.js';
import { progressOf } from './progress.js';
import { type Report, withoutReport } from './report.js';
import type { ScaleContext } from './scale-context.js';

// Figures of indicators that formulas of others read (S3.2): points, progress and performance.

/** What figures are looked up in. */
interface Known {
  readonly card: NormalScorecard;
  readonly kinds: Kinds;
  readonly indicators: ReadonlyMap<string, ResolvedIndicator>;
  readonly context: ScaleContext;
}

/** The figures that formulas read, by name; those that are not there are reported. */
export function resolveFigures(
  { byId }: Formulas,
  known: Known,
): ReadonlyMap<string, ResolvedFigure> {
  const { report } = known.context;
  const found = new Map<string, ResolvedFigure>();
  for (const [id, { figures }] of byId) {
    if (figures.length === 0) continue;
    const path = ['indicators', id, 'formula'];
    if (known.card.indicators.get(id)?.by !== undefined)
      report.add('formula.figure-members', path, { id, found: figures[0]?.name as string });
    for (const one of figures) {
      const resolved = isIndicator(one, path, known) ? figureIn(one, path, known) : undefined;
      if (resolved !== undefined) found.set(one.name, resolved);
    }
  }
  return found;
}

function isIndicator(
  { figure, id }: Figure,
  path: DiagnosticPath,
  { card, kinds, context: { report } }: Known,
): boolean {
  if (card.indicators.has(id)) return true;
  const kind = kinds.get(id);
  if (kind === undefined)
    report.add('reference.unknown', path, {
      ...{ id, kind: 'indicator', known: [...card.indicators.keys()] },
    });
  else report.add('formula.figure-kind', path, { figure, id, kind });
  return false;
}

function figureIn(
  one: Figure,
  path: DiagnosticPath,
  { indicators, context }: Known,
): ResolvedFigure | undefined {
  const { figure, id } = one;
  const { report } = context;
  const resolved = indicators.get(id) as ResolvedIndicator;
  const { scale, members } = resolved;
  const isScored = scale !== undefined || members.some((member) => member.scale !== undefined);
  if (figure === 'points') {
    if (isScored) return one;
    // Whose scale is wrong is told so, and no more.
    if (!isWrong(id, report)) report.add('formula.figure-unscored', path, { id });
    return undefined;
  }
  const quiet = { ...context, report: withoutReport(report) };
  const line =
    figure === 'performance'
      ? resolved.performance
      : (resolved.progress ?? progressOf(resolved.indicator.scaling, quiet));
  if (line !== undefined && !isLevel(line)) return { ...one, line };
  if (!isWrong(id, report))
    report.add('formula.figure-pair', path, {
      ...{ figure, id },
      ...(isScored ? {} : { unscored: true }),
    });
  return undefined;
}

const isWrong = (id: string, { found }: Report): boolean =>
  found.some(
    ({ severity, path: [section, of] }) =>
      severity === 'error' && section === 'indicators' && of === id,
  );

/** Whether both ends of a line are one number for good. */
const isLevel = ({ baseline, target }: LinearScale): boolean =>
  baseline.length === 1 && target.length === 1 && baseline[0]?.value === target[0]?.value;
