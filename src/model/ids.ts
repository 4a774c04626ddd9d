import { formatPath } from '../core/index.js';
import type { NormalScorecard } from '../document/index.js';
import type { ElementKind } from './model.js';
import type { Report } from './report.js';

/** Section of the document that holds each kind of element, in the order in which clashes are told. */
export const sections: readonly (readonly [
  ElementKind,
  string,
  (card: NormalScorecard) => ReadonlyMap<string, unknown>,
])[] = [
  ['person', 'people', (card) => card.people],
  ['perspective', 'perspectives', (card) => card.perspectives],
  ['theme', 'themes', (card) => card.themes],
  ['metric', 'metrics', (card) => card.metrics],
  ['indicator', 'indicators', (card) => card.indicators],
  ['objective', 'objectives', (card) => card.objectives],
  ['initiative', 'initiatives', (card) => card.initiatives],
  ['hypothesis', 'hypotheses', (card) => card.hypotheses],
  ['risk', 'risks', (card) => card.risks],
];

/** The section of a kind. */
export const sectionOf: ReadonlyMap<ElementKind, string> = new Map(
  sections.map(([kind, section]) => [kind, section]),
);

/** The kind of every id; ids used twice are reported. */
export function collectIds(card: NormalScorecard, report: Report): Map<string, ElementKind> {
  const kinds = new Map<string, ElementKind>();
  for (const [kind, section, elements] of sections) {
    for (const id of elements(card).keys()) {
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
