import type { Model, NormalScorecard, SectionName } from '../../model/index.js';
import { type Compared, settingEdit, type Told } from './compared.js';
import { all, type Edit, type Step, withKeys } from './edit.js';
import { elementEdits } from './element-edits.js';
import { CARD_FIELDS, type Field, SCORING_FIELDS } from './fields.js';
import { linkEdits, measureEdits } from './part-edits.js';
import { same } from './same.js';
import { writtenEdits } from './written-edits.js';

/** Every change from one card to another, in the order in which they are told and made. */
export function editsBetween(
  before: Model,
  after: Model,
  documents: readonly [object, object] = [{}, {}],
): readonly Edit[] {
  const compared: Compared = {
    models: [before, after],
    cards: [before.card, after.card],
    documents,
    inherited: new Map(),
  };
  const elements = ADDED.map((section) => elementEdits(compared, section));
  const measures = measureEdits(compared);
  const links = linkEdits(compared);
  // Told last, for they take along what elements inherit.
  const card = cardEdits(compared);
  return [
    ...card,
    ...elements.flatMap(({ added }) => added),
    ...elements.flatMap(({ settings }) => settings).map((edit) => passedOn(compared, edit)),
    ...measures,
    ...links,
    ...elements.toReversed().flatMap(({ removed }) => removed),
    ...writtenEdits(compared),
  ];
}

/** A setting of a perspective is made together with those of the objectives that inherit it. */
function passedOn({ inherited }: Compared, edit: Edit): Edit {
  const found = inherited.get(edit.change.path.join(' '));
  if (found === undefined) return edit;
  return {
    ...edit,
    apply: all([edit.apply, ...found[0]]),
    revert: all([edit.revert, ...found[1]]),
  };
}

/** Sections in the order in which elements can be added: what others name first. */
const ADDED: readonly SectionName[] = [
  'people',
  'metrics',
  'indicators',
  'perspectives',
  'themes',
  'objectives',
  'initiatives',
  'hypotheses',
  'risks',
];

function cardEdits(compared: Compared): readonly Edit[] {
  const [before, after] = compared.cards;
  const told: Told = { element: 'card', id: '', title: after.title, path: [] };
  const differing = <F extends Field>(fields: readonly F[], a: object, b: object): F[] =>
    fields.filter(({ keys }) => keys.some((key) => !same(get(a, key), get(b, key))));
  const plain = differing(CARD_FIELDS, before, after).map((field) =>
    settingEdit(
      compared,
      told,
      field,
      [before, after],
      [(card) => withKeys(card, after, field.keys), (card) => withKeys(card, before, field.keys)],
    ),
  );
  const scoring = differing(SCORING_FIELDS, before.scoring, after.scoring).map((field) => {
    const own =
      (from: NormalScorecard): Step =>
      (card) => ({
        ...card,
        scoring: withKeys(card.scoring, from.scoring, field.keys),
      });
    const [make = [], undo = []] = compared.inherited.get(`scoring ${field.keys[0]}`) ?? [];
    return settingEdit(
      compared,
      { ...told, path: ['scoring'] },
      field,
      [before.scoring, after.scoring],
      [all([own(after), ...make]), all([own(before), ...undo])],
    );
  });
  return [...plain, ...scoring];
}

const get = (of: object, key: string): unknown => (of as { readonly [key: string]: unknown })[key];
