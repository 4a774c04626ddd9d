import { type DiagnosticPath, nameOf, ScorecardError } from '../../core/index.js';
import { formatPeriod, parsePeriod } from '../../period/index.js';
import { type Plan, readPlan, writtenRows } from '../../runtime/index.js';
import type { Pack } from '../form.js';
import { MOST_PERIODS, tooMuch } from '../limits.js';
import { checkReferences } from './check-references.js';
import { packShape } from './pack-shape.js';
import type { Findings } from './shapes.js';

/**
 * A pack that nobody vouches for, with its plan; undefined once anything is found wrong. Its numbers are bounded before anything
 * runs.
 */
export function readPack(
  data: unknown,
  findings: Findings,
): { readonly pack: Pack; readonly plan: Plan } | undefined {
  const value = copyOf(data);
  if (!isPack(value)) {
    findings.add('pack.format', [], { found: nameOf(typeof data === 'string' ? data : value) });
    return undefined;
  }
  const within = (number: unknown, most: number): number =>
    Number.isInteger(number) ? Math.min(most, Math.max(1, number as number)) : most;
  const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  packShape({
    rows: within((value.plan as { readonly rows?: unknown } | undefined)?.rows, 2 ** 31),
    count: within(value.count, MOST_PERIODS),
    locales: Math.max(1, lengthOf(value.locales)),
    rules: lengthOf(value.rules),
    keys: lengthOf(value.keys),
  })(value, [], findings);
  const plan = planOf(value, findings);
  if (plan === undefined || findings.found.length > 0) return undefined;
  const pack = value as unknown as Pack;
  checkReferences(pack, findings);
  checkSize(pack, plan, findings);
  return findings.found.length > 0 ? undefined : { pack, plan };
}

/** Plain data of its own: without getters, and out of reach of who handed it in. */
function copyOf(data: unknown): unknown {
  try {
    return JSON.parse(typeof data === 'string' ? data : JSON.stringify(data));
  } catch {
    return undefined;
  }
}

const isPack = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  (value as { readonly format?: unknown }).format === 'stratmap-pack/1';

function planOf({ plan }: Readonly<Record<string, unknown>>, findings: Findings): Plan | undefined {
  try {
    return readPlan(plan);
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    findings.add('pack.plan', ['plan'], { problem: error.message });
    return undefined;
  }
}

function checkSize(pack: Pack, plan: Plan, findings: Findings): void {
  const { keys, fixed, start, unit } = pack;
  if (start !== '' && parsePeriod(start)?.unit !== unit)
    findings.add('pack.shape', ['start'], { found: nameOf(start), expected: `a ${unit}` });
  const filled = keys.flatMap(({ row, mask }) => [row, mask]).filter((row) => row !== undefined);
  // Rows that nothing fills would take memory without a line of the file to pay for it.
  if (plan.rows > writtenRows(plan) + filled.length + fixed.length)
    findings.add('pack.plan', ['plan', 'rows'], { problem: 'it has rows that nothing fills' });
  const problem = tooMuch(pack, plan);
  if (problem !== undefined) findings.add('pack.too-large', [], { problem });
  else checkEnds(pack, findings);
}

/** Tells of periods whose names nobody could write. */
function checkEnds({ start, count, keys }: Pack, { add }: Findings): void {
  const check = (from: string, length: number, path: DiagnosticPath): void => {
    const first = parsePeriod(from);
    if (first === undefined) return;
    const last = formatPeriod({ ...first, ordinal: first.ordinal + length - 1 });
    if (length > 0 && parsePeriod(last) === undefined)
      add('pack.shape', path, { found: last, expected: 'years to 9999' });
  };
  check(start, count, ['count']);
  for (const [i, { series }] of keys.entries())
    if (series !== undefined && 'start' in series)
      check(series.start, series.values.length, ['keys', i, 'series']);
}
