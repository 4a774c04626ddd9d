import type { Command } from './command.js';
import { LOCALE_OPTION } from './common-options.js';

/** Writes a card and its values from a template. */
export const newCommand: Command = {
  name: 'new',
  operands: ['[TARGET]'],
  summary: 'write a card and a table of values from a template',
  details:
    'TARGET is a folder (by default the present one), which gets scorecard.yaml and values.csv, or a file that ends in .yaml, beside which its values go. The card is complete and has comments; its numbers are invented. Nothing is replaced without --force.',
  options: [
    { name: 'template', value: 'NAME', help: 'which template; `starter` by default' },
    { name: 'list', help: 'the templates there are' },
    { name: 'title', value: 'TEXT', help: 'what the card is called' },
    { name: 'currency', value: 'CODE', help: 'such as MXN, in the place of EUR' },
    { name: 'force', help: 'replace files that are there' },
    { ...LOCALE_OPTION, help: 'language of the card and of its comments: `es`, else English' },
  ],
  // The templates are read only when they are wanted.
  run: async (args, io) => (await import('./new-card.js')).newCard(args, io),
};
