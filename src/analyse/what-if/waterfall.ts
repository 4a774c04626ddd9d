import {
  checkArguments,
  countForm,
  localeForm,
  type OptionForms,
  readOptions,
} from '../../core/index.js';
import {
  type ChangeExplanation,
  changeForm,
  languageOf,
  lineText,
  titleIn,
} from '../../explain/inner-index.js';

/** How a change is drawn. */
export interface WaterfallOptions {
  /** Language of the labels: `es` and its regions, else English. */
  readonly locale?: string | undefined;
  /** Steps drawn at most; the smallest of the others are one step. Default 8. */
  readonly most?: number | undefined;
}

const REST = { en: 'others', es: 'otros' } as const;

/** A waterfall in one language, as the chart of `stratmap/render` takes it. */
export interface WaterfallPicture {
  /** Language of its words and numbers. */
  readonly locale: string;
  /** What changed. */
  readonly title: string;
  /** Where it starts. */
  readonly start: {
    /** The period. */
    readonly label: string;
    /** Points there. */
    readonly value: number;
  };
  /** What moved it, the largest first. */
  readonly steps: readonly {
    /** Whatever moved it. */
    readonly label: string;
    /** By how many points. */
    readonly change: number;
  }[];
  /** The period it ends in. */
  readonly end: string;
}

const FORMS: OptionForms<WaterfallOptions> = { locale: localeForm, most: countForm('steps') };

/**
 * Why a score changed, in the form that the waterfall of `stratmap/render` draws: from the points before, step by step, to the points
 * after. The steps sum to the difference.
 *
 * @param change - what `explainChange` returned; one without a difference has no steps
 * @throws ScorecardError `invalid-option`
 */
export function waterfallOf(
  change: ChangeExplanation,
  options: WaterfallOptions | null = {},
): WaterfallPicture {
  checkArguments({ change }, { change: changeForm });
  const { locale = 'en', most = 8 } = readOptions(options, FORMS);
  const language = languageOf(locale);
  const named = change.lines.slice(0, most);
  const rest = (change.difference ?? 0) - named.reduce((sum, { amount }) => sum + amount, 0);
  const steps = named.map((line) => ({
    label: line.id === '' ? lineText(line, language) : titleIn(line.title, language),
    change: line.amount,
  }));
  const others = change.lines.length > most || Math.abs(rest) > 1e-9;
  return {
    locale,
    title: titleIn(change.title, language),
    start: { label: change.before.period, value: change.before.points ?? 0 },
    steps: others ? [...steps, { label: REST[language.name], change: rest }] : steps,
    end: change.after.period,
  };
}
