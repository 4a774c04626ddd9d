import type { DiagnosticPath } from '../core/index.js';
import type { NormalScorecard } from '../document/index.js';
import { compileFormula, type Formula } from '../expression/index.js';
import type { Kinds } from './ids.js';
import { type Edge, shortestLoop, tangles } from './order.js';
import type { Report } from './report.js';

/** The formulas of a card, read, with the order in which they can be worked out. */
export interface Formulas {
  readonly byId: ReadonlyMap<string, Formula>;
  readonly order: readonly string[];
}

/** Reads every formula; unknown names and formulas that need each other are reported. */
export function readFormulas(card: NormalScorecard, kinds: Kinds, report: Report): Formulas {
  const byId = new Map<string, Formula>();
  let known: readonly string[] | undefined;
  const read = (id: string, text: string, path: DiagnosticPath): void => {
    const result = compileFormula(text, { path });
    if (!result.ok) {
      // Only the report knows where the formula stands in the text.
      for (const found of result.diagnostics) report.take(found);
      return;
    }
    for (const name of result.formula.names) {
      const kind = kinds.get(name);
      if (kind !== 'metric' && kind !== 'indicator')
        report.add('reference.unknown', path, {
          id: name,
          kind: 'metric or indicator',
          known: (known ??= [...card.metrics.keys(), ...card.indicators.keys()]),
        });
    }
    byId.set(id, result.formula);
  };
  for (const { id, formula } of card.metrics.values())
    if (formula !== undefined) read(id, formula, ['metrics', id, 'formula']);
  for (const { id, formula } of card.indicators.values())
    if (formula !== undefined) read(id, formula, ['indicators', id, 'formula']);
  return { byId, order: orderOf(byId, kinds, report) };
}

function orderOf(byId: ReadonlyMap<string, Formula>, kinds: Kinds, report: Report): string[] {
  const edges: Edge[] = [];
  for (const [id, formula] of byId)
    for (const name of formula.names) if (byId.has(name)) edges.push({ from: name, to: id });
  const order: string[] = [];
  for (const { nodes, loop } of tangles(byId.keys(), edges)) {
    if (loop) {
      const path = shortestLoop(nodes, edges);
      const id = path[0] as string;
      report.add(
        'formula.loop',
        [kinds.get(id) === 'metric' ? 'metrics' : 'indicators', id, 'formula'],
        { path },
      );
    }
    order.push(...nodes);
  }
  return order;
}
