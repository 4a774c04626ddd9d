import { isRecord, type LocalizedText, own, type Unchecked } from '../../core/index.js';
import { type SectionName, SECTIONS } from '../../model/index.js';
import type { Compared } from './compared.js';
import type { Edit } from './edit.js';
import { WRITTEN_KEYS } from './fields.js';
import { same } from './same.js';

const itself = <T>(card: T): T => card;

/** Texts that only the document has, such as the reason for an indicator; no score depends on them. */
export function writtenEdits({ cards, documents }: Compared): readonly Edit[] {
  const [before, after] = documents as unknown as readonly [Unchecked, Unchecked];
  const tell = (
    [was, is]: readonly [Unchecked, Unchecked],
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
  for (const [section, element] of Object.entries(SECTIONS)) {
    if (section === 'initiatives' || section === 'hypotheses' || section === 'risks') continue;
    const [was, is] = [own(before, section), own(after, section)];
    if (!isRecord(was) || !isRecord(is)) continue;
    const normal = cards[1][section as SectionName] as ReadonlyMap<
      string,
      { title: LocalizedText }
    >;
    for (const id of Object.keys(is)) {
      const [one, other] = [own(was, id), own(is, id)];
      const title = normal.get(id)?.title;
      if (isRecord(one) && isRecord(other) && title !== undefined)
        found.push(...tell([one, other], [section, id], { element, id, title }));
    }
  }
  return found;
}
