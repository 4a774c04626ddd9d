import { periodForm } from '../period/index.js';
import { evaluatedForm } from '../evaluate/inner-index.js';
import {
  flagForm,
  localeForm,
  type OptionForms,
  type OptionProblems,
  readOptions,
  textForm,
} from '../core/index.js';
import type { Evaluation, PeriodScores } from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { type Wording, wordingOf } from './words.js';

/** What every report can be told. */
export interface ReportOptions {
  /** BCP 47 tag of words, titles and numbers; English and Spanish have words. By default the card's own language. */
  readonly locale?: string | undefined;
  /** Period to show, such as `2026-06`; by default the one that the evaluation shows. */
  readonly period?: string | undefined;
}

/** What a report as a table can be told. */
export interface TableOptions extends ReportOptions {
  /** Whether broken-down indicators show their members, those that lose most points ahead. Default false. */
  readonly members?: boolean | undefined;
}

/** What a report in plain text can be told. */
export interface TextOptions extends TableOptions {
  /** Whether to colour by ANSI codes; shapes and words carry the meaning either way. Default false. */
  readonly colour?: boolean | undefined;
  /** Cells of a line, 60 to 240. Default 80. */
  readonly width?: number | undefined;
}

/** The form of every option of a report. */
export const REPORT_FORMS: OptionForms<ReportOptions> = {
  locale: localeForm,
  period: textForm(periodForm.expected),
};

/** The form of every option of a report as text: each takes all of them, so that one call's can be handed to the other. */
export const TEXT_FORMS: OptionForms<TextOptions> = {
  ...REPORT_FORMS,
  members: flagForm,
  colour: flagForm,
  width: { expected: 'a number of cells, 60 to 240', fits: (value) => typeof value === 'number' },
};

/**
 * The options of a report.
 *
 * @param check - finds what else is wrong
 * @throws ScorecardError with everything that is wrong, a period that was not evaluated included
 */
export function reportOptions<T extends ReportOptions>(
  given: T | null,
  forms: OptionForms<T>,
  evaluation?: Evaluation,
  check?: (options: Partial<T>, problems: OptionProblems) => void,
): T {
  return readOptions<T>(given, forms, (options, problems) => {
    const { period } = options;
    if (period !== undefined && evaluation !== undefined)
      problems.check(['period'], period, evaluatedForm(evaluation));
    check?.(options, problems);
  });
}

/** The words of a report. */
export function wordingFor(card: Scorecard, { locale }: ReportOptions): Wording {
  return wordingOf(locale ?? modelOf(card).card.language);
}

/** The scores of a report; throws `unknown-period`. */
export function scoresFor(evaluation: Evaluation, { period }: ReportOptions): PeriodScores {
  return period === undefined ? evaluation : evaluation.at(period);
}

/** A width within what the layout can bear. */
export function widthFor({ width = 80 }: TextOptions): number {
  return Number.isFinite(width) ? Math.min(240, Math.max(60, Math.floor(width))) : 80;
}
