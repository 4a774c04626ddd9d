import { formatPath } from '../core/index.js';
import {
  type ElementKind,
  type NormalScorecard,
  SECTION_NAMES,
  type SectionName,
  SECTIONS,
} from '../document/index.js';
import type { Report } from './report.js';

/** The section of a kind. */
export const sectionOf: ReadonlyMap<ElementKind, SectionName> = new Map(
  SECTION_NAMES.map((section) => [SECTIONS[section], section]),
);

/** The kind of every id; ids used twice are reported. */
export function collectIds(card: NormalScorecard, report: Report): Map<string, ElementKind> {
  const kinds = new Map<string, ElementKind>();
  for (const section of SECTION_NAMES) {
    const kind = SECTIONS[section];
    for (const id of card[section].keys()) {
      const earlier = kinds.get(id);
      if (earlier === undefined) kinds.set(id, kind);
      else
        report.add('id.duplicate', [section, id], {
          id,
          first: formatPath([sectionOf.get(earlier) as string, id]),
        });
    }
  }
  return kinds;
}
