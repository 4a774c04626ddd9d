import type { Status } from '../../core/index.js';
import type { Explanation, ExplanationLine, LineKind } from '../why/explanation.js';
import { valueText } from './indicator-sentences.js';
import { type Language, type LanguageName, languageOf, titleIn } from './language.js';
import { columnIn, percentIn, pointsIn, valueIn } from './numbers.js';
import { periodName } from './periods.js';
import { reasonText } from './reason-text.js';
import { type Told, toldIn } from './told.js';

/** One line of a tree as it is shown: numbers as they are written, and where it stands. */
export interface TreeRow {
  /** Whether each level above has more lines below this one, from the top; empty for what is explained. */
  readonly open: readonly boolean[];
  /** Points it gives to the line above it; empty where it gives none. */
  readonly gives: string;
  /** Points it gives to what is explained; empty where it gives none. */
  readonly of: string;
  /** Its own points; empty where it has none. */
  readonly points: string;
  /** The band of its points. */
  readonly status: Status | undefined;
  /** What it is. */
  readonly text: string;
  /** Whether it is a line of its own kind beside those that count: told, and nothing more. */
  readonly aside: boolean;
}

/** Heads of the columns of a tree. */
export interface TreeWords {
  readonly gives: string;
  readonly of: string;
  readonly points: string;
  readonly more: string;
  /** Between the ends of a range that begins below 0, where a dash would look like a minus sign. */
  readonly to: string;
}

const HEADS: Readonly<Record<LanguageName, TreeWords>> = {
  en: { gives: 'gives', of: 'of all', points: 'points', more: 'more below', to: 'to' },
  es: { gives: 'aporta', of: 'del total', points: 'puntos', more: 'hay más debajo', to: 'a' },
};

type Words = Readonly<Partial<Record<LineKind, string>>>;

/** What a line is, where its title alone does not say it. */
const KINDS: Readonly<Record<LanguageName, Words>> = {
  en: {
    direct: 'own indicators',
    driver: 'what the drivers imply',
    inferred: 'what the drivers imply, in the place of a measurement',
    pending: 'nothing to pass on yet',
    reflection: 'it lowers: taken from 100',
    base: 'there before anything counts',
    clamp: 'cut off at the limit',
    guard: 'counter-indicator',
    gate: 'must have more',
    risk: 'risk',
    override: 'stated',
    substitute: 'missing, counts as stated',
    carried: 'missing, last points count',
    missing: 'missing',
    'not-applicable': 'does not apply',
    twin: 'measures the same, does not count',
  },
  es: {
    direct: 'indicadores propios',
    driver: 'lo que implican los impulsores',
    inferred: 'lo que implican los impulsores, a falta de medición',
    pending: 'aún nada que transmitir',
    reflection: 'reduce: se resta de 100',
    base: 'está antes de contar nada',
    clamp: 'cortado en el límite',
    guard: 'indicador de contrapeso',
    gate: 'debe tener más',
    risk: 'riesgo',
    override: 'fijado',
    substitute: 'falta, cuenta como se indica',
    carried: 'falta, cuentan los últimos puntos',
    missing: 'falta',
    'not-applicable': 'no aplica',
    twin: 'mide lo mismo, no cuenta',
  },
};

/** The words of a tree in a language. */
export const treeWords = (locale: string): TreeWords => HEADS[languageOf(locale).name];

/** An explanation as lines of a tree, down to a number of levels. */
export function treeRows(
  explanation: Explanation,
  options: { readonly locale?: string; readonly depth?: number | undefined } = {},
): readonly TreeRow[] {
  const { locale = 'en', depth = 64 } = options;
  const told = toldIn(languageOf(locale));
  const rows: TreeRow[] = [
    {
      open: [],
      gives: '',
      of: '',
      points: explanation.points === undefined ? '—' : pointsText(explanation.points, told),
      status: explanation.status,
      text: `${titleIn(explanation.title, told.language)}${measuredText(explanation, told)}`,
      aside: false,
    },
  ];
  // Trees nest no deeper than 64 levels.
  const walk = (node: Explanation, open: readonly boolean[], counts: boolean): void => {
    const { reads = [] } = node;
    const parts = node.parts.toSorted(
      (a, b) => Number(isAside(a)) - Number(isAside(b)) || b.share - a.share,
    );
    for (const [i, line] of parts.entries()) {
      const here = [...open, i < parts.length + reads.length - 1];
      const inside = line.node;
      const deeper = inside !== undefined && hasBelow(inside);
      const shown = deeper && here.length < depth;
      const cutOff =
        (deeper && !shown) || (inside?.folded !== undefined && inside.folded !== 'idle');
      const row = rowOf(line, node, here, cutOff, told);
      rows.push(counts ? row : { ...row, of: '' });
      if (shown) walk(inside, here, counts && !row.aside);
    }
    for (const [i, inside] of reads.entries()) {
      const here = [...open, i < reads.length - 1];
      const deeper = hasBelow(inside);
      const shown = deeper && here.length < depth;
      rows.push(readRow(inside, here, (deeper && !shown) || inside.folded !== undefined, told));
      if (shown) walk(inside, here, false);
    }
  };
  if (depth > 0) walk(explanation, [], true);
  return rows;
}

const hasBelow = ({ parts, reads = [] }: Explanation): boolean => parts.length + reads.length > 0;

/** An indicator whose figures a formula reads: with its own points, which are no part of those above. */
function readRow(
  node: Explanation,
  open: readonly boolean[],
  cutOff: boolean,
  told: Told,
): TreeRow {
  const name = titleIn(node.title, told.language);
  return {
    open,
    gives: '',
    of: '',
    points: node.points === undefined ? '—' : pointsText(node.points, told),
    status: node.status,
    text: `${name} (${told.tell.isRead})${measuredText(node, told)}${cutOff ? ' …' : ''}`,
    aside: true,
  };
}

function rowOf(
  line: ExplanationLine,
  above: Explanation,
  open: readonly boolean[],
  cutOff: boolean,
  told: Told,
): TreeRow {
  const { share, of, points, status } = line;
  const idle = isAside(line);
  return {
    open,
    gives: idle ? '' : pointsText(share, told),
    of: idle || above.points === undefined ? '' : pointsText(of, told),
    points: points === undefined ? (idle ? '—' : '') : pointsText(points, told),
    status,
    text: `${lineText(line, above, told)}${line.node === undefined || line.kind === 'not-applicable' ? '' : measuredText(line.node, told)}${cutOff ? ' …' : ''}`,
    aside: idle,
  };
}

const IDLE: ReadonlySet<LineKind> = new Set(['missing', 'pending', 'twin', 'not-applicable']);

/** What is told and gives nothing: what is missing, drivers that do not count, guards that take nothing. */
const isAside = ({ kind, share }: ExplanationLine): boolean =>
  IDLE.has(kind) || (share === 0 && (kind === 'driver' || kind === 'guard'));

// One decimal always, so that a column of numbers stands in line.
const pointsText = (points: number, { language }: Told): string => columnIn(points, language);

function lineText(line: ExplanationLine, above: Explanation, told: Told): string {
  const { language, tell } = told;
  const {
    kind,
    id,
    title,
    role = kind,
    link,
    normalised,
    period,
    cap,
    below,
    exposure,
    override,
  } = line;
  const word = KINDS[language.name][kind];
  const inside = kind === 'direct' || kind === 'driver' || kind === 'inferred';
  const name =
    inside || title === undefined ? (inside ? '' : (id ?? '')) : titleIn(title, language);
  const equal = above.parts.every(
    (other) =>
      isAside(other) || Math.abs((other.normalised ?? normalised ?? 0) - (normalised ?? 0)) < 1e-9,
  );
  const notes = [
    ...(word === undefined || name === '' ? [] : [word]),
    ...(role === 'lead' || role === 'lag' ? [tell.notes[role]] : []),
    ...(link?.effect === 'lowers' ? [tell.notes.lowers] : []),
    ...(link?.kind === 'definition' ? [tell.notes.definition] : []),
    ...(normalised === undefined || normalised > 1 - 1e-9 || isAside(line) || (equal && !inside)
      ? []
      : [tell.notes.weight(percentIn(normalised, language))]),
    ...(period === undefined ? [] : [tell.notes.period(periodName(period, language))]),
    ...(below === undefined ? [] : [`< ${pointsIn(below, language)}`]),
    ...(cap === undefined ? [] : [`≤ ${pointsIn(cap, language)}`]),
    ...(exposure === undefined ? [] : [percentIn(exposure, language)]),
    ...(override === undefined ? [] : [override.author]),
  ];
  const said = name === '' ? (word ?? kind) : name;
  return notes.length === 0 ? said : `${said} (${notes.join(', ')})`;
}

/** Value and target of an indicator behind its title. */
function measuredText({ measured }: Explanation, told: Told): string {
  if (measured === undefined || measured.scale?.kind === 'checklist') return '';
  const { language } = told;
  const value = valueText(measured, told);
  const { target, unit } = measured;
  if (value === undefined) {
    const why = reasonText(measured, told);
    return why === undefined ? '' : `: ${why}`;
  }
  return target === undefined ? `: ${value}` : `: ${value} → ${goalText(target, unit, language)}`;
}

function goalText(
  target: number | readonly [number, number],
  unit: string | undefined,
  language: Language,
): string {
  if (typeof target === 'number') return valueIn(target, unit, language);
  const [low, high] = target;
  const to = low < 0 ? ` ${HEADS[language.name].to} ` : '–';
  return `${valueIn(low, undefined, language)}${to}${valueIn(high, unit, language)}`;
}
