/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A JSON Schema (draft-07) on the way. */
export interface Writing {
  /** Named parts, in the order in which they are met; undefined while one is being written. */
  readonly definitions: Map<string, JsonSchema | undefined>;
}

/** A JSON Schema that says what it is about. */
export function described(schema: JsonSchema, description: string): JsonSchema {
  // Beside a $ref, draft-07 ignores everything.
  return '$ref' in schema ? { allOf: [schema], description } : { ...schema, description };
}
