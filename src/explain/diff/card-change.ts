import type { LocalizedText } from '../../core/index.js';

/** What a change is about. */
export type DiffElementKind =
  | 'card'
  | 'perspective'
  | 'theme'
  | 'objective'
  | 'indicator'
  | 'metric'
  | 'measure'
  | 'link'
  | 'initiative'
  | 'hypothesis'
  | 'risk'
  | 'person';

/**
 * What a change does, in terms of the strategy. `scoring` is every rule of how a score is made, `rule` a rule of measuring (roll-up,
 * windows, how long a value stands), `plan` what is written of an initiative, `text` what no score depends on.
 */
export type DiffKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'moved'
  | 'weight'
  | 'target'
  | 'baseline'
  | 'scale'
  | 'formula'
  | 'unit'
  | 'rule'
  | 'values'
  | 'strength'
  | 'confidence'
  | 'delay'
  | 'effect'
  | 'curve'
  | 'role'
  | 'theme'
  | 'guard'
  | 'scoring'
  | 'override'
  | 'owner'
  | 'risk'
  | 'plan'
  | 'text';

/** One change of a card against another. */
export interface CardChange {
  /** What it does; see `DiffKind`. */
  readonly kind: DiffKind;
  /** What it is about; `measure` is one use of an indicator by an objective. */
  readonly element: DiffElementKind;
  /** Id of the element; of a measure that of its indicator, of a link that of its cause; empty for the card. */
  readonly id: string;
  /** Of a measure or a link, the objective it belongs or leads to. */
  readonly of?: string;
  /** What the element is called; for a measure or a link its first end. */
  readonly title: LocalizedText;
  /** What the objective of a measure or link is called. */
  readonly ofTitle?: LocalizedText;
  /** Where it stands in the form of the document. */
  readonly path: readonly string[];
  /** The key that differs, such as `target`; absent for what was added or removed. */
  readonly key?: string;
  /** Before; absent where nothing was stated. Numbers that change over time are an object by period. */
  readonly before?: unknown;
  /** After. */
  readonly after?: unknown;
  /** Of a target or another edge of a scale: whether points became harder or easier to earn. */
  readonly demand?: 'tighter' | 'looser';
  /** Of an objective that moved: what both perspectives, or parents, are called. */
  readonly homes?: readonly [before: LocalizedText, after: LocalizedText];
  /** Unit of before and after, where they have one. */
  readonly unit?: string;
}
