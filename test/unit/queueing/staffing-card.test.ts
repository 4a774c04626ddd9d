import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreIntervals, sensitivities } from '../../../src/analyse/index.js';
import { parseScorecard } from '../../../src/author/index.js';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { explain, explainChange, formatExplanation } from '../../../src/explain/index.js';
import { inspect } from '../../../src/inspect/index.js';
import { describeMap, explanationText, mapView } from '../../../src/render/index.js';

interface Golden {
  readonly erlangC: readonly {
    readonly id: string;
    readonly input: {
      readonly lambda: number;
      readonly aht: number;
      readonly agents: number;
      readonly targetSec: number;
    };
    readonly computed: {
      readonly occupancy: number;
      readonly pWait: number;
      readonly asa: number;
      readonly serviceLevel: number;
    };
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/queueing-golden.json', import.meta.url), 'utf8'),
) as Golden;

/** Where the load is less than the agents; the others wait without end. */
const stable = golden.erlangC.filter(({ input: { lambda, aht, agents } }) => lambda * aht < agents);

const input = {
  stratmap: 1,
  id: 'phone',
  title: { en: 'Phone', es: 'Teléfono' },
  perspectives: { customer: {}, internal: {}, people: {} },
  metrics: {
    contacts: 'sum',
    openHours: 'sum',
    handleTime: 'last',
    agents: 'last',
    within: 'last',
    load: { formula: 'contacts / openHours * handleTime / 3600' },
    waiting: { formula: 'erlangC(load, agents)' },
  },
  indicators: {
    spare: { formula: 'agents - load', baseline: 0, target: 4 },
    occupancy: { formula: '100 * load / agents', baseline: 100, target: 60 },
    serviceLevel: {
      formula:
        'agents > load ? 100 * (1 - waiting * exp((load - agents) * within / handleTime)) : 0',
      baseline: 0,
      target: 100,
    },
    speed: { formula: 'waiting * handleTime / max(agents - load, 0)', baseline: 1000, target: 0 },
  },
  objectives: {
    quick: { title: 'Quick answers', perspective: 'customer', lagging: ['serviceLevel', 'speed'] },
    busy: {
      title: 'Busy',
      perspective: 'internal',
      lagging: ['occupancy'],
      drives: { quick: { kind: 'definition' } },
    },
    enough: {
      title: 'Enough agents',
      perspective: 'people',
      leading: ['spare'],
      drives: { busy: { kind: 'definition' } },
    },
  },
} as const satisfies ScorecardInput;

function cardOf(document: ScorecardInput) {
  const parsed = parseScorecard(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.scorecard;
}

const card = cardOf(input);

const given = { contacts: 200, openHours: 1, handleTime: 180, agents: 14, within: 20 };
/** Values of the moment, by key. */
type Moment = Readonly<Record<string, number | null>>;
const evaluated = (values: Moment = {}) => evaluate(card, { ...given, ...values });
const valueOf = (id: string, values: Moment = {}): number =>
  evaluated(values).indicators[id]?.value ?? Number.NaN;

const pointsOf = (score: { readonly ok: boolean; readonly points?: number } | undefined): number =>
  score?.points ?? Number.NaN;

const queue = cardOf({
  stratmap: 1,
  id: 'queue',
  title: 'Queue',
  metrics: { load: 'last', agents: 'last' },
  indicators: { share: { formula: '100 * erlangC(load, agents)', baseline: 100, target: 0 } },
});

describe('a card that computes staffing', () => {
  it.each(stable.map((row) => [row.id, row] as const))(
    'has the golden numbers of %s',
    (_, { input: { lambda, aht, agents, targetSec }, computed }) => {
      const values = {
        contacts: lambda * 3600,
        handleTime: aht,
        agents,
        within: targetSec,
      };
      expect(valueOf('occupancy', values) / (100 * computed.occupancy)).toBeCloseTo(1, 6);
      expect(valueOf('serviceLevel', values) / (100 * computed.serviceLevel)).toBeCloseTo(1, 6);
      expect(valueOf('speed', values) / computed.asa).toBeCloseTo(1, 6);
    },
  );

  it('has no service level and no end of waiting where the load is more than the agents', () => {
    const { indicators } = evaluated({ agents: 10 });
    expect(indicators['serviceLevel']?.value).toBe(0);
    expect(indicators['speed']?.ok).toBe(false);
  });

  it('is missing, not slow, for sizes that no service has', () => {
    for (const agents of [1e12, -1])
      expect(evaluate(queue, { load: 10, agents }).indicators['share']).toMatchObject({
        ok: false,
        reason: 'not-a-number',
      });
  });

  it('tells a slope of points by agents that agrees with the difference of two evaluations', () => {
    const { items } = sensitivities(evaluated({ agents: 14.4 }), 'serviceLevel', {
      of: ['value'],
    });
    const slope = items.find(({ id }) => id === 'agents')?.slope ?? Number.NaN;
    const step = 1e-4;
    const difference =
      (valueOf('serviceLevel', { agents: 14.4 + step }) -
        valueOf('serviceLevel', { agents: 14.4 - step })) /
      (2 * step);
    expect(slope).toBeGreaterThan(0);
    expect(slope).toBeCloseTo(difference, 5);
  });

  it('has intervals whose ends are reached, since waiting rises with load and falls with agents', () => {
    const [share] = scoreIntervals(evaluate(queue, { load: 10, agents: 13 }), {
      values: { load: { low: 9, high: 11 }, agents: { low: 12, high: 14 } },
      ids: ['share'],
    }).intervals;
    const at = (load: number, agents: number): number =>
      pointsOf(evaluate(queue, { load, agents }).total);
    expect(share).toMatchObject({ overestimate: false, mixed: [] });
    expect(share?.low).toBeCloseTo(at(11, 12), 8);
    expect(share?.high).toBeCloseTo(at(9, 14), 8);
  });

  it('divides a change of the service level between contacts and agents without a rest', () => {
    const change = explainChange(
      evaluated(),
      evaluated({ contacts: 230, agents: 15.5 }),
      'serviceLevel',
      {
        of: 'metrics',
      },
    );
    const sum = change.lines.reduce((all, { amount }) => all + amount, 0);
    const moved =
      valueOf('serviceLevel', { contacts: 230, agents: 15.5 }) - valueOf('serviceLevel');
    expect(sum).toBeCloseTo(moved, 9);
    const amountOf = (id: string): number =>
      change.lines.find((line) => line.id === id)?.amount ?? 0;
    expect(amountOf('contacts')).toBeLessThan(0);
    expect(amountOf('agents')).toBeGreaterThan(0);
  });

  it('divides a formula over children by its slopes as any other', () => {
    const combined = evaluate(
      cardOf({
        stratmap: 1,
        id: 'combined',
        title: 'Combined',
        perspectives: { p: {} },
        indicators: {
          a: { baseline: 0, target: 100 },
          b: { baseline: 0, target: 100 },
        },
        objectives: {
          o: {
            perspective: 'p',
            lagging: ['a', 'b'],
            combine: { formula: '100 * erlangC(a / 10, 8 + b / 10)' },
          },
        },
      }),
      { a: 60, b: 25 },
    );
    const { points, parts } = explain(combined, 'o');
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(points ?? Number.NaN, 8);
    expect(parts.find(({ id }) => id === 'a')?.share).toBeGreaterThan(0);
    expect(parts.find(({ id }) => id === 'b')?.share).toBeLessThan(0);
  });
});

describe('links of a definition', () => {
  it('owe no reason, and are never called a claim', () => {
    const codes = inspect(card).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('claims.'))).toEqual([]);
    const causal = inspect(
      cardOf({
        ...input,
        objectives: {
          ...input.objectives,
          enough: { ...input.objectives.enough, drives: ['busy'] },
        },
      }),
    );
    expect(causal.map(({ code }) => code)).toContain('claims.link-without-mechanism');
  });

  it('are reckoned as other links are', () => {
    const { objectives } = evaluated();
    expect(objectives['busy']?.driver).toBe(pointsOf(objectives['enough']));
  });

  it('are named by explanations, which do not doubt them', () => {
    const explanation = explain(evaluated(), 'quick');
    const driver = explanation.parts.find(({ kind }) => kind === 'driver')?.node;
    expect(driver?.parts.map(({ id, link }) => [id, link?.kind])).toEqual([['busy', 'definition']]);
    expect(explanationText(explanation)).toContain('Busy (by definition)');
    const english = formatExplanation(explanation, { length: 'full' });
    expect(english).toContain('“Busy” (by definition) gives');
    expect(english).not.toContain('links that do not hold');
    expect(formatExplanation(explanation, { length: 'full', locale: 'es' })).toContain(
      '«Busy» (por definición)',
    );
  });

  it('are named on maps in words, in both languages', () => {
    const view = mapView(card, evaluated());
    expect(describeMap(view)).toContain('by definition');
    expect(view.links.map(({ text }) => text)).toEqual([
      'Busy raises Quick answers, by definition',
      'Enough agents raises Busy, by definition',
    ]);
    expect(describeMap(mapView(card, undefined, { locale: 'es' }))).toContain('por definición');
  });
});
