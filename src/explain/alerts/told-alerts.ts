import { isRecord, type OptionForm, readable, resultForm, STATUS_RANK } from '../../core/index.js';
import type { Alert, EarlyWarning } from '../../evaluate/index.js';
import { parsePeriod } from '../../period/index.js';

/** What is to be told: alerts, early warnings, or both. */
export interface ToldAlerts {
  /** `alerts` of what `alertsBetween` returned; without it nothing was compared. */
  readonly alerts?: readonly Alert[] | undefined;
  /** What `earlyWarnings` returned. */
  readonly warnings?: readonly EarlyWarning[] | undefined;
  /** The period they are of, such as `2026-06`; it stands in the heading. */
  readonly at?: string | undefined;
  /** The period it was compared with. */
  readonly since?: string | undefined;
}

const isStatus = (value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(STATUS_RANK, value);

/** The parts that the line of an alert is made of, by its kind. */
const ALERTS: Readonly<Record<Alert['kind'], OptionForm>> = {
  crossing: resultForm('alertsBetween', { ...{ id: 'string', from: 'string' }, points: 'number' }),
  stale: resultForm('alertsBetween', { id: 'string' }),
  missed: resultForm('alertsBetween', { id: 'string' }),
  divergence: resultForm('alertsBetween', {
    ...{ id: 'string', counter: 'string' },
    lost: 'number',
  }),
};

function isAlert(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const kind = readable(value, 'kind') as Alert['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(ALERTS, kind) || !ALERTS[kind].fits(value))
    return false;
  if (kind === 'stale') return maybe(isNumber)(readable(value, 'age'));
  return (
    kind !== 'crossing' || (isStatus(readable(value, 'from')) && isStatus(readable(value, 'to')))
  );
}

const WARNING = resultForm('earlyWarnings', {
  ...{ indicator: 'string', status: 'string', points: 'number' },
});
const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
/** A period; empty for scores of values without one. */
const isPeriod = (value: unknown): boolean =>
  value === '' || (typeof value === 'string' && parsePeriod(value) !== undefined);

const isListOf = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits);

const isPair = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(fits);

function isAtRisk(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return (
    isText(readable(value, 'indicator')) &&
    isPair(readable(value, 'delay'), isNumber) &&
    maybe((one) => isPair(one, isPeriod))(readable(value, 'arrival'))
  );
}

const isWarning = (value: unknown): boolean =>
  WARNING.fits(value) &&
  isRecord(value) &&
  isStatus(readable(value, 'status')) &&
  isListOf(readable(value, 'atRisk'), isAtRisk) &&
  isListOf(readable(value, 'initiatives'), isText);

/** What may be left out. */
const maybe =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || fits(value);

/** What is to be told, told by some of its parts. */
export const toldAlertsForm: OptionForm = {
  expected:
    '`alerts` as `alertsBetween` returned them, `warnings` of `earlyWarnings`, or both; and as `at` and `since` periods such as 2026-06',
  fits: (value) => {
    if (!isRecord(value)) return false;
    const [alerts, warnings] = [readable(value, 'alerts'), readable(value, 'warnings')];
    return (
      (alerts !== undefined || warnings !== undefined) &&
      maybe((one) => isListOf(one, isAlert))(alerts) &&
      maybe((one) => isListOf(one, isWarning))(warnings) &&
      maybe(isPeriod)(readable(value, 'at')) &&
      maybe(isPeriod)(readable(value, 'since'))
    );
  },
};
