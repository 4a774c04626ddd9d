import { formatWhatIf, type Overlay, type TriedLink, type TriedValue, whatIf } from '../analyse.js';
import { valueKeys } from '../index.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, MARKDOWN_OPTION, VIEW_OPTIONS } from './common-options.js';
import { type EvaluatedCard, evaluateCard } from './evaluate-card.js';
import { inLines } from './in-lines.js';
import { languageOf } from './language-of.js';
import { Misuse } from './misuse.js';
import { refuseBoth } from './refuse-both.js';
import { localeOf } from './terminal.js';
import { oneOf } from './one-of.js';
import { wholeOf } from './whole-of.js';
import { writeJson } from './write-json.js';

/** Tries other numbers and says what they would do. */
export const whatifCommand: Command = {
  name: 'whatif',
  operands: ['CARD'],
  summary: 'try other values, targets, weights, links or initiatives',
  details:
    'Each --set is one thing to try: `csat=90`, `csat+=5`, `csat-=5` or `csat*=1.1` for a value; `csat.target=90`, `csat.baseline=60`, `cost.weight=2`, `csat->service.weight=2`, `service->cost.strength=2` (also confidence, delay, effect) for the card; `training=on` or `training=off` for an initiative. Card and values stay as they are.',
  options: [
    { name: 'set', value: 'ID=VALUE', multiple: true, help: 'one thing to try' },
    {
      name: 'over',
      value: 'N',
      help: 'periods ahead; 0 (default) tries values in the period itself',
    },
    {
      name: 'assume',
      value: 'WORD',
      help: 'what other values do in the periods ahead: hold (default), drift, or path (to their targets)',
    },
    { name: 'at', value: 'PERIOD', help: 'last period with values' },
    ...VIEW_OPTIONS,
    ...DATA_OPTIONS,
    { name: 'json', help: 'every element before and after, and the change of the total, as JSON' },
    MARKDOWN_OPTION,
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    refuseBoth(args, 'json', 'markdown');
    localeOf(args);
    const over = wholeOf(args, 'over', 'periods', { least: 0, most: 600 }) ?? 0;
    const assume = oneOf(args, 'assume', ASSUMPTIONS, 'assumption') ?? 'hold';
    if (args.values('set').length === 0)
      throw new Misuse('there is nothing to try', 'write --set ID=VALUE, such as --set csat=90');
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const locale = languageOf(args, done.loaded);
    const overlay = overlayOf(args, done);
    if (done.period === '' && Object.keys(overlay.values ?? {}).length > 0)
      throw new Misuse(
        'there is no value with a period, so that no other can be tried in its place',
        'give the values their periods, such as 2026-06',
      );
    const tried = asMisuse(() =>
      whatIf(done.evaluation, overlay, { at: done.period, over, assume }),
    );
    const { before: _, after: __, ...answer } = tried;
    if (args.has('json')) writeJson(answer, io);
    else {
      const text = formatWhatIf(tried, { locale, markdown: args.has('markdown') });
      io.stdout.write(inLines(text, args, io));
    }
    return done.failed ? 1 : 0;
  },
};

const ASSUMPTIONS = ['hold', 'drift', 'path'] as const;

/** What is collected from the options, key by key. */
interface Collected {
  readonly values: Map<string, TriedValue>;
  readonly targets: Map<string, number>;
  readonly baselines: Map<string, number>;
  readonly weights: Map<string, number>;
  readonly links: Map<string, TriedLink>;
  readonly initiatives: Map<string, boolean>;
}

function overlayOf(args: Arguments, { loaded, evaluation }: EvaluatedCard): Overlay {
  const found: Collected = {
    values: new Map(),
    targets: new Map(),
    baselines: new Map(),
    weights: new Map(),
    links: new Map(),
    initiatives: new Map(),
  };
  const { document } = loaded.card;
  const initiatives = new Set(Object.keys(document.initiatives ?? {}));
  const keys = new Set([
    ...valueKeys(evaluation.card).ids,
    ...Object.keys(document.indicators ?? {}),
  ]);
  for (const text of args.values('set')) {
    const [, name = '', sign = '', value = ''] = /^(.+?)\s*([+*-]?)=\s*(.+)$/.exec(text) ?? [];
    if (name === '')
      throw new Misuse(
        `\`${text}\` is nothing to try`,
        'write --set ID=VALUE, such as --set csat=90',
      );
    if (sign === '' && (initiatives.has(name) || isSwitch(value, name, keys)))
      found.initiatives.set(name, switched(text, value));
    else if (keys.has(name) || sign !== '' || !/\.[a-z]+$/.test(name))
      found.values.set(name, valueOf(sign, numberOf(text, value)));
    else setting(found, name, text, value);
  }
  return Object.fromEntries(
    Object.entries(found).map(([key, map]) => [
      key,
      Object.fromEntries(map as Map<string, unknown>),
    ]),
  );
}

const SETTINGS = ['target', 'baseline', 'weight', 'strength', 'confidence', 'delay', 'effect'];

/** A setting of the card: `csat.target`, `a->b.strength`. */
function setting(found: Collected, name: string, text: string, value: string): void {
  const point = name.lastIndexOf('.');
  const [id, key] = [name.slice(0, point), name.slice(point + 1)];
  const ends = id.replace(/\s*->\s*/, ' -> ');
  if (key === 'target') found.targets.set(id, numberOf(text, value));
  else if (key === 'baseline') found.baselines.set(id, numberOf(text, value));
  else if (key === 'weight') found.weights.set(ends, numberOf(text, value));
  else if (key === 'strength' || key === 'confidence')
    found.links.set(ends, { ...found.links.get(ends), [key]: numberOf(text, value) });
  else if (key === 'delay') found.links.set(ends, { ...found.links.get(ends), delay: value });
  else if (key === 'effect' && (value === 'raises' || value === 'lowers' || value === 'none'))
    found.links.set(ends, { ...found.links.get(ends), effect: value });
  else
    throw new Misuse(
      `\`${name}\` cannot be set to \`${value}\``,
      `write a data key, or an id followed by .${SETTINGS.join(', .')}`,
    );
}

function valueOf(sign: string, value: number): TriedValue {
  if (sign === '*') return { times: value };
  if (sign === '') return value;
  return { by: sign === '+' ? value : -value };
}

/** Whether something is switched on or off that is no value: the answer then says which initiatives there are. */
const isSwitch = (word: string, name: string, keys: ReadonlySet<string>): boolean =>
  (word === 'on' || word === 'off') && !keys.has(name) && !/\.[a-z]+$/.test(name);

function switched(text: string, word: string): boolean {
  if (word === 'on') return true;
  if (word === 'off') return false;
  throw new Misuse(`\`${text}\` switches nothing`, 'an initiative is on or off');
}

function numberOf(text: string, word: string): number {
  const value = Number(word);
  if (word.trim() !== '' && Number.isFinite(value)) return value;
  throw new Misuse(`\`${text}\` has no number`, 'numbers are written like 85 or 0.5');
}
