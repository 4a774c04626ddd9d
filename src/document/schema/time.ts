import { describeFound, keyKinds, leaf, named } from '../shape/index.js';
import { DURATION_PATTERN, isDurationText } from '../time/duration-text.js';
import { periodProblem } from '../time/period-text.js';

/** A period as text. */
export const period = named(
  'Period',
  'A period: 2026, 2026-H1, 2026-Q2, 2026-06, 2026-W07 or 2026-06-30. Put a year in quotes.',
  leaf<string>({ type: 'string', pattern: keyKinds.PERIOD_PATTERN }, 'a period such as `2026-06`', {
    plainly: (value) => typeof value === 'string' && periodProblem(value) === undefined,
    explain: (value, report) => {
      const problem = typeof value === 'string' ? periodProblem(value) : undefined;
      if (problem === undefined) return false;
      report.add('period.text', { text: String(value), problem });
      return true;
    },
  }),
);

const DURATION = 'a duration such as `P3M`';

/** A duration as text. */
export const duration = named(
  'Duration',
  'A duration in whole years, months, weeks or days: P3M.',
  leaf<string>({ type: 'string', pattern: DURATION_PATTERN }, DURATION, {
    plainly: (value) => typeof value === 'string' && isDurationText(value),
    explain: (value, report) => {
      if (typeof value !== 'string' && typeof value !== 'number') return false;
      const hint = durationHint(String(value));
      const told = hint === undefined ? {} : { hint };
      if (typeof value === 'string') report.add('duration.text', { text: value, ...told });
      else
        report.add('document.shape', { found: describeFound(value), expected: DURATION, ...told });
      return true;
    },
  }),
);

/** What something that is no duration may have meant: a bare number, or a number with a word. */
function durationHint(text: string): string | undefined {
  const [, amount = '', unit = ''] =
    /^\s*P?(\d{1,4})\s*(\D*)$/.exec(text.slice(0, 40).toUpperCase()) ?? [];
  const count = Number(amount);
  if (count === 0) return undefined;
  if (unit === '')
    return `say of what: \`P${count}M\` for months, \`P${count}W\` for weeks, \`P${count}D\` for days`;
  const letter = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  return letter === undefined ? undefined : `did you mean \`P${count}${letter}\`?`;
}

/** Words of English and Spanish. */
const UNITS: readonly (readonly [pattern: RegExp, letter: string])[] = [
  [/^(?:Y|AÑO|ANO)/, 'Y'],
  [/^(?:M$|MO|MES)/, 'M'],
  [/^(?:W|SEM)/, 'W'],
  [/^D/, 'D'],
];
