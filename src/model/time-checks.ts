import type { NormalScorecard, Observed } from '../document/index.js';
import { compileFormula, type Formula } from '../expression/index.js';
import { durationInPeriods, parseDuration } from '../period/index.js';
import type { Kinds } from './ids.js';
import type { ResolvedCheck } from './model.js';
import type { Report } from './report.js';

/** Most periods of a rolling window. */
const MOST_WINDOW = 3660;

/** Reports windows that cannot be rolled up, and durations of no time (S8). */
export function checkWindows(
  { metrics, indicators, calendar }: NormalScorecard,
  report: Report,
): void {
  const check = (section: string, observed: Observed): void => {
    const { id, every, staleAfter, over, formula } = observed;
    // Most elements say nothing of time.
    if (every === undefined && staleAfter === undefined && over === undefined) return;
    for (const key of ['every', 'staleAfter'] as const) {
      const text = observed[key];
      if (text !== undefined && isNoTime(text))
        report.add('duration.zero', [section, id, key], { id, key, text });
    }
    if (over === undefined) return;
    if (formula !== undefined) report.add('over.formula', [section, id, 'over'], { id });
    if (typeof over === 'string') return;
    const length = parseDuration(over.rolling);
    const periods = length === undefined ? 0 : durationInPeriods(length, calendar.period);
    if (!(periods >= 0.5 && periods <= MOST_WINDOW))
      report.add('history.window', [section, id, 'over', 'rolling'], { text: over.rolling });
  };
  for (const metric of metrics.values()) check('metrics', metric);
  for (const indicator of indicators.values()) check('indicators', indicator);
}

function isNoTime(text: string): boolean {
  const length = parseDuration(text);
  return length !== undefined && length.months === 0 && length.days === 0;
}

/** The checks of a card with both of their sides read; problems are reported. */
export function resolveChecks(
  card: NormalScorecard,
  kinds: Kinds,
  report: Report,
): readonly ResolvedCheck[] {
  if (card.checks.length === 0) return [];
  const known = [...card.metrics.keys(), ...card.indicators.keys()];
  return card.checks.flatMap(({ equal, tolerance = 0 }, i): ResolvedCheck[] => {
    const path = ['checks', i, 'equal'];
    const sides = equal.split(/(?<![<>=!])=(?!=)/);
    if (sides.length !== 2) {
      report.add('check.equation', path, { found: equal });
      return [];
    }
    const formulas = sides.flatMap((side): Formula[] => {
      const result = compileFormula(side, { path, of: 'check' });
      if (result.ok) return [result.formula];
      for (const found of result.diagnostics) report.take(found);
      return [];
    });
    for (const name of new Set(formulas.flatMap(({ names }) => names))) {
      const kind = kinds.get(name);
      if (kind !== 'metric' && kind !== 'indicator')
        report.add('reference.unknown', path, { id: name, kind: 'metric or indicator', known });
    }
    const [left, right] = formulas;
    return left === undefined || right === undefined ? [] : [{ equal, tolerance, left, right }];
  });
}
