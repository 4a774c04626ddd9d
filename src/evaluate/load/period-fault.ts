import { didYouMean, type Fault } from '../../core/index.js';

/**
 * What is wrong with a period that cannot be looked at, and what to try.
 *
 * @param shown - the periods that can
 * @param isHidden - whether it was run, and lies before them
 */
export const periodFault = (period: string, shown: readonly string[], isHidden: boolean): Fault =>
  isHidden
    ? { fault: 'lies before the first one shown', hint: 'evaluate with an earlier `from`' }
    : { fault: 'was not evaluated', hint: didYouMean(period, shown) };
