import {
  deepFreeze,
  isPlain,
  isRecord,
  nameOf,
  ScorecardError,
  unknownId,
} from '../../core/index.js';
import {
  buildModel,
  modelOf,
  type OverrideInput,
  readObject,
  registerModel,
  type Scorecard,
} from '../../model/index.js';
import type { Overlay, TriedLink } from './overlay.js';

type Plain = { readonly [key: string]: unknown };
type Document = Scorecard['document'];

const own = (of: unknown, key: string): unknown =>
  isRecord(of) && Object.hasOwn(of, key) ? of[key] : undefined;

/**
 * The card with numbers changed, as a card of its own.
 *
 * @param overrides - values that formulas would work out, stated instead
 * @throws ScorecardError `unknown-id`, `invalid-option`; `invalid-scorecard` where the changed card does not hold together
 */
export function changedCard(
  card: Scorecard,
  overlay: Overlay,
  overrides: readonly OverrideInput[],
): Scorecard {
  let document = modelOf(card).editions?.at(-1)?.document ?? withoutRevisions(card.document);
  for (const key of ['targets', 'baselines'] as const)
    for (const [id, value] of Object.entries(overlay[key] ?? {})) {
      need(document, 'indicators', id);
      document = set(document, ['indicators', id, key.slice(0, -1)], finite(value, id));
    }
  for (const [id, value] of Object.entries(overlay.weights ?? {}))
    document = weighted(document, id, finite(value, id));
  for (const [ends, link] of Object.entries(overlay.links ?? {}))
    document = linked(document, ends, link);
  if (overrides.length > 0)
    document = set(document, ['overrides'], [...(document.overrides ?? []), ...overrides]);
  // What is tried may be any number: the form is checked as that of a card that is read.
  const read = readObject(document);
  const built = read.ok ? buildModel(document) : read;
  if (!built.ok)
    throw new ScorecardError(
      'invalid-scorecard',
      'the card would not hold together',
      built.diagnostics.filter(({ severity }) => severity === 'error'),
    );
  const frozen = deepFreeze(document);
  const made: Scorecard = Object.freeze({ document: frozen, toJSON: () => frozen });
  registerModel(made, built.model);
  return made;
}

function withoutRevisions(document: Document): Document {
  return Object.fromEntries(
    Object.entries(document).filter(([key]) => key !== 'revisions'),
  ) as unknown as Document;
}

function finite(value: number, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ScorecardError(
    'invalid-option',
    `\`${what}\` needs a finite number; found ${nameOf(value)}`,
  );
}

/** A document with something put at a place; what lies on the way there is copied. */
function set(document: Document, path: readonly string[], value: unknown): Document {
  const at = (of: unknown, i: number): unknown => {
    if (i === path.length) return value;
    const key = path[i] as string;
    // A map keeps the place of a key, and takes any name.
    const made = new Map(Object.entries(isRecord(of) ? of : {}));
    return Object.fromEntries(made.set(key, at(own(of, key), i + 1)));
  };
  return at(document, 0) as Document;
}

function need(document: Document, section: string, id: string): void {
  const elements = own(document, section);
  if (own(elements, id) !== undefined) return;
  unknown(id, isRecord(elements) ? Object.keys(elements) : []);
}

function unknown(id: string, known: readonly string[]): never {
  throw unknownId(id, known, 'element to change');
}

const ENDS = /^\s*(\S+)\s*->\s*(\S+)\s*$/;

/** A weight of an element, or of one use of an indicator. */
function weighted(document: Document, id: string, weight: number): Document {
  const use = ENDS.exec(id);
  if (use === null) {
    for (const section of ['perspectives', 'objectives', 'indicators'])
      if (own(own(document, section), id) !== undefined)
        return set(document, [section, id, 'weight'], weight);
    return unknown(id, [
      ...Object.keys(document.perspectives ?? {}),
      ...Object.keys(document.objectives ?? {}),
      ...Object.keys(document.indicators ?? {}),
    ]);
  }
  const [, indicator = '', objective = ''] = use;
  need(document, 'objectives', objective);
  for (const role of ['leading', 'lagging']) {
    const uses = longForm(own(own(document.objectives, objective), role), 'weight');
    const one = uses.get(indicator);
    if (one === undefined) continue;
    uses.set(indicator, { ...one, weight });
    return set(document, ['objectives', objective, role], Object.fromEntries(uses));
  }
  return unknown(id, []);
}

function linked(document: Document, ends: string, change: TriedLink | null): Document {
  const [, from = '', to = ''] = ENDS.exec(ends) ?? unknown(ends, linksOf(document));
  if (change !== null && !isPlain(change))
    throw new ScorecardError(
      'invalid-option',
      `\`${ends.slice(0, 80)}\` needs an object with strength, confidence, delay or effect, or null; found ${nameOf(change)}`,
    );
  for (const section of ['objectives', 'indicators']) {
    const links = longForm(own(own(own(document, section), from), 'drives'), 'strength');
    const link = links.get(to);
    if (link === undefined) continue;
    if (change === null || change.strength === 0) links.delete(to);
    else links.set(to, { ...link, ...change });
    return set(document, [section, from, 'drives'], Object.fromEntries(links));
  }
  return unknown(ends, linksOf(document));
}

function linksOf(document: Document): string[] {
  return (['objectives', 'indicators'] as const).flatMap((section) =>
    Object.entries(document[section] ?? {}).flatMap(([from, { drives }]) =>
      [...longForm(drives, 'strength').keys()].map((to) => `${from} -> ${to}`),
    ),
  );
}

/** Entries of a list or a map, each spelled out; a bare number is the key that it stands for. */
function longForm(list: unknown, short: string): Map<string, Plain> {
  if (Array.isArray(list)) return new Map(list.map((id) => [String(id), {}]));
  return new Map(
    Object.entries(isRecord(list) ? list : {}).map(([id, entry]) => [
      id,
      isRecord(entry) ? entry : { [short]: entry },
    ]),
  );
}
