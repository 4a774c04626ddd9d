import type { ScorecardInput } from '../../document/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import type { Model } from '../../model/index.js';
import type { CardFacts, InspectedIndicator, InspectedObjective } from '../card-facts.js';
import { allHelpedBy } from '../rules/structure/linked.js';
import { names } from '../text.js';
import type { Look } from './look.js';
import type { SmartLetter } from './smart-result.js';
import { plausibilityOf } from './plausible.js';

/** What the letters are told from. */
export interface SmartGround {
  readonly model: Model;
  readonly facts: CardFacts;
  readonly document: ScorecardInput;
}

/** Everything to look at, by letter, in order. */
export function lettersOf(
  objective: InspectedObjective,
  ground: SmartGround,
  evaluation: Evaluation | undefined,
): Readonly<Record<SmartLetter, readonly Look[]>> {
  const used = new Set(objective.resolved.measures.map(({ measure }) => measure.indicator));
  const indicators = ground.facts.indicators.filter(({ id }) => used.has(id));
  return {
    specific: specific(objective, indicators),
    measurable: measurable(indicators),
    achievable: achievable(objective, indicators, ground, evaluation),
    relevant: relevant(objective, indicators, ground),
    timeBound: timeBound(objective, indicators),
    periodic: periodic(objective, indicators, ground),
  };
}

function specific(
  { input }: InspectedObjective,
  indicators: readonly InspectedIndicator[],
): readonly Look[] {
  const scoped = indicators.filter(
    ({ input: written }) =>
      written.scope !== undefined ||
      written.description !== undefined ||
      written.formula !== undefined ||
      written.checklist !== undefined,
  );
  return [
    {
      holds: input.description !== undefined || input.success !== undefined,
      text: {
        en: 'a description or a picture of success says what is meant',
        es: 'una descripción o una imagen del éxito dice a qué se refiere',
      },
      otherwise: {
        en: 'nothing but the title says what is meant (`description`, `success`)',
        es: 'solo el título dice a qué se refiere (`description`, `success`)',
      },
    },
    {
      holds: input.owner !== undefined,
      text: { en: 'somebody answers for it', es: 'alguien responde de él' },
      otherwise: { en: 'nobody answers for it (`owner`)', es: 'nadie responde de él (`owner`)' },
    },
    {
      holds: indicators.length > 0 && scoped.length === indicators.length,
      text: {
        en: 'every indicator says what is counted',
        es: 'cada indicador dice qué se cuenta',
      },
      otherwise: {
        en: 'not every indicator says what is counted (`formula`, `description`, `scope`)',
        es: 'no todos los indicadores dicen qué se cuenta (`formula`, `description`, `scope`)',
      },
    },
    {
      holds: undefined,
      text: {
        en: 'does it say one thing, in words that those concerned read alike?',
        es: '¿dice una sola cosa, en palabras que todos los interesados leen igual?',
      },
    },
  ];
}

function measurable(indicators: readonly InspectedIndicator[]): readonly Look[] {
  const unscored = indicators
    .filter(
      ({ resolved: { scale, members } }) =>
        scale === undefined && !members.some((member) => member.scale !== undefined),
    )
    .map(({ id }) => id);
  const unsourced = indicators
    .filter(({ input }) => input.source === undefined && input.formula === undefined)
    .map(({ id }) => id);
  const some = indicators.length > 0;
  return [
    {
      holds: some,
      text: {
        en: 'it has an indicator or a checklist',
        es: 'tiene un indicador o una lista de comprobación',
      },
      otherwise: {
        en: 'it has neither an indicator nor a checklist',
        es: 'no tiene ni indicador ni lista de comprobación',
      },
    },
    ...(some
      ? [
          listed(unscored, {
            good: {
              en: 'every indicator has a target or a scale',
              es: 'cada indicador tiene una meta o una escala',
            },
            bad: { en: 'without a target', es: 'sin meta' },
          }),
          listed(unsourced, {
            good: {
              en: 'it is known where every value comes from',
              es: 'se sabe de dónde viene cada valor',
            },
            bad: { en: 'without a source or formula', es: 'sin fuente ni fórmula' },
          }),
        ]
      : []),
  ];
}

/** A look at a list that should be empty. */
function listed(
  ids: readonly string[],
  { good, bad }: { readonly good: Look['text']; readonly bad: Look['text'] },
): Look {
  const { en, es } = names(ids);
  return {
    holds: ids.length === 0,
    text: good,
    otherwise: { en: `${bad.en}: ${en}`, es: `${bad.es}: ${es}` },
  };
}

function achievable(
  { id }: InspectedObjective,
  indicators: readonly InspectedIndicator[],
  { facts, model }: SmartGround,
  evaluation: Evaluation | undefined,
): readonly Look[] {
  const supporters = [id, ...model.map.allDrivers(id)].flatMap((one) => facts.initiativesOf(one));
  const baseless = indicators
    .filter(({ resolved: { scale, indicator }, input }) => {
      const starts = scale?.kind === 'linear' || indicator.checklist !== undefined;
      const ranged = input.limits !== undefined;
      return !starts && !ranged && input.baseline === undefined;
    })
    .map((one) => one.id);
  return [
    {
      holds: supporters.length > 0,
      text: {
        en: 'an initiative supports it, or what drives it',
        es: 'una iniciativa lo apoya, o apoya lo que lo impulsa',
      },
      otherwise: {
        en: 'no initiative supports it or anything that drives it',
        es: 'ninguna iniciativa lo apoya ni apoya nada que lo impulse',
      },
    },
    listed(baseless, {
      good: {
        en: 'the present level of every indicator is known',
        es: 'se conoce el nivel actual de cada indicador',
      },
      bad: { en: 'present level not known', es: 'nivel actual desconocido' },
    }),
    ...indicators.flatMap((one) => plausibilityOf(one, evaluation)),
    {
      holds: undefined,
      text: {
        en: 'is it ambitious and still within reach of those who must do it?',
        es: '¿es ambicioso y a la vez está al alcance de quienes deben lograrlo?',
      },
    },
  ];
}

function relevant(
  { id, input }: InspectedObjective,
  indicators: readonly InspectedIndicator[],
  { facts, model, document }: SmartGround,
): readonly Look[] {
  const leads =
    facts.top.has(id) || [...allHelpedBy(id, model, facts)].some((one) => facts.top.has(one));
  return [
    {
      holds: leads || input.alignedTo !== undefined,
      text: {
        en: 'it leads to the highest perspective, or says what it serves',
        es: 'lleva a la perspectiva más alta, o dice a qué sirve',
      },
      otherwise: {
        en: 'no chain of links leads to the highest perspective, and `alignedTo` is not stated',
        es: 'ninguna cadena de vínculos lleva a la perspectiva más alta, y falta `alignedTo`',
      },
    },
    {
      holds: (['purpose', 'strategy', 'mission', 'vision', 'alignedTo'] as const).some(
        (key) => document[key] !== undefined,
      ),
      text: {
        en: 'the card says which strategy it serves',
        es: 'la tarjeta dice a qué estrategia sirve',
      },
      otherwise: {
        en: 'the card does not say which strategy it serves',
        es: 'la tarjeta no dice a qué estrategia sirve',
      },
    },
    listed(
      indicators.filter((one) => one.input.rationale === undefined).map((one) => one.id),
      {
        good: {
          en: 'every indicator says why it is measured',
          es: 'cada indicador dice por qué se mide',
        },
        bad: { en: 'without a rationale', es: 'sin justificación' },
      },
    ),
    {
      holds: undefined,
      text: {
        en: 'does it matter now, with the resources there are?',
        es: '¿importa ahora, con los recursos que hay?',
      },
    },
  ];
}

function timeBound(
  { input }: InspectedObjective,
  indicators: readonly InspectedIndicator[],
): readonly Look[] {
  const dated = indicators.some(({ input: { target } }) => {
    const keys = typeof target === 'object' ? Object.keys(target) : [];
    return keys.length > 0 && keys.every((key) => /^\d{4}/.test(key));
  });
  return [
    {
      holds: input.due !== undefined || dated,
      text: {
        en: 'it is said when it should be reached',
        es: 'se dice cuándo debe lograrse',
      },
      otherwise: {
        en: 'nothing says when it should be reached (`due`, or dated targets)',
        es: 'nada dice cuándo debe lograrse (`due`, o metas con fecha)',
      },
    },
  ];
}

function periodic(
  { input }: InspectedObjective,
  indicators: readonly InspectedIndicator[],
  { document }: SmartGround,
): readonly Look[] {
  const paced =
    document.calendar?.period !== undefined ||
    (indicators.length > 0 && indicators.every((one) => one.input.every !== undefined));
  return [
    {
      holds: paced,
      text: { en: 'it is said how often it is measured', es: 'se dice cada cuánto se mide' },
      otherwise: {
        en: 'nothing says how often it is measured (`calendar`, `every`)',
        es: 'nada dice cada cuánto se mide (`calendar`, `every`)',
      },
    },
    {
      holds: (input.review ?? document.review)?.every !== undefined,
      text: { en: 'it is said how often it is reviewed', es: 'se dice cada cuánto se revisa' },
      otherwise: {
        en: 'nothing says how often it is reviewed (`review: { every }`)',
        es: 'nada dice cada cuánto se revisa (`review: { every }`)',
      },
    },
  ];
}
