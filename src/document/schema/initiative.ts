import type { EffectInput, InitiativeInput, RiskInput } from '../input.js';
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
import { amount, number, percent } from './number.js';
import { reference, references } from './text.js';
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
        ramp: may(duration, 'How long until it acts in full.'),
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
  spent: may(amount, 'Money spent so far.'),
  progress: may(percent, 'Percent complete.'),
  dependsOn: may(references, 'Initiatives that must come first.'),
  partOf: may(reference, 'Initiative it is part of.'),
});

/** A risk. */
export const risk: Shape<RiskInput> = closed<RiskInput>('a risk', {
  ...elementKeys,
  threatens: may(references, 'Elements it threatens.'),
  likelihood: may(number, 'How likely it is, on a scale of your own.'),
  impact: may(number, 'How bad it would be, on a scale of your own.'),
  inherent: may(number, 'Size before anything is done.'),
  residual: may(number, 'Size after what is done.'),
  acceptable: may(number, 'Size that is accepted.'),
  owner: may(reference, 'Person who answers for it.'),
});
