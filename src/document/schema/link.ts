import type { DrivesInput, LinkInput, MeasureInput, MeasuresOfRoleInput } from '../input/index.js';
import {
  branch,
  choice,
  closed,
  isMap,
  keyKinds,
  list,
  map,
  may,
  named,
  type Shape,
  when,
} from '../shape/index.js';
import { datedShare, datedWeight, oneOf, weight } from './number.js';
import { knots, scalingKeys } from './scaling.js';
import { reference, references, text, word } from './text.js';
import { duration } from './time.js';

const link: Shape<LinkInput> = closed<LinkInput>('a link', {
  strength: may(datedWeight, 'Relative strength among the links of its target. Default 1.'),
  effect: may(oneOf('raises', 'lowers', 'none'), 'What it does to its target. Default raises.'),
  delay: may(duration, 'How long until it acts.'),
  spread: may(duration, 'Over how long after the delay it acts.'),
  lags: may(
    list('at least one number, 0 or more', weight, { atLeast: 1 }),
    'Shares of the effect by period: now, one period later, ...',
  ),
  confidence: may(datedShare, 'How sure it is, 0 to 1. Default 1.'),
  kind: may(
    oneOf('causal', 'definition', 'constraint'),
    'Whether it is a cause, part of a definition, or a constraint. Default causal.',
  ),
  because: may(text, 'Why it should hold.'),
  evidence: may(
    list('a list of claims such as `x -> y`', word('a claim such as `x -> y`'), { unique: true }),
    'Claims about indicators it rests on: x -> y.',
  ),
  hypothesis: may(reference, 'Hypothesis it belongs to.'),
  curve: may(knots, 'Pairs of value and points instead of a straight line.'),
  provenance: may(text, 'Where it comes from.'),
});

const measure: Shape<MeasureInput> = closed<MeasureInput>('a measure', {
  weight: may(datedWeight, 'Relative weight among the measures. Default 1.'),
  ...scalingKeys,
});

// `{ key: 1 }` says no more than 1, and a map in which everything is 1 says no more than a list of its ids.
function shorten(key: string) {
  return (written: unknown): unknown => {
    if (!isMap(written)) return written;
    const entries = Object.entries(written).map(
      ([id, value]) => [id, isMap(value) ? shortenOne(value, key) : value] as const,
    );
    return entries.length > 0 && entries.every(([, value]) => value === 1)
      ? entries.map(([id]) => id)
      : Object.fromEntries(entries);
  };
}

function shortenOne(value: { readonly [key: string]: unknown }, key: string): unknown {
  const keys = Object.keys(value);
  if (keys.length === 0) return 1;
  return keys.length === 1 && typeof value[key] === 'number' && keys[0] === key
    ? value[key]
    : value;
}

/** Links out of an element. */
export const drives: Shape<DrivesInput> = named(
  'Drives',
  'Objectives it drives: ids, ids with strengths, or links in long form.',
  choice(
    'a list of objectives, or objectives with strengths or links',
    [
      branch(when.list, references),
      branch(
        when.map,
        map(
          'objectives with strengths or links',
          keyKinds.referredIds,
          choice('a strength, or a link in its long form', [
            branch(when.number, weight),
            branch(when.map, link),
          ]),
        ),
      ),
    ],
    { shorten: shorten('strength') },
  ),
);

/** Measures of one role. */
export const measuresOfRole: Shape<MeasuresOfRoleInput> = named(
  'MeasuresOfRole',
  'Indicators: ids, ids with weights, or the long form.',
  choice(
    'a list of indicators, or indicators with weights',
    [
      branch(when.list, references),
      branch(
        when.map,
        map(
          'indicators with weights',
          keyKinds.referredIds,
          choice('a weight, or a measure in its long form', [
            branch(when.number, weight),
            branch(when.map, measure),
          ]),
        ),
      ),
    ],
    { shorten: shorten('weight') },
  ),
);
