// Read by the compiler alone: the ids of a card are inferred from its keys, without `as const`.
import { expectTypeOf } from 'vitest';
import {
  type AnyNodeId,
  defineScorecard,
  type Evaluation,
  evaluate,
  explain,
  type KeysOf,
  type NodeId,
  parseScorecard,
  type Scorecard,
  type ScorecardInput,
  type ScorecardKeys,
  type TunableScorecard,
} from 'stratmap';

declare function keysOf<K extends ScorecardKeys>(card: Scorecard<K>): K;

const card = defineScorecard({
  stratmap: 1,
  id: 'service',
  title: { en: 'Service', es: 'Servicio' },
  people: { lead: 'Lead' },
  perspectives: { financial: { title: 'Financial' }, customer: {} },
  metrics: { contacts: 'sum', cost: { rollup: 'sum' } },
  indicators: {
    costPerContact: { formula: 'cost / contacts', better: 'lower', baseline: 9, target: 6 },
    satisfaction: { baseline: 3, target: { '2026-06': 4, '2026-12': 4.6 } },
  },
  objectives: {
    lowerCost: { perspective: 'financial', lagging: ['costPerContact'], owner: 'lead' },
    goodAnswers: { perspective: 'customer', lagging: { satisfaction: 1 }, drives: ['lowerCost'] },
  },
  initiatives: { training: { supports: ['goodAnswers'] } },
});

const keys = keysOf(card);
expectTypeOf<KeysOf<typeof card>>().toEqualTypeOf<typeof keys>();
expectTypeOf<KeysOf<Scorecard>>().toEqualTypeOf<ScorecardKeys>();
const evaluation = evaluate(card, { contacts: { start: '2026-01', values: [100, null] } });
expectTypeOf(evaluation).toEqualTypeOf<Evaluation<KeysOf<typeof card>>>();

// Questions take the ids of the card, those that also come from elsewhere take any text.
type Node = 'financial' | 'customer' | 'contacts' | 'cost' | 'costPerContact' | 'satisfaction';
expectTypeOf<NodeId<typeof keys>>().toEqualTypeOf<Node | 'lowerCost' | 'goodAnswers' | 'total'>();
expectTypeOf<NodeId>().toEqualTypeOf<string>();
expectTypeOf<string>().toExtend<AnyNodeId<typeof keys>>();
declare const clicked: string;
explain(evaluation, clicked);
expectTypeOf(keys.perspective).toEqualTypeOf<'financial' | 'customer'>();
expectTypeOf(keys.theme).toEqualTypeOf<never>();
expectTypeOf(keys.metric).toEqualTypeOf<'contacts' | 'cost'>();
expectTypeOf(keys.indicator).toEqualTypeOf<'costPerContact' | 'satisfaction'>();
expectTypeOf(keys.objective).toEqualTypeOf<'lowerCost' | 'goodAnswers'>();
expectTypeOf(keys.initiative).toEqualTypeOf<'training'>();
expectTypeOf(keys.hypothesis).toEqualTypeOf<never>();
expectTypeOf(keys.risk).toEqualTypeOf<never>();
expectTypeOf(keys.person).toEqualTypeOf<'lead'>();

// A card with known ids serves where any card will do, and not the other way round.
expectTypeOf(card).toExtend<Scorecard>();
expectTypeOf<Scorecard>().not.toExtend<typeof card>();

// Tuning keeps the ids, adding joins them.
const tuned = card.tune({
  title: { en: 'Tuned' },
  scoring: { status: { good: 80 }, cap: null },
  metrics: { contacts: { unit: 'contact' }, cost: 'mean' },
  indicators: { satisfaction: { target: 4.8, unit: null } },
  objectives: {
    goodAnswers: {
      lagging: { satisfaction: { weight: 3 }, costPerContact: 1 },
      drives: { lowerCost: { delay: 'P1M', because: null } },
      owner: null,
    },
  },
});
expectTypeOf(keysOf(tuned)).toEqualTypeOf<typeof keys>();

const extended = card.add({
  metrics: { calls: 'sum' },
  indicators: {
    callShare: { formula: 'calls / contacts' },
    index: { formula: '0.5 * points(callShare) + performance(satisfaction) / 2' },
    season: { formula: 'sin(calls) + cos(calls) * tan(contacts / 2e3)' },
  },
  objectives: { fewerCalls: { perspective: 'customer', leading: ['callShare', 'satisfaction'] } },
});
expectTypeOf(keysOf(extended).metric).toEqualTypeOf<'contacts' | 'cost' | 'calls'>();
expectTypeOf(keysOf(extended).indicator).toEqualTypeOf<
  'costPerContact' | 'satisfaction' | 'callShare' | 'index' | 'season'
>();
expectTypeOf(keysOf(extended).objective).toEqualTypeOf<
  'lowerCost' | 'goodAnswers' | 'fewerCalls'
>();
expectTypeOf(keysOf(extended).perspective).toEqualTypeOf<'financial' | 'customer'>();
expectTypeOf(keysOf(extended.add({ themes: { growth: {} } })).theme).toEqualTypeOf<'growth'>();

// A document whose ids are not known has plain strings for ids, and stays tunable.
declare const document: ScorecardInput;
const loose = defineScorecard(document);
expectTypeOf(keysOf(loose).objective).toEqualTypeOf<string>();
expectTypeOf(keysOf(loose).indicator).toEqualTypeOf<string>();
expectTypeOf(loose.tune({ objectives: { anything: { weight: 2 } } })).toExtend<Scorecard>();
expectTypeOf(
  loose.add({ objectives: { anything: { perspective: 'any', leading: ['thing'] } } }),
).toExtend<Scorecard>();

const parsed = parseScorecard('{}');
if (parsed.ok) expectTypeOf(parsed.scorecard).toEqualTypeOf<TunableScorecard>();
else expectTypeOf(parsed).not.toHaveProperty('scorecard');

// A formula that is not a literal is left to the check at run time.
declare const formula: string;
expectTypeOf(
  keysOf(
    defineScorecard({
      stratmap: 1,
      id: 'open',
      title: 'Open',
      metrics: { contacts: 'sum' },
      indicators: { open: { formula } },
    }),
  ).indicator,
).toEqualTypeOf<'open'>();

// Ids may be the names of things that every object has.
const odd = defineScorecard({
  stratmap: 1,
  id: 'odd',
  title: 'Odd',
  perspectives: { constructor: {}, toString: {} },
  objectives: {
    hasOwnProperty: { perspective: 'toString' },
    valueOf: { perspective: 'constructor' },
  },
});
expectTypeOf(keysOf(odd).objective).toEqualTypeOf<'hasOwnProperty' | 'valueOf'>();
