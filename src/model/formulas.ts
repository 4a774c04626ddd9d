import type { DiagnosticPath, Figure } from '../core/index.js';
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
  const read = (
    id: string,
    text: string,
    path: DiagnosticPath,
    of: 'metric' | 'indicator',
  ): void => {
    const result = compileFormula(text, { path, of });
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
    if (formula !== undefined) read(id, formula, ['metrics', id, 'formula'], 'metric');
  for (const { id, formula } of card.indicators.values())
    if (formula !== undefined) read(id, formula, ['indicators', id, 'formula'], 'indicator');
  return { byId, order: orderOf(card, byId, kinds, report) };
}

function orderOf(
  card: NormalScorecard,
  byId: ReadonlyMap<string, Formula>,
  kinds: Kinds,
  report: Report,
): string[] {
  const edges: Edge[] = [];
  const figures = new Map<string, Figure>();
  for (const [id, formula] of byId) {
    for (const name of formula.names) if (byId.has(name)) edges.push({ from: name, to: id });
    for (const one of formula.figures) {
      edges.push({ from: one.name, to: id });
      figures.set(one.name, one);
    }
  }
  // Figures stand between an indicator and what reads them: a path through both says by which it goes.
  for (const one of figures.values())
    for (const from of neededBy(one, card)) if (byId.has(from)) edges.push({ from, to: one.name });
  const order: string[] = [];
  for (const { nodes, loop } of tangles([...byId.keys(), ...figures.keys()], edges)) {
    if (loop) {
      const path = fromFormula(shortestLoop(nodes, edges), figures);
      const id = path[0] as string;
      report.add(
        'formula.loop',
        [kinds.get(id) === 'metric' ? 'metrics' : 'indicators', id, 'formula'],
        { path },
      );
    }
    order.push(...nodes.filter((node) => byId.has(node)));
  }
  return order;
}

/** What has to be there before a figure: its indicator, and what weighs the points of its members. */
function neededBy({ figure, id }: Figure, { indicators }: NormalScorecard): readonly string[] {
  const { by, rollup } = indicators.get(id) ?? {};
  const weighed = figure === 'points' && by !== undefined && rollup?.kind === 'weightedMean';
  return weighed ? [id, rollup.weight] : [id];
}

/** A closed walk that starts with a formula, as there is one on every loop. */
function fromFormula(
  path: readonly string[],
  figures: ReadonlyMap<string, unknown>,
): readonly string[] {
  if (!figures.has(path[0] as string)) return path;
  return [...path.slice(1), path[1] as string];
}
