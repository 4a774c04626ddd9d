import { isOfOptions, misuseOf } from './as-misuse.js';
import {
  type Diagnostic,
  evaluate,
  type EvaluateOptions,
  type Evaluation,
  hasErrors,
  latestPeriod,
  PERIOD_UNITS,
  ScorecardError,
} from '../index.js';
import type { Arguments } from './command.js';
import { printFindings } from './findings.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import { loadCard, type LoadedCard } from './load-card.js';
import { located } from './located.js';
import { type LoadedData, loadData } from './load-data.js';
import { oneOf } from './one-of.js';
import { progressOn } from './progress.js';
import { speak } from './speak.js';

/** A card evaluated for a command. */
export interface EvaluatedCard {
  readonly loaded: LoadedCard;
  readonly evaluation: Evaluation;
  /** The period to show: the one asked for, else the last in which anything was observed. */
  readonly period: string;
  /** What was said of its tables; it was reported. */
  readonly told: readonly Diagnostic[];
  /** Whether its tables have errors. */
  readonly failed: boolean;
}

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
  const language = languageOf(args, loaded);
  const say = speak(language);
  const progress = progressOn(io, args.has('quiet'));
  try {
    progress.step(say.reading);
    const data = loadData(loaded, args, io);
    progress.step(say.evaluating);
    const evaluation = evaluated(loaded, data, options, args, io);
    if (evaluation === undefined) return undefined;
    const found = evaluation.diagnostics.map((one) => located(one, loaded));
    printFindings(found, { source: loaded.name, language }, args, io);
    const { diagnostics: told } = data;
    const period = args.value('at') ?? latestPeriod(evaluation);
    return { loaded, evaluation, period, told, failed: hasErrors(told) };
  } finally {
    progress.done();
  }
}

/** View and periods asked for; throws Misuse for a unit that is none. */
export function evaluateOptions(args: Arguments): EvaluateOptions {
  const by = oneOf(args, 'by', PERIOD_UNITS, 'length of a period');
  const at = args.value('at');
  const [from, to, asOf] = [args.value('from'), args.value('to'), args.value('as-of')];
  return {
    ...(by === undefined ? {} : { by }),
    ...(at === undefined ? {} : { at }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

function evaluated(
  loaded: LoadedCard,
  data: LoadedData,
  options: EvaluateOptions,
  args: Arguments,
  io: CliIo,
): Evaluation | undefined {
  try {
    return evaluate(loaded.card, data.values, options);
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    // A span without periods is told with the values, and is a mistake of the call all the same.
    if (error.code !== 'invalid-data' || isOfOptions(error)) throw misuseOf(error, hintFor(error));
    if (error.diagnostics.length === 0) io.stderr.write(`error ${error.message}\n`);
    const source = data.names.length === 1 ? (data.names[0] as string) : loaded.name;
    const found = error.diagnostics.map((one) => placed(one, data));
    printFindings(found, { source, language: languageOf(args, loaded) }, args, io);
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
