import type { LocalizedText } from '../../core/index.js';
import type { Compared } from './compared.js';
import { KINDS } from './element-edits.js';
import type { Edit, Section } from './edit.js';
import { WRITTEN_KEYS } from './fields.js';
import { same } from './same.js';

type Plain = { readonly [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const itself = <T>(card: T): T => card;

/** Texts that only the document has, such as the reason for an indicator; no score depends on them. */
export function writtenEdits({ cards, documents }: Compared): readonly Edit[] {
  const [before, after] = documents as unknown as readonly [Plain, Plain];
  const tell = (
    [was, is]: readonly [Plain, Plain],
    path: readonly string[],
    about: Pick<Edit['change'], 'element' | 'id' | 'title'>,
  ): Edit[] =>
    WRITTEN_KEYS.filter((key) => path.length === 0 || key !== 'description')
      .filter((key) => !same(own(was, key), own(is, key)))
      .map((key) => ({
        change: {
          kind: 'text' as const,
          ...about,
          path: [...path, key],
          key,
          ...(own(was, key) === undefined ? {} : { before: own(was, key) }),
          ...(own(is, key) === undefined ? {} : { after: own(is, key) }),
        },
        apply: itself,
        revert: itself,
        scores: false,
        moves: false,
      }));
  const found = tell([before, after], [], { element: 'card', id: '', title: cards[1].title });
  for (const [section, element] of Object.entries(KINDS)) {
    if (section === 'initiatives' || section === 'hypotheses' || section === 'risks') continue;
    const [was, is] = [own(before, section), own(after, section)];
    if (!isPlain(was) || !isPlain(is)) continue;
    const normal = cards[1][section as Section] as ReadonlyMap<string, { title: LocalizedText }>;
    for (const id of Object.keys(is)) {
      const [one, other] = [own(was, id), own(is, id)];
      const title = normal.get(id)?.title;
      if (isPlain(one) && isPlain(other) && title !== undefined)
        found.push(...tell([one, other], [section, id], { element, id, title }));
    }
  }
  return found;
}

const own = (of: Plain, key: string): unknown => (Object.hasOwn(of, key) ? of[key] : undefined);
