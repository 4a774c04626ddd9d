import { described } from './json-schema.js';
import type { Shape } from './shape.js';

/** Gives a shape a name of its own in the JSON Schema. */
export function named<T>(id: string, description: string, shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    json: (writing) => {
      const { definitions } = writing;
      if (!definitions.has(id)) {
        // Its place is taken before it is written: it may hold itself.
        definitions.set(id, undefined);
        const { patternProperties, ...schema } = described(shape.json(writing), description);
        definitions.set(
          id,
          patternProperties === undefined ? schema : { ...schema, patternProperties },
        );
      }
      return { $ref: `#/definitions/${id}` };
    },
  };
}
