/** One value changed, every score it reaches brought up to date, the total of its period read. */
import { makeEdits } from '../scenarios.mjs';

const EDITS = 1009;
const CHECKED = 60;

export const update = {
  title: 'update',
  sizes: ['small', 'medium', 'large'],
  unit: 'us',
  /** Every way that does it is compared, whether or not it can be read as a whole. */
  checks: 'update',
  unitsOf: () => 1e3,

  prepare(way, [workload]) {
    const handle = way.build(copied(workload));
    way.evaluate?.(handle);
    const edits = [...makeEdits(workload, EDITS), ...otherValues(makeEdits(workload, EDITS))];
    let at = 0;
    return () => way.update(handle, edits[at++ % edits.length]);
  },

  /** Totals after each of some edits; and where a way can tell, not one bit may differ from a fresh run. */
  check(way, reference, [workload]) {
    const edits = makeEdits(workload, CHECKED, 2);
    const [mine, theirs] = [way, reference].map((one) => {
      const handle = one.build(copied(workload));
      one.evaluate?.(handle);
      return { handle, totals: edits.map((edit) => one.update(handle, edit)) };
    });
    const differing = way.differingBits?.(mine.handle) ?? 0;
    if (differing > 0)
      return { difference: Infinity, where: `${differing} numbers after edits`, compared: 0 };
    return compareTotals(mine.totals, theirs.totals);
  },
};

/** The same places with other values: a value that is there already would be no change, and the next round sets it back. */
const otherValues = (edits) =>
  edits.map((edit) => ({ ...edit, value: Number.isNaN(edit.value) ? 65 : 130 - edit.value }));

const copied = ({ columns, ...rest }) => ({
  ...rest,
  columns: Object.fromEntries(Object.entries(columns).map(([key, one]) => [key, one.slice()])),
});

/** Two lists of totals, NaN where there is none. */
export function compareTotals(mine, theirs) {
  let worst = { difference: 0, where: 'nowhere' };
  theirs.forEach((total, at) => {
    const same = Number.isNaN(total) && Number.isNaN(mine[at]);
    const difference = same ? 0 : Math.abs(total - mine[at]);
    if (!(difference <= worst.difference))
      worst = {
        difference: Number.isNaN(difference) ? Infinity : difference,
        where: `total ${at}`,
      };
  });
  return { ...worst, compared: theirs.length };
}
