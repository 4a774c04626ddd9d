import { misuseOf } from '../as-misuse.js';
import { resolve } from 'node:path';
import {
  evaluate,
  type EvaluateOptions,
  type Evaluation,
  latestPeriod,
  type PeriodScores,
  ScorecardError,
} from '../../index.js';
import type { Arguments, ExitCode } from '../command.js';
import { filesOf } from '../files-of.js';
import { printable } from '../findings.js';
import type { CliIo } from '../io.js';
import { loadCard, type LoadedCard } from '../load-card.js';
import { Misuse } from '../misuse.js';
import { nearest } from '../nearest.js';
import { outFile, refuseOverwriting } from '../out-file.js';
import { scoresWithDoubts } from '../scores-with-doubts.js';
import { linesOf } from './lines.js';
import { type Counter, counterOn } from './counter.js';
import { repeatsOn } from './repeats.js';
import { tellOfView } from './tell-of-view.js';
import { type StreamedTenant, tenantsOf } from './tenants.js';

// A table, so that the compiler tells when scores get another section.
const SECTIONS = Object.keys({
  total: true,
  perspectives: true,
  themes: true,
  objectives: true,
  indicators: true,
  metrics: true,
  initiatives: true,
  risks: true,
  dataFindings: true,
} satisfies { readonly [S in Exclude<keyof PeriodScores, 'period'> | 'dataFindings']: true });

/** How a tenant is evaluated and what is written of it. */
interface Job {
  readonly card: LoadedCard['card'];
  readonly options: EvaluateOptions;
  /** Every period instead of the latest. */
  readonly all: boolean;
  /** Sections that are written; all of them by default. */
  readonly sections: readonly string[];
}

/**
 * Evaluates one card for every tenant of a stream of newline-delimited JSON, and writes one line for each, in the same order. Only one
 * tenant is in memory at a time: reading waits for writing.
 *
 * @param options - view and periods, the same for every tenant
 * @returns 1 if any line could not be evaluated
 */
export async function evaluateStream(
  args: Arguments,
  options: EvaluateOptions,
  io: CliIo,
): Promise<ExitCode> {
  const source = args.value('in') ?? '-';
  if (source === '-' && args.positionals[0] === '-')
    throw new Misuse('card and tenants cannot both come from standard input', 'name one as a file');
  const sections = sectionsOf(args.value('select'));
  const loaded = loadCard(args, io);
  if (loaded === undefined) return 1;
  const out = outFile(args);
  if (out !== undefined) {
    // Opening the output empties it.
    const tenants = source === '-' ? [] : [{ what: 'the tenants', path: resolve(io.cwd, source) }];
    refuseOverwriting(out, [...tenants, ...filesOf(loaded, args, io)], io);
  }
  refuseBadOptions(loaded, options);
  tellOfView(loaded, options, args, io);
  const job: Job = { card: loaded.card, options, all: args.has('all'), sections };
  const pathOf = (file: string): string => (file === '-' ? file : resolve(io.cwd, file));
  const output = io.openOutput(pathOf(out ?? '-'), out ?? '-');
  const quiet = args.has('quiet');
  const counter = counterOn(io, quiet);
  const repeats = repeatsOn((text) => {
    counter.clear();
    if (!quiet) io.stderr.write(`${printable(text)}\n`);
  });
  try {
    for await (const tenant of tenantsOf(linesOf(io.readPieces(pathOf(source), source)))) {
      repeats.see(tenant.id, tenant.line);
      await output.write(`${JSON.stringify(answered(job, tenant, counter, io))}\n`);
    }
    repeats.done();
  } finally {
    counter.clear();
    await output.end();
  }
  return counter.failed() > 0 ? 1 : 0;
}

/** What is wrong with the options is wrong for every tenant: it is told before the first. */
function refuseBadOptions({ card }: LoadedCard, options: EvaluateOptions): void {
  const { by, asOf, at, from, to } = options;
  const ends = [from, to].filter((end) => end !== undefined);
  try {
    for (const period of [{ at }, ...ends.map((end) => ({ from: end, to: end }))])
      evaluate(card, {}, { by, asOf, ...period });
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    if (OF_THE_CALL.has(error.code)) throw misuseOf(error);
  }
}

/** Mistakes of the call, and not of values. */
const OF_THE_CALL: ReadonlySet<ScorecardError['code']> = new Set([
  'invalid-option',
  'unknown-period',
]);

function sectionsOf(select: string | undefined): readonly string[] {
  if (select === undefined) return SECTIONS;
  const names = select.split(',').map((name) => name.trim());
  for (const name of names) {
    if (SECTIONS.some((section) => section === name)) continue;
    const near = nearest(name, SECTIONS);
    throw new Misuse(
      `there is nothing called \`${name}\` to select`,
      near === undefined ? `select some of ${SECTIONS.join(', ')}` : `did you mean ${near}?`,
    );
  }
  return names;
}

/** The line of a tenant. */
function answered(job: Job, tenant: StreamedTenant, counter: Counter, io: CliIo): object {
  const { id, line } = tenant;
  const refused = (message: string, diagnostics: ScorecardError['diagnostics']): object => {
    counter.add(false);
    io.stderr.write(`${printable(`line ${line}${id === null ? '' : ` (${id})`}: ${message}`)}\n`);
    const [first = message] = message.split('\n', 1);
    return { id, error: { line, message: first, diagnostics } };
  };
  if ('wrong' in tenant) return refused(tenant.wrong, []);
  try {
    const scores = scoresOf(job, evaluate(job.card, tenant.data, job.options));
    counter.add(true);
    return { id, ...scores };
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    // A period that is one, and that this tenant lacks, is no mistake of the call.
    if (error.code === 'invalid-option') throw misuseOf(error);
    return refused(error.message, error.diagnostics);
  }
}

function scoresOf({ options, all, sections }: Job, evaluation: Evaluation): object {
  const written = ['period', ...sections];
  const at = (period: string): object => {
    const scores = sections.includes('dataFindings')
      ? scoresWithDoubts(evaluation, period)
      : evaluation.at(period);
    return Object.fromEntries(
      written.map((name) => [name, scores[name as keyof PeriodScores]] as const),
    );
  };
  if (all) return { periods: evaluation.periods.map(at) };
  return at(options.at ?? latestPeriod(evaluation));
}
