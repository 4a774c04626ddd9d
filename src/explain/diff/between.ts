import {
  type Model,
  modelOf,
  modelOfNormal,
  type NormalScorecard,
  type Scorecard,
} from '../../model/index.js';
import { editsBetween } from './edits.js';
import type { Edit } from './edit.js';

/** A card after some changes, and which changes brought it there. */
export interface Between {
  readonly model: Model;
  /** Places in the list of edits; several where none of them alone gives a card that holds together. */
  readonly edits: readonly number[];
}

/** Changes from one card to another, with the models of both. */
export function editsOf(before: Scorecard, after: Scorecard): readonly Edit[] {
  return editsBetween(modelOf(before), modelOf(after), [before.document, after.document]);
}

/**
 * The cards between one and another: each edit that a score can depend on made on top of those before it. An edit that gives no valid card is made
 * together with the next ones.
 *
 * @param which - which edits are made
 */
export function* cardsBetween(
  from: NormalScorecard,
  edits: readonly Edit[],
  which: (edit: Edit) => boolean = () => true,
): Generator<Between> {
  let card = from;
  let waiting: number[] = [];
  for (const [i, edit] of edits.entries()) {
    if (!edit.scores || !which(edit)) continue;
    card = edit.apply(card);
    waiting.push(i);
    const built = modelOfNormal(card);
    if (!built.ok) continue;
    yield { model: built.model, edits: waiting };
    waiting = [];
  }
  if (waiting.length > 0) {
    const built = modelOfNormal(card);
    if (built.ok) yield { model: built.model, edits: waiting };
  }
}
