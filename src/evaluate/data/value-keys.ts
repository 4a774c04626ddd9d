import { asOfForm } from '../../period/index.js';
import { readOptions } from '../../core/index.js';
import { cardAsOf, keyParts, modelOf, observedOf, type Scorecard } from '../../model/index.js';
import type { Calendar } from '../../period/index.js';
import { dataKeys } from './data-keys.js';

/** The keys that a card takes values for, as a reader of value tables needs them. */
export interface ValueKeys {
  /** Metrics and indicators without a formula, `indicator.item` and `indicator.member`, in the order of the card. */
  readonly ids: readonly string[];
  /** Those whose unit is percent, 0 to 100. */
  readonly percentIds: readonly string[];
  /** Those that take a text: labels, and answers of checklists. */
  readonly textIds: readonly string[];
  /** The calendar of the card. */
  readonly calendar: Calendar;
}

/**
 * The keys that a card takes values for; spread it into the options of `readTable`.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param options - `asOf`: the day whose edition of the card counts, as for `evaluate`; by default the newest
 * @throws ScorecardError `invalid-scorecard` if no door made the card; `invalid-option` if `asOf` is no day
 */
export function valueKeys(
  card: Scorecard,
  options: { readonly asOf?: string | undefined } | null = {},
): ValueKeys {
  const { asOf } = readOptions<{ readonly asOf?: string | undefined }>(options, {
    asOf: asOfForm,
  });
  const model = modelOf(asOf === undefined ? card : cardAsOf(card, asOf));
  const ids = [...dataKeys(model).keys()];
  const items = new Set([...model.indicators.values()].flatMap((indicator) => indicator.items));
  const takesText = (key: string): boolean =>
    items.has(key) || model.indicators.get(key)?.scale?.kind === 'labels';
  const unitOf = (key: string): string | undefined => {
    const [id] = keyParts(key);
    return observedOf(model.card, id)?.unit;
  };
  return Object.freeze({
    ids: Object.freeze(ids),
    percentIds: Object.freeze(ids.filter((key) => unitOf(key) === 'percent' && !takesText(key))),
    textIds: Object.freeze(ids.filter(takesText)),
    calendar: model.card.calendar,
  });
}
