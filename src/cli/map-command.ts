import type { Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, OUT_OPTION, VIEW_OPTIONS } from './common-options.js';
import { DRAWING_OPTIONS, drawMap, lookOf } from './draw-map.js';
import { evaluateCard } from './evaluate-card.js';
import { writeOut } from './out-file.js';
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
      ...OUT_OPTION,
      help: `${OUT_OPTION.help}; its ending says the format: .svg, .png, .dot, .mmd`,
    },
    {
      name: 'at',
      value: 'PERIOD',
      help: 'period whose statuses are drawn; the last with any value',
    },
    ...VIEW_OPTIONS,
    ...DATA_OPTIONS,
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const options = localeOf(args);
    const look = lookOf(args);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { loaded, evaluation, period, failed } = done;
    // The card as it was known on the day of --as-of.
    const { card } = evaluation;
    const text = hasValues(evaluation, period)
      ? drawMap(look, card, evaluation, { ...options, period })
      : drawMap(look, card, undefined, options);
    const picture = look.png === undefined ? undefined : pngOf(text, look.png, io);
    writeOut(picture ?? text, loaded, args, io);
    return failed ? 1 : 0;
  },
};
