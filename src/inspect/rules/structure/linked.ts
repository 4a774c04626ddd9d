import type { Model } from '../../../model/index.js';
import type { CardFacts } from '../../card-facts.js';

/** Objectives that an objective helps directly: those it drives, and the one it is part of. */
export function helpedBy(id: string, { map }: Model, facts: CardFacts): readonly string[] {
  const parent = facts.parentOf(id);
  return parent === undefined ? map.effects(id) : [...map.effects(id), parent];
}

/** Whether any link touches an objective, or it is part of another, or another of it. */
export function isLinked(id: string, model: Model, facts: CardFacts): boolean {
  return (
    model.map.drivers(id).length > 0 || helpedBy(id, model, facts).length > 0 || facts.hasParts(id)
  );
}

/** Everything that an objective helps, directly or through others. */
export function allHelpedBy(id: string, model: Model, facts: CardFacts): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...helpedBy(id, model, facts)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...helpedBy(next, model, facts));
  }
  return reached;
}
