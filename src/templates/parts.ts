import { isRecord } from '../core/index.js';
import { type ScorecardInput, SECTION_NAMES, SECTIONS } from '../document/index.js';

/** What a part of a card is. */
export type PartKind =
  | 'card'
  | 'person'
  | 'perspective'
  | 'theme'
  | 'metric'
  | 'indicator'
  | 'objective'
  | 'measure'
  | 'link'
  | 'initiative'
  | 'hypothesis'
  | 'risk';

/** A part of a card that can be compared. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  readonly title: unknown;
  /** What it states, without what is a part of its own. */
  readonly keys: ReadonlyMap<string, unknown>;
  /** The part it belongs to. */
  readonly owner?: string;
}

/** Keys of the card that say nothing about the strategy. */
const BESIDE: ReadonlySet<string> = new Set([
  ...SECTION_NAMES,
  '$schema',
  'stratmap',
  'language',
  'examples',
  'data',
]);

/** The shorthand of a section, by the key it stands for. */
const SHORT: Readonly<Record<string, string>> = { metric: 'rollup', person: 'title' };

/** The parts of a canonical document, by kind and id. */
export function partsOf(document: ScorecardInput): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const add = (part: Part): void => void parts.set(`${part.kind} ${part.id}`, part);
  const settings = Object.entries(document).filter(([key]) => !BESIDE.has(key));
  add({ kind: 'card', id: 'card', title: document.title, keys: new Map(settings) });
  for (const section of SECTION_NAMES)
    for (const [id, element] of Object.entries(document[section] ?? {}) as [string, unknown][]) {
      const kind = SECTIONS[section];
      const written = keysOf(element, SHORT[kind] ?? 'title');
      add({ kind, id, title: written.get('title'), keys: written });
      const owner = `${kind} ${id}`;
      for (const role of ['leading', 'lagging'])
        for (const [indicator, use] of entriesOf(written.get(role)))
          add({
            kind: 'measure',
            id: `${indicator} -> ${id}`,
            title: undefined,
            keys: new Map([['role', role], ...keysOf(use, 'weight')]),
            owner,
          });
      for (const [to, link] of entriesOf(written.get('drives')))
        add({
          kind: 'link',
          id: `${id} -> ${to}`,
          title: undefined,
          keys: keysOf(link, 'strength'),
          owner,
        });
      for (const key of ['leading', 'lagging', 'drives']) written.delete(key);
    }
  return parts;
}

/** A text by language is a value, not a map of keys. */
function keysOf(element: unknown, short: string): Map<string, unknown> {
  if (element === undefined) return new Map();
  const long = isRecord(element) && (short !== 'title' || Object.hasOwn(element, 'title'));
  return new Map(long ? Object.entries(element) : [[short, element]]);
}

/** Ids with what is said of them; a bare list says nothing. */
function entriesOf(list: unknown): [string, unknown][] {
  if (Array.isArray(list)) return (list as readonly string[]).map((id) => [id, undefined]);
  return isRecord(list) ? Object.entries(list) : [];
}
