import type { OverrideInput } from '../input/index.js';
import { branch, choice, closed, may, must, type Shape, when } from '../shape/index.js';
import { edge, number, oneOf } from './number.js';
import { plainText, reference, word } from './text.js';
import { period } from './time.js';

const KINDS = ['value', 'points', 'status'] as const;

const stated: Shape<number | string> = choice('a number, or a label', [
  branch((value) => typeof value === 'number', number),
  branch(when.single, word('a number, or a label')),
]);

/** An override. */
export const override: Shape<OverrideInput> = closed<OverrideInput>(
  'an override',
  {
    id: must(
      reference,
      'A metric or an indicator for a value, an objective for points or a status.',
    ),
    period: must(period, 'First period it holds for.'),
    until: may(period, 'Last period it holds for. Default `period`: it holds once.'),
    value: may(stated, 'Value in the unit of the element, or a label.'),
    points: may(edge, 'Reported points of an objective.'),
    status: may(
      oneOf('poor', 'watch', 'good', 'above'),
      'Status band of an objective; its points stay.',
    ),
    author: must(plainText, 'Who answers for it.'),
    reason: must(plainText, 'Why the computed figure does not serve.'),
  },
  (value, report) => {
    const given = KINDS.filter((name) => value[name] !== undefined);
    if (given.length !== 1) report.add('override.kind', { given });
  },
);
