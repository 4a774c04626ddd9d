import { type Diagnostic, diagnostic, type DiagnosticParams } from '../core/index.js';
import type { NormalScorecard, Observed } from '../document/index.js';
import type { Formula } from '../expression/index.js';
import { compareUnits, type PeriodUnit } from '../period/index.js';
import { type AddedUp, addingUp } from './adds-up.js';
import { statesAmounts } from './amounts.js';
import { allOf } from './dated-scale.js';
import type { Model, ResolvedIndicator, ResolvedMeasure, ResolvedObjective } from './model.js';

// Sums that are compared with numbers of which it is not said for which period they are (S3.1): one month's target beside the sum of a quarter.

/** What is scored, and where. */
interface Scored {
  readonly indicators: ReadonlyMap<string, ResolvedIndicator>;
  readonly objectives: ReadonlyMap<string, ResolvedObjective>;
}

/** Indicators whose values add up over windows while nothing says for which period their numbers are. */
export function unsaidOverWindows(
  card: NormalScorecard,
  scored: Scored,
  addedUp: (id: string) => AddedUp,
): readonly Unsaid[] {
  if (!hasWindows(card)) return [];
  return unsaid(scored).flatMap((id) => {
    const { sort, sums } = addedUp(id);
    const over = sort === 'sum' ? sums.find(isWindowed)?.over : undefined;
    if (over === undefined) return [];
    const seen = typeof over === 'string' ? over : `{ rolling: ${over.rolling} }`;
    return [{ id, by: 'over', seen, period: card.calendar.period }];
  });
}

const isWindowed = ({ over }: Observed): boolean => over !== undefined;

function hasWindows({ metrics, indicators }: NormalScorecard): boolean {
  for (const metric of metrics.values()) if (isWindowed(metric)) return true;
  for (const indicator of indicators.values()) if (isWindowed(indicator)) return true;
  return false;
}

/** Findings about a view in which sums add up over several periods of the calendar, one for each indicator. */
export function unsaidInView(model: Model, unit: PeriodUnit): readonly Diagnostic[] {
  const { period } = model.card.calendar;
  if (compareUnits(unit, period) <= 0) return [];
  const ids = unsaid(model);
  if (ids.length === 0) return [];
  const addedUp = addedUpIn(model);
  return ids.flatMap((id) => {
    const { sort, sums } = addedUp(id);
    // Of windows it is told with the card.
    if (sort !== 'sum' || sums.some(isWindowed)) return [];
    return [
      diagnostic('amount.unsaid', ['indicators', id], { id, by: 'view', seen: unit, period }),
    ];
  });
}

/** How values of elements of a resolved card go with the length of a period. */
export function addedUpIn({
  card,
  metrics,
  indicators,
  formulaOrder: order,
}: Model): (id: string) => AddedUp {
  const byId = new Map<string, Formula>();
  for (const [id, { formula }] of [...metrics, ...indicators])
    if (formula !== undefined) byId.set(id, formula);
  return addingUp(card, { byId, order });
}

type Unsaid = DiagnosticParams<'amount.unsaid'>;

/** Indicators with numbers in their unit, on some scale by which they are scored, that are not stated for any period. */
function unsaid({ indicators, objectives }: Scored): readonly string[] {
  const found = new Set<string>();
  for (const [id, { indicator, members, ...own }] of indicators) {
    const scales = [...allOf(own), ...members.map(({ scale }) => scale)];
    if (indicator.scaling.per === undefined && scales.some(statesAmounts)) found.add(id);
  }
  for (const { measures } of objectives.values())
    for (const one of measures) if (isUnsaid(one)) found.add(one.measure.indicator);
  return [...indicators.keys()].filter((id) => found.has(id));
}

function isUnsaid({ measure: { scaling }, of, ownScale, ...own }: ResolvedMeasure): boolean {
  if (ownScale || scaling === undefined) return false;
  const per = scaling.per ?? of.indicator.scaling.per;
  return per === undefined && allOf(own).some(statesAmounts);
}
