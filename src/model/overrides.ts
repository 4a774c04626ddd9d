import { type Diagnostic, ScorecardError } from '../core/index.js';
import {
  type NormalScorecard,
  type Override,
  type OverrideInput,
  readOverrides,
} from '../document/index.js';
import { firstDay, lastDay, parsePeriod, type Period } from '../period/index.js';
import type { Kinds } from './ids.js';
import type { ElementKind, Model, ResolvedIndicator } from './model.js';
import { newReport, type Report } from './report.js';

const ALLOWED: { readonly [K in Override['kind']]: readonly ElementKind[] } = {
  value: ['metric', 'indicator'],
  points: ['objective'],
  status: ['objective'],
};

/** Reports overrides that name nothing, end before they start, or state what their element cannot be (S2). */
export function checkOverrides(
  overrides: readonly Override[],
  card: NormalScorecard,
  kinds: Kinds,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  report: Report,
): void {
  const places = new Map<string, number>();
  for (const [i, override] of overrides.entries()) {
    const path = ['overrides', i];
    const wrong = report.found.length;
    const { id, kind, period, until } = override;
    const allowed = ALLOWED[kind];
    const found = kinds.get(id);
    if (found === undefined || !allowed.includes(found)) {
      const known = kinds
        .entries()
        .filter(([, one]) => allowed.includes(one))
        .map(([name]) => name);
      report.add('reference.unknown', [...path, 'id'], { id, kind: allowed.join(' or '), known });
    } else if (kind === 'value') checkValue(override, indicators.get(id), path, report);
    else if (kind === 'points') checkPoints(override, highestPoints(card), path, report);
    const [first, last] = [period, until].map((text) => parsePeriod(text)) as [Period, Period];
    const [from, to] = [firstDay(first, card.calendar), lastDay(last, card.calendar)];
    if (to < from) report.add('override.dates', [...path, 'until'], { period, until });
    // What is wrong otherwise does not act either way.
    if (report.found.length > wrong) continue;
    const same = `${from} ${to} ${kind} ${id}`;
    const before = places.get(same);
    if (before !== undefined) report.add('override.twice', path, { id, kind, first: before });
    places.set(same, i);
  }
}

/** The highest points that anything on a card can reach. */
const highestPoints = ({ scoring, indicators }: NormalScorecard): number =>
  [...indicators.values()].reduce((most, { cap }) => Math.max(most, cap), scoring.cap);

function checkPoints(
  { id, stated }: Override,
  highest: number,
  path: readonly (string | number)[],
  report: Report,
): void {
  if (Number(stated) > highest)
    report.add('override.value', [...path, 'points'], {
      id,
      found: `\`${String(stated)}\``,
      expected: `0 to ${highest}, the highest points of this card`,
    });
}

function checkValue(
  { id, stated }: Override,
  indicator: ResolvedIndicator | undefined,
  path: readonly (string | number)[],
  report: Report,
): void {
  if (indicator !== undefined) {
    const { items, members, indicator: own } = indicator;
    if (items.length > 0 || (members.length > 0 && own.byView !== 'total')) {
      report.add('override.no-value', [...path, 'id'], { id });
      return;
    }
  }
  const labels = labelsOf(indicator);
  const sound = labels === undefined ? typeof stated === 'number' : labels.includes(String(stated));
  if (!sound)
    report.add('override.value', [...path, 'value'], {
      id,
      found: `\`${String(stated).slice(0, 40)}\``,
      expected: labels === undefined ? 'a number' : `one of ${labels.join(', ')}`,
    });
}

/** Labels of an indicator that is scored by them. */
export function labelsOf(indicator: ResolvedIndicator | undefined): readonly string[] | undefined {
  const scale = indicator?.scale;
  return scale?.kind === 'labels' ? scale.labels.map(([label]) => label) : undefined;
}

/** What is wrong with overrides given beside a card. */
export const overrideErrors = (
  model: Model,
  input: readonly OverrideInput[],
): readonly Diagnostic[] => checked(model, input).errors;

/**
 * Overrides given beside a card, checked against it.
 *
 * @throws ScorecardError `invalid-option` with every finding, where one of them is an error
 */
export function overridesBeside(
  model: Model,
  input: readonly OverrideInput[],
): readonly Override[] {
  const { overrides, errors } = checked(model, input);
  if (errors.length > 0)
    throw new ScorecardError('invalid-option', 'these overrides cannot be used', errors);
  return overrides;
}

function checked(model: Model, input: readonly OverrideInput[]) {
  const { overrides, diagnostics } = readOverrides(input);
  const report = newReport();
  report.found.push(...diagnostics);
  checkOverrides(overrides, model.card, model.kinds, model.indicators, report);
  return { overrides, errors: report.found.filter(({ severity }) => severity === 'error') };
}
