import { openPack } from 'stratmap/embed';
import { describe, expect, it } from 'vitest';
import { kernels } from '../../../src/runtime/index.js';
import { randomFrom } from '../../support/random-card/random.js';
import { opened, packed } from './small-card.js';

/** Codes and places of what is wrong with a pack. */
function findings(data: unknown): readonly string[] {
  const result = openPack(data);
  return result.ok ? [] : result.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);
}

/** A pack with something changed. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests break it in every way
function broken(change: (pack: any) => void): unknown {
  const data = packed();
  change(data);
  return data;
}

describe('opening a pack that nobody vouches for', () => {
  it('takes it as text or as data, and keeps a copy of its own', () => {
    const data = packed();
    const card = opened(data);
    const before = card.evaluate().series('answers').points;
    data.keys.find((one: { key: string }) => one.key === 'solved').series.values.fill(0);
    data.plan.code.fill(0);
    expect(card.evaluate().series('answers').points).toEqual(before);
    expect(opened(JSON.stringify(packed())).evaluate().series('answers').points).toEqual(before);
  });

  it.each([
    ['nothing', undefined],
    ['text that is no JSON', '{'],
    ['JSON of something else', '{"format":"stratmap-pack/2"}'],
    ['a list', []],
    ['a number', 5],
    ['data that JSON cannot hold', { format: 'stratmap-pack/1', much: 10n }],
  ])('refuses %s as no pack', (_, data) => {
    expect(findings(data)).toEqual(['pack.format ']);
  });

  it('refuses one that shows a period before the first one shown', () => {
    expect(findings(broken((pack) => (pack.hidden = 2)))).toEqual([]);
    const wrong = broken((pack) => {
      pack.hidden = 2;
      pack.shown = 1;
    });
    expect(findings(wrong)).toEqual(['pack.shape shown']);
    expect(findings(broken((pack) => (pack.hidden = 4)))).toEqual(['pack.shape hidden']);
  });

  it('tells everything that is wrong with its shape at once', () => {
    const data = broken((pack) => {
      delete pack.id;
      pack.unit = 'fortnight';
      pack.shown = 4;
      pack.total = [1_000_000, 0];
      pack.keys[0].intake.kind = 'guess';
      pack.keys[2].series.values[1] = 'many';
      pack.rules[0].edges[0][1].good = null;
      pack.objectives[0].title = ['only one'];
      pack.indicators[1].target[0][1] = [1];
      pack.links[0].effect = 'none';
    });
    expect(findings(data)).toEqual(
      [
        'pack.shape id',
        'pack.shape shown',
        'pack.shape unit',
        'pack.shape keys.0.intake.kind',
        'pack.shape keys.2.series.values.1',
        'pack.shape rules.0.edges.0.1.good',
        'pack.shape total.0',
        'pack.shape objectives.0.title',
        'pack.shape indicators.1.target.0.1',
        'pack.shape links.0.effect',
      ].toSorted((a, b) => findings(data).indexOf(a) - findings(data).indexOf(b)),
    );
  });

  it('refuses circles of parts and of links, edges that fall, and runs that do not cover each period once', () => {
    const data = broken((pack) => {
      pack.objectives[0].partOf = pack.objectives[1].id;
      pack.objectives[1].partOf = pack.objectives[0].id;
      pack.links[0].from = pack.links[0].to;
      pack.rules[0].edges = [];
      pack.rules[1].edges = [[0, { poor: 90, watch: 50, good: 10 }]];
      pack.rules[2].edges = [1, 0].map((start) => [start, pack.rules[2].edges[0][1]]);
    });
    expect(findings(data)).toEqual([
      'pack.shape links.0',
      'pack.shape objectives.0.partOf',
      'pack.shape rules.0.edges',
      'pack.shape rules.1.edges.0',
      'pack.shape rules.2.edges',
    ]);
  });

  it('refuses what refers to nothing, to itself, or to one thing twice', () => {
    const data = broken((pack) => {
      pack.objectives[0].perspective = 'constructor';
      pack.objectives[1].measures[0][0] = 'toString';
      pack.links[0].to = 'unitCost';
      pack.rules[1].children = [{ id: 'a', rule: 1 }];
      pack.metrics[1].id = pack.metrics[0].id;
      pack.keys[1].key = pack.keys[0].key;
    });
    expect(findings(data)).toEqual([
      'pack.shape metrics.1.id',
      'pack.shape keys.1.key',
      'pack.shape objectives.0.perspective',
      'pack.shape objectives.1.measures',
      'pack.shape links.0.to',
      'pack.shape rules.1.children',
    ]);
  });

  it('refuses weights and children that decide which are nothing, and periods after the year 9999', () => {
    const data = broken((pack) => {
      pack.keys[0].intake = { kind: 'weightedMean', weighers: [{ key: 'toString', kind: 'sum' }] };
      pack.rules[2].by = { kind: 'priority', child: '__proto__' };
    });
    expect(findings(data)).toEqual(['pack.shape keys.0.intake', 'pack.shape rules.2.by']);
    expect(findings(broken((pack) => (pack.start = '9999-12')))).toEqual(['pack.shape count']);
    const late = broken(({ keys }) => (keys[2].series = { ...keys[2].series, start: '9999-12' }));
    expect(findings(late)).toEqual(['pack.shape keys.2.series']);
  });

  it('tells options that are none, together with what is wrong with the pack', () => {
    const opened = openPack({}, { lokale: 'en', locale: 5 } as never);
    expect(opened).toMatchObject({
      ok: false,
      diagnostics: [{ path: ['lokale'] }, { path: ['locale'] }, { code: 'pack.format' }],
    });
    for (const none of [null, undefined, {}, { locale: undefined }])
      expect(openPack(packed(), none as never).ok, String(none)).toBe(true);
    for (const wrong of [5, 'en', []]) expect(openPack(packed(), wrong as never).ok).toBe(false);
    const page = openPack(packed());
    if (!page.ok) throw new Error('the pack does not open');
    expect(page.card.evaluate({}, null).period).toBe(page.card.evaluate().period);
    expect(() => page.card.evaluate({}, { att: '2026-01' } as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  it('refuses a plan that reaches outside its rows, and rows that nothing fills', () => {
    expect(findings(broken(({ plan }) => (plan.code[1] = 900)))).toEqual(['pack.plan plan']);
    expect(findings(broken((pack) => delete pack.plan))).toEqual(['pack.plan plan']);
    expect(findings(broken(({ plan }) => (plan.rows += 2)))).toEqual(['pack.plan plan.rows']);
  });

  it('refuses more memory and more work than a page should spend, before spending it', () => {
    const large = broken((pack) => {
      pack.count = 190_000;
      for (let i = 0; i < 60; i++) {
        pack.plan.constantRows.push(pack.plan.rows++);
        pack.plan.constantValues.push(1);
      }
    });
    expect(findings(large)).toEqual(['pack.too-large ']);
    expect(findings(broken((pack) => (pack.count = 300_000)))).toContain('pack.shape count');
    const held = broken((pack) => {
      pack.unit = 'day';
      pack.start = '2026-01-01';
      for (let i = 0; i < 1000; i++)
        pack.keys.push({
          key: `more${i}`,
          reads: 'number',
          intake: { kind: 'weightedMean', window: { months: 0, days: 4_000_000 } },
        });
      pack.inputs = pack.keys.map(() => ({ title: ['', ''] }));
    });
    expect(findings(held)).toEqual(['pack.too-large ']);
    const shared = broken((pack) => {
      pack.unit = 'day';
      pack.start = '2026-01-01';
      pack.keys[0].series.values = Array.from({ length: 100_000 }, () => 1);
      for (let i = 0; i < 5000; i++)
        pack.keys.push({
          key: `more${i}`,
          reads: 'number',
          intake: { kind: 'weightedMean', weighers: [{ key: pack.keys[0].key, kind: 'sum' }] },
        });
      pack.inputs = pack.keys.map(() => ({ title: ['', ''] }));
    });
    expect(findings(shared)).toEqual(['pack.too-large ']);
    const chain = broken((pack) => {
      const weighers = Array.from({ length: 9 }, () => ({ key: 'cost', kind: 'weightedMean' }));
      pack.keys[0].intake = { kind: 'weightedMean', weighers };
    });
    expect(findings(chain)).toEqual(['pack.too-large ']);
    const loops = broken((pack) => {
      const { plan } = pack;
      pack.count = 100_000;
      // A loop without delay that writes over itself for ever, as wide as its plan allows.
      const first = plan.code.length / 6;
      const settle = kernels.findIndex(({ name }) => name === 'settle');
      const copy = plan.code.slice(0, 6);
      plan.code.push(settle, 0, 0, 0, 0, 0);
      for (let i = 0; i < 4000; i++) plan.code.push(...copy);
      plan.loops.push(first, plan.code.length / 6, 1);
    });
    expect(findings(loops)).toEqual(['pack.too-large ']);
  });

  it('refuses a period that is not of its unit', () => {
    expect(findings(broken((pack) => (pack.start = '2026')))).toEqual(['pack.shape start']);
    expect(findings(broken((pack) => (pack.start = '')))).toEqual(['pack.shape start']);
  });

  it('does nothing with keys that would change what objects are', () => {
    const text = JSON.stringify(packed()).replace('"id":', '"__proto__":{"polluted":1},"id":');
    expect(openPack(text).ok).toBe(true);
    expect('polluted' in {}).toBe(false);
  });

  it('survives deep nesting, wherever it is put', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = JSON.stringify(packed());
    expect(() => openPack(text.replace('"id":', `"extra":${deep},"id":`))).not.toThrow();
    expect(openPack(text.replace('"shown":3', `"shown":${deep}`)).ok).toBe(false);
  });

  it('either refuses a pack with random damage or evaluates it to the end', () => {
    const random = randomFrom(11);
    const junk = [null, -1, 0, 1e9, 2 ** 31, 0.5, '', '-0', 'NaN', 'past', true, [], {}, [[]]];
    const places: [holder: string[], last: string][] = [];
    const visit = (value: unknown, path: string[]): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, part] of Object.entries(value)) {
        places.push([path, name]);
        visit(part, [...path, name]);
      }
    };
    visit(packed(), []);
    let [sound, refused] = [0, 0];
    for (let i = 0; i < 1500; i++) {
      const data = packed();
      const [path, last] = random.pick(places);
      // oxlint-disable-next-line typescript/no-explicit-any -- any place of any pack
      const holder = path.reduce((at, name) => at[name], data as any);
      if (random.chance(0.2)) delete holder[last];
      else holder[last] = random.pick(junk);
      const result = openPack(data);
      if (!result.ok) {
        expect(result.diagnostics.length).toBeGreaterThan(0);
        refused++;
        continue;
      }
      const evaluation = result.card.evaluate();
      for (const period of evaluation.periods) JSON.stringify(evaluation.at(period));
      sound++;
    }
    expect(Math.min(sound, refused)).toBeGreaterThan(100);
  });
});
