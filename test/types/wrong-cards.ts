/** A card without a mistake; every wrong card below is this one with one line changed. */
export const rightCard = `import { defineScorecard } from 'stratmap';

export const card = defineScorecard({
  stratmap: 1,
  id: 'service',
  title: 'Customer service',
  people: { headOfService: 'Head of service' },
  perspectives: { financial: {}, customer: {} },
  themes: { growth: {} },
  metrics: {
    contacts: 'sum',
    agentCost: { rollup: 'sum', unit: 'EUR' },
    costShare: { rollup: { mean: 'contacts' } },
    costOfContacts: { formula: 'agentCost * contacts' },
  },
  indicators: {
    costPerContact: {
      baseline: 9,
      target: 6,
      formula: '100 * agentCost / (contacts + 1e3)',
      guard: ['satisfaction'],
      owner: 'headOfService',
    },
    satisfaction: {
      baseline: 3,
      target: 4.6,
      rollup: { mean: 'contacts' },
      twin: 'costPerContact',
      drives: ['lowerCost'],
    },
  },
  objectives: {
    lowerCost: {
      perspective: 'financial',
      leading: ['satisfaction'],
      lagging: { costPerContact: 2 },
    },
    goodAnswers: {
      perspective: 'customer',
      themes: ['growth'],
      owner: 'headOfService',
      lagging: ['satisfaction'],
      drives: { lowerCost: { strength: 0.5, hypothesis: 'answersSave' } },
    },
    goodWork: {
      perspective: 'customer',
      leading: { satisfaction: { weight: 2 } },
      drives: ['goodAnswers'],
    },
  },
  initiatives: {
    training: {
      supports: ['goodAnswers'],
      moves: { satisfaction: 0.3 },
      owner: 'headOfService',
    },
    coaching: {
      dependsOn: ['training'],
      partOf: 'training',
    },
  },
  hypotheses: {
    answersSave: {
      statement: 'Good answers save contacts',
      expect: [
        {
          from: 'satisfaction',
          to: 'contacts',
          effect: 'lowers',
        },
      ],
    },
    nothingHelps: {
      statement: 'Nothing helps',
      rivals: ['answersSave'],
    },
  },
  risks: {
    turnover: {
      threatens: ['goodWork'],
      owner: 'headOfService',
    },
  },
  process: [
    {
      step: 'A customer has a question',
      addressedBy: ['goodAnswers'],
      costPoints: ['Waiting', { title: 'Answering', metric: 'agentCost' }, { en: 'Rework' }],
    },
  ],
  examples: [
    {
      title: 'first quarter',
      given: { contacts: 12400, 'satisfaction.phone': 4 },
      expect: { costPerContact: { value: 7 }, lowerCost: 60 },
    },
  ],
});

export const tuned = card.tune({
  indicators: { costPerContact: { target: 7 } },
  objectives: { goodWork: { weight: 2, owner: null } },
});

export const extended = tuned.add({
  indicators: { occupancy: { formula: 'contacts / 2' } },
  objectives: {
    selfService: {
      perspective: 'customer',
      leading: ['occupancy', 'satisfaction'],
      drives: { lowerCost: 0.8, selfService: 0.1 },
    },
  },
});
`;

/** A wrong card: what is wrong, the line of the right card, what it becomes, what the message must name. */
export interface WrongCard {
  readonly what: string;
  readonly right: string;
  readonly wrong: string;
  /** The wrong id. */
  readonly names: string;
  /** What the compiler should offer instead, where it offers anything. */
  readonly offers?: string;
}

const of = (
  what: string,
  right: string,
  wrong: string,
  names: string,
  offers?: string,
): WrongCard => ({ what, right, wrong, names, ...(offers === undefined ? {} : { offers }) });

/** Every kind of wrong reference, and some wrong keys. */
export const wrongCards: readonly WrongCard[] = [
  of(
    'perspective',
    "perspective: 'financial',",
    "perspective: 'finacial',",
    'finacial',
    'financial',
  ),
  of(
    'leading list',
    "leading: ['satisfaction'],",
    "leading: ['satisfacton'],",
    'satisfacton',
    'satisfaction',
  ),
  of(
    'lagging map',
    'lagging: { costPerContact: 2 },',
    'lagging: { costPerContract: 2 },',
    'costPerContract',
  ),
  of(
    'leading long form',
    'leading: { satisfaction: { weight: 2 } },',
    'leading: { satisfacton: { weight: 2 } },',
    'satisfacton',
  ),
  of(
    'drives list',
    "drives: ['goodAnswers'],",
    "drives: ['goodAnswer'],",
    'goodAnswer',
    'goodAnswers',
  ),
  of(
    'drives map',
    "drives: { lowerCost: { strength: 0.5, hypothesis: 'answersSave' } },",
    'drives: { lowrCost: { strength: 0.5 } },',
    'lowrCost',
  ),
  of(
    'hypothesis of a link',
    "drives: { lowerCost: { strength: 0.5, hypothesis: 'answersSave' } },",
    "drives: { lowerCost: { strength: 0.5, hypothesis: 'answerSaves' } },",
    'answerSaves',
    'answersSave',
  ),
  of(
    'drives of an indicator',
    "drives: ['lowerCost'],",
    "drives: ['lowerCosts'],",
    'lowerCosts',
    'lowerCost',
  ),
  of(
    'supports',
    "supports: ['goodAnswers'],",
    "supports: ['goodAnswer'],",
    'goodAnswer',
    'goodAnswers',
  ),
  of(
    'moves',
    'moves: { satisfaction: 0.3 },',
    'moves: { satisfacton: 0.3 },',
    'satisfacton',
    'satisfaction',
  ),
  of('dependsOn', "dependsOn: ['training'],", "dependsOn: ['trainings'],", 'trainings', 'training'),
  of('partOf', "partOf: 'training',", "partOf: 'trainin',", 'trainin', 'training'),
  of('guard', "guard: ['satisfaction'],", "guard: ['satisfacton'],", 'satisfacton', 'satisfaction'),
  of(
    'twin',
    "twin: 'costPerContact',",
    "twin: 'costPerContract',",
    'costPerContract',
    'costPerContact',
  ),
  of(
    'roll-up weight',
    "rollup: { mean: 'contacts' },",
    "rollup: { mean: 'contact' },",
    'contact',
    'contacts',
  ),
  of(
    'roll-up weight of a metric',
    "costShare: { rollup: { mean: 'contacts' } },",
    "costShare: { rollup: { mean: 'contcts' } },",
    'contcts',
    'contacts',
  ),
  of(
    'formula',
    "formula: '100 * agentCost / (contacts + 1e3)',",
    "formula: '100 * agentCosts / (contacts + 1e3)',",
    'no metric or indicator `agentCosts`',
  ),
  of(
    'formula of a metric',
    "costOfContacts: { formula: 'agentCost * contacts' },",
    "costOfContacts: { formula: 'agentCost * contact' },",
    'no metric or indicator `contact`',
  ),
  of('theme', "themes: ['growth'],", "themes: ['grwth'],", 'grwth'),
  of(
    'owner of an indicator',
    "      owner: 'headOfService',\n    },\n    satisfaction",
    "      owner: 'headOfServce',\n    },\n    satisfaction",
    'headOfServce',
  ),
  of(
    'owner of a risk',
    "threatens: ['goodWork'],\n      owner: 'headOfService',",
    "threatens: ['goodWork'],\n      owner: 'headOfServce',",
    'headOfServce',
  ),
  of('threatens', "threatens: ['goodWork'],", "threatens: ['goodWrk'],", 'goodWrk', 'goodWork'),
  of(
    'hypothesis expectation from',
    "from: 'satisfaction',",
    "from: 'satisfacton',",
    'satisfacton',
    'satisfaction',
  ),
  of('hypothesis expectation to', "to: 'contacts',", "to: 'contcts',", 'contcts', 'contacts'),
  of('rivals', "rivals: ['answersSave'],", "rivals: ['answerSave'],", 'answerSave', 'answersSave'),
  of(
    'addressedBy',
    "addressedBy: ['goodAnswers'],",
    "addressedBy: ['goodAnswer'],",
    'goodAnswer',
    'goodAnswers',
  ),
  of(
    'given of an example',
    "given: { contacts: 12400, 'satisfaction.phone': 4 },",
    'given: { contcts: 12400 },',
    'contcts',
  ),
  of(
    'expect of an example',
    'expect: { costPerContact: { value: 7 }, lowerCost: 60 },',
    'expect: { costPerContract: { value: 7 } },',
    'costPerContract',
    'costPerContact',
  ),
  of('unknown field of an indicator', 'baseline: 9,', 'basline: 9,', 'basline', 'baseline'),
  of(
    'unknown field of an objective',
    "perspective: 'financial',",
    "perspective: 'financial', wieght: 2,",
    'wieght',
    'weight',
  ),
  of(
    'unknown section',
    'themes: { growth: {} },',
    'themes: { growth: {} }, perspectivs: {},',
    'perspectivs',
    'perspectives',
  ),
  of(
    'tune of an unknown indicator',
    'indicators: { costPerContact: { target: 7 } },',
    'indicators: { costPerContract: { target: 7 } },',
    'costPerContract',
    'costPerContact',
  ),
  of(
    'tune that removes a required key',
    'objectives: { goodWork: { weight: 2, owner: null } },',
    'objectives: { goodWork: { perspective: null } },',
    "'null'",
  ),
  of(
    'add with an unknown reference',
    "leading: ['occupancy', 'satisfaction'],",
    "leading: ['occupancy', 'satisfacton'],",
    'satisfacton',
    'satisfaction',
  ),
  of(
    'add with an unknown name in a formula',
    "indicators: { occupancy: { formula: 'contacts / 2' } },",
    "indicators: { occupancy: { formula: 'contact / 2' } },",
    'no metric or indicator `contact`',
  ),
  of(
    'add of an id that is taken',
    '    selfService: {\n',
    '    goodWork: {\n',
    'the id `goodWork` is already on the card',
  ),
];
