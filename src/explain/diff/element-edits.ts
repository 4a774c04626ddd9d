import type { LocalizedText } from '../../core/index.js';
import { type SectionName, SECTIONS } from '../../model/index.js';
import type { DiffKind } from './card-change.js';
import { changed, type Edit, placed, type Step, withKeys } from './edit.js';
import { type Compared, fieldsOf, settingEdit, settingSteps, type Told } from './compared.js';
import { type Field, SCALING_FIELDS } from './fields.js';
import { same } from './same.js';

interface Titled {
  readonly id: string;
  readonly title: LocalizedText;
  readonly unit?: string;
}
type Plain = { readonly [key: string]: unknown };

const UNSCORED: ReadonlySet<SectionName> = new Set(['people', 'initiatives', 'hypotheses']);

/** Elements of a section that came, went or have other settings. */
export function elementEdits(compared: Compared, section: SectionName) {
  const [before, after] = compared.cards.map((card) => card[section]) as unknown as [
    ReadonlyMap<string, Titled>,
    ReadonlyMap<string, Titled>,
  ];
  const whole = (kind: 'added' | 'removed', one: Titled): Edit => ({
    change: {
      kind,
      element: SECTIONS[section],
      id: one.id,
      title: one.title,
      path: [section, one.id],
      ...(one.unit === undefined ? {} : { unit: one.unit }),
    },
    apply: placed(section, one.id, compared.cards[1]),
    revert: placed(section, one.id, compared.cards[0]),
    scores: !UNSCORED.has(section),
    moves: false,
  });
  const added = [...after.values()].filter(({ id }) => !before.has(id));
  const removed = [...before.values()].filter(({ id }) => !after.has(id));
  const settings = [...after.values()].flatMap((is) => {
    const was = before.get(is.id);
    return was === undefined ? [] : settingsOf(compared, section, was, is);
  });
  return {
    added: added.map((one) => whole('added', one)),
    removed: removed.map((one) => whole('removed', one)),
    settings,
  };
}

function settingsOf(compared: Compared, section: SectionName, was: Titled, is: Titled): Edit[] {
  const { id } = is;
  const told: Told = {
    element: SECTIONS[section],
    id,
    title: is.title,
    path: [section, id],
    ...(is.unit === undefined ? {} : { unit: is.unit }),
    ...(section === 'indicators' ? { indicator: id } : {}),
  };
  const fields = fieldsOf(section);
  if (fields === undefined) return keptEdits(compared, section, told, was, is);
  const followed = followingMove(compared, section, was, is);
  const own = fields
    .filter(({ keys }) => keys.some((key) => !same(get(was, key), get(is, key))))
    .filter(({ keys }) => !followed.includes(keys[0] as string))
    .map((field) =>
      field.kind === 'moved' ? { ...field, keys: [...field.keys, ...followed] } : field,
    )
    .flatMap((field) => {
      const steps = settingSteps(compared, section, id, field.keys);
      return isInherited(compared, section, [was, is], field, steps)
        ? []
        : [settingEdit(compared, told, field, [was, is], steps)];
    });
  const scaling = section === 'indicators' ? scalingEdits(compared, told, was, is) : [];
  return [...own, ...scaling];
}

const get = (of: object, key: string): unknown => (of as Plain)[key];

/** Settings that an objective has from its perspective, before and after it moved to another. */
function followingMove(
  { cards }: Compared,
  section: SectionName,
  was: object,
  is: object,
): readonly string[] {
  if (section !== 'objectives' || get(was, 'perspective') === get(is, 'perspective')) return [];
  const homes = [was, is].map((one, i) =>
    cards[i]?.perspectives.get(String(get(one, 'perspective'))),
  );
  const has = (key: string): boolean =>
    [was, is].every((one, i) => same(get(one, key), get(homes[i] ?? {}, key)));
  return ['missing', 'status', 'statusSteps'].filter(has);
}

/**
 * Whether a setting only follows the one it is inherited from, which is told once; it is then made with that one.
 */
function isInherited(
  { cards, inherited }: Compared,
  section: SectionName,
  elements: readonly [object, object],
  { keys, inherits }: Field,
  steps: readonly [Step, Step],
): boolean {
  if (inherits === undefined) return false;
  const follows = (sources: readonly (object | undefined)[], names: readonly string[]): boolean =>
    sources.every(
      (source, i) =>
        source !== undefined &&
        keys.every((key, k) => same(get(elements[i] as object, key), get(source, names[k] ?? key))),
    ) &&
    names.some((name) => !same(get(sources[0] as object, name), get(sources[1] as object, name)));
  const names = inherits === 'measures' ? ['measures'] : keys;
  const above = section === 'objectives' ? elements.map((one) => get(one, 'perspective')) : [];
  const holders: readonly (readonly [string, readonly (object | undefined)[]])[] = [
    ...(above[0] !== undefined && above[0] === above[1]
      ? [
          [
            `perspectives ${String(above[0])}`,
            cards.map((card) => card.perspectives.get(String(above[0]))),
          ] as const,
        ]
      : []),
    ['scoring', cards.map(({ scoring }) => scoring)],
  ];
  for (const [holder, sources] of holders) {
    if (!follows(sources, names)) continue;
    // A perspective that follows the card itself passes it on.
    const key =
      holder !== 'scoring' &&
      follows(
        cards.map(({ scoring }) => scoring),
        names,
      )
        ? `scoring ${names[0]}`
        : `${holder} ${names[0]}`;
    const known = inherited.get(key) ?? [[], []];
    known[0].push(steps[0]);
    known[1].push(steps[1]);
    inherited.set(key, known);
    return true;
  }
  return false;
}

function scalingEdits(compared: Compared, told: Told, was: object, is: object): Edit[] {
  const [before, after] = [was, is].map((one) => get(one, 'scaling') as object) as [object, object];
  const within =
    (from: object, keys: readonly string[]): ((element: Plain) => object) =>
    (element) => ({ ...element, scaling: withKeys(element['scaling'] as object, from, keys) });
  return SCALING_FIELDS.filter(({ keys: [key = ''] }) => key !== 'cap')
    .filter(({ keys: [key = ''] }) => !same(get(before, key), get(after, key)))
    .map((field) =>
      settingEdit(
        compared,
        told,
        field,
        [before, after],
        [
          changed('indicators', told.id, within(after, field.keys)),
          changed('indicators', told.id, within(before, field.keys)),
        ],
      ),
    );
}

const RISK_TEXTS: ReadonlySet<string> = new Set(['description', 'tags', 'note', 'provenance']);

/** Elements kept as written: their keys one by one. */
function keptEdits(
  compared: Compared,
  section: SectionName,
  told: Told,
  was: object,
  is: object,
): Edit[] {
  const [before, after] = [was, is].map((one) => get(one, 'input') as Plain) as [Plain, Plain];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => !same(before[key], after[key]))
    .map((key) => {
      const kind: DiffKind =
        key === 'title'
          ? 'renamed'
          : key === 'owner'
            ? 'owner'
            : RISK_TEXTS.has(key)
              ? 'text'
              : section === 'risks'
                ? 'risk'
                : section === 'initiatives'
                  ? 'plan'
                  : 'text';
      const within =
        (from: Plain): ((element: Plain) => object) =>
        (element) => ({ ...element, input: withKeys(element['input'] as object, from, [key]) });
      return settingEdit(
        compared,
        told,
        { keys: [key], kind },
        [before, after],
        [changed(section, told.id, within(after)), changed(section, told.id, within(before))],
      );
    });
}
