import { deepFreeze, ScorecardError } from '../core/index.js';
import { type Calendar, firstDay, lastDay, parsePeriod, type Period } from '../period/index.js';
import type { Model } from './model.js';
import { modelOf, registerModel, type Scorecard, type ScorecardKeys } from './scorecard.js';

const editions = new WeakMap<Model, Scorecard>();

/**
 * The card as it read on a day: with the revisions up to it.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param asOf - a day, or a longer period, which stands for its last day
 * @throws ScorecardError `invalid-option` if `asOf` is no period
 */
export function cardAsOf<K extends ScorecardKeys>(card: Scorecard<K>, asOf: string): Scorecard<K> {
  const model = modelOf(card);
  const { calendar } = model.card;
  const until = dayOf(asOf, calendar);
  const known = (model.editions ?? []).filter(
    ({ on }) => on === undefined || firstDay(parsePeriod(on) as Period, calendar) <= until,
  );
  const edition = known.at(-1);
  if (edition === undefined) return card;
  const made = editions.get(edition.model) ?? makeCard(edition.document, edition.model);
  editions.set(edition.model, made);
  return made as Scorecard<K>;
}

/**
 * The last day of a period as text, as a day number.
 *
 * @throws ScorecardError `invalid-option` if it is no period
 */
export function dayOf(asOf: string, calendar: Calendar): number {
  const period = parsePeriod(String(asOf));
  if (period === undefined)
    throw new ScorecardError(
      'invalid-option',
      `\`asOf: ${String(asOf)}\` is no day; write it like 2026-05-31`,
    );
  return lastDay(period, calendar);
}

function makeCard(document: Scorecard['document'], model: Model): Scorecard {
  const frozen = deepFreeze(document);
  const card: Scorecard = Object.freeze({ document: frozen, toJSON: () => frozen });
  registerModel(card, model);
  return card;
}
