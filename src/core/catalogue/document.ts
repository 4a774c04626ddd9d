import { isFunctionWord } from '../id.js';
import { orMeant, suggest } from '../suggest.js';
import { unaccented } from '../unaccented.js';
import { entry, list, quoted } from './entry.js';

/** Findings about the shape of a document: keys, types, ids, versions, dates. */
export const documentCatalogue = () => ({
  'document.shape': entry({
    severity: 'error',
    message: (p: { found: string; expected: string; hint?: string }) => `found ${p.found}`,
    expected: (p) => p.expected,
    hint: (p) => p.hint,
  }),
  'document.unknown-key': entry({
    severity: 'error',
    kept: (given: { key: string; known: readonly string[] }) => ({
      key: given.key,
      known: given.known.toSorted(),
      near: suggest(given.key, given.known),
    }),
    message: (p) => `${quoted(p.key)} is not a key of this place`,
    expected: (p) => `one of ${list(p.known, 40)}`,
    hint: (p) =>
      orMeant(p.near) ??
      (/^\d{3}$/.test(p.key)
        ? 'write numbers without marks between the thousands: 1000'
        : undefined) ??
      `remove it, or name it ${quoted(`x-${p.key}`)} to keep a note of your own`,
  }),
  'document.missing-key': entry({
    severity: 'error',
    message: (p: { key: string; what: string }) => `\`${p.key}\` is missing`,
    expected: (p) => p.what,
  }),
  'document.duplicate-key': entry({
    severity: 'error',
    message: (p: { key: string; firstLine: number }) =>
      `the key ${quoted(p.key)} stands here twice, first in line ${p.firstLine}`,
    expected: 'each key once',
    hint: 'rename or remove one of them',
  }),
  'document.too-large': entry({
    severity: 'error',
    message: (p: { limit: number; unit: 'characters' | 'tokens' | 'values' }) =>
      `the document has more than ${p.limit} ${p.unit}`,
    expected: (p) => `at most ${p.limit} ${p.unit}`,
    hint: 'keep values in tables, split the card, or raise the limit',
  }),
  'document.too-deep': entry({
    severity: 'error',
    message: (p: { limit: number }) => `the document is nested more than ${p.limit} levels deep`,
    expected: (p) => `at most ${p.limit} levels`,
  }),
  'document.too-many-problems': entry({
    severity: 'error',
    message: (p: { shown: number }) => `there are more problems than the first ${p.shown}`,
    hint: 'mend these first and read the document again',
  }),
  'document.cycle': entry<object>({
    severity: 'error',
    message: () => 'this value contains itself',
    expected: 'plain data without cycles',
  }),
  'document.syntax': entry({
    severity: 'error',
    message: (p: { found: string; expected: string; hint?: string }) => `found ${p.found}`,
    expected: (p) => p.expected,
    hint: (p) => p.hint,
  }),
  'document.pack': entry<object>({
    severity: 'error',
    message: () => 'this is a pack, made from a card for a page',
    expected: 'the card itself: a map that begins with `stratmap: 1`',
    hint: 'name the card that it was packed from; what opens a pack is `openPack` of `stratmap/embed`',
  }),
  'document.version': entry({
    severity: 'error',
    message: (p: {
      problem: 'missing' | 'not-a-version' | 'newer' | 'too-old';
      found: string;
      supported: number;
    }) =>
      ({
        missing: 'the document does not say which version of the language it is written in',
        'not-a-version': `${p.found} is not a version of the language`,
        newer: `this document is written in version ${p.found} of the language`,
        'too-old': `version ${p.found} of the language can no longer be read`,
      })[p.problem],
    expected: (p) =>
      `\`stratmap: ${p.supported}\`${p.problem === 'newer' ? ' or an earlier version' : ''}`,
    hint: (p) =>
      ({
        missing: `begin the document with \`stratmap: ${p.supported}\``,
        'not-a-version': `write \`stratmap: ${p.supported}\``,
        newer: 'update stratmap to read newer documents',
        'too-old': undefined,
      })[p.problem],
  }),
  'extends.no-loader': entry({
    severity: 'error',
    message: (p: { reference: string }) =>
      `${quoted(p.reference)} is extended, but nothing was given to load it with`,
    hint: 'pass `load`, a function from the reference to its text, or read the document with the command, which has one',
  }),
  'extends.not-found': entry({
    severity: 'error',
    message: (p: { reference: string }) => `${quoted(p.reference)} could not be loaded`,
    expected: 'the place of another scorecard, seen from this document',
  }),
  'extends.loop': entry({
    severity: 'error',
    message: (p: { chain: readonly string[] }) =>
      `the documents extend each other in a loop: ${p.chain.join(' -> ')}`,
    expected: 'a chain of documents that ends',
  }),
  'extends.too-long': entry({
    severity: 'error',
    message: (p: { limit: number }) =>
      `the chain of extended documents is longer than ${p.limit} documents`,
    expected: (p) => `at most ${p.limit}`,
  }),
  'extends.format': entry({
    severity: 'error',
    message: (p: { reference: string }) =>
      `${quoted(p.reference)} is not JSON, and only JSON can be read here`,
    hint: 'read the document with the YAML door, which reads both',
  }),
  'id.pattern': entry({
    severity: 'error',
    kept: ({ id }: { id: string }) => ({ id, like: idLike(id) }),
    message: (p) => `${quoted(p.id)} cannot be an id`,
    expected: 'a letter, then letters, digits and underscores, 80 at most',
    hint: (p) => (p.like === '' || p.like === p.id ? undefined : `for example \`${p.like}\``),
  }),
  'id.reserved': entry({
    severity: 'error',
    message: (p: { id: string }) =>
      `\`${p.id}\` cannot be an id: formulas read it as ${isFunctionWord(p.id) ? `the function \`${p.id}(...)\`` : 'something else'}`,
    expected: 'a word that no formula uses',
    hint: (p) => `for example \`${p.id}Value\``,
  }),
  'weight.negative': entry({
    severity: 'error',
    message: (p: { value: number }) => `the weight ${p.value} is negative`,
    expected: 'a number, 0 or more',
    hint: 'for an effect that lowers its target write `effect: lowers`; a weight of 0 takes a part out',
  }),
  'number.range': entry({
    severity: 'error',
    message: (p: { value: number; expected: string; hint?: string }) =>
      `${p.value} is outside the range`,
    expected: (p) => p.expected,
    hint: (p) => p.hint,
  }),
  'number.not-finite': entry({
    severity: 'error',
    message: (p: { found: string; expected: string }) => `${p.found} is not a usable number`,
    expected: (p) => p.expected,
    hint: 'leave out what is not known',
  }),
  'number.text': entry({
    severity: 'error',
    message: (p: { text: string; expected: string; write?: string }) =>
      `${quoted(p.text)} is a text that looks like a number`,
    expected: (p) => p.expected,
    hint: (p) => p.write,
  }),
  'boolean.word': entry({
    severity: 'error',
    message: (p: { text: string; meant: boolean }) => `${quoted(p.text)} is a text here`,
    expected: 'true or false',
    hint: (p) => `write \`${p.meant}\`, without quotes`,
  }),
  'word.unknown': entry({
    severity: 'error',
    kept: (given: { word: string; known: readonly string[]; expected?: string }) => ({
      ...given,
      near: suggest(given.word, given.known),
    }),
    message: (p) => `${quoted(p.word)} is not one of the words known here`,
    expected: (p) =>
      p.expected ?? (p.known.length === 1 ? list(p.known) : `one of ${list(p.known, 20)}`),
    hint: (p) => orMeant(p.near),
  }),
  'text.empty': entry<object>({
    severity: 'error',
    message: () => 'the text is empty',
    expected: 'at least one visible character',
    hint: 'remove the key if there is nothing to say',
  }),
  'text.character': entry({
    severity: 'error',
    message: (p: { name: string }) => `the text contains ${p.name}`,
    expected: 'visible characters, spaces, tabs and line ends',
    hint: 'remove it; it often comes along when text is copied from other programs',
  }),
  'text.language': entry({
    severity: 'error',
    message: (p: { tag: string }) => `${quoted(p.tag)} is not the tag of a language`,
    expected: 'a language tag such as `en`, `es` or `pt-BR`',
  }),
  'period.text': entry({
    severity: 'error',
    message: (p: { text: string; problem: 'form' | 'calendar' }) =>
      p.problem === 'form'
        ? `${quoted(p.text)} is not a period`
        : `${quoted(p.text)} does not exist in the calendar`,
    expected: '`2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` or `2026-06-30`',
  }),
  'duration.text': entry({
    severity: 'error',
    message: (p: { text: string; hint?: string }) => `${quoted(p.text)} is not a duration`,
    expected: 'whole years, months, weeks or days, such as `P1Y`, `P3M`, `P2W` or `P10D`',
    hint: (p) => p.hint,
  }),
  'list.length': entry({
    severity: 'error',
    message: (p: { found: number; expected: string }) =>
      `the list has ${p.found} ${p.found === 1 ? 'entry' : 'entries'}`,
    expected: (p) => p.expected,
  }),
  'list.duplicate': entry({
    severity: 'error',
    message: (p: { item: string }) => `${quoted(p.item)} stands in this list twice`,
    expected: 'each entry once',
    hint: 'remove one of them',
  }),
  'status.order': entry({
    severity: 'error',
    message: (p: {
      lower: string;
      upper: string;
      lowerEdge: number;
      upperEdge: number;
      inherited?: string;
    }) =>
      `the band \`${p.upper}\` starts at ${p.upperEdge}, below \`${p.lower}\` at ${p.lowerEdge}`,
    expected: 'rising edges: poor, watch, good, above',
    hint: (p) =>
      p.inherited === undefined
        ? undefined
        : `\`${p.inherited}\` is not stated here and comes from above: state it too`,
  }),
});

/** The nearest usable id: words run together, marks dropped. */
function idLike(text: string): string {
  return unaccented(text.slice(0, 80))
    .replaceAll(/[^A-Za-z0-9_]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
    .replaceAll(/^[^A-Za-z]+/g, '');
}
