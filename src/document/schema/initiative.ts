import type { EffectInput, InitiativeInput, RiskInput } from '../input/index.js';
import {
  branch,
  choice,
  closed,
  keyKinds,
  map,
  may,
  must,
  type Shape,
  when,
} from '../shape/index.js';
import { elementKeys } from './element.js';
import { amount, dated, number, oneOf, percent, points } from './number.js';
import { reference, references, word } from './text.js';
import { duration, period } from './time.js';

type LongEffect = Exclude<EffectInput, number>;

const effect: Shape<EffectInput> = choice(
  'a number in the unit of the indicator, or a map with `by`',
  [
    branch(when.number, number),
    branch(
      when.map,
      closed<LongEffect>('an effect', {
        by: must(number, 'How much it moves, in the unit of the indicator.'),
        delay: may(duration, 'How long until it starts to act.'),
        ramp: may(duration, 'How long from there until it acts in full.'),
        shape: may(oneOf('linear', 'sCurve'), 'How it grows meanwhile. Default linear.'),
      }),
    ),
  ],
);

/** An initiative. */
export const initiative: Shape<InitiativeInput> = closed<InitiativeInput>('an initiative', {
  ...elementKeys,
  supports: may(references, 'Objectives it supports.'),
  moves: may(
    map('effects by indicator', keyKinds.referredIds, effect),
    'Expected effects by indicator.',
  ),
  owner: may(reference, 'Person who answers for it.'),
  from: may(period, 'When it starts.'),
  to: may(period, 'When it ends.'),
  budget: may(amount, 'Money planned, in the currency of the card.'),
  spent: may(dated(amount), 'Money spent so far, or by period what had been spent at its end.'),
  progress: may(
    dated(percent),
    'Percent complete, 0 to 100, or by period what was complete at its end.',
  ),
  milestones: may(
    map('percent by period', keyKinds.periods, percent),
    'Percent that should be complete at the end of a period. Without it, progress is planned evenly from start to end.',
  ),
  dependsOn: may(references, 'Initiatives that must come first.'),
  partOf: may(reference, 'Initiative it is part of.'),
});

const size = dated(amount);

/** A risk. */
export const risk: Shape<RiskInput> = closed<RiskInput>('a risk', {
  ...elementKeys,
  threatens: may(references, 'Elements it threatens.'),
  likelihood: may(
    size,
    'How likely it is, 0 or more: a share from 0 to 1, or a rank such as 1 to 5.',
  ),
  impact: may(size, 'How bad it would be, 0 or more: money, points, or a rank such as 1 to 5.'),
  formula: may(
    word('a formula such as `likelihood * impact`'),
    'How its size is worked out from likelihood, impact, metrics and indicators. Default likelihood * impact.',
  ),
  inherent: may(size, 'Size before anything is done.'),
  residual: may(size, 'Size after what is done.'),
  acceptable: may(size, 'Size that is accepted.'),
  unacceptable: may(
    size,
    'Size from which it is not acceptable at all. Default halfway from acceptable to inherent.',
  ),
  affects: may(
    map('points by objective', keyKinds.referredIds, points),
    'Points that objectives lose while it stands at its inherent size. Without it, the risk changes no score.',
  ),
  owner: may(reference, 'Person who answers for it.'),
});
