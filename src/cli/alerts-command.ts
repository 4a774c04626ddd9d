import {
  type AlertOptions,
  type Alerts,
  alertsBetween,
  type EarlyWarning,
  earlyWarnings,
  type EarlyWarningOptions,
  type Evaluation,
  formatAlerts,
} from '../index.js';
import { type MemoryFile, checkMemory, memoryOf } from './alert-memory.js';
import { asMisuse } from './as-misuse.js';
import { type Arguments, type Command, TRY_AGAIN } from './command.js';
import { DATA_OPTIONS, LOCALE_OPTION, MARKDOWN_OPTION, VIEW_OPTIONS } from './common-options.js';
import { type EvaluatedCard, evaluateCard } from './evaluate-card.js';
import { printable } from './findings.js';
import { inLines } from './in-lines.js';
import { languageOf } from './language-of.js';
import { Misuse } from './misuse.js';
import { oneOf } from './one-of.js';
import { pointsOf } from './points-of.js';
import { refuseBoth } from './refuse-both.js';
import { speak } from './speak.js';
import { localeOf } from './terminal.js';
import { wholeOf } from './whole-of.js';
import { writeJson } from './write-json.js';

/** Tells what became worth telling. */
export const alertsCommand: Command = {
  name: 'alerts',
  operands: ['CARD'],
  summary: 'tell what became worth telling since the period before',
  details:
    'Statuses that changed, values that did not come or got old, what is good while its counter-indicator worsens; then leading indicators out of range, with what they put at risk, when, and the initiatives at hand. With --memory each thing is told once, however often the command runs.',
  options: [
    { name: 'at', value: 'PERIOD', help: 'period to tell of; the last with any value' },
    {
      name: 'since',
      value: 'PERIOD',
      help: 'period to compare it with; the one before it by default',
    },
    {
      name: 'hysteresis',
      value: 'POINTS',
      help: 'points beyond an edge from which a status counts as changed; 1 by default',
    },
    {
      name: 'max-age',
      value: 'N',
      help: 'tell of values that are held for more than so many periods; by default of those alone that are too old to count',
    },
    {
      name: 'tolerance',
      value: 'POINTS',
      help: 'points that a counter-indicator may lose unnoticed; 1 by default',
    },
    {
      name: 'warn-from',
      value: 'STATUS',
      help: 'leading indicators that warn: poor (default), or watch for all below good',
    },
    {
      name: 'memory',
      value: 'FILE',
      help: 'JSON file of what was told last, one for each card and length of periods: read if it is there, and written afterwards',
    },
    ...VIEW_OPTIONS,
    ...DATA_OPTIONS,
    { name: 'exit-code', help: 'exit with 1 where there is anything to tell' },
    { name: 'json', help: 'periods, alerts and warnings as one JSON object' },
    MARKDOWN_OPTION,
    LOCALE_OPTION,
  ],
  run: async (args, io) => {
    refuseBoth(args, 'json', 'markdown');
    localeOf(args);
    checkMemory(args);
    const when = whenToTell(args);
    const done = evaluateCard(args, io);
    if (done === undefined) return 1;
    const { card } = done.evaluation;
    const file = memoryOf(card, done.period, done.loaded, args, io);
    const told = toTell(done, when, file, args);
    if (args.has('json')) {
      const { at, since = null, alerts = [], warnings } = told;
      writeJson({ at, since, alerts, warnings }, io);
    } else {
      const locale = languageOf(args, done.loaded);
      const text = formatAlerts(card, told, { locale, markdown: args.has('markdown') });
      const note = told.alerts === undefined ? `\n${speak(locale).nothingBefore}\n` : '';
      io.stdout.write(inLines(`${text}${note}`, args, io));
    }
    // What could not be shown is not to count as told.
    const wasTold = !done.failed && (await io.stdout.written());
    if (wasTold && told.memory !== undefined && file?.write(told.memory) === false) {
      const said = speak(languageOf(args, done.loaded)).writtenMeanwhile(file.name);
      io.stderr.write(`${printable(`stratmap: ${said}`)}\n`);
      return TRY_AGAIN;
    }
    const anything = (told.alerts ?? []).length + told.warnings.length > 0;
    return done.failed || (args.has('exit-code') && anything) ? 1 : 0;
  },
};

/** When to speak up. */
interface When {
  readonly alerts: AlertOptions;
  readonly warnings: EarlyWarningOptions;
}

function whenToTell(args: Arguments): When {
  const maxAge = wholeOf(args, 'max-age', 'periods', { least: 0 });
  const from = oneOf(args, 'warn-from', ['poor', 'watch'], 'status that warns');
  return {
    alerts: {
      hysteresis: pointsOf(args, 'hysteresis'),
      tolerance: pointsOf(args, 'tolerance'),
      ...(maxAge === undefined ? {} : { maxAge }),
    },
    warnings: from === undefined ? {} : { from },
  };
}

/** What there is to tell of a period; alerts and memory are absent where nothing lies before it. */
interface Found extends Partial<Alerts> {
  readonly at: string;
  readonly since?: string;
  readonly warnings: readonly EarlyWarning[];
}

function toTell(
  { evaluation, period: at }: EvaluatedCard,
  when: When,
  file: MemoryFile | undefined,
  args: Arguments,
): Found {
  const { card } = evaluation;
  const after = asMisuse(() => evaluation.at(at));
  const warnings = earlyWarnings(card, after, when.warnings);
  const since = sinceOf(evaluation, at, args);
  if (since === undefined) return { at, warnings };
  const before = asMisuse(() => evaluation.at(since));
  const told = alertsBetween(card, before, after, { ...when.alerts, memory: file?.memory });
  return { at, since, ...told, warnings };
}

/** The period to compare with; undefined where there is none before. */
function sinceOf({ periods }: Evaluation, at: string, args: Arguments): string | undefined {
  const since = args.value('since');
  const place = periods.indexOf(at);
  if (since === undefined) return periods[place - 1];
  if (since === at)
    throw new Misuse(`--since names the period that is told of, \`${at}\``, 'name an earlier one');
  if (periods.indexOf(since) > place)
    throw new Misuse(
      `--since \`${since}\` lies after \`${at}\`, the period that is told of`,
      'name an earlier one, or a later one with --at',
    );
  return since;
}
