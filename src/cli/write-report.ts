import { resolve } from 'node:path';
import { type Palette } from '../render.js';
import { toReport } from '../report.js';
import { asMisuse } from './as-misuse.js';
import { writing } from './cannot-write.js';
import type { Arguments, ExitCode } from './command.js';
import { evaluateCard, type EvaluatedCard, evaluateOptions } from './evaluate-card.js';
import type { CliIo } from './io.js';
import { resolveReference } from './load-card.js';
import { Misuse } from './misuse.js';
import { outFile } from './out-file.js';
import { paletteOf } from './palette.js';
import { progressOn } from './progress.js';
import { localeOf } from './terminal.js';

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
  readonly options: {
    readonly locale?: string;
    readonly title?: string;
    readonly palette?: Palette;
    readonly now: string;
  };
  readonly out: string | undefined;
}

/** Reads the options of the report; wrong ones are told before a card is read. */
function lookOf(args: Arguments, io: CliIo): Look {
  const palette = paletteOf(args);
  const out = outFile(args, io);
  if (args.has('watch') && out === undefined)
    throw new Misuse('--watch needs a file to write to', 'add --out report.html');
  if (args.has('watch') && args.positionals[0] === '-')
    throw new Misuse('--watch needs a card in a file', 'name the file instead of `-`');
  const now = args.value('today') ?? io.today();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(now) || Number.isNaN(Date.parse(`${now}T00:00:00Z`)))
    throw new Misuse(`\`${now}\` is no day`, 'write --today 2026-06-30');
  const title = args.value('title');
  return {
    out,
    options: {
      ...localeOf(args),
      now,
      ...(title === undefined ? {} : { title }),
      ...palette,
    },
  };
}

function write(
  { evaluation, period, failed }: EvaluatedCard,
  { options, out }: Look,
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
  if (out === undefined) io.stdout.write(html);
  else {
    writing(out, () => io.writeFile(resolve(io.cwd, out), html));
    if (!args.has('quiet')) io.stderr.write(`wrote ${out}\n`);
  }
  return failed ? 1 : 0;
}

/** Writes the report now and after every change of its files, until the process is ended. A card that is broken meanwhile is told and waited for. */
async function watch(look: Look, args: Arguments, io: CliIo): Promise<ExitCode> {
  const { watchFiles } = io;
  if (watchFiles === undefined) throw new Misuse('files cannot be watched here');
  const card = resolve(io.cwd, args.positionals[0] ?? '');
  let code: ExitCode = 0;
  let files: readonly string[] = [];
  const once = (): void => {
    const done = evaluateCard(args, io);
    code = done === undefined ? 1 : write(done, look, args, io);
    if (done !== undefined) files = tablesOf(done, args, io);
  };
  once();
  if (!args.has('quiet'))
    io.stderr.write(`watching ${args.positionals[0] ?? ''}; end with Ctrl+C\n`);
  for await (const _ of watchFiles(() => [card, ...files])) {
    try {
      once();
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      // A file may be half written, or gone for a moment.
      code = 2;
      io.stderr.write(`${error.message}\n`);
    }
  }
  return code;
}

/** The tables that a report is made from. */
function tablesOf({ loaded }: EvaluatedCard, args: Arguments, io: CliIo): readonly string[] {
  const given = args.values('data');
  if (given.length > 0) return given.map((name) => resolve(io.cwd, name));
  return (loaded.card.document.data ?? []).map((table) =>
    resolveReference(loaded.folder, 'csv' in table ? table.csv : table.json),
  );
}
