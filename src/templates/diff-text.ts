import { isRecord, type LocalizedText, textIn } from '../core/index.js';
import type { PartKind } from './parts.js';
import type { DiffChange, DiffElement } from './template-diff.js';

interface Words {
  readonly added: string;
  readonly removed: string;
  readonly nothing: string;
  readonly of: string;
  readonly kinds: Readonly<Record<PartKind, string>>;
  readonly keys: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    added: 'added',
    removed: 'removed',
    nothing: 'not stated',
    of: 'of',
    kinds: {
      card: 'card',
      person: 'person',
      perspective: 'perspective',
      theme: 'theme',
      metric: 'metric',
      indicator: 'indicator',
      objective: 'objective',
      measure: 'measure',
      link: 'link',
      initiative: 'initiative',
      hypothesis: 'hypothesis',
      risk: 'risk',
    },
    keys: {},
  },
  es: {
    added: 'se añadió',
    removed: 'se quitó',
    nothing: 'sin indicar',
    of: 'de',
    kinds: {
      card: 'tarjeta',
      person: 'persona',
      perspective: 'perspectiva',
      theme: 'tema',
      metric: 'métrica',
      indicator: 'indicador',
      objective: 'objetivo',
      measure: 'medida',
      link: 'vínculo',
      initiative: 'iniciativa',
      hypothesis: 'hipótesis',
      risk: 'riesgo',
    },
    keys: {
      title: 'título',
      description: 'descripción',
      target: 'meta',
      baseline: 'línea base',
      limits: 'límites',
      weight: 'peso',
      strength: 'fuerza',
      confidence: 'confianza',
      delay: 'retardo',
      effect: 'efecto',
      formula: 'fórmula',
      unit: 'unidad',
      better: 'dirección',
      owner: 'responsable',
      perspective: 'perspectiva',
      role: 'papel',
      because: 'razón',
      guard: 'guarda',
      currency: 'moneda',
      calendar: 'calendario',
      scoring: 'puntuación',
      due: 'plazo',
      process: 'proceso',
      moves: 'efecto esperado',
      supports: 'objetivos servidos',
    },
  },
};

interface Found {
  readonly added: readonly DiffElement[];
  readonly removed: readonly DiffElement[];
  readonly changed: readonly DiffChange[];
}

/** The differences as sentences, one a line. */
export function sentences({ added, removed, changed }: Found, locale: string): string {
  const words = WORDS[/^es(?:-|$)/i.test(locale) ? 'es' : 'en'];
  const named = ({ kind, id, title }: DiffElement): string => {
    if (kind === 'card') return words.kinds.card;
    return `${words.kinds[kind]} \`${id}\`${title === id ? '' : ` (${title})`}`;
  };
  const shown = (value: unknown): string =>
    value === undefined ? words.nothing : plain(value, locale);
  return [
    ...added.map((one) => `${words.added}: ${named(one)}`),
    ...removed.map((one) => `${words.removed}: ${named(one)}`),
    ...changed.map((one) => {
      const key = Object.hasOwn(words.keys, one.key) ? words.keys[one.key] : one.key;
      return `${key} ${words.of} ${named(one)}: ${shown(one.before)} -> ${shown(one.after)}`;
    }),
  ].join('\n');
}

/** Longer values are cut: the data have them whole. */
const LONGEST = 80;

function plain(value: unknown, locale: string): string {
  const text =
    typeof value === 'string'
      ? value
      : isText(value)
        ? textIn(value, locale)
        : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const isText = (value: unknown): value is LocalizedText =>
  isRecord(value) && Object.hasOwn(value, 'en') && typeof value['en'] === 'string';
