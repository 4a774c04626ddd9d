import { type Diagnostic, ScorecardError } from '../../core/index.js';
import type { Plan } from '../../runtime/index.js';
import type { Pack, PackedKey } from '../form.js';
import { type EmbeddedEvaluation, evaluationOf, unknownPeriod } from './embedded-evaluation.js';
import { type EmbeddedGraph, graphOf } from './graph.js';
import { groundOf } from './page-ground.js';
import { changedState, firstState, type PageState } from './page-state.js';
import { type EmbeddedValues, readValues } from './read-values.js';
import { readPack } from './read-pack.js';
import { newFindings, onlyText } from './shapes.js';

/** A figure that a page may set. */
export interface EmbeddedInput {
  /** Key of its values. */
  readonly key: string;
  /** Title in the language it was opened in. */
  readonly title: string;
  /** Unit of its values, as the card names it. */
  readonly unit?: string;
  /** What its values are: numbers, answers of a checklist (`yes`, `partly`, `no`), or one of `labels`. */
  readonly takes: 'number' | 'answer' | 'label';
  /** Labels that it takes, in the order of the card. */
  readonly labels?: readonly string[];
}

/** What a pack is opened with. */
export interface OpenOptions {
  /** BCP 47 tag of the language of titles; by default, and where the pack lacks it, its first. */
  readonly locale?: string | undefined;
}

/** A card that was compiled ahead, ready to be evaluated. */
export interface EmbeddedCard {
  /** Id of the card. */
  readonly id: string;
  /** Languages of the pack. */
  readonly locales: readonly string[];
  /** The one it was opened in. */
  readonly locale: string;
  /** Its periods, in order; one empty name where values have none. */
  readonly periods: readonly string[];
  /** What the card is made of. */
  readonly graph: EmbeddedGraph;
  /** The figures that may be set, in the order of the card. */
  readonly inputs: readonly EmbeddedInput[];
  /**
   * Scores of the values of the pack with others on top. Values that are rolled up, held, weighed or summed over windows are so exactly as in
   * the whole library.
   *
   * @param values - by key, one value for the period shown, or values by period within the pack; null takes a value away
   * @param options - `at`: the period to show; by default the one that was shown when the card was packed
   * @throws ScorecardError `invalid-data` with every finding; `unknown-period`, `invalid-option`
   */
  evaluate(
    values?: EmbeddedValues,
    options?: { readonly at?: string | undefined } | null,
  ): EmbeddedEvaluation;
}

/** An opened pack, or everything that is wrong with it. */
export type OpenResult =
  | {
      /** The pack can be used. */
      readonly ok: true;
      /** The card. */
      readonly card: EmbeddedCard;
    }
  | {
      /** It cannot. */
      readonly ok: false;
      /** What is wrong with it. */
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Opens a card that `pack` compiled ahead. Never throws for what it is given: a pack of strangers is checked in full, its memory and its work
 * are bounded before anything runs, and nothing in it is code.
 *
 * @param data - what `pack` returned, or JSON text of it
 * @param given - language of titles
 * @returns the card; or, not `ok`, everything that is wrong
 */
export function openPack(data: unknown, given: OpenOptions | null = {}): OpenResult {
  const findings = newFindings();
  const options = given ?? {};
  onlyText('locale', options, findings);
  const read = readPack(data, findings);
  if (read === undefined)
    return Object.freeze({ ok: false, diagnostics: Object.freeze(findings.found) });
  return Object.freeze({ ok: true, card: cardOf(read.pack, read.plan, options) });
}

function cardOf(pack: Pack, plan: Plan, { locale }: OpenOptions): EmbeddedCard {
  const ground = groundOf(pack, plan);
  const { periods } = ground;
  const index = localeIn(pack.locales, locale);
  let first: PageState | undefined;
  return Object.freeze({
    id: pack.id,
    locales: Object.freeze([...pack.locales]),
    locale: pack.locales[index] as string,
    periods,
    graph: graphOf(pack, index),
    inputs: Object.freeze(pack.keys.map((key, i) => inputOf(key, pack.inputs[i], index))),
    evaluate: (
      values: EmbeddedValues = {},
      asked: { readonly at?: string | undefined } | null = {},
    ) => {
      const findings = newFindings();
      onlyText('at', asked ?? {}, findings);
      if (findings.found.length > 0)
        throw new ScorecardError('invalid-option', 'these options cannot be used', findings.found);
      const current = asked?.at ?? (ground.names[pack.shown] as string);
      if (!periods.includes(current)) throw unknownPeriod(current, periods);
      const read = readValues(ground, pack.idle, values, current);
      first ??= firstState(ground);
      const same = read.series.size + read.moment.size === 0;
      return evaluationOf(pack, same ? first : changedState(first, read), current);
    },
  });
}

function inputOf(
  { key, reads }: PackedKey,
  told: Pack['inputs'][number] | undefined,
  locale: number,
): EmbeddedInput {
  const { title = [], unit } = told ?? {};
  const takes = typeof reads === 'string' ? reads : 'label';
  return Object.freeze({
    ...{ key, title: title[locale] ?? key, takes },
    ...(unit === undefined ? {} : { unit }),
    ...(typeof reads === 'string' ? {} : { labels: Object.freeze([...reads]) }),
  });
}

/** The language that fits best: the tag itself, then its base language, then the first. */
function localeIn(locales: readonly string[], wanted: string | undefined): number {
  const base = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
  const exact = locales.indexOf(wanted ?? '');
  const near = locales.findIndex((tag) => wanted !== undefined && base(tag) === base(wanted));
  return Math.max(0, exact < 0 ? near : exact);
}
