import type { TunableScorecard } from '../author/index.js';
import {
  listForm,
  localeForm,
  type OptionForms,
  readOptions,
  recordForm,
  textForm,
  wordForm,
} from '../core/index.js';
import type { ScorecardInput } from '../document/index.js';
import { type Edit, edited } from './edit.js';
import { editsOf } from './overrides.js';
import { sampleRows, type SampleRow, withoutColumns } from './sample-data.js';
import { selection } from './selection.js';
import { cardOf, sourceOf, type TemplateId } from './template.js';

/** How a template becomes a card of your own. */
export interface InstantiateOptions {
  /** Language of the card and of its comments: `es`, else English. Texts stay in both languages. */
  readonly locale?: string | undefined;
  /** Three letters of a currency, in the place of that of the template, in units too. */
  readonly currency?: string | undefined;
  /** What the card is called. */
  readonly title?: string | undefined;
  /** Id of the card. */
  readonly id?: string | undefined;
  /** The indicators to keep; everything that needs another one goes. All by default. */
  readonly select?: readonly string[] | undefined;
  /**
   * Changes in the shape of the document. Maps merge by key, `null` removes a key, everything else (a list, a text, a number) takes the
   * place of what was there.
   */
  readonly overrides?: TemplateOverrides | undefined;
  /** Where the table of values will lie, seen from the card. Default `./values.csv`. */
  readonly values?: string | undefined;
}

/** Changes in the shape of the document. */
export type TemplateOverrides = { readonly [Key in keyof ScorecardInput]?: unknown };

/** A card made from a template. */
export interface Instance {
  /** The text of the card, with comments. */
  readonly yaml: string;
  /** The card, ready for `tune` and `add`. */
  readonly card: TunableScorecard;
  /** Twelve invented months, ready for `evaluate`. */
  readonly sampleData: readonly SampleRow[];
  /** The same months as a table, ready for a file beside the card. */
  readonly sampleCsv: string;
}

/**
 * A card of your own from a template, as text with its comments and as a card to go on with.
 *
 * @param id - a name from `templates`
 * @param given - language, currency, title, what to keep and what to change
 * @throws ScorecardError `unknown-id` if there is no such template or indicator, `invalid-option` for a currency that is none,
 * `invalid-scorecard` with all findings if the changes make the card invalid
 * @example
 * const { yaml, card } = instantiate('service-desk', { locale: 'es', currency: 'MXN' });
 * card.tune({ indicators: { csat: { baseline: 70, target: 80 } } });
 */
export function instantiate(id: TemplateId, given: InstantiateOptions | null = {}): Instance {
  const { yaml, csv } = sourceOf(id);
  const { document } = cardOf(yaml);
  const options = readOptions(given, formsFor(document));
  const spanish = /^es(?:-|$)/i.test(options.locale ?? 'en');
  const selected = selectedOf(document, options.select);
  const text = edited(inLanguage(yaml, spanish ? 'es' : 'en'), [
    ...settings(document, options),
    ...currencyEdits(document, options.currency),
    ...selected.edits,
    ...editsOf(options.overrides ?? {}, selected.document),
  ]);
  const sampleCsv = withoutColumns(csv, selected.gone);
  return Object.freeze({
    yaml: text,
    card: cardOf(text),
    sampleData: Object.freeze(sampleRows(sampleCsv)),
    sampleCsv,
  });
}

const formsFor = (document: ScorecardInput): OptionForms<InstantiateOptions> => {
  const ids = Object.keys(document.indicators ?? {});
  return {
    locale: localeForm,
    currency: {
      expected: 'three capital letters such as EUR or MXN',
      kind: 'currency',
      fits: (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value),
    },
    title: textForm(),
    id: textForm(),
    select: listForm('a list of ids of indicators', {
      ...wordForm(ids, 'indicator of the template'),
      code: 'unknown-id',
    }),
    overrides: recordForm('an object in the shape of the document'),
    values: textForm('the place of a table, such as ./values.csv'),
  };
};

/** Keeps the comments of one language, without the tag; one behind a value holds both languages. */
function inLanguage(yaml: string, language: 'en' | 'es'): string {
  const other = language === 'en' ? 'es' : 'en';
  const kept = language === 'en' ? '$1' : '$2';
  return yaml
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(`# [${other}] `))
    .map((line) =>
      line.replace(/(?<=\S +# )\[en\] (.*) \[es\] (.*)$/, kept).replace(`# [${language}] `, '# '),
    )
    .join('\n');
}

function settings(document: ScorecardInput, options: InstantiateOptions): Edit[] {
  const { locale, title, id, values } = options;
  const edits: Edit[] = [];
  if (locale !== undefined) edits.push([['language'], locale]);
  if (id !== undefined) edits.push([['id'], id]);
  if (values !== undefined) edits.push([['data', 0, 'csv'], values]);
  // In each language by itself, so that the layout of the text stays.
  if (title !== undefined && typeof document.title === 'object')
    for (const tag of Object.keys(document.title)) edits.push([['title', tag], title]);
  return edits;
}

function currencyEdits(document: ScorecardInput, currency: string | undefined): Edit[] {
  const before = document.currency;
  if (currency === undefined) return [];
  const units = (['metrics', 'indicators'] as const).flatMap((section) =>
    Object.entries(document[section] ?? {}).flatMap(([id, element]): Edit[] =>
      typeof element === 'object' && element.unit === before && before !== undefined
        ? [[[section, id, 'unit'], currency]]
        : [],
    ),
  );
  return [[['currency'], currency], ...units];
}

function selectedOf(document: ScorecardInput, keep: readonly string[] | undefined) {
  const ids = Object.keys(document.indicators ?? {});
  return selection(
    document,
    new Set(keep === undefined ? [] : ids.filter((id) => !keep.includes(id))),
  );
}
