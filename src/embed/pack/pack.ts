import {
  listForm,
  type OptionForm,
  type OptionForms,
  readOptions,
  ScorecardError,
} from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { laneOf, neededState, rulesOf } from '../../evaluate/inner-index.js';
import type { Pack } from '../form.js';
import { MOST_LOCALES, tooMuch } from '../limits.js';
import { packElements } from './pack-elements.js';
import { describeKeys, packKeys } from './pack-keys.js';
import { packNumbers } from './pack-numbers.js';
import { statusRules } from './status-rules.js';
import { textSource } from './texts.js';

/** What a pack can be told. */
export interface PackOptions {
  /** BCP 47 tags of the languages it has titles in, 1 to 12; by default the card's own. The first is the one it opens in. */
  readonly locales?: readonly string[] | undefined;
}

/**
 * A card compiled ahead: plain data for `JSON.stringify`. What else stands in it is a matter of `pack` and `openPack`, and `format` changes
 * when it does.
 */
export interface PackedCard {
  /** Name and version of the form. */
  readonly format: 'stratmap-pack/1';
  /** Id of the card. */
  readonly id: string;
  /** Languages of its titles, as BCP 47 tags. */
  readonly locales: readonly string[];
}

/**
 * A card compiled ahead for a page that knows this one card: its plan, its values, its periods and its graph as plain data, to be written
 * with `JSON.stringify` and opened by `openPack` of `stratmap/embed`, which needs no part of the library that reads documents.
 *
 * View, periods, edition and overrides are those of the evaluation. To pack a card without values evaluate it on none:
 * `pack(evaluate(card, {}, { from: '2026-01', to: '2026-12' }))`.
 *
 * @param evaluation - what `evaluate` or `with` returned
 * @returns data that JSON keeps, the same for the same arguments
 * @throws ScorecardError `invalid-option` if it is no evaluation, or the locales are none; `invalid-data` for more than a page should run
 */
export function pack(evaluation: Evaluation, given: PackOptions | null = {}): PackedCard {
  const state = neededState(evaluation);
  const options = readOptions(given, FORMS);
  const { model, compiled, lanes } = state;
  const { card } = model;
  const size = { ...rulesOf(model), ...lanes, keys: packKeys(state) };
  const problem = tooMuch(size, compiled.plan);
  if (problem !== undefined)
    throw new ScorecardError(
      'invalid-data',
      `this evaluation is too large for a page: ${problem}; pack an evaluation of values of fewer periods, or by longer ones`,
    );
  const texts = textSource(model, localesOf(options, card.language));
  const found = statusRules(state);
  const made: Pack = {
    format: 'stratmap-pack/1',
    id: card.id,
    locales: texts.locales,
    title: texts.titles.map((one) => one.card),
    statuses: {
      good: texts.each(({ words }) => words.statuses.good),
      watch: texts.each(({ words }) => words.statuses.watch),
      poor: texts.each(({ words }) => words.statuses.poor),
      above: texts.each(({ words }) => words.statuses.above),
      none: texts.each(({ words }) => words.statuses.none),
    },
    shown: laneOf(evaluation),
    ...packNumbers(state, evaluation, found.rules),
    ...describeKeys(state, texts),
    ...packElements(state, found, texts),
  };
  return made;
}

const TAG: OptionForm = {
  expected: 'a language tag such as en or es-MX',
  fits: (tag) => typeof tag === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag),
};

const FORMS: OptionForms<PackOptions> = {
  locales: {
    ...listForm(`a list of 1 to ${MOST_LOCALES} language tags, such as ['en', 'es']`, TAG),
    fits: (value) =>
      Array.isArray(value) && value.length > 0 && new Set(value).size <= MOST_LOCALES,
  },
};

function localesOf({ locales }: PackOptions, language: string): readonly string[] {
  return locales === undefined ? [language === '' ? 'en' : language] : [...new Set(locales)];
}
