import { resolve } from 'node:path';
import { type Palette } from '../render.js';
import { toReport } from '../report.js';
import { asMisuse } from './as-misuse.js';
import type { Arguments, ExitCode } from './command.js';
import { evaluateCard, type EvaluatedCard, evaluateOptions } from './evaluate-card.js';
import { filesOf } from './files-of.js';
import { printable } from './findings.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import { Misuse } from './misuse.js';
import { outFile, writeOut } from './out-file.js';
import { paletteOf } from './palette.js';
import { progressOn } from './progress.js';
import { speak } from './speak.js';
import { localeOf } from './terminal.js';
import { todayOf } from './today-of.js';

/** Writes the report that the arguments ask for, once or after every change. */
export async function writeReport(args: Arguments, io: CliIo): Promise<ExitCode> {
  const look = lookOf(args, io);
  evaluateOptions(args);
  if (args.has('watch')) return watch(look, args, io);
  const done = evaluateCard(args, io);
  return done === undefined ? 1 : write(done, look, args, io);
}

/** How the report is to be. */
interface Look {
  readonly locale?: string;
  readonly title?: string;
  readonly palette?: Palette;
  readonly now: string;
  readonly advice: boolean;
}

/** Reads the options of the report; wrong ones are told before a card is read. */
function lookOf(args: Arguments, io: CliIo): Look {
  const palette = paletteOf(args);
  if (args.has('watch') && outFile(args) === undefined)
    throw new Misuse('--watch needs a file to write to', 'add --out report.html');
  if (args.has('watch') && args.positionals[0] === '-')
    throw new Misuse('--watch needs a card in a file', 'name the file instead of `-`');
  const now = todayOf(args, io);
  const title = args.value('title');
  const advice = !args.has('no-advice');
  return { ...localeOf(args), now, advice, ...(title === undefined ? {} : { title }), ...palette };
}

function write(
  { loaded, evaluation, period, failed }: EvaluatedCard,
  options: Look,
  args: Arguments,
  io: CliIo,
): ExitCode {
  const progress = progressOn(io, args.has('quiet'));
  const html = asMisuse(() => {
    try {
      return toReport(evaluation.card, evaluation, { ...options, period, onStep: progress.step });
    } finally {
      progress.done();
    }
  });
  writeOut(html, loaded, args, io);
  return failed ? 1 : 0;
}

/** Writes the report now and after every change of its files, until the process is ended. A card that is broken meanwhile is told and waited for. */
async function watch(look: Look, args: Arguments, io: CliIo): Promise<ExitCode> {
  const { watchFiles } = io;
  if (watchFiles === undefined) throw new Misuse('files cannot be watched here');
  const [name = ''] = args.positionals;
  let code: ExitCode = 0;
  // As long as the card cannot be read, it alone is looked at.
  let files: readonly string[] = [resolve(io.cwd, name)];
  let language = languageOf(args);
  const once = (): void => {
    const done = evaluateCard(args, io);
    code = done === undefined ? 1 : write(done, look, args, io);
    if (done === undefined) return;
    files = filesOf(done.loaded, args, io).map(({ path }) => path);
    language = languageOf(args, done.loaded);
  };
  once();
  if (!args.has('quiet')) io.stderr.write(`${speak(language).watching(name)}\n`);
  for await (const _ of watchFiles(() => files)) {
    try {
      once();
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      // A file may be half written, or gone for a moment.
      code = 2;
      io.stderr.write(`${printable(error.message)}\n`);
    }
  }
  return code;
}
