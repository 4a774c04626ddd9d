import type { DiagnosticPath } from '../core/index.js';
import type { Breakdown, NormalScorecard, Observed, ScorecardInput } from '../document/index.js';
import type { Formulas } from './formulas.js';
import { countSlices, MOST_SLICES } from './members.js';
import { observedOf } from './observed.js';
import type { Report } from './report.js';

/** Reports breakdowns that have too many or ambiguous members, and formulas over parts that do not match (S4). */
export function checkBreakdowns(card: NormalScorecard, formulas: Formulas, report: Report): void {
  for (const [section, elements] of [
    ['metrics', card.metrics],
    ['indicators', card.indicators],
  ] as const) {
    for (const element of elements.values()) {
      const { id, by } = element;
      if (by === undefined) continue;
      const path = [section, id];
      checkMembers(element, by, [...path, 'by'], report);
      for (const name of formulas.byId.get(id)?.names ?? [])
        checkPart(id, by, observedOf(card, name), path, report);
    }
  }
}

/** Reports what is said about members where there are none. */
export function checkUnusedViews(
  { metrics = {}, indicators = {} }: ScorecardInput,
  card: NormalScorecard,
  report: Report,
): void {
  for (const { id, by } of card.metrics.values()) {
    const metric = by === undefined ? metrics[id] : undefined;
    if (typeof metric === 'object' && 'across' in metric)
      report.add('breakdown.unused', ['metrics', id, 'across'], { id, key: 'across' });
  }
  for (const { id, by } of card.indicators.values()) {
    if (by === undefined && indicators[id]?.byView !== undefined)
      report.add('breakdown.unused', ['indicators', id, 'byView'], { id, key: 'byView' });
  }
}

function checkMembers(
  { id, memberTitles }: Observed,
  by: Breakdown,
  path: DiagnosticPath,
  report: Report,
): void {
  const found = countSlices(by);
  if (found > MOST_SLICES) report.add('breakdown.too-many', path, { id, found, most: MOST_SLICES });
  const seen = new Set<string>();
  for (const [dimension, members] of Object.entries(by)) {
    if (members.length === 0)
      report.add('breakdown.empty', [...path, dimension], { id, dimension });
    for (const [i, member] of members.entries()) {
      // Points join members into keys, so `a.b` would be two of them.
      const place = memberTitles?.has(member) === true ? member : i;
      if (member.includes('.') || seen.has(member))
        report.add('breakdown.members', [...path, dimension, place], { id, member });
      seen.add(member);
    }
  }
}

/** What a formula names must have the members of the element along the dimensions they share. */
function checkPart(
  id: string,
  by: Breakdown,
  named: Observed | undefined,
  path: DiagnosticPath,
  report: Report,
): void {
  if (named === undefined) return;
  const shared = Object.keys(by).filter((dimension) => Object.hasOwn(named.by ?? {}, dimension));
  if (shared.length === 0 && named.rollup.kind === 'sum')
    report.add('breakdown.whole', [...path, 'formula'], { id, name: named.id });
  for (const dimension of shared) {
    const known = new Set(named.by?.[dimension]);
    const members = (by[dimension] ?? []).filter((member) => !known.has(member));
    if (members.length > 0)
      report.add('breakdown.member', [...path, 'formula'], {
        id,
        name: named.id,
        dimension,
        members,
      });
  }
}
