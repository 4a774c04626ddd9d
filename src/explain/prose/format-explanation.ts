import { explanationForm } from '../forms.js';
import {
  checkArguments,
  countForm,
  localeForm,
  type OptionForms,
  readOptions,
  wordForm,
} from '../../core/index.js';
import type { Explanation } from '../why/explanation.js';
import { languageOf } from './language.js';
import { paragraphOf } from './paragraph.js';
import { sentenceOf } from './short-sentence.js';
import { type Told, toldIn } from './told.js';

/** How much is said. */
export type ProseLength = 'sentence' | 'paragraph' | 'full';

/** How an explanation is told. */
export interface FormatExplanationOptions {
  /** BCP 47 tag of titles, words and numbers; Spanish for `es`, else English. `en` by default. */
  readonly locale?: string | undefined;
  /** One sentence, one paragraph (the default), or a paragraph for everything below as well. */
  readonly length?: ProseLength | undefined;
  /** Of a full text, how many levels below; 3 by default. */
  readonly depth?: number | undefined;
}

const FORMS: OptionForms<FormatExplanationOptions> = {
  locale: localeForm,
  length: wordForm(['sentence', 'paragraph', 'full']),
  depth: countForm('levels'),
};

/** Paragraphs of a full text at most: it is to be read. */
const MOST_PARAGRAPHS = 200;

/**
 * An explanation as text to be read aloud, in English or Spanish. Every figure in it stands in the explanation, rounded to one decimal
 * (values by their size). What links imply is told as what the map supposes, never as a cause.
 *
 * @returns paragraphs separated by an empty line
 * @throws ScorecardError `invalid-option`
 */
export function formatExplanation(
  explanation: Explanation,
  options: FormatExplanationOptions | null = {},
): string {
  checkArguments({ explanation }, { explanation: explanationForm });
  const { locale = 'en', length = 'paragraph', depth = 3 } = readOptions(options, FORMS);
  const told = toldIn(languageOf(locale));
  if (length === 'sentence') return `${sentenceOf(explanation, told)}\n`;
  if (length === 'paragraph') return `${paragraphOf(explanation, told, false)}\n`;
  return fullText(explanation, told, depth);
}

/** A paragraph for every element on the way down, each once; scores inside an objective are told with it. */
function fullText(explanation: Explanation, told: Told, depth: number): string {
  const paragraphs: string[] = [];
  const seen = new Set<string>();
  const waiting: { readonly node: Explanation; readonly level: number }[] = [
    { node: explanation, level: 0 },
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { node, level } = next;
    const inside = node.kind === 'direct' || node.kind === 'driver' || node.kind === 'link';
    const key = `${node.kind} ${node.id} ${node.period}`;
    if (!inside) {
      if (node.folded === 'idle' || seen.has(key)) continue;
      seen.add(key);
      if (paragraphs.length === MOST_PARAGRAPHS) {
        paragraphs.push(told.end(told.tell.folded));
        break;
      }
      // The period is said once, and again where another one begins.
      const same = level > 0 && node.period === explanation.period;
      paragraphs.push(paragraphOf(node, same ? { ...told, when: () => '' } : told, true));
      if (level >= depth) continue;
    }
    const below = node.parts.flatMap((line) =>
      line.node === undefined || (line.share === 0 && line.kind === 'driver') ? [] : [line.node],
    );
    below.push(...(node.reads ?? []));
    waiting.unshift(...below.map((one) => ({ node: one, level: inside ? level : level + 1 })));
  }
  return `${paragraphs.join('\n\n')}\n`;
}
