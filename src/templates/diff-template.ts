import { deepFreeze, textIn, type TextInput } from '../core/index.js';
import { canonical, type ScorecardInput } from '../document/index.js';
import { sentences } from './diff-text.js';
import { type Part, partsOf, type PartKind } from './parts.js';
import { same } from './same.js';
import { cardOf, sourceOf, type TemplateId } from './template.js';

/** Something that one of two cards has. */
export interface DiffElement {
  /** What it is; a measure is an indicator used by an objective, `card` is the card itself. */
  readonly kind: PartKind;
  /** Its id; of a measure and of a link both ids, `indicator -> objective` or `cause -> effect`. */
  readonly id: string;
  /** What it is called, in the language asked for. */
  readonly title: string;
}

/** One key that differs. */
export interface DiffChange extends DiffElement {
  /** The key, such as `target` or `weight`. */
  readonly key: string;
  /** As the template has it, in its shortest form; absent where it is not stated. */
  readonly before?: unknown;
  /** As the card has it. */
  readonly after?: unknown;
}

/** What a card changed against a template. */
export interface TemplateDiff {
  /** Only on the card. */
  readonly added: readonly DiffElement[];
  /** Only in the template. */
  readonly removed: readonly DiffElement[];
  /** On both, and not the same. */
  readonly changed: readonly DiffChange[];
  /** All of it as sentences, one a line; empty if nothing differs. */
  readonly text: string;
}

/** How to tell the differences. */
export interface DiffOptions {
  /** Language of titles and sentences: `es`, else English. By default that of the card. */
  readonly locale?: string;
}

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
  options: DiffOptions = {},
): TemplateDiff {
  const locale = options.locale ?? card.document.language ?? 'en';
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
