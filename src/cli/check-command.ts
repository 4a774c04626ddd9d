import { checkExamples, type Diagnostic, type ExampleResult, hasErrors, textIn } from '../index.js';
import type { Arguments, Command } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { doubtsOfCard } from './doubts-of-card.js';
import { printable, printFindings } from './findings.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import { loadCard, type LoadedCard } from './load-card.js';
import { speak } from './speak.js';
import { coloured, localeOf } from './terminal.js';

/** Validates a card and runs its worked examples. */
export const checkCommand: Command = {
  name: 'check',
  operands: ['CARD'],
  summary: 'validate a card and run the worked examples in it',
  details:
    'Reports everything that is wrong with the card, and every example that does not come out. A number is right when it rounds to the number as written. Values in the card, and those of the tables that it names or that are given with --data, are held against the `checks` and breakdowns of the card.',
  options: [...DATA_OPTIONS, LOCALE_OPTION],
  run: (args, io) => {
    localeOf(args);
    const loaded = loadCard(args, io);
    if (loaded === undefined) return 1;
    const locale = languageOf(args, loaded);
    const say = speak(locale);
    const doubts = doubtsOfCard(loaded, args, io);
    if (doubts === undefined) return 1;
    printFindings(doubts.found, { source: loaded.name, language: locale }, args, io);
    const results = checkExamples(loaded.card);
    const failed = results.filter(({ ok }) => !ok).length;
    const quiet = args.has('quiet');
    const told = [...loaded.diagnostics, ...doubts.told, ...doubts.found];
    if (!quiet) io.stdout.write(`${summaryOf(loaded, told, locale)}\n`);
    for (const result of results) {
      if (result.ok && quiet) continue;
      printExample(result, loaded, locale, args, io);
    }
    if (results.length > 0 && !(quiet && failed === 0))
      io.stdout.write(
        `${say.count(results.length, 'examples')}: ${say.outcome(results.length - failed, failed)}\n`,
      );
    return failed === 0 && !hasErrors(doubts.told) ? 0 : 1;
  },
};

function summaryOf(
  { card, name }: LoadedCard,
  told: readonly Diagnostic[],
  locale: string,
): string {
  const say = speak(locale);
  const { document } = card;
  const counts = (['perspectives', 'objectives', 'indicators', 'metrics'] as const).map(
    (section) => [section, Object.keys(document[section] ?? {}).length] as const,
  );
  const found = (['error', 'warning'] as const)
    .map((kind) => say.count(told.filter((one) => one.severity === kind).length, kind))
    .join(', ');
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([section, count]) => say.count(count, section));
  return `${name}: ${say.validCard} (${found}): ${parts.join(', ') || say.empty}`;
}

function printExample(
  { title, ok, mismatches, error, diagnostics }: ExampleResult,
  { name }: LoadedCard,
  locale: string,
  args: Arguments,
  io: CliIo,
): void {
  const colour = coloured(io.stdout, args, io);
  const say = speak(locale);
  const word = ok ? say.passed : say.failed;
  const mark = colour ? `\u001b[${ok ? '32' : '31'}m${word}\u001b[0m` : word;
  io.stdout.write(`  ${mark}  ${printable(textIn(title, locale))}\n`);
  for (const { id, field, expected, actual } of mismatches)
    io.stdout.write(
      `          ${id} ${field}: ${say.mismatch(String(expected), actual === undefined ? undefined : String(actual))}\n`,
    );
  if (error !== undefined) io.stdout.write(`          ${say.notRun}: ${printable(error)}\n`);
  printFindings(diagnostics, { source: name, language: locale }, args, io);
}
