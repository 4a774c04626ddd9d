/**
 * What the library promises: the time of `subject` over that of `over` is at most `limit`, within one run.
 * Agreement with the naive rival is no row here: without it nothing is timed.
 */
export const goals = [
  { operation: 'evaluate', over: 'naive', size: 'small', limit: 1 / 12 },
  { operation: 'evaluate', over: 'naive', size: 'medium', limit: 1 / 75 },
  { operation: 'evaluate', over: 'naive', size: 'large', limit: 1 / 150 },
  { operation: 'evaluate', over: 'naive', size: 'fleet', limit: 1 / 12 },
  { operation: 'evaluate', over: 'arraySum', size: 'medium', limit: 25 },
  { operation: 'evaluate', over: 'arraySum', size: 'large', limit: 25 },
];
