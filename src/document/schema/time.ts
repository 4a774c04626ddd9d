import { keyKinds, leaf, named } from '../shape/index.js';
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

/** A duration as text. */
export const duration = named(
  'Duration',
  'A duration in whole years, months, weeks or days: P3M.',
  leaf<string>({ type: 'string', pattern: DURATION_PATTERN }, 'a duration such as `P3M`', {
    plainly: (value) => typeof value === 'string' && isDurationText(value),
    explain: (value, report) => {
      if (typeof value !== 'string') return false;
      report.add('duration.text', { text: value });
      return true;
    },
  }),
);
