import type { LocalizedText } from '../core/index.js';

/** A template as it is stored. */
export interface TemplateSource {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly provenance: LocalizedText;
  /** The card. Comments that begin with `[en]` or `[es]` are in that language; one behind a value holds both, in this order. */
  readonly yaml: string;
  /** Values: a header of `period` and keys, then one row for each month; nothing is quoted. */
  readonly csv: string;
}
