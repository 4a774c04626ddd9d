import { sensitivities, type Sensitivity, verdictDistance } from '../analyse.js';
import { ScorecardError } from '../index.js';
import type { Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { type EvaluatedCard, evaluateCard } from './evaluate-card.js';
import { printable } from './findings.js';
import { Misuse } from './misuse.js';
import { localeOf } from './terminal.js';

/** Shows what points depend on most. */
export const sensitivityCommand: Command = {
  name: 'sensitivity',
  operands: ['CARD', '[ID]'],
  summary: 'show which values and numbers of a card matter most',
  details:
    'ID is an objective, perspective, theme or indicator; the whole card by default. Slopes are exact: points for a unit more, and for 1 % more. Where a number stands at a kink both sides are shown.',
  options: [
    { name: 'at', value: 'PERIOD', help: 'period asked about; the last with any value' },
    { name: 'by', value: 'UNIT', help: 'length of periods: day, week, month, quarter, half, year' },
    { name: 'top', value: 'N', help: 'so many of them; 15 by default' },
    ...DATA_OPTIONS,
    { name: 'json', help: 'everything as JSON, and what it takes to move the status' },
    { name: 'markdown', help: 'as a Markdown table' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const { locale } = localeOf(args);
    if (args.has('json') && args.has('markdown'))
      throw new Misuse('--json and --markdown exclude each other', 'give one of them');
    const top = topOf(args.value('top'));
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { sensitive, verdict } = answered(done, args.positionals[1] ?? 'total');
    if (args.has('json')) {
      const items = sensitive.items.slice(0, args.has('top') ? top : undefined);
      io.stdout.write(`${JSON.stringify({ ...sensitive, items, verdict }, null, 2)}\n`);
      return done.failed ? 1 : 0;
    }
    const language = locale ?? done.loaded.card.document.language ?? 'en';
    const words = language.startsWith('es') ? WORDS.es : WORDS.en;
    const rows = sensitive.items.slice(0, top).map((item) => cellsOf(item, words, language));
    const table = [words.head, ...rows];
    io.stdout.write(args.has('markdown') ? markdown(table) : text(table));
    if (rows.length === 0) io.stdout.write(`${words.nothing}\n`);
    return done.failed ? 1 : 0;
  },
};

function answered({ evaluation, period }: EvaluatedCard, id: string) {
  try {
    const at = { at: period };
    return {
      sensitive: sensitivities(evaluation, id, at),
      verdict: verdictDistance(evaluation, id, at),
    };
  } catch (error) {
    if (error instanceof ScorecardError) throw new Misuse(error.message);
    throw error;
  }
}

function topOf(given: string | undefined): number {
  const top = Number(given ?? 15);
  if (!Number.isInteger(top) || top < 1)
    throw new Misuse(`\`${given}\` is no number of lines`, 'write --top 20');
  return top;
}

interface Words {
  readonly head: readonly string[];
  readonly nothing: string;
  readonly kinds: Readonly<Record<Sensitivity['kind'], string>>;
}

const WORDS: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    head: ['what', 'of', 'period', 'now', 'points per unit', 'points per 1 %'],
    nothing: 'nothing moves these points',
    kinds: {
      value: 'value',
      override: 'override',
      computed: 'computed value',
      weight: 'weight',
      strength: 'strength of link',
      confidence: 'confidence of link',
      curve: 'curve of link',
      driverShare: 'driver share',
      leadShare: 'share of leading',
      target: 'target',
      baseline: 'baseline',
      cap: 'cap',
      scale: 'scale',
      base: 'base of drivers',
      reference: 'reference of drivers',
      gate: 'mandatory limit',
      guard: 'guard limit',
      risk: 'size of risk',
      riskPoints: 'points at risk',
    },
  },
  es: {
    head: ['qué', 'de', 'período', 'ahora', 'puntos por unidad', 'puntos por 1 %'],
    nothing: 'nada mueve estos puntos',
    kinds: {
      value: 'valor',
      override: 'valor corregido',
      computed: 'valor calculado',
      weight: 'peso',
      strength: 'fuerza del enlace',
      confidence: 'confianza del enlace',
      curve: 'curva del enlace',
      driverShare: 'proporción de impulsores',
      leadShare: 'proporción de adelantados',
      target: 'meta',
      baseline: 'línea base',
      cap: 'tope',
      scale: 'escala',
      base: 'base de los impulsores',
      reference: 'referencia de los impulsores',
      gate: 'límite obligatorio',
      guard: 'límite de contraindicador',
      risk: 'tamaño del riesgo',
      riskPoints: 'puntos en riesgo',
    },
  },
};

function cellsOf(item: Sensitivity, { kinds }: Words, locale: string): readonly string[] {
  const { kind, id, of, part, period, from, value, slope, sides, perPercent } = item;
  const number = (x: number, digits: number): string =>
    new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(x + 0);
  const what = `${kinds[kind]}${part === undefined ? '' : ` ${part}`}`;
  const where = of === undefined || of === 'total' ? id : `${id} -> ${of}`;
  return [
    what,
    where,
    period ?? from ?? '',
    number(value, 6),
    sides === undefined ? number(slope, 4) : `${number(sides[0], 4)} / ${number(sides[1], 4)}`,
    number(perPercent, 3),
  ].map(printable);
}

const text = (table: readonly (readonly string[])[]): string => {
  const widths = (table[0] ?? []).map((_, i) =>
    Math.max(...table.map((row) => (row[i] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((one, i) => (i < 3 ? one.padEnd(widths[i] ?? 0) : one.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${table.map(line).join('\n')}\n`;
};

const markdown = ([head = [], ...rows]: readonly (readonly string[])[]): string => {
  const line = (row: readonly string[]): string =>
    `| ${row.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, i) => (i < 3 ? '---' : '---:'));
  return `${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`;
};
