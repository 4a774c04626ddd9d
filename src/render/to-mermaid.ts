import { CARD_AND_PERHAPS_EVALUATION } from './perhaps-evaluation.js';
import { checkArguments } from '../core/index.js';
import type { Evaluation, PeriodScores, Score } from '../evaluate/index.js';
import { type Model, modelOf, type ResolvedLink, type Scorecard } from '../model/index.js';
import { STATUS_COLOURS, STATUS_SHAPES, STATUSES } from './marks.js';
import { mermaidText } from './mermaid-text.js';
import { durationText, pointsText, shareText } from './numbers.js';
import {
  type ReportOptions,
  reportOptions,
  scoresFor,
  TEXT_FORMS,
  type TextOptions,
  wordingFor,
} from './options.js';
import { type Titles, titlesOf } from './report-rows.js';
import type { Wording } from './words.js';

/** Confidence below which a link is dotted. */
const WEAK = 0.6;

interface Drawing {
  readonly model: Model;
  readonly scores?: PeriodScores;
  readonly titles: Titles;
  readonly wording: Wording;
}

/**
 * The strategy map as a Mermaid flowchart: perspectives top to bottom, objectives with status, arrows from cause to effect. An
 * arrow is dotted where confidence is below 0.6, and where it leads to an objective whose points are inferred; such an objective
 * has a dashed border.
 *
 * @param card - the card to draw
 * @param evaluation - its evaluation; without it no points and no statuses are drawn
 * @param given - language and period
 * @returns Mermaid text; no title can end its label or add a line. Mermaid itself draws at most 500 links by default
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function toMermaid(
  card: Scorecard,
  evaluation?: Evaluation,
  given: ReportOptions | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_PERHAPS_EVALUATION);
  const options = reportOptions<TextOptions>(given, TEXT_FORMS, evaluation);
  const wording = wordingFor(card, options);
  const model = modelOf(card);
  const scores = evaluation === undefined ? undefined : scoresFor(evaluation, options);
  const drawing: Drawing = {
    model,
    titles: titlesOf(model, wording),
    wording,
    ...(scores === undefined ? {} : { scores }),
  };
  const drawn = perspectivesDrawn(model);
  // Effects lie above their causes, so the arrows point up and the first perspective comes out on top.
  const lines = ['flowchart BT', ...drawn.flatMap((id) => perspectiveLines(drawing, id))];
  lines.push(...causeLines(drawing), ...model.map.links.map((link) => linkLine(drawing, link)));
  lines.push(...orderLines(model, drawn), ...styleLines(drawing));
  return `${lines.join('\n')}\n`;
}

const perspectivesDrawn = ({ card, objectives }: Model): readonly string[] => {
  const used = new Set([...objectives.values()].map(({ objective }) => objective.perspective));
  return [...card.perspectives.keys()].filter((id) => used.has(id));
};

// Prefixes keep ids such as `end` and `style` from being read as words of Mermaid.
const nodeOf = (kind: 'objective' | 'indicator' | 'perspective', id: string): string =>
  `${kind.charAt(0)}_${id}`;

function perspectiveLines({ model, scores, titles, wording }: Drawing, id: string): string[] {
  const score = scores?.perspectives[id];
  const points = score?.ok === true ? ` ${pointsText(score.points, wording)}` : '';
  const title = mermaidText(`${titles.of(id)}${points}`);
  const lines = [`  subgraph ${nodeOf('perspective', id)}["${title}"]`];
  for (const [objective, { objective: own }] of model.objectives) {
    if (own.perspective !== id) continue;
    const label = labelOf(titles.of(objective), scores?.objectives[objective], wording);
    lines.push(`    ${nodeOf('objective', objective)}["${label}"]`);
  }
  return [...lines, '  end'];
}

type Scored = Score | undefined;

function labelOf(title: string, score: Scored, wording: Wording): string {
  if (score === undefined) return mermaidText(title);
  const { words } = wording;
  const parts = [
    STATUS_SHAPES[score.status],
    words.statuses[score.status],
    ...(score.ok ? [pointsText(score.points, wording)] : []),
    ...(score.basis === 'inferred' ? [`(${words.inferred})`] : []),
  ];
  return `${mermaidText(title)}<br/>${mermaidText(parts.join(' '))}`;
}

/** Indicators that drive objectives themselves. */
function causeLines({ model, scores, titles, wording }: Drawing): string[] {
  const causes = model.map.links.filter(({ fromKind }) => fromKind === 'indicator');
  return [...new Set(causes.map(({ from }) => from))].map(
    (id) =>
      `  ${nodeOf('indicator', id)}(["${labelOf(titles.of(id), scores?.indicators[id], wording)}"])`,
  );
}

function linkLine(
  { scores, wording }: Drawing,
  { from, to, fromKind, link }: ResolvedLink,
): string {
  const { words } = wording;
  const label = [
    ...(link.effect === 'lowers' ? [words.lowers] : []),
    ...(link.delay !== undefined && /[1-9]/.test(link.delay)
      ? [`${words.after} ${durationText(link.delay, wording)}`]
      : []),
    ...(link.confidence < 1 ? [`${words.confidence} ${shareText(link.confidence, wording)}`] : []),
  ].join(', ');
  const dotted = link.confidence < WEAK || scores?.objectives[to]?.basis === 'inferred';
  const arrow = `${dotted ? '-.->' : '-->'}${label === '' ? '' : `|"${mermaidText(label)}"|`}`;
  return `  ${nodeOf(fromKind, from)} ${arrow} ${nodeOf('objective', to)}`;
}

/** Invisible links that keep neighbouring perspectives in order where no arrow does. */
function orderLines({ map, objectives }: Model, drawn: readonly string[]): string[] {
  const perspectiveOf = (id: string) => objectives.get(id)?.objective.perspective;
  const linked = new Set(
    map.links.map(({ from, to }) => `${perspectiveOf(from)} ${perspectiveOf(to)}`),
  );
  return drawn.slice(1).flatMap((below, i) => {
    const above = drawn[i] as string;
    if (linked.has(`${below} ${above}`) || linked.has(`${above} ${below}`)) return [];
    return [`  ${nodeOf('perspective', below)} ~~~ ${nodeOf('perspective', above)}`];
  });
}

function styleLines({ model, scores }: Drawing): string[] {
  if (scores === undefined) return [];
  const lines: string[] = [];
  const causes = new Set(
    model.map.links.filter(({ fromKind }) => fromKind === 'indicator').map(({ from }) => from),
  );
  for (const status of STATUSES) {
    const nodes = [
      ...[...model.objectives.keys()]
        .filter((id) => scores.objectives[id]?.status === status)
        .map((id) => nodeOf('objective', id)),
      ...[...causes]
        .filter((id) => scores.indicators[id]?.status === status)
        .map((id) => nodeOf('indicator', id)),
    ];
    if (nodes.length === 0) continue;
    const { fill, line, text } = STATUS_COLOURS[status];
    lines.push(`  classDef ${status} fill:${fill},stroke:${line},color:${text}`);
    lines.push(`  class ${nodes.join(',')} ${status}`);
  }
  const inferred = [...model.objectives.keys()].filter(
    (id) => scores.objectives[id]?.basis === 'inferred',
  );
  if (inferred.length > 0) {
    lines.push('  classDef inferred stroke-dasharray:5 4');
    lines.push(`  class ${inferred.map((id) => nodeOf('objective', id)).join(',')} inferred`);
  }
  return lines;
}
