import type {
  CheckInput,
  MeasuredValueInput,
  OverInput,
  RevisionInput,
  VersionInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  describeFound,
  isMap,
  leaf,
  may,
  must,
  named,
  type Shape,
  takeAnything,
  when,
} from '../shape/index.js';
import { amount, number, oneOf } from './number.js';
import { text, word } from './text.js';
import { duration, period } from './time.js';

/** A window that ends with the period. */
export const over: Shape<OverInput> = named(
  'Over',
  'What a value sums up beside its own period.',
  choice('monthToDate, quarterToDate, yearToDate or `{ rolling: P12M }`', [
    branch(when.text, oneOf('monthToDate', 'quarterToDate', 'yearToDate')),
    branch(
      when.map,
      closed<Exclude<OverInput, string>>('`{ rolling: duration }`', {
        rolling: must(duration, 'How much time up to the period: P12M.'),
      }),
    ),
  ]),
);

/** A change of what an indicator means. */
export const version: Shape<VersionInput> = closed<VersionInput>('a version of the definition', {
  from: must(period, 'First period of the new definition.'),
  note: may(text, 'What changed.'),
});

/** A value with the size of its sample or its interval. */
export const measuredValue: Shape<MeasuredValueInput> = closed<MeasuredValueInput>(
  '`{ value, n }` or `{ value, low, high }`',
  {
    value: must(number, 'The value.'),
    n: may(amount, 'How many cases it rests on.'),
    low: may(number, 'Lower end of its interval.'),
    high: may(number, 'Upper end of its interval.'),
  },
);

/** Numbers that must add up. */
export const check: Shape<CheckInput> = closed<CheckInput>('a check', {
  equal: must(word('an equation such as `offered = answered + abandoned`'), 'What must be equal.'),
  tolerance: may(amount, 'Largest difference that is still equal. Default 0.'),
  title: may(text, 'What it is about.'),
});

/** Keys that a revision cannot change: they say what the document is. */
const FIXED = ['stratmap', 'id', '$schema', 'extends', 'revisions'] as const;

const isChanges = (value: unknown): boolean =>
  isMap(value) && FIXED.every((key) => !Object.hasOwn(value, key));

const anything = leaf<{ readonly [key: string]: unknown }>(
  {
    type: 'object',
    propertyNames: { type: 'string', description: 'Key of the card.' },
    additionalProperties: {},
  },
  'keys of the card',
  {
    plainly: isChanges,
    explain: (value, report) => {
      if (!isMap(value)) return false;
      for (const key of FIXED) if (Object.hasOwn(value, key)) report.add('revision.fixed', { key });
      return true;
    },
  },
);

const changes: Shape<RevisionInput['changes']> = {
  ...anything,
  take: (value, taking) => {
    const taken = takeAnything(value, taking);
    return isChanges(taken) ? taken : undefined;
  },
  check: (value, report) => {
    if (!isMap(value))
      return report.add('document.shape', {
        found: describeFound(value),
        expected: 'keys of the card with what they become',
      });
    for (const key of FIXED)
      if (Object.hasOwn(value, key)) report.addAtKey(key, 'revision.fixed', { key });
  },
};

/** A change of the card itself. */
export const revision: Shape<RevisionInput> = closed<RevisionInput>('a revision', {
  on: must(period, 'The day from which the card reads like this.'),
  note: may(text, 'Why.'),
  changes: must(
    changes,
    'Keys of the card with what they become: maps are merged by id, lists replaced; null removes.',
  ),
});
