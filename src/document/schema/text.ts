import type { TextInput } from '../../core/index.js';
import {
  branch,
  choice,
  keyKinds,
  leaf,
  list,
  map,
  named,
  type Report,
  type Shape,
  textProblem,
  when,
} from '../shape/index.js';

function explainText(value: unknown, report: Report): boolean {
  if (typeof value !== 'string') return false;
  const problem = textProblem(value);
  if (problem === 'empty') report.add('text.empty', {});
  else if (problem !== undefined) report.add('text.character', { name: problem.name });
  return problem !== undefined;
}

/** Declares a single text; the expectation is for people. */
export function word(expected: string): Shape<string> {
  return leaf({ type: 'string', minLength: 1 }, expected, {
    plainly: (value) => typeof value === 'string' && textProblem(value) === undefined,
    explain: explainText,
  });
}

/** One text in one language. */
export const plainText = word('a text');

const textByLanguage = map('texts by language', keyKinds.languages, plainText);

/** A text, or one for each language. */
export const text: Shape<TextInput> = named(
  'Text',
  'A text, or one for each language: { en: Cost, es: Costo }.',
  choice(
    'a text, or texts by language such as `{ en: Cost, es: Costo }`',
    [branch(when.single, plainText), branch(when.map, textByLanguage)],
    {
      shorten: (value, language) => {
        if (typeof value !== 'object' || value === null) return value;
        const only = Object.keys(value).length === 1 && Object.hasOwn(value, language);
        return only ? (value as { readonly [tag: string]: unknown })[language] : value;
      },
    },
  ),
);

/** The id of an element that is defined elsewhere. */
export const reference = word('the id of an element');

/** Ids of elements that are defined elsewhere. */
export const references = list('a list of ids', reference, { unique: true });

/** Short words of the author. */
export const words = list('a list of words', plainText, { unique: true });

/** The path of another file or table. */
export const place = word('the place of a file, such as `./base.yaml`');
