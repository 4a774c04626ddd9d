import { alertsCommand } from './alerts-command.js';
import { catalogueCommand } from './catalogue-command.js';
import { checkCommand } from './check-command.js';
import type { Command } from './command.js';
import { diffCommand } from './diff-command.js';
import { evaluateCommand } from './evaluate-command.js';
import { explainCommand } from './explain-command.js';
import { inspectCommand } from './inspect-command.js';
import { mapCommand } from './map-command.js';
import { newCommand } from './new-command.js';
import { packCommand } from './pack-command.js';
import { reportCommand } from './report-command.js';
import { schemaCommand } from './schema-command.js';
import { seekCommand } from './seek-command.js';
import { sensitivityCommand } from './sensitivity-command.js';
import { smartCommand } from './smart-command.js';
import { whatifCommand } from './whatif-command.js';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  evaluateCommand,
  explainCommand,
  diffCommand,
  alertsCommand,
  sensitivityCommand,
  whatifCommand,
  seekCommand,
  checkCommand,
  inspectCommand,
  smartCommand,
  mapCommand,
  reportCommand,
  packCommand,
  catalogueCommand,
  schemaCommand,
];
