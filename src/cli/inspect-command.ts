import { type Evaluation, type Finding, formatFinding, inspect, type Severity } from '../index.js';
import type { Arguments, Command } from './command.js';
import { AS_OF_OPTION, DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { type EvaluatedCard, evaluateLoaded } from './evaluate-card.js';
import { COLOURS, printable, printFindings } from './findings.js';
import { fixCard } from './fix-card.js';
import { hasValues } from './has-values.js';
import type { CliIo } from './io.js';
import { loadCard, type LoadedCard } from './load-card.js';
import { speak } from './speak.js';
import { coloured, localeOf } from './terminal.js';
import { languageOf } from './language-of.js';
import { oneOf } from './one-of.js';
import { refuseBoth } from './refuse-both.js';
import { refuseIdleAsOf } from './refuse-idle-as-of.js';
import { todayOf } from './today-of.js';
import { writeJson } from './write-json.js';

/** Prints advice on a card. */
export const inspectCommand: Command = {
  name: 'inspect',
  operands: ['CARD'],
  summary: 'advise on a card: what makes a good one, rule by rule',
  details:
    'Findings of the severity asked for, or worse, make the exit code 1, unless the card accepts them under `advice:`. Rules about scores run when there are values: those of the tables named in the card, or given with --data. With --as-of it is the advice of that day: the card as it read then, what was known by then, and dates held against it.',
  options: [
    ...DATA_OPTIONS,
    { name: 'at', value: 'PERIOD', help: 'period that counts as the present one' },
    AS_OF_OPTION,
    {
      name: 'severity',
      value: 'WORD',
      help: 'from which findings the exit code is 1: error, warning (default) or info',
    },
    {
      name: 'today',
      value: 'DATE',
      help: 'the day that counts as today, such as 2026-06-30; by default that of --as-of, else the present one',
    },
    { name: 'fix', help: 'mend in the file what can be mended without changing any score' },
    { name: 'json', help: 'findings as a JSON list' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    const { locale } = localeOf(args);
    // What was said of an earlier reading mends nothing in the file as it reads now.
    refuseBoth(args, 'fix', 'as-of');
    const least = oneOf(args, 'severity', SEVERITIES, 'severity') ?? 'warning';
    const today = todayOf(args, io, args.value('as-of'));
    const read = loadCard(args, io, true);
    if (read === undefined) return 1;
    const common = { today, ...(locale === undefined ? {} : { locale }) };
    const look = (card: LoadedCard, on: CliIo): Advice | undefined => {
      const done = evaluateLoaded(card, args, on);
      if (done === undefined) return undefined;
      refuseIdleAsOf(done, args);
      const { evaluation, failed } = done;
      const options = { ...common, locate: card.locate, ...scoresOf(done) };
      // The card as it was known on the day of --as-of.
      const findings = inspect(evaluation.card, options);
      return { findings: args.has('as-of') ? findings.map(withoutFix) : findings, failed };
    };
    const loaded = args.has('fix')
      ? fixCard(read, (card) => look(card, silent(io))?.findings ?? [], args, io)
      : read;
    const language = languageOf(args, loaded);
    const told = loaded.diagnostics.filter(({ code }) => !TOLD_BY_RULES.has(code));
    printFindings(told, { source: loaded.name, language }, args, io);
    const advice = look(loaded, io);
    if (advice === undefined) return 1;
    const { findings, failed } = advice;
    const counted = findings.filter(
      ({ severity, acknowledged }) =>
        acknowledged === undefined && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least),
    );
    if (args.has('json')) writeJson(findings, io);
    else {
      const shown = args.has('quiet') ? counted : findings;
      print(shown, loaded, language, args, io);
    }
    return counted.length === 0 && !failed ? 0 : 1;
  },
};

/** What is said of a card. */
interface Advice {
  readonly findings: readonly Finding[];
  /** Whether its tables have errors, which were reported. */
  readonly failed: boolean;
}

function withoutFix(finding: Finding): Finding {
  const { fix: _, ...told } = finding;
  return told;
}

/** What a rule of advice tells too, with its remedy. */
const TOLD_BY_RULES: ReadonlySet<string> = new Set(['link.weight-zero']);

/** The same world without words: what is said of values is said once, of the card as it is at the end. */
const silent = (io: CliIo): CliIo => ({
  ...io,
  stderr: { ...io.stderr, write: () => undefined, isTTY: false },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Scores to look at: none where nothing is known. */
function scoresOf({
  evaluation,
  period,
}: EvaluatedCard): { readonly evaluation: Evaluation; readonly at: string } | undefined {
  return hasValues(evaluation, period) ? { evaluation, at: period } : undefined;
}

/** Whether two findings in a row ask for the same: what to try, the last line of each, is then said once. */
const sameRemedy = (one: Finding, next: Finding | undefined): boolean =>
  one.acknowledged === undefined &&
  next?.acknowledged === undefined &&
  one.code === next?.code &&
  one.hint === next.hint;

function print(
  findings: readonly Finding[],
  { name }: LoadedCard,
  locale: string,
  args: Arguments,
  io: CliIo,
): void {
  const colour = coloured(io.stdout, args, io);
  for (const [i, finding] of findings.entries()) {
    const whole = printable(formatFinding(finding, name, locale));
    const text = sameRemedy(finding, findings[i + 1])
      ? whole.slice(0, whole.lastIndexOf('\n'))
      : whole;
    const shown = colour
      ? text.replace(finding.code, (code) => `\u001b[${COLOURS[finding.severity]}m${code}\u001b[0m`)
      : text;
    io.stdout.write(`${shown}\n`);
  }
  if (args.has('quiet')) return;
  const say = speak(locale);
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const counts = [
    ...SEVERITIES.map((severity) => say.count(count(severity), severity)),
    ...(open.length < findings.length
      ? [say.count(findings.length - open.length, 'accepted')]
      : []),
  ];
  io.stdout.write(`${name}: ${counts.join(', ')}\n`);
}
