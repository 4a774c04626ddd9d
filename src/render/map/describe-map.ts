import { mapForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { pictureWords } from '../picture-words.js';
import type { BoxView, MapView } from './view.js';

/** One entry of an outline. */
export interface OutlineNode {
  /** What it says. */
  readonly text: string;
  /** Entries below it. */
  readonly children: readonly OutlineNode[];
}

/**
 * A map in words: perspective, objective, and below it everything that the picture shows of the objective.
 *
 * @param view - from `mapView`
 */
export function mapOutline(view: MapView): OutlineNode {
  checkArguments({ view }, { view: mapForm });
  return outlineOf(view);
}

/** The same of a view that was checked. */
export function outlineOf(view: MapView): OutlineNode {
  const words = pictureWords(view.locale);
  const gain = (gained: string | undefined): string => (gained === undefined ? '' : ` (${gained})`);
  const total =
    view.total === undefined ? '' : ` ${view.total.word} ${view.total.points}${gain(view.gained)}`;
  const about = view.subtitle === '' ? '' : ` (${view.subtitle}${total})`;
  return {
    text: `${words.map(view.title)}${about}`,
    children: view.bands.map(({ id, title, question, score, gained }) => {
      const boxes = view.boxes.filter(({ band }) => band === id);
      const asked = question === undefined ? [] : [{ text: question, children: [] }];
      const none = boxes.length > 0 ? [] : [{ text: words.noObjectives, children: [] }];
      return {
        text:
          score === undefined ? title : `${title}: ${score.word} ${score.points}${gain(gained)}`,
        children: [...asked, ...none, ...boxes.map(boxOutline)],
      };
    }),
  };
}

function boxOutline({ title, score, trend, facts }: BoxView): OutlineNode {
  const found = score === undefined ? '' : `: ${score.word} ${score.points}`;
  const moves = trend === undefined ? '' : `, ${trend.text}`;
  return {
    text: `${title}${found}${moves}`,
    children: facts.map((text) => ({ text, children: [] })),
  };
}

/**
 * A map in words, as an indented list: the text that stands for the picture.
 *
 * @param view - from `mapView`
 */
export function describeMap(view: MapView): string {
  const lines: string[] = [];
  const write = ({ text, children }: OutlineNode, depth: number): void => {
    lines.push(depth === 0 ? text : `${'  '.repeat(depth - 1)}- ${text}`);
    for (const child of children) write(child, depth + 1);
  };
  write(mapOutline(view), 0);
  return `${lines.join('\n')}\n`;
}
