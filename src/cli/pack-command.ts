import { pack } from '../pack.js';
import { asMisuse } from './as-misuse.js';
import type { Command } from './command.js';
import { DATA_OPTIONS, OUT_OPTION, SPANNED_VIEW_OPTIONS } from './common-options.js';
import { evaluateCard } from './evaluate-card.js';
import { writeOut } from './out-file.js';

/** Packs a card for a page. */
export const packCommand: Command = {
  name: 'pack',
  operands: ['CARD'],
  summary: 'compile a card ahead for a page: one JSON file',
  details:
    'What openPack of stratmap/embed opens in a page in thirty kilobytes: the plan, the values and all periods of the card, its titles and its graph. Values are in it: who can read the file can read them.',
  options: [
    OUT_OPTION,
    { name: 'at', value: 'PERIOD', help: 'period it opens with; the last one unless told' },
    ...SPANNED_VIEW_OPTIONS,
    ...DATA_OPTIONS,
    {
      name: 'locale',
      value: 'TAG',
      multiple: true,
      help: 'language of titles, such as `es`; several may be given, the first is the one it opens in; the language of the card by default',
    },
  ],
  run: (args, io) => {
    const locales = args.values('locale');
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { loaded, evaluation, failed } = done;
    const text = asMisuse(() =>
      JSON.stringify(pack(evaluation, locales.length === 0 ? {} : { locales })),
    );
    writeOut(text, loaded, args, io);
    return failed ? 1 : 0;
  },
};
