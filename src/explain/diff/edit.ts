import type { NormalScorecard, SectionName } from '../../model/index.js';
import type { CardChange } from './card-change.js';

/** Makes another card of a card in its normal form. */
export type Step = (card: NormalScorecard) => NormalScorecard;

/** A change, and how to make it on a card and take it back. */
export interface Edit {
  readonly change: CardChange;
  readonly apply: Step;
  readonly revert: Step;
  /** Whether a score can depend on it. */
  readonly scores: boolean;
  /** Whether it is one plain number that became another, so that it can move in small steps. */
  readonly moves: boolean;
}

type Plain = { readonly [key: string]: unknown };

/** Gives keys of an object the values they have in another; absent there means removed. */
export function withKeys<T extends object>(to: T, from: object, keys: readonly string[]): T {
  const made: Record<string, unknown> = { ...(to as Plain) };
  for (const key of keys) {
    const value = (from as Plain)[key];
    if (value === undefined) delete made[key];
    else made[key] = value;
  }
  return made as T;
}

/** Changes one element of a section; a card without it stays as it is. */
export function changed(
  section: SectionName,
  id: string,
  change: (element: Plain) => object,
): Step {
  return (card) => {
    const elements = card[section] as ReadonlyMap<string, object>;
    const element = elements.get(id);
    if (element === undefined) return card;
    const made = new Map(elements).set(id, change(element as Plain));
    return { ...card, [section]: made };
  };
}

/** Puts an element in its place, or takes it away. */
export function placed(section: SectionName, id: string, from: NormalScorecard): Step {
  return (card) => {
    const made = new Map<string, object>(card[section] as ReadonlyMap<string, object>);
    const element = (from[section] as ReadonlyMap<string, object>).get(id);
    if (element === undefined) made.delete(id);
    // Its links are changes of their own.
    else made.set(id, Object.hasOwn(element, 'drives') ? { ...element, drives: [] } : element);
    return { ...card, [section]: made };
  };
}

/** Several steps as one. */
export const all =
  (steps: readonly Step[]): Step =>
  (card) =>
    steps.reduce((made, step) => step(made), card);
