import type { Dated } from '../../core/index.js';
import type { ResolvedRisk } from '../../model/index.js';
import type { RiskRows } from '../compiled.js';
import type { CompileContext } from './context.js';
import { noted } from './note.js';
import { formulaRow } from './slices.js';

/** Adds the rows of every risk (S13); after all values have theirs. */
export function compileRisks(context: CompileContext): void {
  for (const [id, risk] of context.model.risks) context.risks.set(id, riskRows(context, risk));
}

type RiskNumber = 'likelihood' | 'impact' | 'inherent' | 'residual' | 'acceptable' | 'unacceptable';

function riskRows(context: CompileContext, risk: ResolvedRisk): RiskRows {
  const { builder } = context;
  const rowOf = (part: RiskNumber): number | undefined => {
    const series = risk[part];
    if (series === undefined) return undefined;
    const row = numberRow(context, series);
    context.options.note?.(noted(row, { kind: 'risk', id: risk.id, part }, series));
    return row;
  };
  const likelihood = rowOf('likelihood');
  const impact = rowOf('impact');
  const own = new Map<string, number>([
    ...(likelihood === undefined ? [] : [['likelihood', likelihood] as const]),
    ...(impact === undefined ? [] : [['impact', impact] as const]),
  ]);
  const computed =
    risk.formula === undefined ? undefined : formulaRow(context, risk.formula, new Map(), own);
  const inherent = rowOf('inherent') ?? computed;
  const level = rowOf('residual') ?? computed ?? inherent;
  const acceptable = rowOf('acceptable');
  const unacceptable = rowOf('unacceptable');
  const exposure =
    level === undefined || acceptable === undefined
      ? undefined
      : builder.op('exposure', [level, acceptable, inherent ?? -1]);
  const rows = { likelihood, impact, inherent, level, acceptable, unacceptable, exposure };
  return Object.fromEntries(Object.entries(rows).filter(([, row]) => row !== undefined));
}

function numberRow({ builder, datedRow }: CompileContext, series: Dated<number>): number {
  const constant = series.length === 1 ? series[0]?.value : undefined;
  return constant === undefined ? datedRow(series, 'stepped') : builder.constant(constant);
}
