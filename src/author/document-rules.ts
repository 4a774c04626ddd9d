import { isRecord } from '../core/index.js';
import type { SectionName } from '../document/index.js';
import type { MergeRule } from './merge-rule.js';

// Which parts of a document merge key by key when a card is tuned. What is missing here is one value that only makes sense whole:
// a target, a scale, a policy, a dated weight.

const map: MergeRule = { each: 'replace' };

const texts = { title: map, description: map, note: map, provenance: map };

const as =
  (key: string) =>
  (short: unknown): unknown =>
    typeof short === 'number' || typeof short === 'string' ? { [key]: short } : short;

// A list of ids is a map of ids with the default weight or strength.
const listed = (short: unknown): unknown =>
  Array.isArray(short) ? Object.fromEntries(short.map((id) => [String(id), 1])) : short;

const measures: MergeRule = {
  spellOut: listed,
  each: { spellOut: as('weight'), keys: {} },
};

const drives: MergeRule = {
  spellOut: listed,
  each: { spellOut: as('strength'), keys: { because: map, provenance: map } },
};

const rolled = (short: unknown): unknown =>
  typeof short === 'string' || (isRecord(short) && Object.hasOwn(short, 'mean'))
    ? { rollup: short }
    : short;

// Of two objects, a name by language has none of the keys of a person.
const named = (short: unknown): unknown =>
  isRecord(short) && ['title', 'role', 'contact'].some((key) => Object.hasOwn(short, key))
    ? short
    : { title: short };

const elements: Readonly<Record<SectionName, MergeRule>> = {
  people: { spellOut: named, keys: { title: map, role: map } },
  perspectives: { keys: { ...texts, question: map, status: map } },
  themes: { keys: { ...texts, status: map } },
  metrics: { spellOut: rolled, keys: { ...texts, values: map } },
  indicators: {
    keys: {
      ...texts,
      rationale: map,
      scope: map,
      gaming: map,
      checklist: map,
      status: map,
      values: map,
      drives,
    },
  },
  objectives: {
    keys: {
      ...texts,
      success: map,
      alignedTo: map,
      status: map,
      review: map,
      leading: measures,
      lagging: measures,
      drives,
    },
  },
  initiatives: { keys: { ...texts, moves: { each: { spellOut: as('by'), keys: {} } } } },
  hypotheses: { keys: { ...texts, statement: map } },
  risks: { keys: { ...texts, affects: map } },
};

/** How a patch of a document merges. */
export const documentRule: MergeRule = {
  keys: {
    ...texts,
    purpose: map,
    vision: map,
    mission: map,
    strategy: map,
    scope: map,
    alignedTo: map,
    calendar: map,
    includes: map,
    scoring: { keys: { status: map } },
    tensions: map,
    review: map,
    advice: { keys: { rules: map } },
    ...Object.fromEntries(Object.entries(elements).map(([name, each]) => [name, { each }])),
  },
};
