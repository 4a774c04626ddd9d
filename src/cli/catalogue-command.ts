import type { Command } from './command.js';
import { LOCALE_OPTION } from './common-options.js';

/** Looks up ready indicators. */
export const catalogueCommand: Command = {
  name: 'catalogue',
  operands: ['ACTION', 'WORD...'],
  summary: 'find ready indicators and print what to paste into a card',
  details:
    'ACTION is `search`, for entries whose name, other names or definition have every WORD in English or Spanish, or `show`, for one entry by its id. Published figures are no targets.',
  options: [
    { name: 'json', help: 'the entries as JSON' },
    { name: 'yaml', help: 'with `show`: metrics and indicator, ready to paste into a card' },
    { name: 'currency', value: 'CODE', help: 'with --yaml: unit of money, such as EUR' },
    { ...LOCALE_OPTION, help: 'language of names and definitions: `es`, else English' },
  ],
  // The catalogue is read only when it is wanted.
  run: async (args, io) => (await import('./look-up.js')).lookUp(args, io),
};
