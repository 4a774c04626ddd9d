import type { LocalizedText } from '../../core/index.js';
import type { Model, NormalScorecard, SectionName } from '../../model/index.js';
import type { CardChange, DiffElementKind } from './card-change.js';
import { demandOf } from './demand.js';
import { changed, type Edit, type Step, withKeys } from './edit.js';
import { type Field, FIELDS } from './fields.js';
import { alike, plainValue } from './plain-value.js';

/** Two cards being compared. */
export interface Compared {
  readonly models: readonly [before: Model, after: Model];
  readonly cards: readonly [before: NormalScorecard, after: NormalScorecard];
  /** Their documents, for texts that the normal form leaves out. */
  readonly documents: readonly [before: object, after: object];
  /** Steps that elements take with a setting they inherit, by what they inherit it from. */
  readonly inherited: Map<string, [Step[], Step[]]>;
}

/** What an element is, for the changes of its settings. */
export interface Told {
  readonly element: DiffElementKind;
  readonly id: string;
  readonly of?: string;
  readonly title: LocalizedText;
  readonly ofTitle?: LocalizedText;
  readonly unit?: string;
  readonly path: readonly string[];
  /** The indicator whose scale it is about. */
  readonly indicator?: string;
}

const UNSCORED: ReadonlySet<string> = new Set(['renamed', 'owner', 'text', 'plan', 'unit']);

/** A change of one setting. */
export function settingEdit(
  compared: Compared,
  told: Told,
  field: Field,
  elements: readonly [object | undefined, object | undefined],
  steps: readonly [apply: Step, revert: Step],
): Edit {
  const { indicator, unit, ...rest } = told;
  const [before, after] = elements.map((one) => plainValue(one, field));
  const { kind } = field;
  const key = field.key ?? (field.keys[0] as string);
  const scaled = kind === 'target' || kind === 'baseline';
  const demand =
    scaled && indicator !== undefined
      ? demandOf([before, after], indicator, compared.models)
      : undefined;
  return {
    change: {
      kind,
      ...rest,
      ...(unit === undefined || !UNITED.has(key) ? {} : { unit }),
      path: [...told.path, key],
      key,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(demand === undefined ? {} : { demand }),
      ...(kind === 'moved' ? homesOf(compared, before, after) : {}),
    },
    apply: steps[0],
    revert: steps[1],
    scores: !UNSCORED.has(kind),
    moves: canMove(kind, key, before, after),
  };
}

/** Settings that are numbers in the unit of their indicator. */
const UNITED: ReadonlySet<string> = new Set(['target', 'baseline', 'limits', 'range', 'scale']);

const MOVING: ReadonlySet<string> = new Set([
  'weight',
  'target',
  'baseline',
  'scale',
  'strength',
  'confidence',
  'risk',
]);

/** Numbers move in small steps; whether one weighs at all, and limits that only decide, do not. */
function canMove(kind: string, key: string, before: unknown, after: unknown): boolean {
  if (!MOVING.has(kind) && key !== 'driverShare') return false;
  if (before === undefined || after === undefined || !alike(before, after)) return false;
  const decides = ['weight', 'strength', 'confidence'].includes(kind);
  return !decides || (before !== 0 && after !== 0);
}

/** Fields of a section; kept elements have their input instead. */
export const fieldsOf = (section: SectionName): readonly Field[] | undefined =>
  (FIELDS as { readonly [section: string]: readonly Field[] })[section];

/** Steps that give an element the settings it has on the one card, and on the other. */
export function settingSteps(
  { cards }: Compared,
  section: SectionName,
  id: string,
  keys: readonly string[],
): readonly [Step, Step] {
  const [before, after] = cards.map((card) =>
    (card[section] as ReadonlyMap<string, object>).get(id),
  ) as [object, object];
  return [
    changed(section, id, (element) => withKeys(element, after, keys)),
    changed(section, id, (element) => withKeys(element, before, keys)),
  ];
}

/** What the perspectives, or parents, of an objective that moved are called; nothing where one is not stated. */
function homesOf({ cards }: Compared, before: unknown, after: unknown): Pick<CardChange, 'homes'> {
  const [was, is] = [before, after].map((id, i) => {
    const card = cards[i] as NormalScorecard;
    const home = card.perspectives.get(String(id)) ?? card.objectives.get(String(id));
    return home?.title;
  });
  return was === undefined || is === undefined ? {} : { homes: [was, is] };
}
