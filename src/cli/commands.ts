import { catalogueCommand } from './catalogue-command.js';
import { checkCommand } from './check-command.js';
import type { Command } from './command.js';
import { evaluateCommand } from './evaluate-command.js';
import { inspectCommand } from './inspect-command.js';
import { mapCommand } from './map-command.js';
import { newCommand } from './new-command.js';
import { schemaCommand } from './schema-command.js';
import { smartCommand } from './smart-command.js';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  evaluateCommand,
  checkCommand,
  inspectCommand,
  smartCommand,
  mapCommand,
  catalogueCommand,
  schemaCommand,
];
