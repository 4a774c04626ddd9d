import type { Dated } from '../core/index.js';
import { datedSteps, type NormalScorecard, type RiskInput } from '../document/index.js';
import { compileFormula, type Formula } from '../expression/index.js';
import { heldTogether } from './held.js';
import type { Kinds } from './ids.js';
import type { ResolvedRisk } from './model.js';
import type { Report } from './report.js';

/** Names of a risk's own numbers in its formula. */
const OWN_NAMES = ['likelihood', 'impact'] as const;

const DEFAULT_FORMULA = 'likelihood * impact';

/** Reads the numbers and formulas of risks (S13). */
export function resolveRisks(
  card: NormalScorecard,
  kinds: Kinds,
  report: Report,
): ReadonlyMap<string, ResolvedRisk> {
  const { yearStart } = card.calendar;
  const numbers = (input: RiskInput, key: NumberKey): Dated<number> | undefined => {
    const stated = input[key];
    return stated === undefined ? undefined : datedSteps(stated, { yearStart });
  };
  const risks = new Map<string, ResolvedRisk>();
  for (const [id, { input }] of card.risks) {
    const formula = formulaOf(id, input, card, kinds, report);
    const known = NUMBER_KEYS.flatMap((key) => {
      const series = numbers(input, key);
      return series === undefined ? [] : [[key, series] as const];
    });
    risks.set(id, {
      id,
      ...(Object.fromEntries(known) as { readonly [K in NumberKey]?: Dated<number> }),
      ...(formula === undefined ? {} : { formula }),
      affects: Object.entries(input.affects ?? {}).filter(([, points]) => points > 0),
    });
  }
  checkScales(risks, report);
  return risks;
}

const NUMBER_KEYS = [
  'likelihood',
  'impact',
  'inherent',
  'residual',
  'acceptable',
  'unacceptable',
] as const;
type NumberKey = (typeof NUMBER_KEYS)[number];

function formulaOf(
  id: string,
  input: RiskInput,
  card: NormalScorecard,
  kinds: Kinds,
  report: Report,
): Formula | undefined {
  const path = ['risks', id, 'formula'];
  if (input.formula === undefined && OWN_NAMES.some((name) => input[name] === undefined))
    return undefined;
  const result = compileFormula(input.formula ?? DEFAULT_FORMULA, { path, of: 'risk' });
  if (!result.ok) {
    for (const found of result.diagnostics) report.take(found);
    return undefined;
  }
  for (const name of result.formula.names) {
    const own = OWN_NAMES.find((one) => one === name);
    const kind = kinds.get(name);
    const sound =
      own === undefined ? kind === 'metric' || kind === 'indicator' : input[own] !== undefined;
    if (!sound)
      report.add('reference.unknown', path, {
        id: name,
        kind: 'metric or indicator',
        known: [
          ...OWN_NAMES.filter((one) => input[one] !== undefined),
          ...card.metrics.keys(),
          ...card.indicators.keys(),
        ],
      });
  }
  return result.formula;
}

/** A likelihood strictly between 0 and 1 is a share; one above 1 is a rank. */
function checkScales(risks: ReadonlyMap<string, ResolvedRisk>, report: Report): void {
  const having = (test: (value: number) => boolean): string[] =>
    [...risks.values()].flatMap(({ id, likelihood }) =>
      likelihood?.some(({ value }) => test(value)) === true ? [id] : [],
    );
  const shares = having((value) => value > 0 && value < 1);
  const ranks = having((value) => value > 1);
  if (shares.length > 0 && ranks.length > 0)
    report.add('risk.scales', ['risks'], { shares, ranks });
}

/** Reports risks that are unacceptable below what is acceptable (S13). */
export function checkLimits({ risks, calendar }: NormalScorecard, report: Report): void {
  for (const [id, { input }] of risks) {
    if (input.acceptable === undefined || input.unacceptable === undefined) continue;
    const limits = [input.acceptable, input.unacceptable].map((one) => datedSteps(one, calendar));
    let [acceptable, unacceptable] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { at, become } of heldTogether(limits, calendar)) {
      [acceptable, unacceptable] = [become.get(0) ?? acceptable, become.get(1) ?? unacceptable];
      if (unacceptable >= acceptable) continue;
      const date = at === undefined ? {} : { at };
      const path = ['risks', id, 'unacceptable'];
      report.add('risk.order', path, { id, acceptable, unacceptable, ...date });
      break;
    }
  }
}
