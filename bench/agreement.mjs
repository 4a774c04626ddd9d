/** The largest difference, in points or coverage, at which two ways still agree. */
export const TOLERANCE = 1e-9;

const REQUIRED = ['total', 'objectives', 'indicators'];
const OPTIONAL = ['perspectives', 'totalCoverage', 'objectiveCoverages'];

/**
 * Compares the results of two ways, number by number.
 *
 * @param actual - what `read` of a way gives
 * @param expected - the same of the reference
 * @returns the largest `difference`, where it is, and how many numbers were `compared`; a score that only one of them
 *   has, an unknown id and a wrong length are infinite differences
 */
export function compareResults(actual, expected) {
  let worst = { difference: 0, where: 'nowhere' };
  let compared = 0;
  const note = (apart, where) => {
    if (apart > worst.difference) worst = { difference: apart, where };
  };
  for (const part of [...REQUIRED, ...OPTIONAL]) {
    const needed = REQUIRED.includes(part);
    if (!needed && (actual[part] === undefined || expected[part] === undefined)) continue;
    const mine = columnsOf(actual[part]);
    const theirs = columnsOf(expected[part]);
    for (const id of mine.keys()) if (!theirs.has(id)) note(Infinity, `${part} ${id}: unknown id`);
    for (const [id, column] of theirs) {
      const own = mine.get(id);
      if (own?.length !== column.length) note(Infinity, `${part} ${id}: absent or of other length`);
      else {
        compared += column.length;
        for (let lane = 0; lane < column.length; lane += 1) {
          note(distance(own[lane], column[lane]), `${part} ${id} in period ${lane}`);
        }
      }
    }
  }
  return { ...worst, compared };
}

function columnsOf(part = new Map()) {
  return part instanceof Map ? part : new Map([['', part]]);
}

function distance(a, b) {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  return Math.abs(a - b);
}
