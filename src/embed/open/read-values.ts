import {
  dataCatalogue,
  type Diagnostic,
  type DiagnosticPath,
  diagnosticsOf,
  isPlain,
  knownToFew,
  type MakeDiagnostic,
  nameOf,
  packCatalogue,
  ScorecardError,
} from '../../core/index.js';
import { type KeyReader, labelReader, readAnswer, readNumber } from '../../evaluate/page-index.js';
import { lastWithin, type Observation, parsePeriod, type Period } from '../../period/index.js';
import type { PackedKey } from '../form.js';
import type { PageGround } from './page-ground.js';
import type { Moment } from './page-state.js';

/** One value: a number, a label or an answer as text, null for "not there", or `n/a` where the pack has room for it. */
export type EmbeddedValue = number | string | boolean | null;

/** New values by key: one for the period shown, or values by period; null takes a value away. */
export interface EmbeddedValues {
  readonly [key: string]: EmbeddedValue | { readonly [period: string]: EmbeddedValue } | undefined;
}

/** Values that were read. */
export interface ReadValues {
  readonly series: ReadonlyMap<string, readonly Observation[]>;
  readonly moment: ReadonlyMap<string, Moment>;
}

/** Findings that are told at most. */
const MOST_FINDINGS = 1000;

const valueCatalogue = () => ({ ...dataCatalogue(), ...packCatalogue() });

const valueDiagnostic = /* @__PURE__ */ diagnosticsOf(valueCatalogue);

type Add = MakeDiagnostic<keyof ReturnType<typeof valueCatalogue>, void>;

/**
 * Reads values for an opened pack.
 *
 * @param idle - keys that are taken though nothing uses them
 * @param current - the period that values without one belong to
 * @throws ScorecardError `invalid-data` with every finding
 */
export function readValues(
  ground: PageGround,
  idle: readonly string[],
  values: EmbeddedValues,
  current: string,
): ReadValues {
  if (!isPlain(values))
    throw new ScorecardError('invalid-data', `values go by key; found ${nameOf(values)}`);
  const found: Diagnostic[] = [];
  const add: Add = (code, path, params) => {
    if (found.length < MOST_FINDINGS) found.push(valueDiagnostic(code, path, params));
  };
  const idleKeys = new Set(idle);
  const known = knownToFew(() => [...ground.keys.keys(), ...idle]);
  const series = new Map<string, readonly Observation[]>();
  const moment = new Map<string, Moment>();
  for (const [key, given] of Object.entries(values)) {
    if (given === undefined) continue;
    const packed = ground.keys.get(key);
    if (packed === undefined && !idleKeys.has(key)) {
      add('data.unknown-key', [key], { key, known: known() });
      continue;
    }
    const byPeriod = byPeriodOf(given, current);
    if (byPeriod === undefined) {
      add('data.value', [key], {
        found: isPlain(given) ? 'an object that has no values by period' : nameOf(given),
        expected: 'one value, null, or values by period',
      });
      continue;
    }
    const observations: Observation[] = [];
    for (const [text, value] of Object.entries(byPeriod)) {
      const path = [key, text];
      const one = oneValue(packed, key, value, path, add);
      if (text === '' && current === '')
        moment.set(key, one.notApplicable === true ? 'n/a' : one.value);
      else {
        const period = periodIn(ground, text, path, add);
        if (period !== undefined) observations.push({ period, ...one });
      }
    }
    if (observations.length > 0) series.set(key, observations);
  }
  if (found.length > 0)
    throw new ScorecardError('invalid-data', 'these values cannot be evaluated', found);
  return { series, moment };
}

/** Values by period; undefined for what is neither these nor a value. */
function byPeriodOf(
  given: NonNullable<EmbeddedValues[string]> | null,
  current: string,
): Readonly<Record<string, unknown>> | undefined {
  if (typeof given !== 'object' || given === null) return { [current]: given };
  const own = isPlain(given) && !Object.hasOwn(given, 'value') && Object.keys(given).length > 0;
  return own ? given : undefined;
}

function oneValue(
  packed: PackedKey | undefined,
  key: string,
  value: unknown,
  path: DiagnosticPath,
  add: Add,
): Omit<Observation, 'period'> {
  const read = readerOf(packed)(value);
  if (typeof read === 'number' || read === null) return { value: read };
  if (value !== 'n/a') add('data.value', path, { found: nameOf(value), expected: read.expected });
  else if (packed?.mask === undefined) add('pack.not-applicable', path, { key });
  return value === 'n/a' ? { value: null, notApplicable: true } : { value: null };
}

function readerOf(packed: PackedKey | undefined): KeyReader {
  const reads = packed?.reads ?? 'number';
  if (reads === 'number') return readNumber;
  return reads === 'answer' ? readAnswer : labelReader(reads);
}

/** A period that lies in the pack; what is coarser than its periods stands at the last one it covers. */
function periodIn(
  { lanes: { unit, first, count }, numbers, names }: PageGround,
  text: string,
  path: DiagnosticPath,
  add: Add,
): Period | undefined {
  const period = parsePeriod(text);
  if (period === undefined) {
    add('data.period', path, { found: text });
    return undefined;
  }
  const lane = lastWithin(period, unit, numbers.calendar).ordinal - first;
  if (numbers.start !== '' && lane >= 0 && lane < count) return period;
  add('pack.period', path, {
    period: text,
    first: names[0] as string,
    last: names.at(-1) as string,
  });
  return undefined;
}
