import type { Model } from '../../model/index.js';
import type { CardChange, DiffKind } from '../diff/card-change.js';
import type { ChangeKind } from './change-line.js';
import type { Meaning } from './meanings.js';

const KINDS: { readonly [K in DiffKind]?: ChangeKind } = {
  target: 'target',
  baseline: 'baseline',
  scale: 'scale',
  weight: 'weight',
  strength: 'link',
  confidence: 'link',
  delay: 'link',
  effect: 'link',
  curve: 'link',
  guard: 'guard',
  override: 'override',
  risk: 'risk',
  role: 'weight',
};

/** What a change of a card counts as among the reasons for a score. */
export function kindOfEdit({ kind, element, key }: CardChange): ChangeKind {
  if (element === 'link' || key === 'driverShare') return 'link';
  if (element === 'risk') return 'risk';
  return KINDS[kind] ?? 'model';
}

/** A change of a card as a reason. */
export function meaningOfEdit(change: CardChange, { card }: Model): Meaning {
  const { id, title, of, ofTitle, unit } = change;
  return {
    kind: kindOfEdit(change),
    id,
    title: id === '' ? card.title : title,
    ...(of === undefined ? {} : { of }),
    ...(ofTitle === undefined ? {} : { ofTitle }),
    ...(unit === undefined ? {} : { unit }),
    change,
  };
}
