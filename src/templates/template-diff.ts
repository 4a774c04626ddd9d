import type { PartKind } from './parts.js';

/** Something that one of two cards has. */
export interface DiffElement {
  /** What it is; a measure is an indicator used by an objective, `card` is the card itself. */
  readonly kind: PartKind;
  /** Its id; of a measure and of a link both ids, `indicator -> objective` or `cause -> effect`. */
  readonly id: string;
  /** What it is called, in the language asked for. */
  readonly title: string;
}

/** One key that differs. */
export interface DiffChange extends DiffElement {
  /** The key, such as `target` or `weight`. */
  readonly key: string;
  /** As the template has it, in its shortest form; absent where it is not stated. */
  readonly before?: unknown;
  /** As the card has it. */
  readonly after?: unknown;
}

/** What a card changed against a template. */
export interface TemplateDiff {
  /** Only on the card. */
  readonly added: readonly DiffElement[];
  /** Only in the template. */
  readonly removed: readonly DiffElement[];
  /** On both, and not the same. */
  readonly changed: readonly DiffChange[];
  /** All of it as sentences, one a line; empty if nothing differs. */
  readonly text: string;
}
