import type { JsonSchema } from '../shape/index.js';
import { scorecard } from './scorecard.js';

export type { JsonSchema } from '../shape/index.js';

/**
 * The JSON Schema (draft-07) of scorecard documents, for completion and checking in editors. It is a little wider than the
 * reader: calendars, reserved words and characters are checked on reading only.
 */
export function toJsonSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema | undefined>();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'stratmap scorecard, version 1',
    description: 'A balanced scorecard and strategy map as code.',
    ...scorecard.json({ definitions }),
    definitions: Object.fromEntries(definitions),
  };
}
