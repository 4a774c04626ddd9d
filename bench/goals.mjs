/**
 * What the library promises: the time of `subject` over that of `over` is at most `limit`, within one run.
 * `of` names another than the subject; without `over` it is the figure itself. Agreement is no row here: without it nothing is timed.
 */
export const goals = [
  { operation: 'evaluate', over: 'naive', size: 'small', limit: 1 / 12 },
  { operation: 'evaluate', over: 'naive', size: 'medium', limit: 1 / 75 },
  { operation: 'evaluate', over: 'naive', size: 'large', limit: 1 / 150 },
  { operation: 'evaluate', over: 'naive', size: 'fleet', limit: 1 / 12 },
  { operation: 'evaluate', over: 'arraySum', size: 'medium', limit: 25 },
  { operation: 'evaluate', over: 'arraySum', size: 'large', limit: 25 },
  { operation: 'evaluate', over: 'hyperformula', size: 'medium', limit: 1 / 1000 },
  { operation: 'build', over: 'hyperformula', size: 'medium', limit: 1 / 500 },
  { operation: 'build', over: 'jsonParse', size: 'small', limit: 2 },
  { operation: 'build', over: 'jsonParse', size: 'medium', limit: 1.2 },
  { operation: 'build', over: 'jsonParse', size: 'large', limit: 1.2 },
  { operation: 'update', over: 'hyperformula', size: 'medium', limit: 1 / 200 },
  { operation: 'update', over: 'naive', size: 'small', limit: 1 / 8 },
  { operation: 'update', over: 'naive', size: 'medium', limit: 1 / 800 },
  { operation: 'update', over: 'naive', size: 'large', limit: 1 / 5000 },
  { operation: 'update', over: 'onePeriod', size: 'large', limit: 1 / 50 },
  { operation: 'memory', size: 'medium', limit: 40 },
  { operation: 'memory', size: 'large', limit: 40 },
  { operation: 'load', of: 'runtime', over: 'graphology', size: 'small', limit: 2 },
  { operation: 'load', over: 'zod', size: 'small', limit: 1.5 },
  { operation: 'cold', over: 'mathjs', size: 'small', limit: 1 / 10 },
];
