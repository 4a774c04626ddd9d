import type {
  AcknowledgementInput,
  AdviceInput,
  ElementSettingInput,
  ReviewInput,
  RuleSettingInput,
  TensionInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  keyKinds,
  list,
  map,
  may,
  must,
  type Shape,
  when,
} from '../shape/index.js';
import { number, oneOf } from './number.js';
import { reference, text, word, words } from './text.js';
import { duration, period } from './time.js';

const severity = oneOf('off', 'info', 'warning', 'error');

const settingKeys = {
  severity: may(severity, 'How bad its findings are here; off leaves it out.'),
  limit: may(number, 'Its limit; of several, the first.'),
  limits: may(map('limits by name', keyKinds.itemIds, number), 'Its limits by name.'),
};

const elementSetting: Shape<ElementSettingInput> = choice(
  'off, info, warning, error, or a map of settings',
  [
    branch(when.text, severity),
    branch(
      when.map,
      closed<Exclude<ElementSettingInput, string>>(
        'the settings of a rule for an element',
        settingKeys,
      ),
    ),
  ],
);

const ruleSetting: Shape<RuleSettingInput> = choice(
  'off, info, warning, error, or a map of settings',
  [
    branch(when.text, severity),
    branch(
      when.map,
      closed<Exclude<RuleSettingInput, string>>('the settings of a rule', {
        ...settingKeys,
        elements: may(
          map('settings by element', keyKinds.labels, elementSetting),
          'Other settings for some elements, by their ids.',
        ),
      }),
    ),
  ],
);

const acknowledgement: Shape<AcknowledgementInput> = closed<AcknowledgementInput>(
  'an acknowledged finding',
  {
    rule: must(word('the id of a rule'), 'Id of the rule, such as structure.missing-leading.'),
    id: may(reference, 'The element it is about; without it, every finding of the rule.'),
    reason: must(text, 'Why it is accepted.'),
    by: may(reference, 'Person who accepts it.'),
    until: may(period, 'Last period in which this holds.'),
  },
);

/** Advice on a card. */
export const advice: Shape<AdviceInput> = closed<AdviceInput>('settings of advice', {
  rules: may(map('settings by rule', keyKinds.labels, ruleSetting), 'Settings by id of the rule.'),
  acknowledged: may(
    list('a list of acknowledged findings', acknowledgement),
    'Findings that are known and accepted.',
  ),
});

/** When something is looked at again. */
export const review: Shape<ReviewInput> = closed<ReviewInput>('a review', {
  every: may(duration, 'How long from one review to the next.'),
  last: may(period, 'Period of the last review.'),
});

/** Sides that pull against each other. */
export const tensions: Shape<{ readonly [id: string]: TensionInput }> = map(
  'tags of indicators by tension',
  keyKinds.itemIds,
  words,
);
