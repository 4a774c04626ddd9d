import { nameOf } from '../../core/index.js';
import { valueFound } from './value-found.js';
import type { Report } from '../../model/index.js';
import type { ValueNote } from '../../period/index.js';
import type { KeyReader } from './key-readers.js';

/** A value with the size of its sample, or with an interval of its own. */
export interface MeasuredValue {
  /** The value, or null where it is not there yet. */
  readonly value: number | null;
  /** How many cases it rests on, 0 or more. */
  readonly n?: number;
  /** Lower end of its interval, in its unit. */
  readonly low?: number;
  /** Upper end of its interval, in its unit. */
  readonly high?: number;
}

/** The word for a value that does not apply, as opposed to null for one that is not there yet. */
export const NOT_APPLICABLE = 'n/a';

/** A value read, and what is known of it. */
export interface Noted extends ValueNote {
  readonly value: number | null;
}

/** Whether an object is one value rather than values by period. */
export const isMeasured = (value: unknown): value is MeasuredValue =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'value');

/** Reads one value with its notes; what cannot be read is reported and missing. */
export function readNoted(
  reader: KeyReader,
  value: unknown,
  path: readonly (string | number)[],
  report: Report,
): Noted {
  if (isMeasured(value)) return readMeasured(reader, value, path, report);
  const result = reader(value);
  if (typeof result === 'number' || result === null) return { value: result };
  // A label of that name comes first.
  if (value === NOT_APPLICABLE) return { value: null, notApplicable: true };
  report.add('data.value', path, valueFound(value, result));
  return { value: null };
}

function readMeasured(
  reader: KeyReader,
  measured: MeasuredValue,
  path: readonly (string | number)[],
  report: Report,
): Noted {
  // A value within a value is none; without end it would exhaust the stack.
  const nested = isMeasured(measured.value);
  if (nested)
    report.add('data.value', [...path, 'value'], {
      found: nameOf(measured.value),
      expected: 'a number, a label or null',
    });
  const { value } = nested ? { value: null } : readNoted(reader, measured.value, path, report);
  const number = (key: 'n' | 'low' | 'high', least: number): number | undefined => {
    const found = Object.hasOwn(measured, key) ? measured[key] : undefined;
    if (found === undefined || found === null) return undefined;
    if (typeof found === 'number' && Number.isFinite(found) && found >= least) return found;
    report.add('data.value', [...path, key], {
      found: nameOf(found),
      expected: key === 'n' ? 'a number of cases, 0 or more' : 'a finite number',
    });
    return undefined;
  };
  const [n, low, high] = [number('n', 0), number('low', -Infinity), number('high', -Infinity)];
  if (value !== null && ((low ?? value) > value || (high ?? value) < value))
    report.add('data.value', path, {
      found: `an interval from ${low ?? value} to ${high ?? value} around ${value}`,
      expected: '`low` at or below the value, `high` at or above it',
    });
  if (value !== null && n === 0)
    report.add('data.value', [...path, 'n'], {
      found: `a value of ${value} that rests on no cases`,
      expected:
        'null as the value where nothing was measured, or "n/a" where there was nothing to measure',
    });
  if ((low === undefined) !== (high === undefined)) {
    const [stated, lacks] =
      low === undefined ? (['high', 'low'] as const) : (['low', 'high'] as const);
    if (!Object.hasOwn(measured, lacks) || measured[lacks] === null)
      report.add('data.value', [...path, stated], {
        found: `\`${stated}\` without \`${lacks}\``,
        expected: 'both ends of the interval, or neither',
        hint: `give \`${lacks}\` too, or leave \`${stated}\` out`,
      });
  }
  return {
    value,
    ...(n === undefined ? {} : { n }),
    ...(low === undefined || high === undefined ? {} : { low, high }),
  };
}
