import type { Explanation } from '../why/explanation.js';
import { driverSentences } from './driver-sentences.js';
import { indicatorSentences } from './indicator-sentences.js';
import { lossSentences } from './loss-sentences.js';
import { percentIn } from './numbers.js';
import { partsSentences } from './parts-sentences.js';
import { ruleSentences, statusBeside } from './rule-sentences.js';
import type { Told } from './told.js';
import type { ElementWord } from './words.js';

/** Everything worth saying of one element, as one paragraph. */
export function paragraphOf(node: Explanation, told: Told, full: boolean): string {
  const texts =
    node.kind === 'indicator' || node.kind === 'metric'
      ? indicatorSentences(node, told, full)
      : nodeSentences(node, told, full);
  return texts.map(told.end).join(' ');
}

function nodeSentences(node: Explanation, told: Told, full: boolean): string[] {
  const { tell, words, points, title, when } = told;
  // The title of a card says that it is one.
  const named = node.kind !== 'total' && Object.hasOwn(words.kinds, node.kind);
  const kind = named ? words.kinds[node.kind as ElementWord] : '';
  const name = tell.named(kind, title(node.title));
  const head =
    node.points === undefined
      ? tell.hasNone(name, when(node.period), undefined)
      : tell.hasAndIs(name, points(node.points), when(node.period), statusBeside(node));
  return [
    head,
    ...ruleSentences(node, told),
    ...partsSentences(node, told),
    ...lossSentences(node, told),
    ...coverageSentence(node, told),
    ...driverSentences(node, told, full),
  ];
}

function coverageSentence({ coverage, low, high, points }: Explanation, told: Told): string[] {
  if (coverage >= 1 - 1e-9 || points === undefined || low === undefined || high === undefined)
    return [];
  return [
    told.tell.coverage(percentIn(coverage, told.language), told.points(low), told.points(high)),
  ];
}
