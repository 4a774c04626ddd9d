import { checkCommand } from './check-command.js';
import type { Command } from './command.js';
import { evaluateCommand } from './evaluate-command.js';
import { mapCommand } from './map-command.js';
import { schemaCommand } from './schema-command.js';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  evaluateCommand,
  checkCommand,
  mapCommand,
  schemaCommand,
];
