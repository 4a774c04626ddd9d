import {
  checkArguments,
  deepFreeze,
  localeForm,
  readOptions,
  resultForm,
  textIn,
  type TextInput,
} from '../core/index.js';
import { canonical, type ScorecardInput } from '../document/index.js';
import { sentences } from './diff-text.js';
import { type Part, partsOf } from './parts.js';
import { same } from './same.js';
import { cardOf, sourceOf, type TemplateId } from './template.js';
import type { DiffChange, DiffElement, TemplateDiff } from './template-diff.js';

/** How to tell the differences. */
export interface DiffOptions {
  /** Language of titles and sentences: `es`, else English. By default that of the card. */
  readonly locale?: string | undefined;
}

const CARD = {
  ...resultForm('', { document: 'object' }),
  expected: 'a card from `defineScorecard`, `parseScorecard` or `instantiate`',
};

/**
 * What a card changed against the template it came from, in terms of the strategy: perspectives, objectives, indicators and how they
 * are used, links, initiatives, and their weights, targets and other keys. Texts that only lack one of the two languages of the template
 * count as changed; examples and values do not count.
 *
 * @param card - a card from `defineScorecard`, `parseScorecard` or `instantiate`
 * @param id - a name from `templates`
 * @throws ScorecardError `unknown-id` if there is no such template
 * @example
 * const { card } = instantiate('starter');
 * diffTemplate(card.tune({ indicators: { margin: { target: 15 } } }), 'starter').text; // target of `margin` (Margin): 13 -> 15
 */
export function diffTemplate(
  card: { readonly document: ScorecardInput },
  id: TemplateId,
  options: DiffOptions | null = {},
): TemplateDiff {
  checkArguments({ card }, { card: CARD });
  const asked = readOptions<DiffOptions>(options, { locale: localeForm });
  const locale = asked.locale ?? card.document.language ?? 'en';
  const before = partsOf(canonical(cardOf(sourceOf(id).yaml).document));
  const after = partsOf(canonical(card.document));
  const elements = (of: ReadonlyMap<string, Part>, but: ReadonlyMap<string, Part>): DiffElement[] =>
    [...of]
      .filter(([key, part]) => !but.has(key) && ownerKept(part, but))
      .map(([, part]) => elementOf(part, locale));
  const found = {
    added: elements(after, before),
    removed: elements(before, after),
    changed: [...after].flatMap(([key, part]) => changesOf(before.get(key), part, locale)),
  };
  return deepFreeze({ ...found, text: sentences(found, locale) });
}

/** A measure or link of an objective that is new or gone itself is not told apart. */
const ownerKept = ({ owner }: Part, other: ReadonlyMap<string, Part>): boolean =>
  owner === undefined || other.has(owner);

const elementOf = ({ kind, id, title }: Part, locale: string): DiffElement => ({
  kind,
  id,
  title: title === undefined ? id : textIn(title as TextInput, locale),
});

function changesOf(before: Part | undefined, after: Part, locale: string): DiffChange[] {
  if (before === undefined) return [];
  const keys = new Set([...before.keys.keys(), ...after.keys.keys()]);
  return [...keys].flatMap((key): DiffChange[] => {
    const [was, is] = [before.keys.get(key), after.keys.get(key)];
    if (same(was, is)) return [];
    return [
      {
        ...elementOf(after, locale),
        key,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}
