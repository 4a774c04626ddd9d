import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  checkArguments,
  type Diagnostic,
  type DiagnosticPath,
  everyForm,
  ScorecardError,
} from '../../core/index.js';
import { copyPlain } from '../read/copy-plain.js';
import { parseYaml } from '../read/open-yaml.js';
import { type Limits, limitsOf, readingOptions, type ReadOptions } from '../read/read-options.js';
import { keyText } from '../read/yaml-places.js';
import { cutYaml, type YamlItem } from './cut-yaml.js';
import { YAML_STYLE } from './print-yaml.js';

/** An edited text, or why the text could not be read. */
export type EditResult =
  | {
      /** Whether the text was changed. */
      readonly ok: true;
      /** The changed text. */
      readonly text: string;
    }
  | {
      /** Whether the text was changed. */
      readonly ok: false;
      /** Why it could not be changed. */
      readonly diagnostics: readonly Diagnostic[];
    };

const PATH = everyForm('keys and indices from the root, at least one', {
  expected: 'a key or an index',
  fits: (part) => typeof part === 'string' || typeof part === 'number',
});

/**
 * Sets or removes one value of a YAML text and keeps its comments. Where a single value takes the place of another, or something is
 * removed, nothing else of the text changes; otherwise the text is laid out anew. Maps on the way are made where they are absent.
 *
 * @param text - YAML
 * @param path - keys and indices from the root, at least one
 * @param value - plain data, or undefined to remove what is there
 * @param given - limits and name of the text
 * @throws ScorecardError `invalid-option` if the path is empty or leads through a single value, or the value is not plain data
 */
export function editYaml(
  text: string,
  path: DiagnosticPath,
  value: unknown,
  given: ReadOptions | null = {},
): EditResult {
  checkArguments({ path }, { path: PATH });
  const options = readingOptions(given);
  const limits = limitsOf(options, 1_000_000);
  const tree = parseYaml(text, limits, options.source);
  if (!tree.ok) return tree;
  const { document } = tree;
  if (path.length === 0 || !isCollection(document.contents))
    throw new ScorecardError('invalid-option', 'an edit needs a path into a map or a list');
  const { keys, node, item } = follow(document.contents, path);
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lines = /\r\n/.test(text) && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
  const laidOut = (): EditResult => {
    const made = document.toString(YAML_STYLE);
    return { ok: true, text: `${bom}${lines === '\n' ? made : made.replaceAll('\n', lines)}` };
  };
  if (value === undefined) {
    if (item === undefined) return { ok: true, text };
    const cut = cutYaml(tree.text, item);
    document.deleteIn(keys);
    if (cut === undefined || !readsAs(cut, document, limits)) return laidOut();
    return { ok: true, text: `${bom}${cut}` };
  }
  const copied = copyPlain(value, limits);
  if (!copied.ok)
    throw new ScorecardError(
      'invalid-option',
      'the new value is not plain data',
      copied.diagnostics,
    );
  const spliced = splice(tree.text, node, copied.value);
  if (spliced !== undefined) return { ok: true, text: `${bom}${spliced}` };
  const made = document.createNode(copied.value, { aliasDuplicateObjects: false });
  keepComments(made, node);
  document.setIn(keys, made);
  return laidOut();
}

interface Followed {
  readonly keys: readonly unknown[];
  readonly node: Node | undefined;
  /** The place itself; undefined where there is nothing. */
  readonly item: YamlItem | undefined;
}

type Parsed = NonNullable<Document.Parsed['contents']>;

/** The node at a path, and the path with each key as the tree holds it: a key such as 2026 is a number there. */
function follow(root: Parsed, path: DiagnosticPath): Followed {
  let node: Node | null | undefined = root;
  let item: YamlItem | undefined;
  let holder: Pair | undefined;
  const keys = path.map((part, index) => {
    if (node === undefined || node === null) {
      item = undefined;
      return part;
    }
    if (!isCollection(node))
      throw new ScorecardError(
        'invalid-option',
        `the path of an edit leads through a single value at ${path.slice(0, index).join('.')}`,
      );
    if (!isMap(node)) {
      const parent = node as YAMLSeq;
      const at = typeof part === 'number' ? part : -1;
      item = at in parent.items ? { parent, index: at, holder } : undefined;
      holder = undefined;
      node = node.get(part, true) as Node | undefined;
      return part;
    }
    const parent = node as YAMLMap;
    const at = parent.items.findIndex(({ key }) => keyText(key) === String(part));
    const pair = parent.items[at];
    item = pair === undefined ? undefined : { parent, index: at, holder };
    holder = pair;
    node = pair?.value as Node | null | undefined;
    return pair === undefined ? part : pair.key;
  });
  return { keys, node: node ?? undefined, item };
}

/** Whether a text holds what a document holds. */
function readsAs(text: string, document: Document.Parsed, limits: Limits): boolean {
  const tree = parseYaml(text, limits);
  return tree.ok && JSON.stringify(tree.document.toJS()) === JSON.stringify(document.toJS());
}

/** The text with a single value in the place of another, or undefined if the whole must be laid out anew. */
function splice(text: string, node: Node | undefined, value: unknown): string | undefined {
  if (!isScalar(node) || typeof value === 'object') return undefined;
  const scalar: Scalar = node;
  const oneLine = scalar.type !== 'BLOCK_LITERAL' && scalar.type !== 'BLOCK_FOLDED';
  const [start, end] = scalar.range ?? [0, 0];
  if (!oneLine || start === end) return undefined;
  return text.slice(0, start) + flowScalar(value) + text.slice(end);
}

const SAFE_WORDS = /^[A-Za-z][A-Za-z0-9_]*(?: [A-Za-z0-9_]+)*$/;
const TAKEN_WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A single value that reads the same in every place of a YAML text. */
function flowScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return SAFE_WORDS.test(value) && !TAKEN_WORDS.test(value) ? value : JSON.stringify(value);
}

function keepComments(made: Node, before: Node | undefined): void {
  if (typeof before?.comment === 'string') made.comment = before.comment;
  if (typeof before?.commentBefore === 'string') made.commentBefore = before.commentBefore;
}
