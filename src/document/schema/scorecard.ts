import type { ScorecardInput } from '../input/index.js';
import {
  closed,
  keyKinds,
  leaf,
  list,
  map,
  may,
  must,
  type OptionalKey,
  type Shape,
} from '../shape/index.js';
import { advice, review, tensions } from './advice.js';
import { person, perspective, theme } from './element.js';
import { initiative, risk } from './initiative.js';
import { indicator, metric } from './measured.js';
import { oneOf } from './number.js';
import { objective } from './objective.js';
import { override } from './override.js';
import { calendar, scoring } from './scoring.js';
import { data, example, hypothesis, processStep } from './story.js';
import { place, text, word } from './text.js';
import { check, revision } from './time-keys.js';

/** The version of the language that is read and written. */
export const LANGUAGE_VERSION = 1;

function byId<V>(
  kind: string,
  values: Shape<V>,
  about: string,
): OptionalKey<{ readonly [id: string]: V }> {
  return may(map(`${kind} by id`, keyKinds.definedIds, values), about);
}

const version = leaf<1>({ type: 'number', const: LANGUAGE_VERSION }, `\`${LANGUAGE_VERSION}\``, {
  plainly: (value) => value === LANGUAGE_VERSION,
});

const cardId = word('an id');
const CARD_ID = /^[A-Za-z][\w.-]{0,79}$/;

const cardIdShape: Shape<string> = {
  ...cardId,
  take: (value) => (typeof value === 'string' && CARD_ID.test(value) ? value : undefined),
  check: (value, report) => {
    const before = report.found.length;
    cardId.check(value, report);
    if (typeof value === 'string' && report.found.length === before && !CARD_ID.test(value))
      report.add('id.pattern', { id: value });
  },
};

/** A whole scorecard. */
export const scorecard: Shape<ScorecardInput> = closed<ScorecardInput>('a scorecard', {
  $schema: may(word('the place of the JSON Schema'), 'Place of the JSON Schema, for editors.'),
  stratmap: must(version, 'Version of the language.'),
  id: must(cardIdShape, 'Id of the scorecard.'),
  title: must(text, 'What the scorecard is called.'),
  purpose: may(text, 'What it is for.'),
  description: may(text, 'What it is about.'),
  vision: may(text, 'Where the organisation wants to be.'),
  mission: may(text, 'What the organisation is there for.'),
  strategy: may(text, 'The strategy in a few sentences.'),
  scope: may(text, 'What it covers and what not.'),
  alignedTo: may(text, 'What it serves above itself.'),
  provenance: may(text, 'Where it comes from.'),
  language: may(languageTag(), 'Language of texts without a language. Default en.'),
  kind: may(oneOf('strategy', 'operational'), 'What it is used for. Default strategy.'),
  calendar: may(calendar, 'Periods and fiscal year.'),
  currency: may(word('a currency such as `EUR`'), 'Currency of budgets.'),
  extends: may(place, 'Scorecard this one starts from; entries merge by id, null removes.'),
  includes: may(
    map('places of scorecards by id', keyKinds.definedIds, place),
    'Scorecards mounted under an id.',
  ),
  people: byId('people', person, 'People and roles that own things.'),
  scoring: may(scoring, 'Defaults of scoring.'),
  perspectives: byId('perspectives', perspective, 'Perspectives, from top to bottom of the map.'),
  themes: byId('themes', theme, 'Themes that run through perspectives.'),
  metrics: byId('metrics', metric, 'Numbers that are measured and never scored.'),
  indicators: byId('indicators', indicator, 'Numbers with a direction, a target and a meaning.'),
  objectives: byId('objectives', objective, 'Objectives and their links.'),
  initiatives: byId('initiatives', initiative, 'Actions that serve objectives.'),
  hypotheses: byId('hypotheses', hypothesis, 'Claims that data can support or contradict.'),
  risks: byId('risks', risk, 'Things that may go wrong.'),
  overrides: may(
    list('a list of overrides', override),
    'Figures put in the place of computed ones for a while.',
  ),
  process: may(list('a list of steps', processStep), 'The process the strategy came from.'),
  tensions: may(tensions, 'Tags of indicators that pull against each other, by name.'),
  review: may(review, 'When the card is looked at again.'),
  advice: may(advice, 'Which rules of advice hold here, and which findings are accepted.'),
  examples: may(list('a list of examples', example), 'Worked cases, which the command checks.'),
  checks: may(list('a list of checks', check), 'Numbers that must add up in every period.'),
  revisions: may(
    list('a list of revisions', revision),
    'Changes of the card itself, each dated by when it was decided.',
  ),
  data: may(list('a list of tables', data), 'Tables of values beside the card.'),
});

function languageTag(): Shape<string> {
  return leaf({ type: 'string' }, 'a language tag such as `en`, `es` or `pt-BR`', {
    plainly: (value) => typeof value === 'string' && keyKinds.isLanguageTag(value),
    explain: (value, report) => {
      if (typeof value !== 'string') return false;
      report.add('text.language', { tag: value });
      return true;
    },
  });
}
