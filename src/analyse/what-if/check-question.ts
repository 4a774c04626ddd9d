import {
  didYouMean,
  isPlain,
  nameOf,
  numberForm,
  type OptionProblems,
  problemsOf,
  readOptions,
} from '../../core/index.js';
import { type Evaluation, valueKeys } from '../../evaluate/index.js';
import { evaluatedForm, neededState } from '../../evaluate/inner-index.js';
import type { Overlay, WhatIfOptions } from './overlay.js';
import { MOST_AHEAD } from './periods-ahead.js';

const PARTS = ['values', 'targets', 'baselines', 'weights', 'links', 'initiatives'] as const;
const ASSUMPTIONS = ['hold', 'drift', 'path'];

/**
 * The options of a what-if, and whether everything in it is a thing to try.
 *
 * @throws ScorecardError `invalid-option` with everything that is wrong
 */
export function checkQuestion(
  evaluation: Evaluation,
  overlay: Overlay,
  options: WhatIfOptions,
): Partial<WhatIfOptions> {
  neededState(evaluation);
  checkOverlay(overlay);
  return readOptions<WhatIfOptions>(
    options,
    {
      at: evaluatedForm(evaluation),
      over: numberForm(0, MOST_AHEAD, { whole: true, unit: 'periods' }),
      assume: {
        expected: `one of ${ASSUMPTIONS.join(', ')}, or an object of series by data key`,
        words: ASSUMPTIONS,
        fits: (value) => isPlain(value) || ASSUMPTIONS.includes(value as string),
      },
    },
    ({ assume }, problems) => {
      if (isPlain(assume)) checkSeries(assume, evaluation, problems);
    },
  );
}

function checkOverlay(overlay: Overlay): void {
  const problems = problemsOf('whatIf');
  const what = 'what is tried';
  if (!isPlain(overlay)) {
    const expected = `an object with ${PARTS.join(', ')}`;
    problems.add('analysis.option', [], { what: '`overlay`', found: nameOf(overlay), expected });
    problems.refuse();
  }
  for (const [name, part] of Object.entries(overlay)) {
    if (!(PARTS as readonly string[]).includes(name)) {
      const expected = didYouMean(name, PARTS) ?? `one of ${PARTS.join(', ')}`;
      problems.add('analysis.option', [name], { what, found: `\`${name}\``, expected });
    } else if (part !== undefined && !isPlain(part)) {
      const expected = 'an object by id';
      problems.add('analysis.option', [name], {
        what: `\`${name}\``,
        found: nameOf(part),
        expected,
      });
    }
  }
  const { initiatives } = overlay;
  for (const [id, on] of isPlain(initiatives) ? Object.entries(initiatives) : [])
    if (typeof on !== 'boolean') {
      const expected = 'true or false';
      const found = nameOf(on);
      problems.add('analysis.option', ['initiatives', id], { what: `\`${id}\``, found, expected });
    }
  problems.refuse();
}

/** Series by data key: lists of numbers, or numbers by period. */
function checkSeries(
  series: { readonly [key: string]: unknown },
  { card }: Evaluation,
  problems: OptionProblems,
): void {
  const { ids } = valueKeys(card);
  const known = new Set(ids);
  for (const [key, one] of Object.entries(series)) {
    if (!known.has(key)) {
      const hint = didYouMean(key, ids);
      problems.unfit(['assume', key], `the card takes no values for \`${key}\``, { hint });
      continue;
    }
    const numbers = Array.isArray(one) ? one : isPlain(one) ? Object.values(one) : undefined;
    const sound = numbers !== undefined && numbers.length > 0 && numbers.every(Number.isFinite);
    problems.check(['assume', key], one, { ...SERIES, fits: () => sound });
  }
}

const SERIES = { expected: 'a list of finite numbers, or numbers by period' };
