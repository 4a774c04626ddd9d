import type { ScorecardInput } from '../../document/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { type Model, observedOf } from '../../model/index.js';
import type { CardFacts } from '../card-facts.js';
import type { Bilingual } from '../rule.js';
import { isLinked } from '../rules/structure/linked.js';
import type { Stage } from './stage.js';
import { each, one, type Requirement } from './requirement.js';

/** What stages are told from. */
export interface Ground {
  readonly model: Model;
  readonly document: ScorecardInput;
  readonly facts: CardFacts;
  readonly evaluation: Evaluation | undefined;
}

interface StageSpec {
  readonly stage: Stage;
  readonly title: Bilingual;
  /** Whether an operational card goes without it. */
  readonly strategyOnly: boolean;
  readonly requirements: (ground: Ground) => readonly Requirement[];
}

/** Every stage in the order in which it is best taken. */
export const stages: readonly StageSpec[] = [
  {
    stage: 'context',
    title: { en: 'Strategy and context', es: 'Estrategia y contexto' },
    strategyOnly: false,
    requirements: ({ document }) => [
      one(
        (['purpose', 'strategy', 'mission', 'vision'] as const).some(
          (key) => document[key] !== undefined,
        ),
        {
          en: 'say what the card is for (`purpose`)',
          es: 'diga para qué es la tarjeta (`purpose`)',
        },
      ),
      one(document.alignedTo !== undefined, {
        en: 'say what it serves above itself (`alignedTo`)',
        es: 'diga a qué sirve por encima de ella (`alignedTo`)',
      }),
    ],
  },
  {
    stage: 'process',
    title: { en: 'Process and responses', es: 'Proceso y respuestas' },
    strategyOnly: true,
    requirements: ({ document }) => {
      const steps = document.process ?? [];
      const answered = steps.filter(
        ({ response, addressedBy }) => response !== undefined && (addressedBy ?? []).length > 0,
      );
      return [
        one(steps.length > 0, {
          en: 'describe the process the strategy answers (`process`)',
          es: 'describa el proceso al que responde la estrategia (`process`)',
        }),
        {
          have: answered.length,
          of: steps.length,
          step: {
            en: 'give every step a response and what addresses it',
            es: 'dé a cada paso una respuesta y quien lo atienda',
          },
        },
      ];
    },
  },
  {
    stage: 'objectives',
    title: { en: 'Objectives', es: 'Objetivos' },
    strategyOnly: true,
    requirements: ({ model, facts }) => [
      one(facts.objectives.length > 0, {
        en: 'write the first objective of each perspective',
        es: 'escriba el primer objetivo de cada perspectiva',
      }),
      each(
        [...model.card.perspectives.keys()],
        (id) => facts.objectives.some(({ input }) => input.perspective === id),
        { en: 'give an objective to', es: 'dé un objetivo a' },
      ),
    ],
  },
  {
    stage: 'links',
    title: { en: 'Cause and effect', es: 'Causa y efecto' },
    strategyOnly: true,
    requirements: ({ model, facts }) => [
      one(facts.objectives.length < 2 || model.map.links.length > 0, {
        en: 'say what drives what (`drives`)',
        es: 'diga qué impulsa qué (`drives`)',
      }),
      each(
        facts.objectives.map(({ id }) => id),
        (id) => facts.objectives.length < 2 || isLinked(id, model, facts),
        { en: 'link', es: 'vincule' },
      ),
    ],
  },
  {
    stage: 'indicators',
    title: { en: 'Indicators', es: 'Indicadores' },
    strategyOnly: false,
    requirements: ({ model, facts }) =>
      model.card.kind === 'operational'
        ? [
            one(facts.indicators.length > 0, {
              en: 'add the first indicator',
              es: 'añada el primer indicador',
            }),
          ]
        : [
            each(
              facts.objectives.filter(({ input }) => input.implied !== true).map(({ id }) => id),
              (id) => (model.objectives.get(id)?.measures.length ?? 0) > 0,
              { en: 'give an indicator or checklist to', es: 'dé un indicador o una lista a' },
            ),
            one(facts.objectives.length > 0, {
              en: 'write objectives before indicators',
              es: 'escriba objetivos antes que indicadores',
            }),
          ],
  },
  {
    stage: 'targets',
    title: { en: 'Targets', es: 'Metas' },
    strategyOnly: false,
    requirements: ({ facts }) => [
      one(facts.indicators.length > 0, {
        en: 'targets come after the first indicator',
        es: 'las metas vienen tras el primer indicador',
      }),
      each(
        facts.indicators.map(({ id }) => id),
        (id) => {
          const found = facts.indicators.find((indicator) => indicator.id === id)?.resolved;
          return (
            found?.scale !== undefined ||
            found?.members.some(({ scale }) => scale !== undefined) === true
          );
        },
        { en: 'set baseline and target of', es: 'fije base y meta de' },
      ),
    ],
  },
  {
    stage: 'data',
    title: { en: 'Data', es: 'Datos' },
    strategyOnly: false,
    requirements: ({ model, facts, document, evaluation }) => {
      const ids = facts.indicators.map(({ id }) => id);
      const inputs = new Map(facts.indicators.map(({ id, input }) => [id, input]));
      const sourced = (id: string): boolean =>
        [...facts.behind(id)].some((part) => observedOf(model.card, part)?.source !== undefined) ||
        inputs.get(id)?.value !== undefined;
      const named = (document.data ?? []).length > 0 || evaluation !== undefined;
      return [
        one(ids.length > 0 && named, {
          en: 'name the table of values (`data`)',
          es: 'nombre la tabla de valores (`data`)',
        }),
        each(ids, sourced, {
          en: 'say where the values come from of',
          es: 'diga de dónde vienen los valores de',
        }),
        ...(evaluation === undefined
          ? []
          : [
              each(ids, (id) => evaluation.indicators[id]?.ok === true, {
                en: 'bring in values of',
                es: 'traiga valores de',
              }),
            ]),
      ];
    },
  },
  {
    stage: 'initiatives',
    title: { en: 'Initiatives', es: 'Iniciativas' },
    strategyOnly: true,
    requirements: ({ model, facts }) => [
      one(model.card.initiatives.size > 0, {
        en: 'add the first initiative',
        es: 'añada la primera iniciativa',
      }),
      each(
        facts.objectives.map(({ id }) => id).filter((id) => model.map.drivers(id).length === 0),
        (id) => facts.initiativesOf(id).length > 0,
        { en: 'start what supports', es: 'inicie algo que apoye' },
      ),
    ],
  },
  {
    stage: 'owners',
    title: { en: 'Owners', es: 'Responsables' },
    strategyOnly: false,
    requirements: ({ model, facts }) => {
      const goals = new Map(facts.objectives.map(({ id, input }) => [id, input.owner]));
      const alone = facts.indicators.filter(({ uses }) => uses.length === 0);
      const owners = new Map([
        ...goals,
        ...alone.map(({ id, input }) => [id, input.owner] as const),
      ]);
      return [
        one(model.card.people.size > 0, {
          en: 'name the people or roles (`people`)',
          es: 'nombre a las personas o los cargos (`people`)',
        }),
        each([...owners.keys()], (id) => owners.get(id) !== undefined, {
          en: 'give an owner to',
          es: 'dé un responsable a',
        }),
      ];
    },
  },
  {
    stage: 'review',
    title: { en: 'Dates and review', es: 'Fechas y revisión' },
    strategyOnly: false,
    requirements: ({ document, facts }) => {
      const inputs = new Map(facts.objectives.map(({ id, input }) => [id, input]));
      return [
        each([...inputs.keys()], (id) => inputs.get(id)?.due !== undefined, {
          en: 'set a due date for',
          es: 'fije una fecha para',
        }),
        one(document.review?.every !== undefined, {
          en: 'say how often the card is reviewed (`review: { every }`)',
          es: 'diga cada cuánto se revisa la tarjeta (`review: { every }`)',
        }),
      ];
    },
  },
];
