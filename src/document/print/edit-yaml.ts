import { isCollection, isMap, isSeq } from 'yaml';
import { type Diagnostic, type DiagnosticPath, ScorecardError } from '../../core/index.js';
import { copyPlain } from '../read/copy-plain.js';
import { parseYaml } from '../read/open-yaml.js';
import { keyText } from '../read/yaml-places.js';
import { limitsOf, type ReadOptions } from '../read/read-options.js';
import { YAML_STYLE } from './print-yaml.js';

/** An edited text, or why the text could not be read. */
export type EditResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Sets or removes one value of a YAML text and keeps its comments. Maps on the way are made where they are absent.
 *
 * @param text - YAML
 * @param path - keys and indices from the root
 * @param value - plain data, or undefined to remove what is there
 * @throws ScorecardError `invalid-option` if the path leads through a single value, or the value is not plain data
 */
export function editYaml(
  text: string,
  path: DiagnosticPath,
  value: unknown,
  options: ReadOptions = {},
): EditResult {
  const tree = parseYaml(text, limitsOf(options, 1_000_000), options.source);
  if (!tree.ok) return tree;
  const { document } = tree;
  const copied = value === undefined ? undefined : copyPlain(value, limitsOf(options, Infinity));
  if (copied?.ok === false)
    throw new ScorecardError(
      'invalid-option',
      'the new value is not plain data',
      copied.diagnostics,
    );
  if (path.length === 0)
    throw new ScorecardError('invalid-option', 'the path of an edit must not be empty');
  const keys = asWritten(document.contents, path);
  if (value === undefined) {
    if (document.hasIn(keys)) document.deleteIn(keys);
  } else if (isMap(document.contents) || isSeq(document.contents)) {
    document.setIn(keys, document.createNode(copied?.value, { aliasDuplicateObjects: false }));
  } else {
    throw new ScorecardError(
      'invalid-option',
      'the text is not a map or a list, so it has no paths',
    );
  }
  return { ok: true, text: document.toString(YAML_STYLE) };
}

/** The path with each key as the tree holds it: a key such as 2026 is a number there. */
function asWritten(root: unknown, path: DiagnosticPath): unknown[] {
  let node = root;
  return path.map((part, index) => {
    if (!isCollection(node)) {
      if (node !== undefined && node !== null)
        throw new ScorecardError(
          'invalid-option',
          `the path of an edit leads through a single value at ${path.slice(0, index).join('.')}`,
        );
      return part;
    }
    const pair = isMap(node)
      ? node.items.find(({ key }) => keyText(key) === String(part))
      : undefined;
    const found = pair === undefined ? undefined : pair.key;
    node = pair === undefined ? node.get(part, true) : pair.value;
    return found ?? part;
  });
}
