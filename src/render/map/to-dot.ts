import { CARD_AND_PERHAPS_EVALUATION } from '../perhaps-evaluation.js';
import { checkArguments } from '../../core/index.js';
import { type MapViewOptions } from './picture-options.js';
import type { Evaluation } from '../../evaluate/index.js';
import type { Scorecard } from '../../model/index.js';
import { STATUS_SHAPES } from '../marks.js';
import { coloursOf, type ThemeOptions } from '../theme/index.js';
import { mapOptions, mapViewOf } from './map-view.js';
import type { BoxView, LinkView, ScoreView } from './view.js';

/**
 * The strategy map as DOT text for Graphviz: a cluster for each perspective, objectives with their status, links with strength as
 * width, dashed where they lower their effect and dotted where confidence is below 0.6.
 *
 * @param card - the card to draw
 * @param evaluation - its evaluation; without it no scores are drawn
 * @param given - language, period, colours
 * @returns DOT text; no title can end its label
 * @throws ScorecardError `unknown-period`, `unknown-id`, `invalid-option`
 */
export function toDot(
  card: Scorecard,
  evaluation?: Evaluation,
  given: (MapViewOptions & ThemeOptions) | null = {},
): string {
  checkArguments({ card, evaluation }, CARD_AND_PERHAPS_EVALUATION);
  const options = mapOptions(card, evaluation, given);
  const view = mapViewOf(card, evaluation, options);
  const theme = coloursOf(options);
  const node = (box: BoxView): string => {
    const tint = box.score === undefined ? theme.page : theme.statuses[box.score.status].tint;
    const label = `${quoted(box.title)}${scoreOf(box.score)}`;
    const style = box.inferred ? 'filled,rounded,dashed' : 'filled,rounded';
    return `    ${name(box.id)} [label="${label}", fillcolor="${tint}", style="${style}"];`;
  };
  const edge = (link: LinkView): string => {
    const style = link.weak ? 'dotted' : link.lowers ? 'dashed' : 'solid';
    const label = [
      ...(link.lowers ? ['−'] : []),
      ...(link.delay === undefined ? [] : [link.delay]),
    ];
    const colour = link.lowers ? theme.negative : theme.link;
    const width = (1.1 + 2.4 * link.weight).toFixed(1);
    const text = label.length === 0 ? '' : `, label="${quoted(label.join(' '))}"`;
    return `  ${name(link.from)} -> ${name(link.to)} [style=${style}, color="${colour}", penwidth=${width}${text}];`;
  };
  const clusters = view.bands.flatMap((band, i) => [
    `  subgraph "cluster_${i}" {`,
    `    label="${quoted(band.title)}${scoreOf(band.score)}";`,
    `    style=filled; color="${theme.bands[i % 2 === 0 ? 0 : 1]}";`,
    ...view.boxes.filter((box) => box.band === band.id).map(node),
    '  }',
  ]);
  const look = `fontname="Arial", fontcolor="${theme.ink}"`;
  return `${[
    'digraph map {',
    '  rankdir=BT;',
    `  graph [bgcolor="${theme.page}", ${look}, label="${quoted(view.title)}", labelloc=t];`,
    `  node [shape=box, color="${theme.border}", ${look}];`,
    `  edge [${look}];`,
    ...clusters,
    ...view.links.map(edge),
    '}',
  ].join('\n')}\n`;
}

const name = (id: string): string => `"o_${id}"`;

const scoreOf = (score: ScoreView | undefined): string =>
  score === undefined
    ? ''
    : `\\n${STATUS_SHAPES[score.status]} ${quoted(`${score.word} ${score.points}`)}`;

/** A text inside a quoted label: marks that end it or act in it are written so that they stand for themselves. */
function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;');
}
