import type { DiagnosticPath, StatusEdges } from '../core/index.js';
import type { NormalScorecard, ScorecardInput, StatusRules } from '../document/index.js';
import type { Report } from './report.js';

const BANDS = ['poor', 'watch', 'good', 'above'] as const;
const SECTIONS = ['perspectives', 'themes', 'indicators', 'objectives'] as const;

/**
 * Reports stated status edges that do not rise once those that are not stated are inherited (S3).
 * Edges that are stated together are judged by the shape of the document already.
 */
export function checkEdges(input: ScorecardInput, card: NormalScorecard, report: Report): void {
  const { scoring } = card;
  checkRules(scoring, input.scoring?.status, ['scoring', 'status'], report);
  for (const section of SECTIONS) {
    const stated = input[section] ?? {};
    for (const rules of card[section].values()) {
      // What a node only inherits is told where it is stated.
      if (rules.status === scoring.status && rules.statusSteps === scoring.statusSteps) continue;
      checkRules(rules, stated[rules.id]?.status, [section, rules.id, 'status'], report);
    }
  }
}

function checkRules(
  { status, statusSteps }: StatusRules,
  stated: object | undefined,
  path: DiagnosticPath,
  report: Report,
): void {
  if (stated === undefined) return;
  const steps = statusSteps ?? [{ value: status }];
  for (const { at, value } of steps) {
    const dated = at !== undefined && Object.hasOwn(stated, at);
    const own = dated ? (stated as { readonly [at: string]: object })[at] : stated;
    const place = dated ? [...path, at] : path;
    // Edges without dates, over inherited ones with dates, are told once.
    if (!rises(value, own ?? {}, place, report) && !dated) return;
  }
}

function rises(edges: StatusEdges, stated: object, path: DiagnosticPath, report: Report): boolean {
  let lower: (typeof BANDS)[number] = 'poor';
  for (const upper of BANDS) {
    const upperEdge = edges[upper];
    const lowerEdge = edges[lower];
    if (upperEdge === undefined || lowerEdge === undefined) continue;
    if (upperEdge < lowerEdge) {
      const inherited = Object.hasOwn(stated, upper) ? lower : upper;
      report.add('status.order', path, { lower, upper, lowerEdge, upperEdge, inherited });
      return false;
    }
    lower = upper;
  }
  return true;
}
