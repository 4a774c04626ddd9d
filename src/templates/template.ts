import {
  checkArguments,
  deepFreeze,
  didYouMean,
  type LocalizedText,
  type OptionForm,
  ScorecardError,
  textForm,
} from '../core/index.js';
import { parseYamlScorecard } from '../author/yaml-index.js';
import type { ScorecardInput } from '../document/index.js';
import { allTemplates } from './generated/all.js';
import { sampleRows, type SampleRow } from './sample-data.js';
import type { TemplateSource } from './template-source.js';

/** Names of templates. */
export type TemplateId =
  | 'starter'
  | 'customer-service'
  | 'contact-centre'
  | 'service-desk'
  | 'online-care'
  | 'engineering';

/** What a list of templates says of each. */
export interface TemplateInfo {
  /** Its name. */
  readonly id: TemplateId;
  /** What the card is called, in English and Spanish. */
  readonly title: LocalizedText;
  /** What it is for. */
  readonly description: LocalizedText;
  /** Where it comes from, and what of it is invented. */
  readonly provenance: LocalizedText;
}

/** A ready scorecard with values to try it on. */
export interface Template extends TemplateInfo {
  /** The card with its comments; those in one language begin with `[en]` or `[es]`, and those behind a value hold both. */
  readonly yaml: string;
  /** The card as data. */
  readonly document: ScorecardInput;
  /** Twelve invented months, ready for `evaluate`. */
  readonly sampleData: readonly SampleRow[];
  /** The same months as a table, ready for a file beside the card. */
  readonly sampleCsv: string;
}

/** Every template: id, title, description and provenance. The first is the smallest. */
export const templates: readonly TemplateInfo[] = /* @__PURE__ */ deepFreeze(
  allTemplates.map(({ id, title, description, provenance }) => ({
    id: id as TemplateId,
    title,
    description,
    provenance,
  })),
);

/**
 * A ready scorecard: complete, in English and Spanish, with worked examples and twelve invented months. Its baselines and targets are
 * invented as well; published figures stand under `benchmarks`, with source and date.
 *
 * @param id - a name from `templates`
 * @throws ScorecardError `unknown-id` if there is no such template
 * @example
 * const { document, sampleData } = template('starter');
 * evaluate(defineScorecard(document), sampleData).total;
 */
export function template(id: TemplateId): Template {
  const { yaml, csv, title, description, provenance } = sourceOf(id);
  return deepFreeze({
    id,
    title,
    description,
    provenance,
    yaml,
    document: cardOf(yaml).document,
    sampleData: sampleRows(csv),
    sampleCsv: csv,
  });
}

const ID: OptionForm = { ...textForm('a name from `templates`'), code: 'unknown-id' };

/** The stored template; throws `unknown-id`. */
export function sourceOf(id: string): TemplateSource {
  checkArguments({ id }, { id: ID });
  const found = allTemplates.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = allTemplates.map((one) => one.id);
  const hint = didYouMean(id, ids) ?? `there are ${ids.join(', ')}`;
  throw new ScorecardError('unknown-id', `there is no template \`${id}\`: ${hint}`);
}

/** The card of a text made from a template; throws `invalid-scorecard`. */
export function cardOf(yaml: string) {
  const parsed = parseYamlScorecard(yaml);
  if (parsed.ok) return parsed.scorecard;
  throw new ScorecardError(
    'invalid-scorecard',
    'the card made from the template is not valid',
    parsed.diagnostics,
  );
}
