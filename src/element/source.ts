import { parseScorecard } from '../author/index.js';
import { formatDiagnostic, ScorecardError } from '../core/index.js';
import { evaluate, type Evaluation, type EvaluationData } from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { type MapView, mapView, type MapViewOptions } from '../render/index.js';

/** What an element was told to show, by properties or as text by attributes. */
export interface Told {
  readonly view?: unknown;
  readonly card?: unknown;
  readonly data?: unknown;
  readonly evaluation?: unknown;
  readonly comparedTo?: unknown;
  readonly locale?: string;
  readonly period?: string;
  readonly theme?: string;
  readonly focusOn?: string;
}

/** What there is to show: a map, nothing yet, or what is wrong, one line each. */
export type Shown =
  | { readonly kind: 'map'; readonly view: MapView }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Cards made of JSON, so that a change of language or period parses nothing again. */
export interface Memory {
  card?: { readonly of: unknown; readonly made: Scorecard };
  evaluation?: {
    readonly card: Scorecard;
    readonly data: unknown;
    readonly made: Evaluation;
  };
}

/** The map of what an element was told. Never throws for what it is given. */
export function shownBy(told: Told, memory: Memory): Shown {
  try {
    if (told.view !== undefined)
      return { kind: 'map', view: fromText(told.view, 'view') as MapView };
    if (told.card === undefined) return { kind: 'nothing' };
    const card = cardOf(told.card, memory);
    if (!('made' in card)) return { kind: 'problems', problems: card.problems };
    const evaluation = evaluationOf(card.made, told, memory);
    return { kind: 'map', view: mapView(card.made, evaluation, optionsOf(told)) };
  } catch (error) {
    return { kind: 'problems', problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function cardOf(
  card: unknown,
  memory: Memory,
): { readonly made: Scorecard } | { readonly problems: readonly string[] } {
  if (isScorecard(card)) return { made: card };
  if (memory.card !== undefined && memory.card.of === card) return memory.card;
  const parsed = parseScorecard(card);
  if (!parsed.ok)
    return {
      problems: parsed.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map((found) => formatDiagnostic(found)),
    };
  const kept = { of: card, made: parsed.scorecard };
  memory.card = kept;
  return kept;
}

function isScorecard(card: unknown): card is Scorecard {
  try {
    modelOf(card as Scorecard);
    return true;
  } catch (error) {
    if (error instanceof ScorecardError) return false;
    throw error;
  }
}

function evaluationOf(
  card: Scorecard,
  { evaluation, data }: Told,
  memory: Memory,
): Evaluation | undefined {
  if (evaluation !== undefined) return evaluation as Evaluation;
  if (data === undefined) return undefined;
  const last = memory.evaluation;
  if (last?.card === card && last.data === data) return last.made;
  const made = evaluate(card, fromText(data, 'data') as EvaluationData);
  memory.evaluation = { card, data, made };
  return made;
}

function optionsOf({ locale, period, theme, focusOn, comparedTo }: Told): MapViewOptions {
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(period === undefined ? {} : { period }),
    ...(theme === undefined ? {} : { theme }),
    ...(focusOn === undefined ? {} : { focus: focusOn }),
    ...(comparedTo === undefined ? {} : { before: comparedTo as Evaluation }),
  };
}

/** An attribute holds JSON, a property the value itself. */
function fromText(value: unknown, name: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    throw new Error(`\`${name}\` is no JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
