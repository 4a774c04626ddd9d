import { type DriverSettings, formatSeek, seek, seekDrivers } from '../analyse.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, VIEW_OPTIONS } from './common-options.js';
import { type EvaluatedCard, evaluateCard } from './evaluate-card.js';
import { Misuse } from './misuse.js';
import { inLines } from './in-lines.js';
import { refuseBoth } from './refuse-both.js';
import { localeOf, widthOf } from './terminal.js';
import { nearId } from './near-id.js';
import { wholeOf } from './whole-of.js';
import { writeJson } from './write-json.js';

/** Finds the cheapest way to a target. */
export const seekCommand: Command = {
  name: 'seek',
  operands: ['CARD', '[ID]'],
  summary: 'find the cheapest way to a number of points',
  details:
    'ID is an objective, perspective, theme or indicator; the whole card by default. Each indicator is moved as a whole, at a cost of 1 for its way from baseline to target; with --values measured values are moved within their past, at a cost of 1 for the whole span of it. The exit code is 1 where the points cannot be reached.',
  options: [
    { name: 'to', value: 'POINTS', help: 'points to reach' },
    { name: 'max-drivers', value: 'N', help: 'move at most so many drivers' },
    { name: 'values', help: 'move measured values instead of indicators as a whole' },
    { name: 'driver', value: 'KEY', multiple: true, help: 'move this driver; without it, all' },
    {
      name: 'cost',
      value: 'KEY=NUMBER',
      multiple: true,
      help: 'cost for each unit that a driver moves',
    },
    {
      name: 'bounds',
      value: 'KEY=LO..HI',
      multiple: true,
      help: 'values that a driver may take; either end may be left out',
    },
    { name: 'horizon', value: 'N', help: 'reach the points so many periods later; 0 by default' },
    { name: 'alternatives', value: 'N', help: 'so many other ways, each with other drivers' },
    { name: 'at', value: 'PERIOD', help: 'period from which the moves hold; the last with values' },
    ...VIEW_OPTIONS,
    ...DATA_OPTIONS,
    { name: 'json', help: 'the answer as JSON' },
    { name: 'markdown', help: 'the answer as Markdown' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const { locale } = localeOf(args);
    refuseBoth(args, 'json', 'markdown');
    const question = questionOf(args);
    const done = evaluateCard(withoutTo(args), io);
    if (done === undefined) return 1;
    const id = args.positionals[1] ?? 'total';
    const result = answered(done, id, question);
    if (args.has('json')) writeJson(result, io);
    else {
      const form = { locale, markdown: args.has('markdown'), width: widthOf(io) };
      io.stdout.write(inLines(formatSeek(done.evaluation.card, result, form), args, io));
    }
    return done.failed || !result.reachable ? 1 : 0;
  },
};

/** Points to reach are no last period, which is what evaluation would take `--to` for. */
const withoutTo = (args: Arguments): Arguments => ({
  ...args,
  value: (name) => (name === 'to' ? undefined : args.value(name)),
});

interface Question {
  readonly to: number;
  readonly whole: {
    readonly maxDrivers?: number;
    readonly horizon?: number;
    readonly alternatives?: number;
  };
  readonly level: 'indicators' | 'values';
  readonly only: readonly string[];
  readonly settings: ReadonlyMap<string, DriverSettings>;
}

function questionOf(args: Arguments): Question {
  const to = args.value('to');
  if (to === undefined)
    throw new Misuse('the points to reach are missing', 'give them with --to 85');
  const settings = new Map<string, DriverSettings>();
  const add = (key: string, more: DriverSettings): void => {
    settings.set(key, { ...settings.get(key), ...more });
  };
  for (const text of args.values('cost')) {
    const [key, value] = parted('cost', text, 'KEY=NUMBER');
    add(key, { cost: numberOf('cost', value) });
  }
  for (const text of args.values('bounds')) {
    const [key, value] = parted('bounds', text, 'KEY=LO..HI');
    const ends = value.split('..');
    if (ends.length !== 2 || (ends[0] === '' && ends[1] === ''))
      throw new Misuse(
        `\`${text}\` states no bounds`,
        'write --bounds KEY=LO..HI, such as csat=80..90',
      );
    const [low = '', high = ''] = ends;
    if (low !== '') add(key, { min: numberOf('bounds', low) });
    if (high !== '') add(key, { max: numberOf('bounds', high) });
  }
  const whole = Object.fromEntries(
    WHOLE.flatMap(([option, name, what, ends]) => {
      const number = wholeOf(args, option, what, ends);
      return number === undefined ? [] : [[name, number]];
    }),
  );
  return {
    ...{ to: numberOf('to', to), whole, settings, only: args.values('driver') },
    level: args.has('values') ? 'values' : 'indicators',
  };
}

const WHOLE = [
  ['max-drivers', 'maxDrivers', 'drivers', { least: 1 }],
  ['horizon', 'horizon', 'periods', { least: 0, most: 120 }],
  ['alternatives', 'alternatives', 'ways', { least: 0, most: 20 }],
] as const;

function parted(option: string, text: string, form: string): [key: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Misuse(`\`${text}\` is not ${form}`, `write --${option} ${form}`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new Misuse(
      `\`${text}\` is no number`,
      `write --${option} with a number such as 85 or 0.5`,
    );
  return value;
}

function answered({ evaluation, period }: EvaluatedCard, id: string, question: Question) {
  const { to, whole, level, only, settings } = question;
  const { horizon } = whole;
  const look = { at: period, level, ...(horizon === undefined ? {} : { horizon }) };
  // Costs and bounds change some drivers; all others stay as they are by default.
  const stated = (keys: readonly string[]): { [key: string]: DriverSettings } =>
    Object.fromEntries(keys.map((key) => [key, settings.get(key) ?? {}]));
  const ask = () => {
    const keys = only.length > 0 ? only : seekDrivers(evaluation, id, look).map(({ key }) => key);
    const drivers =
      only.length === 0 && settings.size === 0
        ? {}
        : { drivers: stated([...new Set([...keys, ...settings.keys()])]) };
    return seek(evaluation, id, { to, ...look, ...whole, ...drivers });
  };
  return asMisuse(ask, nearId(evaluation, [id]));
}
