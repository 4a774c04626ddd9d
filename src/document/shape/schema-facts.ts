import * as z from 'zod';
import type { Shape } from './shape.js';

/** What the JSON Schema says beyond the zod schemas. */
export const schemaFacts = {
  /** Names under `definitions`, descriptions, patterns. */
  registry: z.registry<{
    id?: string;
    title?: string;
    description?: string;
    pattern?: string;
    uniqueItems?: boolean;
  }>(),
  /** What the keys of a map say. */
  keys: new WeakMap<z.ZodType, { readonly [key: string]: string }>(),
};

/** Gives a shape a name of its own in the JSON Schema. */
export function named<T>(id: string, description: string, shape: Shape<T>): Shape<T> {
  const before = schemaFacts.registry.get(shape.zod);
  schemaFacts.registry.add(shape.zod, { ...before, id, description });
  return shape;
}
