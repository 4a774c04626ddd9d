import { type Scorecard, textIn } from '../index.js';
import { completeness, smart, type SmartReason, type SmartResult } from '../inspect.js';
import type { Command } from './command.js';
import { AS_OF_OPTION, DATA_OPTIONS, LOCALE_OPTION } from './common-options.js';
import { evaluateCard } from './evaluate-card.js';
import { printable } from './findings.js';
import { hasValues } from './has-values.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';
import { refuseIdleAsOf } from './refuse-idle-as-of.js';
import { isSpanish } from './speak.js';
import { localeOf } from './terminal.js';
import { writeJson } from './write-json.js';

/** Looks at objectives as SMART goals. */
export const smartCommand: Command = {
  name: 'smart',
  operands: ['CARD', '[ID]'],
  summary: 'look at objectives as SMART goals, and at what is lacking',
  details:
    'Without an ID, one line for each objective and how far the card has come; with one, every reason. `+` holds, `-` does not, `?` is for people to judge. Targets are compared with the values so far where there are any: those of the tables named in the card, or given with --data.',
  options: [
    ...DATA_OPTIONS,
    {
      name: 'at',
      value: 'PERIOD',
      help: 'period whose values should have come in, and that of values without one; the last by default',
    },
    AS_OF_OPTION,
    { name: 'json', help: 'the results as JSON' },
    LOCALE_OPTION,
  ],
  run: (args, io) => {
    localeOf(args);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    refuseIdleAsOf(done, args);
    const { loaded, evaluation, period, failed } = done;
    // The card as it was known on the day of --as-of.
    const { card } = evaluation;
    const id = args.positionals[1];
    const ids = Object.keys(evaluation.objectives);
    if (id !== undefined && !ids.includes(id)) {
      const near = nearest(id, ids);
      throw new Misuse(
        `the card has no objective \`${id}\``,
        near === undefined ? undefined : `did you mean ${near}?`,
      );
    }
    const language = languageOf(args, loaded);
    const known = hasValues(evaluation, period) ? { evaluation } : {};
    const options = { locale: language, ...known };
    const results = (id === undefined ? ids : [id]).map((one) => smart(card, one, options));
    const whole = completeness(card, options);
    if (args.has('json')) {
      const answer = id === undefined ? { objectives: results, completeness: whole } : results[0];
      writeJson(answer, io);
      return failed ? 1 : 0;
    }
    for (const result of results) print(result, card, language, { every: id !== undefined, io });
    if (id !== undefined) return failed ? 1 : 0;
    const stages = whole.stages.map(({ title, share }) => `${title} ${Math.floor(share * 100)} %`);
    io.stdout.write(`\n${printable(stages.join(', '))}\n`);
    if (whole.next !== undefined) io.stdout.write(`→ ${printable(whole.next.text)}\n`);
    return failed ? 1 : 0;
  },
};

const MARKS: Readonly<Record<SmartReason['verdict'], string>> = {
  yes: '+',
  no: '-',
  judgement: '?',
};

// The letters as people know them, by language: the sixth is what some say for the fifth.
const LETTERS: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: {
    specific: 'specific',
    measurable: 'measurable',
    achievable: 'achievable',
    relevant: 'relevant',
    timeBound: 'time-bound',
    periodic: 'periodic',
  },
  es: {
    specific: 'específico',
    measurable: 'medible',
    achievable: 'alcanzable',
    relevant: 'relevante',
    timeBound: 'temporal',
    periodic: 'periódico',
  },
};

const VERDICTS: Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>> = {
  en: { yes: 'yes', partly: 'partly', no: 'no', judgement: 'to judge' },
  es: { yes: 'sí', partly: 'en parte', no: 'no', judgement: 'por juzgar' },
};

interface Printing {
  /** Whether every reason is shown. */
  readonly every: boolean;
  readonly io: CliIo;
}

function print(
  { id, checks }: SmartResult,
  card: Scorecard,
  language: string,
  { every, io }: Printing,
): void {
  const spoken = isSpanish(language) ? 'es' : 'en';
  const title = textIn(card.document.objectives?.[id]?.title ?? id, language);
  const words = checks.map(
    ({ letter, verdict }) => [LETTERS[spoken][letter], VERDICTS[spoken][verdict]] as const,
  );
  if (!every) {
    const line = words.map(([letter, verdict]) => `${letter} ${verdict}`).join(', ');
    io.stdout.write(`${printable(`${id}: ${line}`)}\n`);
    return;
  }
  io.stdout.write(`${printable(`${id}: ${title}`)}\n`);
  for (const [i, { reasons }] of checks.entries()) {
    io.stdout.write(`${printable((words[i] ?? []).join(': '))}\n`);
    for (const { verdict, text } of reasons)
      io.stdout.write(`${printable(`  ${MARKS[verdict]} ${text}`)}\n`);
  }
}
