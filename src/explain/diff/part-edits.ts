import type { LocalizedText } from '../../core/index.js';
import type { Link, NormalScorecard, Objective } from '../../model/index.js';
import type { CardChange } from './card-change.js';
import { type Compared, settingEdit, type Told } from './compared.js';
import { changed, type Edit, type Step, withKeys } from './edit.js';
import { type Field, LINK_FIELDS, SCALING_FIELDS } from './fields.js';
import { same } from './same.js';

type Plain = { readonly [key: string]: unknown };
type Measure = Objective['measures'][number];

const get = (of: object, key: string): unknown => (of as Plain)[key];

/** An entry of a list within an element: a measure, or a link. */
interface Entry {
  readonly told: Told;
  /** Section and key of the list. */
  readonly list: readonly ['objectives' | 'indicators', string, 'measures' | 'drives'];
  /** Key by which entries of the list are known, and the key of this one. */
  readonly by: readonly ['indicator' | 'to', string];
  readonly entry: object;
}

/** Replaces, adds or takes away one entry of a list. */
const withEntry = ({ list: [section, id, key], by: [name, value] }: Entry, entry?: object): Step =>
  changed(section, id, (element) => {
    const old = element[key] as readonly object[];
    const place = old.findIndex((one) => get(one, name) === value);
    const rest = old.filter((_, i) => i !== place);
    if (entry !== undefined) rest.splice(place < 0 ? rest.length : place, 0, entry);
    return { ...element, [key]: rest };
  });

/** Changes one entry of a list. */
const inEntry = (
  { list: [section, id, key], by: [name, value] }: Entry,
  change: (entry: object) => object,
): Step =>
  changed(section, id, (element) => ({
    ...element,
    [key]: (element[key] as readonly object[]).map((one) =>
      get(one, name) === value ? change(one) : one,
    ),
  }));

function wholeEdit(kind: 'added' | 'removed', entry: Entry): Edit {
  const { indicator: _, ...told } = entry.told;
  const change: CardChange = { kind, ...told };
  const steps = [withEntry(entry, entry.entry), withEntry(entry)] as const;
  const [apply, revert] = kind === 'added' ? steps : [steps[1], steps[0]];
  const scores = get(entry.entry, 'effect') !== 'none';
  return { change, apply, revert, scores, moves: false };
}

/** Entries that came, went or have other settings; those of elements that only one card has are not told apart. */
function entryEdits(
  compared: Compared,
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  settings: (was: Entry, is: Entry) => readonly Edit[],
  ownerKept: (entry: Entry, other: NormalScorecard) => boolean,
): Edit[] {
  const [first, second] = compared.cards;
  const removed = [...before]
    .filter(([key, entry]) => !after.has(key) && ownerKept(entry, second))
    .map(([, entry]) => wholeEdit('removed', entry));
  const added = [...after]
    .filter(([key, entry]) => !before.has(key) && ownerKept(entry, first))
    .map(([, entry]) => wholeEdit('added', entry));
  const other = [...after].flatMap(([key, is]) => {
    const was = before.get(key);
    return was === undefined ? [] : settings(was, is);
  });
  return [...removed, ...added, ...other];
}

function measuresOf(card: NormalScorecard): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const objective of card.objectives.values()) {
    for (const measure of objective.measures) {
      const { indicator, role } = measure;
      const used = card.indicators.get(indicator);
      found.set(`${indicator} ${objective.id}`, {
        told: {
          element: 'measure',
          id: indicator,
          of: objective.id,
          title: used?.title ?? textOf(indicator),
          ofTitle: objective.title,
          ...(used?.unit === undefined ? {} : { unit: used.unit }),
          path: ['objectives', objective.id, role === 'lead' ? 'leading' : 'lagging', indicator],
          indicator,
        },
        list: ['objectives', objective.id, 'measures'],
        by: ['indicator', indicator],
        entry: measure,
      });
    }
  }
  return found;
}

/** Uses of indicators by objectives. */
export function measureEdits(compared: Compared): readonly Edit[] {
  const [before, after] = compared.cards;
  const fields: readonly Field[] = [
    { keys: ['role'], kind: 'role' },
    { keys: ['weight'], kind: 'weight' },
  ];
  return entryEdits(
    compared,
    measuresOf(before),
    measuresOf(after),
    (was, is) => [...settingsOf(compared, fields, was, is), ...scalingOf(compared, was, is)],
    ({ told: { of = '' } }, other) => other.objectives.has(of),
  );
}

function settingsOf(
  compared: Compared,
  fields: readonly Field[],
  was: Entry,
  is: Entry,
): readonly Edit[] {
  return fields
    .filter(({ keys }) => keys.some((key) => !same(get(was.entry, key), get(is.entry, key))))
    .map((field) =>
      settingEdit(
        compared,
        is.told,
        field,
        [was.entry, is.entry],
        [
          inEntry(is, (entry) => withKeys(entry, is.entry, field.keys)),
          inEntry(is, (entry) => withKeys(entry, was.entry, field.keys)),
        ],
      ),
    );
}

/** What a use states again of the scale of its indicator. */
function scalingOf(compared: Compared, was: Entry, is: Entry): readonly Edit[] {
  const [before, after] = [was, is].map(
    ({ entry }) => (entry as Measure).scaling ?? {},
  ) as unknown as [object, object];
  const step = (from: object, keys: readonly string[]): Step =>
    inEntry(is, (entry) => {
      const scaling = withKeys((entry as Measure).scaling ?? {}, from, keys);
      return Object.keys(scaling).length === 0
        ? withKeys(entry, {}, ['scaling'])
        : { ...entry, scaling };
    });
  return SCALING_FIELDS.filter(
    ({ keys: [key = ''] }) => !same(get(before, key), get(after, key)),
  ).map((field) =>
    settingEdit(
      compared,
      is.told,
      field,
      [before, after],
      [step(after, field.keys), step(before, field.keys)],
    ),
  );
}

function linksOf(card: NormalScorecard): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const section of ['objectives', 'indicators'] as const) {
    for (const { id, title, drives } of card[section].values()) {
      for (const link of drives as readonly Link[]) {
        found.set(`${id} ${link.to}`, {
          told: {
            element: 'link',
            id,
            of: link.to,
            title,
            ofTitle: card.objectives.get(link.to)?.title ?? textOf(link.to),
            path: [section, id, 'drives', link.to],
          },
          list: [section, id, 'drives'],
          by: ['to', link.to],
          entry: link,
        });
      }
    }
  }
  return found;
}

/** Links from causes to objectives; a link of an element that is new, or gone, is told as well: it is a claim of its own. */
export function linkEdits(compared: Compared): readonly Edit[] {
  const [before, after] = compared.cards;
  return entryEdits(
    compared,
    linksOf(before),
    linksOf(after),
    (was, is) => settingsOf(compared, LINK_FIELDS, was, is),
    () => true,
  );
}

const textOf = (id: string): LocalizedText => ({ und: id });
