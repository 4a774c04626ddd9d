// Read by the compiler alone: each wrong reference is an error on its own line, and nothing else is.
// `wrong-cards.test.ts` looks at the messages.
import { defineScorecard } from 'stratmap';

const card = defineScorecard({
  stratmap: 1,
  id: 'wrong',
  title: 'Wrong',
  people: { lead: 'Lead' },
  perspectives: { customer: {} },
  themes: { growth: {} },
  metrics: {
    contacts: 'sum',
    cost: {
      // @ts-expect-error the weight of a roll-up must be a metric or an indicator
      rollup: { mean: 'contact' },
    },
  },
  indicators: {
    costPerContact: {
      // @ts-expect-error a formula may name only what the card has
      formula: 'costs / contacts',
      // @ts-expect-error a guard must be an indicator or a metric
      guard: ['satisfacton'],
      // @ts-expect-error a twin must be an indicator
      twin: 'contacts',
    },
    satisfaction: {
      // @ts-expect-error an owner must be a person
      owner: 'leader',
      // @ts-expect-error a link must lead to an objective
      drives: ['satisfaction'],
    },
  },
  objectives: {
    goodAnswers: {
      // @ts-expect-error a perspective must exist
      perspective: 'customers',
      // @ts-expect-error a theme must exist
      themes: ['growing'],
      // @ts-expect-error a leading measure in a list must be an indicator
      leading: ['contacts'],
      // @ts-expect-error a lagging measure in a map must be an indicator
      lagging: { satisfacton: 2 },
      // @ts-expect-error a link in a list must lead to an objective
      drives: ['goodWrk'],
    },
    goodWork: {
      perspective: 'customer',
      // @ts-expect-error a link in a map must lead to an objective
      drives: { goodAnswer: { strength: 0.5 } },
    },
    // @ts-expect-error a part must be part of an objective
    lowerCost: { perspective: 'financial', partOf: 'goodAnswer' },
  },
  initiatives: {
    training: {
      // @ts-expect-error an initiative supports objectives
      supports: ['goodAnswer'],
      // @ts-expect-error an initiative moves indicators or metrics
      moves: { satisfacton: 1 },
      // @ts-expect-error an initiative depends on initiatives
      dependsOn: ['goodWork'],
      // @ts-expect-error an initiative is part of an initiative
      partOf: 'train',
    },
  },
  hypotheses: {
    answersSave: {
      statement: 'Good answers save contacts',
      // @ts-expect-error an expectation is about indicators or metrics
      expect: [{ from: 'goodAnswers', to: 'contacts', effect: 'lowers' }],
      // @ts-expect-error a rival must be a hypothesis
      rivals: ['answerSaves'],
    },
  },
  risks: {
    turnover: {
      // @ts-expect-error a risk threatens objectives, indicators or initiatives
      threatens: ['growth'],
    },
  },
  examples: [
    {
      title: 'first',
      // @ts-expect-error an example is given metrics and indicators
      given: { contact: 3 },
      // @ts-expect-error an example expects something of an element
      expect: { goodAnswer: 3 },
    },
  ],
});

// The compiler reports an unknown key only where no value is wrong.
defineScorecard({
  stratmap: 1,
  id: 'keys',
  title: 'Keys',
  indicators: {
    costPerContact: {
      // @ts-expect-error an indicator has no such field
      basline: 9,
    },
  },
});
defineScorecard({
  stratmap: 1,
  id: 'sections',
  title: 'Sections',
  // @ts-expect-error a card has no such section
  perspectivs: {},
});

// @ts-expect-error only what exists can be tuned
card.tune({ objectives: { goodAnswer: { weight: 2 } } });
// @ts-expect-error an element has to stay
card.tune({ objectives: { goodWork: null } });
// @ts-expect-error a required key has to stay
card.tune({ objectives: { goodWork: { perspective: null } } });
// @ts-expect-error a tuned measure must be an indicator
card.tune({ objectives: { goodWork: { leading: { satisfacton: 2 } } } });
// @ts-expect-error the ids are those of the card
card.add({ objectives: { more: { perspective: 'customers' } } });
// @ts-expect-error an id is used only once
card.add({ objectives: { costPerContact: { perspective: 'customer' } } });
// @ts-expect-error a formula may name only what the card has or gains
card.add({ indicators: { more: { formula: 'cost / contact' } } });
