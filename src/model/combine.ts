import type { DiagnosticPath } from '../core/index.js';
import type { Combine, Combining, NormalScorecard, PlainCombine } from '../document/index.js';
import { compileFormula, type Formula } from '../expression/index.js';
import { countedObjectives, directChildren, everWeighs } from './children.js';
import type { Links } from './links.js';
import type { Parts } from './parts.js';
import type { Report } from './report.js';
import type { Twins } from './twins.js';

/** The formula of every operator that is one; operators are told apart by identity. */
export type CombineFormulas = ReadonlyMap<Combine, Formula>;

/** A node that combines children. */
interface Node {
  readonly of: string;
  readonly path: DiagnosticPath;
  readonly combine: Combine;
  readonly children: readonly string[];
}

/**
 * Reads the formulas of operators, and reports names that are no child, and children that a formula leaves out (S4.1, S4.2).
 *
 * @param operational - children of the total of a card without objectives
 */
export function resolveCombining(
  card: NormalScorecard,
  parts: Parts,
  links: Links,
  operational: readonly string[],
  twins: Twins,
  report: Report,
): CombineFormulas {
  const formulas = new Map<Combine, Formula>();
  const visit = (node: Node): void => {
    const { combine, path } = node;
    if (combine.kind === 'gate') {
      if (combine.mandatory.size === 0)
        report.add('combine.gate-empty', [...path, 'gate', 'mandatory'], { of: node.of });
      for (const child of combine.mandatory.keys())
        checkChild(child, node, [...path, 'gate', 'mandatory', child], report);
      readFormula(combine.inner, { ...node, path: [...path, 'gate', 'inner'] }, formulas, report);
    } else readFormula(combine, node, formulas, report);
  };
  for (const [node, combining] of nodesOf(card, parts, operational, twins)) {
    const path = [...node.path, 'combine'];
    visit({ ...node, path, combine: combining.combine });
    const { statusBy } = combining;
    if (statusBy.kind === 'priority')
      checkChild(statusBy.child, node, [...node.path, 'statusBy', 'priority'], report);
    if (statusBy.kind === 'counts') checkCounts(statusBy, node, report);
  }
  for (const [id, { drivers, measurePolicy, combine }] of card.objectives) {
    if (drivers.kind === 'combine') {
      const children = (links.byEffect.get(id) ?? []).map(({ from }) => from);
      const path = ['objectives', id, 'drivers', 'combine'];
      visit({ of: `the drivers of \`${id}\``, path, combine: drivers.combine, children });
    }
    if (measurePolicy.kind === 'split' && innerOf(combine).kind === 'formula')
      report.add('combine.formula-split', ['objectives', id, 'combine'], { id });
  }
  return formulas;
}

const innerOf = (combine: Combine): PlainCombine =>
  combine.kind === 'gate' ? combine.inner : combine;

type NodeBase = Omit<Node, 'combine'>;

/** Whether a node names or counts its children, which most do not. */
const namesChildren = ({ combine, statusBy }: Combining): boolean =>
  combine.kind === 'gate' ||
  combine.kind === 'formula' ||
  statusBy.kind === 'priority' ||
  statusBy.kind === 'counts';

/** The nodes that name their children. */
function* nodesOf(
  card: NormalScorecard,
  parts: Parts,
  operational: readonly string[],
  twins: Twins,
): Generator<[NodeBase, Combining]> {
  const { objectives, perspectives, themes } = card;
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const total = (): readonly string[] =>
    objectives.size === 0
      ? operational
      : ids(
          [...perspectives.values()].filter(
            ({ id, weight }) =>
              weight > 0 && countedObjectives(card, { perspective: id }).length > 0,
          ),
        );
  if (namesChildren(card.scoring))
    yield [{ of: 'the total', path: ['scoring'], children: total() }, card.scoring];
  for (const [id, perspective] of perspectives) {
    if (!namesChildren(perspective)) continue;
    const children = ids(countedObjectives(card, { perspective: id }).filter(everWeighs));
    yield [{ of: `\`${id}\``, path: ['perspectives', id], children }, perspective];
  }
  for (const [id, theme] of themes) {
    if (!namesChildren(theme)) continue;
    const children = ids(countedObjectives(card, { theme: id }).filter(everWeighs));
    yield [{ of: `\`${id}\``, path: ['themes', id], children }, theme];
  }
  for (const [id, objective] of objectives) {
    if (!namesChildren(objective)) continue;
    const children = directChildren(objective, parts.of.get(id) ?? [], twins, card);
    yield [{ of: `\`${id}\``, path: ['objectives', id], children }, objective];
  }
}

function checkChild(child: string, node: NodeBase, path: DiagnosticPath, report: Report): void {
  if (!node.children.includes(child))
    report.add('combine.unknown-child', path, { child, of: node.of, known: node.children });
}

/** Counts that no children can reach, and counts of nothing (S4.2). */
function checkCounts(
  counts: Extract<Combining['statusBy'], { readonly kind: 'counts' }>,
  { of, path, children }: NodeBase,
  report: Report,
): void {
  const where = [...path, 'statusBy', 'counts'];
  const { poor, watch } = counts;
  if (poor === undefined && watch === undefined) report.add('status.counts-empty', where, { of });
  for (const [status, count] of Object.entries({ poor, watch }))
    if (count !== undefined && count > children.length && children.length > 0)
      report.add('status.counts-beyond', [...where, status], {
        ...{ of, status, count, children: children.length },
      });
}

function readFormula(
  combine: Combine,
  node: Node,
  formulas: Map<Combine, Formula>,
  report: Report,
): void {
  if (combine.kind !== 'formula') return;
  const path = [...node.path, 'formula'];
  const read = compileFormula(combine.formula, { path, of: 'node' });
  if (!read.ok) {
    for (const found of read.diagnostics) report.take(found);
    return;
  }
  const { names } = read.formula;
  for (const name of names) checkChild(name, node, path, report);
  for (const child of node.children) {
    if (!names.includes(child)) report.add('combine.formula-lacks', path, { child, of: node.of });
  }
  formulas.set(combine, read.formula);
}
