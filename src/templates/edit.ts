import { type DiagnosticPath, ScorecardError } from '../core/index.js';
import { editYaml } from '../document/yaml-index.js';

/** A place of the document, and what shall stand there; undefined removes. */
export type Edit = readonly [path: DiagnosticPath, value: unknown];

/** A text after edits, one after the other; its comments stay. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [path, value]) => {
    const result = editYaml(before, path, value);
    if (result.ok) return result.text;
    throw new ScorecardError(
      'invalid-option',
      'the template cannot be changed',
      result.diagnostics,
    );
  }, text);
}
