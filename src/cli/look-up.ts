import {
  type CatalogueEntry,
  catalogue,
  findIndicator,
  findIndicators,
  type RawMetric,
} from '../catalogue.js';
import { textIn } from '../index.js';
import { catalogueFragment } from './catalogue-fragment.js';
import type { Arguments, ExitCode } from './command.js';
import { currencyOf } from './currency-of.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';
import { refuseBoth } from './refuse-both.js';
import { isSpanish } from './speak.js';
import { localeOf } from './terminal.js';
import { writeEntries } from './write-entries.js';
import { writeJson } from './write-json.js';

/** The work of `stratmap catalogue`: searches, or shows one entry. */
export function lookUp(args: Arguments, io: CliIo): ExitCode {
  refuseBoth(args, 'json', 'yaml');
  const [action = ''] = args.positionals;
  const found = ACTIONS.get(action);
  if (found !== undefined) return found(args, io);
  const near = nearest(action, [...ACTIONS.keys()]);
  throw new Misuse(
    `the catalogue cannot \`${action}\``,
    near === undefined ? 'use search or show' : `did you mean ${near}?`,
  );
}

type Action = (args: Arguments, io: CliIo) => ExitCode;

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['search', search],
  ['show', show],
]);

/** What is looked for: a name may have several words. */
const wordsOf = ({ positionals }: Arguments): string => positionals.slice(1).join(' ');

function search(args: Arguments, io: CliIo): ExitCode {
  if (args.has('yaml'))
    throw new Misuse('--yaml goes with `show` alone', '`stratmap catalogue show ID --yaml`');
  const word = wordsOf(args);
  const { locale = 'en' } = localeOf(args);
  const found = findIndicators(word, { locale });
  if (args.has('json')) {
    writeJson(found, io);
    return 0;
  }
  if (found.length === 0) {
    io.stderr.write(`nothing in the catalogue is called so; try a shorter word\n`);
    return 1;
  }
  const entries = found.map(({ id, title, definition: about }) => ({ id, title, about }));
  writeEntries(entries, locale, io);
  return 0;
}

function show(args: Arguments, io: CliIo): ExitCode {
  const id = wordsOf(args);
  const { locale = 'en' } = localeOf(args);
  const currency = currencyOf(args);
  if (currency !== undefined && !args.has('yaml'))
    throw new Misuse('--currency goes with --yaml alone', 'add --yaml');
  const entry = findIndicator(id);
  if (entry === undefined) {
    const ids = catalogue.map((one) => one.id);
    const near = nearest(id, ids);
    throw new Misuse(
      `the catalogue has no \`${id}\``,
      near === undefined ? '`stratmap catalogue search WORD` finds ids' : `did you mean ${near}?`,
    );
  }
  if (args.has('yaml')) io.stdout.write(catalogueFragment(entry, currency));
  else if (args.has('json')) writeJson(entry, io);
  else io.stdout.write(described(entry, locale));
  return 0;
}

const LABELS = {
  en: {
    ...{ formula: 'formula', unit: 'unit', better: 'better', gaming: 'gaming', beside: 'beside' },
    ...{ beware: 'beware', metrics: 'metrics', figures: 'published figures' },
    ...{ from: 'from', to: 'to', higher: 'higher', lower: 'lower', inside: 'inside' },
    neither: 'neither: it is watched and never scored',
  },
  es: {
    ...{ formula: 'fórmula', unit: 'unidad', better: 'mejor', gaming: 'manipulación' },
    ...{ beside: 'junto a', beware: 'cuidado (en inglés)', metrics: 'métricas' },
    figures: 'cifras publicadas (en inglés)',
    ...{ from: 'de', to: 'a', higher: 'más alto', lower: 'más bajo', inside: 'dentro' },
    neither: 'ninguno: se vigila y nunca se puntúa',
  },
} as const;

type Labels = (typeof LABELS)['en' | 'es'];

const range = (
  { min, max }: { readonly min?: number; readonly max?: number },
  { from, to }: Labels,
): string =>
  [min === undefined ? undefined : `${from} ${min}`, max === undefined ? undefined : `${to} ${max}`]
    .filter((part) => part !== undefined)
    .join(' ');

/** What there is to know about an entry, one thing a line. */
function described(entry: CatalogueEntry, locale: string): string {
  const { id, title, definition, unit, formula, metrics, gaming, benchmarks, pitfalls } = entry;
  const labels = LABELS[isSpanish(locale) ? 'es' : 'en'];
  const words = ['formula', 'unit', 'better', 'gaming', 'beside', 'beware'] as const;
  const size = Math.max(...words.map((word) => labels[word].length)) + 2;
  const row = (word: (typeof words)[number], text: string): string =>
    `${labels[word].padEnd(size)}${text}`;
  const raw: readonly RawMetric[] = Object.values(metrics);
  const lines = [
    `${id}: ${textIn(title, locale)}`,
    textIn(definition, locale),
    '',
    ...(formula === undefined ? [] : [row('formula', formula)]),
    row('unit', unit),
    row('better', entry.kind === 'indicator' ? labels[entry.better] : labels.neither),
    row('gaming', textIn(gaming.risk, locale)),
    ...(gaming.counterMetrics.length === 0
      ? []
      : [row('beside', gaming.counterMetrics.join(', '))]),
    ...pitfalls.map((text) => row('beware', text)),
  ];
  if (raw.length > 0)
    lines.push(
      '',
      `${labels.metrics}:`,
      ...raw.map((one) => `  ${one.id}: ${textIn(one.title, locale)}`),
    );
  if (benchmarks.length > 0)
    lines.push(
      '',
      `${labels.figures}:`,
      ...benchmarks.map(
        ({ value, context, source, date, ...ends }) =>
          `  ${value ?? range(ends, labels)}: ${context}; ${source.publisher ?? source.title}${date === undefined ? '' : `, ${date}`}`,
      ),
    );
  return `${lines.join('\n')}\n`;
}
