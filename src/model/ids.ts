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

/** The kinds of elements by their ids. */
export interface Kinds {
  readonly get: (id: string) => ElementKind | undefined;
  readonly has: (id: string) => boolean;
  /** Every id with its kind, by kinds and in the order of the card. */
  readonly entries: () => readonly (readonly [id: string, kind: ElementKind])[];
}

/** A section with something in it. */
interface Section {
  readonly kind: ElementKind;
  readonly section: SectionName;
  readonly elements: ReadonlyMap<string, unknown>;
}

/** What has points beside the card itself, whose points are called `total` wherever they stand among those. */
const SCORED: ReadonlySet<SectionName> = new Set([
  'perspectives',
  'themes',
  'objectives',
  'indicators',
]);

/** The kinds of ids; ids used twice are reported, and have the first of their kinds. */
export function collectIds(card: NormalScorecard, report: Report): Kinds {
  // Looked up in the sections themselves, few of which have anything in them: a map of all ids would cost more than all that asks.
  const filled: Section[] = [];
  for (const section of SECTION_NAMES) {
    const elements: ReadonlyMap<string, unknown> = card[section];
    if (elements.size > 0) filled.push({ kind: SECTIONS[section], section, elements });
    if (SCORED.has(section) && elements.has('total'))
      report.add('id.total', [section, 'total'], { kind: SECTIONS[section] });
  }
  const firstOf = (id: string, end: number): Section | undefined => {
    for (let i = 0; i < end; i++) if (filled[i]?.elements.has(id) === true) return filled[i];
    return undefined;
  };
  for (let i = 1; i < filled.length; i++) {
    const { section, elements } = filled[i] as Section;
    for (const id of elements.keys()) {
      const first = firstOf(id, i);
      if (first !== undefined)
        report.add('id.duplicate', [section, id], { id, first: formatPath([first.section, id]) });
    }
  }
  const get = (id: string): ElementKind | undefined => firstOf(id, filled.length)?.kind;
  return {
    get,
    has: (id) => get(id) !== undefined,
    entries: () =>
      filled.flatMap(({ kind, elements }, i) =>
        [...elements.keys()]
          .filter((id) => firstOf(id, i) === undefined)
          .map((id) => [id, kind] as const),
      ),
  };
}
