import { type Diagnostic, ScorecardError, type TextInput } from '../core/index.js';
import { modelOf, type Model, type Scorecard } from '../model/index.js';
import { compareUnits, parsePeriod } from '../period/index.js';
import type { EvaluationData } from './data/read-data.js';
import { evaluate } from './evaluate.js';
import type { EvaluateOptions } from './evaluate-options.js';
import { scoreOf } from './records/score-of.js';
import type { PeriodScores } from './records/period-scores.js';

/** One field of an example that did not come out as stated. */
export interface ExampleMismatch {
  /** The element, or `total`. */
  readonly id: string;
  /** `points`, `value`, `status`, `coverage` and so on. */
  readonly field: string;
  /** What the example states. */
  readonly expected: number | string;
  /** What came out; absent where the element has no such number. */
  readonly actual?: number | string;
}

/** What running one worked example of a card showed. */
export interface ExampleResult {
  /** The title of the example. */
  readonly title: TextInput;
  /** Whether everything came out as stated. */
  readonly ok: boolean;
  /** Every field that differs; empty when `ok`. */
  readonly mismatches: readonly ExampleMismatch[];
  /** Why the example could not be run, if it could not; the details are in `diagnostics`. */
  readonly error?: string;
  /** Findings about the given values; their path starts at the document. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs the worked examples inside a card: evaluates what is given, for the one moment `at`, and compares what is expected.
 *
 * A number is right when it rounds to the number as written: 33.7 accepts 33.65 to 33.75, 34 accepts 33.5 to 34.5. A status is
 * right when it is the same. Indicators with a formula cannot be given, as an example would then state what it should check.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @returns one result for each example, in the order of the card
 */
export function checkExamples(card: Scorecard): readonly ExampleResult[] {
  const model = modelOf(card);
  return Object.freeze(
    model.card.examples.map((example, i) => runExample(card, model, example, i)),
  );
}

type Example = Model['card']['examples'][number];

function runExample(card: Scorecard, model: Model, example: Example, index: number): ExampleResult {
  const { title } = example;
  try {
    const scores = evaluate(card, example.given as EvaluationData, optionsFor(model, example.at));
    const mismatches = Object.entries(example.expect).flatMap(([id, expected]) =>
      mismatchesOf(scores, id, typeof expected === 'number' ? { points: expected } : expected),
    );
    const ok = mismatches.length === 0;
    return Object.freeze({ title, ok, mismatches: Object.freeze(mismatches), diagnostics: [] });
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    const diagnostics = error.diagnostics.map((found) => ({
      ...found,
      path: ['examples', index, 'given', ...found.path],
    }));
    const [message = error.message] = error.message.split('\n', 1);
    return Object.freeze({ title, ok: false, mismatches: [], error: message, diagnostics });
  }
}

/** The one period of the example; a period longer than the calendar's is its own view. */
function optionsFor({ card }: Model, at: string | undefined): EvaluateOptions {
  if (at === undefined) return {};
  const unit = parsePeriod(at)?.unit;
  const coarser = unit !== undefined && compareUnits(unit, card.calendar.period) > 0;
  return { at, from: at, to: at, ...(coarser ? { by: unit } : {}) };
}

function mismatchesOf(scores: PeriodScores, id: string, expected: object): ExampleMismatch[] {
  const found = recordOf(scores, id);
  return Object.entries(expected as { readonly [field: string]: number | string }).flatMap(
    ([field, wanted]) => {
      const actual = found !== undefined && field in found ? Reflect.get(found, field) : undefined;
      if (matches(actual, wanted)) return [];
      const known = typeof actual === 'number' || typeof actual === 'string' ? { actual } : {};
      return [Object.freeze({ id, field, expected: wanted, ...known })];
    },
  );
}

/** A metric may be called `total`, and then that is what is asked for. */
const recordOf = (scores: PeriodScores, id: string): object | undefined =>
  scores.metrics[id] ?? scoreOf(scores, id);

function matches(actual: unknown, wanted: number | string): boolean {
  if (typeof wanted === 'string') return actual === wanted;
  return typeof actual === 'number' && Math.abs(actual - wanted) <= slackOf(wanted);
}

/** Half of the last digit as written, and never finer than doubles can tell apart. */
function slackOf(wanted: number): number {
  const [digits = '', exponent = '0'] = String(Math.abs(wanted)).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  return Math.max(0.5 * 10 ** -Math.max(0, decimals), Math.abs(wanted) * 1e-12) * (1 + 1e-9);
}
