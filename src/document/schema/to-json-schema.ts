import * as z from 'zod';
import { schemaFacts } from '../shape/index.js';
import { scorecard } from './scorecard.js';

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

interface Node {
  properties?: { [key: string]: { $ref?: string; [keyword: string]: unknown } };
  [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft-07) of scorecard documents, for completion and checking in editors. It is a little wider than the
 * reader: calendars, reserved words and characters are checked on reading only.
 */
export function toJsonSchema(): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(scorecard.zod, {
    target: 'draft-7',
    io: 'input',
    metadata: schemaFacts.registry,
    override: ({ zodSchema, jsonSchema }) =>
      describeKeys(schemaFacts.keys.get(zodSchema as unknown as z.ZodType), jsonSchema as Node),
  });
  return {
    $schema,
    title: 'stratmap scorecard, version 1',
    description: 'A balanced scorecard and strategy map as code.',
    ...(rest as JsonSchema),
  };
}

function describeKeys(about: { readonly [key: string]: string } | undefined, schema: Node): void {
  if (about === undefined || schema.properties === undefined) return;
  const properties: NonNullable<Node['properties']> = {};
  for (const [key, property] of Object.entries(schema.properties)) {
    const description = about[key];
    // Beside a $ref, draft-07 ignores everything.
    properties[key] =
      property.$ref === undefined
        ? { ...property, description }
        : { description, allOf: [property] };
  }
  schema.properties = properties;
  schema['patternProperties'] = { '^x-': {} };
}
