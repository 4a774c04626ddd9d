import { type OptionForm, resultForm } from '../../core/index.js';

/** The scores of a period. */
export const scoresForm: OptionForm = {
  ...resultForm('at', {
    ...{ period: 'string', total: 'object', perspectives: 'object' },
    ...{ objectives: 'object', indicators: 'object' },
  }),
  expected: 'the scores of a period: an evaluation, or what its `at` returned',
  code: 'invalid-data',
};
