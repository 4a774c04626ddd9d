import { type Diagnostic, type DiagnosticPath, diagnosticText, pathText } from './diagnostic.js';
import { need } from './need.js';
import { isRecord } from './record.js';

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  const areFindings = Array.isArray(diagnostics) && diagnostics.every(isRecord);
  need(areFindings, 'as `diagnostics` those of a result');
  return diagnostics.some((found) => found.severity === 'error');
}

/**
 * One diagnostic as a line for people: `scorecard.yaml:12:3 error link.loop at objectives.a.drives: ...`.
 *
 * @param found - the diagnostic
 * @param source - name of the text it is about, used when its position names none
 */
export function formatDiagnostic(found: Diagnostic, source?: string): string {
  const isFinding = isRecord(found) && Array.isArray(found.path);
  need(isFinding, 'as `found` one of the `diagnostics` of a result');
  return diagnosticText(found, source);
}

/** A path as people write it: `objectives.reduceCost.drives[0]`. */
export function formatPath(path: DiagnosticPath): string {
  const isPath =
    Array.isArray(path) && path.every((part) => ['string', 'number'].includes(typeof part));
  need(isPath, 'as `path` a list of keys and indices');
  return pathText(path);
}
