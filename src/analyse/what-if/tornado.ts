import {
  checkArguments,
  countForm,
  deepFreeze,
  localeForm,
  type LocalizedText,
  readOptions,
  resultForm,
} from '../../core/index.js';
import type { AnyNodeId, Evaluation } from '../../evaluate/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import { evaluatedForm, EVALUATION_AND_ID } from '../../evaluate/inner-index.js';
import { languageOf, titleIn, varying } from '../../explain/inner-index.js';

/** What a score becomes when one value moves. */
export interface TornadoBar {
  /** Id of the indicator. */
  readonly id: string;
  /** What it is called. */
  readonly title: LocalizedText;
  /** Unit of its values. */
  readonly unit?: string;
  /** Its value as it is. */
  readonly value: number;
  /** Its values at both ends of the swing. */
  readonly values: readonly [low: number, high: number];
  /** Points with the lower value; absent where there are none. */
  readonly low: number;
  /** Points with the higher value. */
  readonly high: number;
}

/** What a score becomes when values move one at a time. */
export interface Tornado {
  /** The element. */
  readonly id: string;
  /** What it is called. */
  readonly title: LocalizedText;
  /** The period. */
  readonly period: string;
  /** Its points as they are. */
  readonly base: number;
  /** One for each indicator that moves it, the widest first. */
  readonly bars: readonly TornadoBar[];
}

/** How values move. */
export interface TornadoOptions {
  /** How far values move to both sides, in percent of themselves. Default 10. */
  readonly swing?: number | undefined;
  /** The period; by default the one that the evaluation shows. */
  readonly at?: string | undefined;
}

/**
 * What a score becomes when the value of one indicator after the other is lower and higher by the same percentage, everything else as it
 * is. Indicators whose movement does nothing are left out.
 *
 * @param id - the element; `total` for the card
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 */
export function tornadoOf<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: TornadoOptions | null = {},
): Tornado {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const asked = readOptions<TornadoOptions>(options, {
    at: evaluatedForm(evaluation),
    swing: {
      expected: 'a percentage above 0',
      fits: (one) => Number.isFinite(one) && (one as number) > 0,
    },
  });
  const { swing = 10, at = evaluation.period } = asked;
  const { title, points, values, pointsWith } = varying(evaluation, id, at);
  const bars = values.flatMap((one): TornadoBar[] => {
    const reach = (Math.abs(one.value) * swing) / 100;
    const ends = [one.value - reach, one.value + reach] as const;
    const [low, high] = ends.map((value) => pointsWith(new Map([[one.id, value]]))) as [
      number,
      number,
    ];
    const moves = low !== points || high !== points;
    const known = !Number.isNaN(low) && !Number.isNaN(high);
    return moves && known ? [{ ...one, values: ends, low, high }] : [];
  });
  return deepFreeze({
    id,
    title,
    period: at,
    base: points,
    bars: bars.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)),
  });
}

/** A tornado in one language, as the chart of `stratmap/render` takes it. */
export interface TornadoPicture {
  /** Language of its words and numbers. */
  readonly locale: string;
  /** What is moved. */
  readonly title: string;
  /** Points without any change. */
  readonly base: number;
  /** The largest first. */
  readonly bars: readonly {
    /** What moves it. */
    readonly label: string;
    /** Points at the lower end of the swing. */
    readonly low: number;
    /** Points at its upper end. */
    readonly high: number;
  }[];
}

const TORNADO = resultForm('tornadoOf', {
  title: 'object',
  period: 'string',
  base: 'number',
  bars: 'object',
});

const VIEW_FORMS = { locale: localeForm, most: countForm('bars') };

/**
 * A tornado in the form that the chart of `stratmap/render` draws.
 *
 * @param options - `most`: bars drawn at most, the widest; 12 by default
 * @throws ScorecardError `invalid-option`
 */
export function tornadoView(
  tornado: Tornado,
  options: { readonly locale?: string | undefined; readonly most?: number | undefined } | null = {},
): TornadoPicture {
  checkArguments({ tornado }, { tornado: TORNADO });
  const { title, base, bars } = tornado;
  const { locale = 'en', most = 12 } = readOptions(options, VIEW_FORMS);
  const language = languageOf(locale);
  return {
    locale,
    title: titleIn(title, language),
    base,
    bars: bars
      .slice(0, most)
      .map((bar) => ({ label: titleIn(bar.title, language), low: bar.low, high: bar.high })),
  };
}
