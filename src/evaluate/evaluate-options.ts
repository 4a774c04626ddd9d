import {
  flagForm,
  iterableForm,
  type OptionForms,
  type OptionProblems,
  readOptions,
} from '../core/index.js';
import {
  cardAsOf,
  type Model,
  modelOf,
  type OverrideInput,
  overrideErrors,
  type Scorecard,
} from '../model/index.js';
import { asOfForm, compareUnits, periodForm, type PeriodUnit, unitForm } from '../period/index.js';
import { ordinalIn } from './load/lanes.js';

/** How to evaluate a card. */
export interface EvaluateOptions {
  /** Length of the periods looked at: the calendar's own (default) or a longer one. */
  readonly by?: PeriodUnit | undefined;
  /**
   * First period that is shown; by default the first with data. Earlier ones are evaluated all the same, for delays, `carry`, trends, windows,
   * baselines from history and everything else that looks back: scores are the same wherever they begin to be shown (S8).
   */
  readonly from?: string | undefined;
  /** Last period; by default the last with data. */
  readonly to?: string | undefined;
  /** The period that values without a period belong to, and the one that the evaluation itself shows (by default the last). */
  readonly at?: string | undefined;
  /** Figures put in the place of computed ones for a while, beside those of the card (S2). */
  readonly overrides?: readonly OverrideInput[] | undefined;
  /**
   * The day whose knowledge counts, such as `2026-05-31`: the card with the revisions up to it, and the values recorded by then (rows
   * that do not say when they were recorded always count). By default everything counts.
   */
  readonly asOf?: string | undefined;
  /** Whether trends, baselines from history and windows reach across changes of a definition. Default false. */
  readonly acrossVersions?: boolean | undefined;
}

/** How to evaluate a fleet; see `EvaluateOptions`. */
export type FleetOptions = Pick<EvaluateOptions, 'by' | 'from' | 'to' | 'asOf' | 'acrossVersions'>;

/** The form of every option of an evaluation. */
const FORMS: OptionForms<EvaluateOptions> = {
  by: unitForm,
  from: periodForm,
  to: periodForm,
  at: periodForm,
  overrides: { expected: 'a list of overrides', fits: Array.isArray },
  asOf: asOfForm,
  acrossVersions: flagForm,
};

/**
 * The options of a call; none for null.
 *
 * @throws ScorecardError with everything that is wrong with them, overrides included
 */
export function checkedOptions(card: Scorecard, given: EvaluateOptions | null): EvaluateOptions {
  return readOptions(given, FORMS, (options, problems) => {
    const { overrides, asOf } = options;
    checkView(modelOf(card), options, problems);
    if (overrides === undefined) return;
    const known = asOf === undefined ? card : cardAsOf(card, asOf);
    problems.found.push(...overrideErrors(modelOf(known), overrides));
  });
}

/** The options of compiling, as those of an evaluation. */
export const checkedCompileOptions = (
  card: Scorecard,
  given: Pick<EvaluateOptions, 'by'> | null,
): Pick<EvaluateOptions, 'by'> =>
  readOptions<Pick<EvaluateOptions, 'by'>>(given, { by: FORMS.by }, (options, problems) =>
    checkView(modelOf(card), options, problems),
  );

/** The options of a fleet, as those of an evaluation; tells at once of tenants that are none. */
export function checkedFleetOptions(
  card: Scorecard,
  tenants: unknown,
  given: FleetOptions | null,
): FleetOptions {
  const { by, from, to, asOf, acrossVersions } = FORMS;
  const forms = { by, from, to, asOf, acrossVersions };
  const model = modelOf(card);
  return readOptions<FleetOptions>(given, forms, (options, problems) => {
    problems.check(
      ['tenants'],
      tenants,
      iterableForm('an array or another iterable of `{ id, data }`'),
    );
    checkView(model, options, problems);
  });
}

/** Tells of periods shorter than those of the card, and of those that end before they start. */
function checkView(
  { card: { calendar } }: Model,
  { by = calendar.period, from, to }: Partial<EvaluateOptions>,
  problems: OptionProblems,
): void {
  if (compareUnits(by, calendar.period) < 0)
    problems.unfit(['by'], `a card by ${calendar.period} cannot be seen by ${by}`, {
      hint: `evaluate it by ${calendar.period} or longer`,
    });
  else if (
    from !== undefined &&
    to !== undefined &&
    ordinalIn(from, by, calendar) > ordinalIn(to, by, calendar)
  )
    problems.unfit(
      ['to'],
      `there is no period to evaluate: \`from: ${from}\` lies after \`to: ${to}\``,
      { hint: 'turn them round, or leave one of them out', code: 'invalid-data' },
    );
}
