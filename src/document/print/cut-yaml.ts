import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A place in a syntax tree: an item of a collection, and the pair that holds the collection, if one does. */
export interface YamlItem {
  readonly parent: YAMLMap | YAMLSeq;
  readonly index: number;
  readonly holder: Pair | undefined;
}

const COMMENT = /(?:^|\s)#/;
const EMPTY = { map: '{}', list: '[]' } as const;

/**
 * A text without one item of a map or list, and otherwise as it was: comments above the item stay, and one behind it on the same
 * line becomes a line of its own.
 *
 * @returns undefined where the item cannot be cut out without losing a comment or changing what stands around it
 */
export function cutYaml(text: string, item: YamlItem): string | undefined {
  if (item.parent.items.length === 1) return emptied(text, item);
  return item.parent.flow === true ? cutFlow(text, item) : cutBlock(text, item);
}

/** An only item goes with the lines of its collection, which is then `{}` or `[]`. */
function emptied(text: string, { parent, index, holder }: YamlItem): string | undefined {
  const [start] = rangeOf(parent);
  const end = parent.flow === true ? rangeOf(parent)[1] : endOf(parent.items[index]);
  if (start === undefined || end === undefined || COMMENT.test(text.slice(start, end)))
    return undefined;
  const empty = EMPTY[isMap(parent) ? 'map' : 'list'];
  const [, keyEnd] = rangeOf(holder?.key);
  const colon = keyEnd === undefined ? -1 : text.indexOf(':', keyEnd);
  const lineStart = lineStartOf(text, start);
  const below = keyEnd !== undefined && colon >= 0 && lineStart > colon && parent.flow !== true;
  if (!below) return `${text.slice(0, start)}${empty}${text.slice(end)}`;
  const kept = keptComment(text, end, text.slice(lineStart, start));
  const head = `${text.slice(0, colon + 1)} ${empty}${text.slice(colon + 1, lineStart)}`;
  return `${head}${kept}${text.slice(lineEndOf(text, end))}`;
}

function cutFlow(text: string, { parent, index }: YamlItem): string | undefined {
  const [before, after] = [parent.items[index - 1], parent.items[index + 1]];
  const [from, to] =
    after === undefined
      ? [endOf(before), endOf(parent.items[index])]
      : [startOf(parent.items[index]), startOf(after)];
  if (from === undefined || to === undefined || COMMENT.test(text.slice(from, to)))
    return undefined;
  return text.slice(0, from) + text.slice(to);
}

function cutBlock(text: string, { parent, index }: YamlItem): string | undefined {
  const item = parent.items[index];
  const [start, end] = [startOf(item), endOf(item)];
  if (start === undefined || end === undefined) return undefined;
  const lineStart = lineStartOf(text, start);
  const lead = text.slice(lineStart, start);
  if ((isMap(parent) ? /^ *$/ : /^ *- +$/).test(lead)) {
    const indent = lead.replace('-', ' ').slice(0, lead.trimEnd().length || lead.length);
    return (
      text.slice(0, lineStart) + keptComment(text, end, indent) + text.slice(lineEndOf(text, end))
    );
  }
  // The first key of an item of a list stands behind its dash: the next one takes its place.
  const next = startOf(parent.items[index + 1]);
  if (next === undefined || COMMENT.test(text.slice(end, next))) return undefined;
  return text.slice(0, start) + text.slice(next);
}

/** The comment behind an item, as a line of its own. */
function keptComment(text: string, end: number, indent: string): string {
  // A text of several lines ends with its line break.
  if (text[end - 1] === '\n') return '';
  const rest = text.slice(end, lineEndOf(text, end));
  return /^\s*#/.test(rest) ? `${indent}${rest.trimStart()}` : '';
}

function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the next line starts. */
function lineEndOf(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}

function rangeOf(node: unknown): readonly (number | undefined)[] {
  return (node as Node | null | undefined)?.range ?? [];
}

const startOf = (item: unknown): number | undefined => rangeOf(isPair(item) ? item.key : item)[0];

/** Where the last character of an item ends, without what follows it. */
function endOf(item: unknown): number | undefined {
  if (isPair(item)) return endOf(item.value) ?? endOf(item.key);
  if (isCollection(item) && item.flow !== true) return endOf(item.items.at(-1));
  return isScalar(item) || isCollection(item) ? rangeOf(item)[1] : undefined;
}
