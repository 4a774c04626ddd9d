import { resolve } from 'node:path';
import { pack } from '../pack.js';
import { asMisuse } from './as-misuse.js';
import { writing } from './cannot-write.js';
import type { Command } from './command.js';
import { AS_OF_OPTION, DATA_OPTIONS } from './common-options.js';
import { evaluateCard } from './evaluate-card.js';
import { outFile } from './out-file.js';

/** Packs a card for a page. */
export const packCommand: Command = {
  name: 'pack',
  operands: ['CARD'],
  summary: 'compile a card ahead for a page: one JSON file',
  details:
    'What openPack of stratmap/embed opens in a page in a few kilobytes: the plan, the values and all periods of the card, its titles and its graph. Values are in it: who can read the file can read them.',
  options: [
    { name: 'out', value: 'FILE', help: 'write to a file instead of standard output' },
    { name: 'at', value: 'PERIOD', help: 'period it opens with; the last one unless told' },
    { name: 'by', value: 'UNIT', help: 'length of periods: day, week, month, quarter, half, year' },
    {
      name: 'from',
      value: 'PERIOD',
      help: 'first period to show; what earlier values do to it counts all the same',
    },
    { name: 'to', value: 'PERIOD', help: 'last period' },
    AS_OF_OPTION,
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
    const out = outFile(args, io);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { evaluation, failed } = done;
    const text = asMisuse(() =>
      JSON.stringify(pack(evaluation, locales.length === 0 ? {} : { locales })),
    );
    if (out === undefined) io.stdout.write(`${text}\n`);
    else {
      writing(out, () => io.writeFile(resolve(io.cwd, out), text));
      if (!args.has('quiet')) io.stderr.write(`wrote ${out}\n`);
    }
    return failed ? 1 : 0;
  },
};
