import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap as isYamlMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  type YAMLMap,
} from 'yaml';
import {
  cardCatalogue,
  type Diagnostic,
  type DiagnosticParams,
  diagnosticsOf,
  nameOf,
  yamlCatalogue,
} from '../../core/index.js';
import { newReport, type Report } from '../shape/index.js';
import { setOwn } from './copy-plain.js';
import { lineFinder } from './lines.js';
import type { Open } from './opened.js';
import { type Limits, limitsOf } from './read-options.js';
import { keyText, yamlPlaces } from './yaml-places.js';

const MOST_CHARACTERS = 1_000_000;
const MOST_TOKENS = 500_000;
const MOST_ERRORS = 50;

/** What is wrong with a text is told in the words of documents and in those of YAML. */
const diagnostic = /* @__PURE__ */ diagnosticsOf(() => ({
  ...cardCatalogue(),
  ...yamlCatalogue(),
}));

/** One YAML document as a syntax tree, or why there is none. */
export type YamlTree =
  | { readonly ok: true; readonly document: Document.Parsed; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Turns a YAML text into plain data. Nothing is expanded: tags, anchors, aliases and merge keys are findings. */
export const openYaml: Open = (given, options) => {
  const limits = limitsOf(options, MOST_CHARACTERS);
  const tree = parseYaml(given, limits, options.source);
  if (!tree.ok) return tree;
  const places = yamlPlaces(tree.document, tree.text, options.source);
  const report = newReport((path, at) => places.find(path, at)?.position);
  const position = lineFinder(tree.text, options.source);
  const value = toPlain(tree.document.contents, {
    report,
    depth: limits.depth,
    at: (code, params, node) =>
      report.take((path) => diagnostic(code, path, params, position(node.range?.[0] ?? 0))),
    lineOf: (node) => position(node.range?.[0] ?? 0).line,
  });
  return { ok: true, value, places, diagnostics: report.found };
};

function refuse(found: Diagnostic): YamlTree {
  return { ok: false, diagnostics: [found] };
}

/**
 * Parses one YAML document with bounds on its size, depth and errors, in time linear in the text.
 *
 * @param given - the text
 * @param limits - all limits
 * @param source - name of the text
 */
export function parseYaml(given: string, limits: Limits, source?: string): YamlTree {
  if (typeof given !== 'string')
    return refuse(
      diagnostic('document.shape', [], { found: nameOf(given), expected: 'YAML as text' }),
    );
  if (given.length > limits.characters)
    return refuse(
      diagnostic('document.too-large', [], { limit: limits.characters, unit: 'characters' }),
    );
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const position = lineFinder(text, source);
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let count = 0;
  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive')
        return refuse(
          diagnostic('yaml.directive', [], { directive: token.source }, position(token.offset)),
        );
      if (token.type === 'error') errors += 1;
      tokens.push(token);
    }
    count += 1;
    if (count > MOST_TOKENS)
      return refuse(diagnostic('document.too-large', [], { limit: MOST_TOKENS, unit: 'tokens' }));
    if (errors > MOST_ERRORS) break;
    // The stack holds the document and a single value too; the exact depth is seen once there is a tree.
    if (parser.stack.length > limits.depth + 4)
      return refuse(
        diagnostic('document.too-deep', [], { limit: limits.depth }, position(parser.offset)),
      );
  }
  for (const token of parser.end()) tokens.push(token);
  return compose(tokens, text, position);
}

function compose(
  tokens: readonly CST.Token[],
  text: string,
  position: ReturnType<typeof lineFinder>,
): YamlTree {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    // Its own test for duplicate keys compares each key with each.
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
  });
  stopAfterErrors(composer);
  let document: Document.Parsed | undefined;
  const diagnostics: Diagnostic[] = [];
  const faults: Fault[] = [];
  try {
    for (const next of composer.compose(tokens, true, text.length)) {
      if (document !== undefined) {
        const place = position(next.range[0]);
        diagnostics.push(diagnostic('yaml.several-documents', [], {}, place));
        break;
      }
      document = next;
      for (const { code, message, pos } of next.errors)
        faults.push({ code, message, offset: pos[0] });
    }
  } catch (problem) {
    if (!(problem instanceof TooManyErrors)) throw problem;
    faults.push(...problem.faults);
  }
  for (const { code, message, offset } of faults.slice(0, MOST_ERRORS)) {
    const params = { detail: message, problem: code };
    diagnostics.push(diagnostic('yaml.syntax', [], params, position(offset)));
  }
  if (document === undefined || diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, document, text };
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

class TooManyErrors extends Error {
  readonly faults: Fault[] = [];
}

type OnError = (source: unknown, code: string, message: string, warning?: boolean) => void;

// The composer makes an Error for every fault, at about seven microseconds each: a megabyte of commas would take many
// seconds. It has no setting for that, so its own sink is wrapped.
function stopAfterErrors(composer: Composer): void {
  const open = composer as unknown as { onError: OnError };
  const sink = open.onError;
  const stop = new TooManyErrors('too many errors');
  open.onError = (source, code, message, warning) => {
    if (warning !== true) stop.faults.push({ code, message, offset: offsetOf(source) });
    if (stop.faults.length > MOST_ERRORS) throw stop;
    sink(source, code, message, warning);
  };
}

function offsetOf(source: unknown): number {
  if (typeof source === 'number') return source;
  if (Array.isArray(source)) return Number(source[0]);
  return (source as { readonly offset?: number }).offset ?? 0;
}

interface Converting {
  readonly report: Report;
  readonly depth: number;
  readonly at: <C extends YamlCode>(code: C, params: DiagnosticParams<C>, node: Node) => void;
  readonly lineOf: (node: Node) => number;
}

type YamlCode =
  | 'yaml.tag'
  | 'yaml.anchor'
  | 'yaml.alias'
  | 'yaml.merge-key'
  | 'yaml.key'
  | 'id.pattern'
  | 'document.duplicate-key'
  | 'document.too-deep';

function toPlain(node: Node | null, converting: Converting): unknown {
  if (node === null || converting.report.full()) return null;
  if (isAlias(node)) {
    converting.at('yaml.alias', { name: node.source }, node);
    return null;
  }
  if (isScalar(node) || isCollection(node)) {
    if (node.anchor !== undefined) converting.at('yaml.anchor', { name: node.anchor }, node);
    if (node.tag !== undefined) converting.at('yaml.tag', { tag: shortTag(node.tag) }, node);
  }
  if (isCollection(node) && converting.report.path.length >= converting.depth) {
    converting.at('document.too-deep', { limit: converting.depth }, node);
    return null;
  }
  if (isYamlMap(node)) return mapToPlain(node as YAMLMap<Node, Node | null>, converting);
  if (!isSeq(node)) return isScalar(node) ? node.value : null;
  return node.items.map((item, index) => {
    converting.report.path.push(index);
    const value = toPlain(item as Node | null, converting);
    converting.report.path.pop();
    return value;
  });
}

function mapToPlain(node: YAMLMap<Node, Node | null>, converting: Converting): unknown {
  const { report, at, lineOf } = converting;
  const map: Record<string, unknown> = {};
  const first = new Map<string, Node>();
  for (const { key, value } of node.items) {
    if (report.full()) break;
    const text = keyText(key);
    if (text === undefined) {
      const found = isAlias(key) || isScalar(key) ? 'an empty key' : 'a list or a map';
      at('yaml.key', { found: isAlias(key) ? 'an alias' : found }, key ?? node);
      continue;
    }
    report.path.push(text);
    const earlier = first.get(text);
    if (key.anchor !== undefined) at('yaml.anchor', { name: key.anchor }, key);
    if (key.tag !== undefined) at('yaml.tag', { tag: shortTag(key.tag) }, key);
    if (text === '__proto__') at('id.pattern', { id: text }, key);
    else if (text === '<<') at('yaml.merge-key', {}, key);
    else if (earlier !== undefined)
      at('document.duplicate-key', { key: text, firstLine: lineOf(earlier) }, key);
    else {
      first.set(text, key);
      setOwn(map, text, toPlain(value, converting));
    }
    report.path.pop();
  }
  return map;
}

function shortTag(tag: string): string {
  return tag.replace(/^tag:yaml\.org,2002:/, '!!');
}
