/** Runs operations at sizes with ways: first agreement, then times, then goals. Prints nothing. */
import { TOLERANCE } from './agreement.mjs';
import { measure, median, quotient, ratio } from './measure.mjs';
import { judged } from './verdict.mjs';
import { makeWorkloads } from './workload.mjs';

/**
 * One operation at one size.
 *
 * @param operation - an entry of `operations`
 * @param sizeName - name of `size`, an entry of `sizes`
 * @param ways - by name, those to run
 * @param options - `subject` and `reference`, names of ways; `goals`; `rounds`, `warmMs`, `sampleMs` over the defaults
 * @returns `agreements` and, if all agree, `times` (median by way, in the operation's unit) and `ratios` of the
 *   subject to every other way, each with its goal, if it has one, and whether it is met
 */
export function runOne({ name, operation, sizeName, size, ways, options }) {
  const { subject, reference, goals, seed = 1, ...timing } = options;
  if (operation.figures !== undefined)
    return figuresOf({ name, operation, sizeName, size, ways, options });
  const workloads = makeWorkloads(size, seed);
  const units = operation.unitsOf(size);
  const agreements = checkAll(operation, ways, reference, workloads);
  const result = { operation: name, size: sizeName, unit: operation.unit, units, agreements };
  if (agreements.some(({ agrees }) => !agrees)) return { ...result, times: {}, ratios: [] };

  const runs = {};
  for (const [way, entry] of Object.entries(ways)) runs[way] = operation.prepare(entry, workloads);
  const samples = measure(runs, { rounds: size.rounds, ...timing });
  const times = Object.fromEntries(
    Object.entries(samples).map(([way, numbers]) => [way, median(numbers) / units]),
  );
  const others = Object.keys(ways).filter((way) => way !== subject);
  const ratios = (samples[subject] === undefined ? [] : others).map((over) => {
    const value = ratio(samples[subject], samples[over]);
    return { over, value, ...judged(goalOf(goals, { name, sizeName, over }), value) };
  });
  return { ...result, times, ratios };
}

const goalOf = (goals, { name, sizeName, over, of }) =>
  goals.find(
    (row) => row.operation === name && row.size === sizeName && row.over === over && row.of === of,
  );

/** An operation that measures by itself; besides ratios to the subject there may be goals of another (`of`), or for the figure alone. */
function figuresOf({ name, operation, sizeName, size, ways, options }) {
  const { goals } = options;
  const subject = operation.subject ?? options.subject;
  const unitOf = operation.unitOf ?? (() => operation.unit);
  const units = operation.unitsOf(size);
  const times = operation.figures(operation.names ?? Object.keys(ways), { sizeName, units });
  const result = { operation: name, size: sizeName, unit: operation.unit, units, agreements: [] };
  const others = Object.keys(times).filter(
    (way) => way !== subject && times[subject] !== undefined && unitOf(way) === operation.unit,
  );
  const ratios = others.map((over) => {
    const value = quotient(times[subject], times[over]);
    return { over, value, ...judged(goalOf(goals, { name, sizeName, over }), value) };
  });
  for (const { operation: of, size: at, over, of: other } of goals) {
    if (of !== name || at !== sizeName || (other === undefined && over !== undefined)) continue;
    if (times[other ?? subject] === undefined || (over !== undefined && times[over] === undefined))
      continue;
    const own = times[other ?? subject];
    const value = over === undefined ? own : quotient(own, times[over]);
    ratios.push({
      over,
      of: other,
      value,
      ...judged(goalOf(goals, { name, sizeName, over, of: other }), value),
    });
  }
  return { ...result, unitOf, times, ratios };
}

function checkAll(operation, ways, reference, workloads) {
  if (ways[reference] === undefined) return [];
  return Object.entries(ways)
    .filter(
      ([name, way]) =>
        name !== reference && (way[operation.checks ?? 'read'] ?? way.readAll) !== undefined,
    )
    .map(([name, way]) => {
      const found = operation.check(way, ways[reference], workloads);
      return { way: name, with: reference, ...found, agrees: found.difference <= TOLERANCE };
    });
}
