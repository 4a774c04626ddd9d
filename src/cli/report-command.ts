import type { Command } from './command.js';
import {
  DATA_OPTIONS,
  LOCALE_OPTION,
  OUT_OPTION,
  PALETTE_OPTION,
  SPANNED_VIEW_OPTIONS,
} from './common-options.js';

/** Writes the report of a card. */
export const reportCommand: Command = {
  name: 'report',
  operands: ['CARD'],
  summary: 'write a report of a card: one HTML file',
  details:
    'The map, the table and every element in detail, with all periods, in a file that opens anywhere and asks nothing of any network. It can be read in every language of the title of the card, and says what would be if a figure were another one.',
  options: [
    OUT_OPTION,
    { name: 'at', value: 'PERIOD', help: 'period it opens with; the last with any value' },
    ...SPANNED_VIEW_OPTIONS,
    ...DATA_OPTIONS,
    LOCALE_OPTION,
    { name: 'title', value: 'TEXT', help: 'heading; the title of the card by default' },
    PALETTE_OPTION,
    {
      name: 'today',
      value: 'DATE',
      help: 'the day that counts as today for advice, such as 2026-06-30; by default the present one',
    },
    { name: 'no-advice', help: 'without advice on the card, for readers who did not write it' },
    { name: 'watch', help: 'write it again whenever the card or a table changes; needs --out' },
  ],
  // The page and its script take time to load, which other commands are spared.
  run: async (args, io) => (await import('./write-report.js')).writeReport(args, io),
};
