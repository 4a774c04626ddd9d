import type { Status } from '../../core/index.js';
import { type LanguageName, languageOf } from './language.js';
import { PROSE_WORDS } from './words.js';

/** The rule that gives a status: its place, from 1, and its condition on one line; none where no rule holds. */
export interface TheRule {
  readonly place: number;
  readonly when: string | undefined;
}

/** How rules of a status are told; apart from all other prose, since pictures and tables tell them too. */
export interface RuleWords {
  readonly shortStatus: Readonly<Record<Status, string>>;
  /** Which rule gives the status: a sentence without its full stop. */
  readonly ruled: (status: Status, rule: TheRule) => string;
  /** What follows it where the points alone would give another. */
  readonly alone: (band: Status) => string;
  /** That no rule gives it. */
  readonly leftToPoints: string;
  /** The same in parentheses behind the points. */
  readonly shortRuled: (status: Status, rule: TheRule) => string;
}

const en: RuleWords = {
  shortStatus: {
    good: 'good',
    watch: 'watch',
    poor: 'poor',
    above: 'above target',
    none: 'no status',
  },
  ruled: (status, { place, when }) =>
    `It is ${PROSE_WORDS.en.statuses[status]} since ${when === undefined ? 'none of the rules for its status holds' : `${when} (rule ${place} of its status)`}`,
  alone: (band) => `; its points alone say ${en.shortStatus[band]}`,
  leftToPoints: 'None of the rules for its status holds, so its points decide',
  shortRuled: (status, { place, when }) =>
    when === undefined
      ? `${PROSE_WORDS.en.statuses[status]}, as no rule holds`
      : `${PROSE_WORDS.en.statuses[status]}, since ${when}, rule ${place}`,
};

const es: RuleWords = {
  shortStatus: {
    good: 'bien',
    watch: 'atención',
    poor: 'crítico',
    above: 'sobre la meta',
    none: 'sin estado',
  },
  ruled: (status, { place, when }) =>
    `Su estado es «${es.shortStatus[status]}» porque ${when === undefined ? 'no se cumple ninguna de las reglas de su estado' : `${when} (regla ${place} de su estado)`}`,
  alone: (band) => `; sus puntos por sí solos dicen «${es.shortStatus[band]}»`,
  leftToPoints: 'No se cumple ninguna de las reglas de su estado, así que deciden sus puntos',
  shortRuled: (status, { place, when }) =>
    when === undefined
      ? `${es.shortStatus[status]}, pues no se cumple ninguna regla`
      : `${es.shortStatus[status]}, porque ${when}, regla ${place}`,
};

const WORDS: Readonly<Record<LanguageName, RuleWords>> = { en, es };

/** How rules of a status are told in the language of a locale. */
export const ruleWords = (locale: string): RuleWords => WORDS[languageOf(locale).name];
