import { misuseOf } from './as-misuse.js';
import {
  type Diagnostic,
  evaluate,
  type EvaluateOptions,
  type Evaluation,
  hasErrors,
  latestPeriod,
  ScorecardError,
} from '../index.js';
import type { Arguments } from './command.js';
import { printFindings } from './findings.js';
import type { CliIo } from './io.js';
import { loadCard, type LoadedCard } from './load-card.js';
import { type LoadedData, loadData } from './load-data.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';
import { progressOn } from './progress.js';

/** A card evaluated for a command. */
export interface EvaluatedCard {
  readonly loaded: LoadedCard;
  readonly evaluation: Evaluation;
  /** The period to show: the one asked for, else the last in which anything was observed. */
  readonly period: string;
  /** Whether the card or its data have errors that were reported. */
  readonly failed: boolean;
}

const UNITS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;

/**
 * Reads the card and its tables and evaluates them, by the options `--at` and `--by`.
 *
 * @returns undefined if the card or its values cannot be evaluated; the findings are printed
 */
export function evaluateCard(args: Arguments, io: CliIo): EvaluatedCard | undefined {
  // Wrong options are told before anything is read.
  evaluateOptions(args);
  const loaded = loadCard(args, io);
  return loaded === undefined ? undefined : evaluateLoaded(loaded, args, io);
}

/** Evaluates a card that was read, as `evaluateCard` does. */
export function evaluateLoaded(
  loaded: LoadedCard,
  args: Arguments,
  io: CliIo,
): EvaluatedCard | undefined {
  const options = evaluateOptions(args);
  const progress = progressOn(io, args.has('quiet'));
  try {
    progress.step('reading values');
    const data = loadData(loaded, args, io);
    progress.step('evaluating');
    const evaluation = evaluated(loaded, data, options, args, io);
    if (evaluation === undefined) return undefined;
    printFindings(evaluation.diagnostics, loaded.name, args, io);
    const failed = hasErrors(data.diagnostics);
    return { loaded, evaluation, period: args.value('at') ?? latestPeriod(evaluation), failed };
  } finally {
    progress.done();
  }
}

/** View and periods asked for; throws Misuse for a unit that is none. */
export function evaluateOptions(args: Arguments): EvaluateOptions {
  const by = args.value('by');
  const at = args.value('at');
  const unit = UNITS.find((name) => name === by);
  if (by !== undefined && unit === undefined) {
    const near = nearest(by, UNITS);
    throw new Misuse(
      `\`${by}\` is no length of a period`,
      near === undefined ? `use one of ${UNITS.join(', ')}` : `did you mean ${near}?`,
    );
  }
  const [from, to, asOf] = [args.value('from'), args.value('to'), args.value('as-of')];
  return {
    ...(unit === undefined ? {} : { by: unit }),
    ...(at === undefined ? {} : { at }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function evaluated(
  { card, name }: LoadedCard,
  data: LoadedData,
  options: EvaluateOptions,
  args: Arguments,
  io: CliIo,
): Evaluation | undefined {
  try {
    return evaluate(card, data.values, options);
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    if (error.code !== 'invalid-data') throw misuseOf(error, hintFor(error));
    if (error.diagnostics.length === 0) io.stderr.write(`error ${error.message}\n`);
    const source = data.names.length === 1 ? data.names[0] : name;
    printFindings(
      error.diagnostics.map((found) => placed(found, data)),
      source,
      args,
      io,
    );
    return undefined;
  }
}

const hintFor = ({ code }: ScorecardError): string | undefined =>
  code === 'period-needed' ? 'name the period with --at' : undefined;

/** A finding about a value, with the row it came from. */
function placed(found: Diagnostic, data: LoadedData): Diagnostic {
  const [key, period] = found.path;
  const position = found.position ?? data.positionOf(String(key), String(period));
  return position === undefined ? found : { ...found, position };
}
