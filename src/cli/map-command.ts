import { resolve } from 'node:path';
import { writing } from './cannot-write.js';
import type { Command } from './command.js';
import { AS_OF_OPTION, DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { DRAWING_OPTIONS, drawMap, lookOf } from './draw-map.js';
import { evaluateCard } from './evaluate-card.js';
import { outFile } from './out-file.js';
import { hasValues } from './has-values.js';
import { pngOf } from './png.js';
import { localeOf } from './terminal.js';

/** Draws the strategy map of a card. */
export const mapCommand: Command = {
  name: 'map',
  operands: ['CARD'],
  summary: 'draw the strategy map of a card',
  details:
    'Perspectives from top to bottom, objectives with their status, arrows from cause to effect. A card without any values is drawn without statuses.',
  options: [
    ...DRAWING_OPTIONS,
    {
      name: 'out',
      value: 'FILE',
      help: 'write to a file instead of standard output; its ending says the format: .svg, .png, .dot, .mmd',
    },
    {
      name: 'at',
      value: 'PERIOD',
      help: 'period whose statuses are drawn; the last with any value',
    },
    { name: 'by', value: 'UNIT', help: 'length of periods: day, week, month, quarter, half, year' },
    AS_OF_OPTION,
    ...DATA_OPTIONS,
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const options = localeOf(args);
    const look = lookOf(args);
    const out = outFile(args, io);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { evaluation, period, failed } = done;
    // The card as it was known on the day of --as-of.
    const { card } = evaluation;
    const text = hasValues(evaluation, period)
      ? drawMap(look, card, evaluation, { ...options, period })
      : drawMap(look, card, undefined, options);
    const picture = look.png === undefined ? undefined : pngOf(text, look.png, io);
    if (out === undefined) io.stdout.write(text);
    else {
      const path = resolve(io.cwd, out);
      writing(out, () =>
        picture === undefined ? io.writeFile(path, text) : io.writeBytes(path, picture),
      );
      if (!args.has('quiet')) io.stderr.write(`wrote ${out}\n`);
    }
    return failed ? 1 : 0;
  },
};
