import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { parseYamlScorecard } from 'stratmap/yaml';
import { toSvg, toDot, describeMap, mapView } from 'stratmap/render';
import { variedCard, variedEvaluation, cardOf, evaluated } from '../cards.js';
it('x', () => {
  const read = (n: string) => readFileSync(`examples/customer-service/${n}`, 'utf8');
  const p = parseYamlScorecard(read('scorecard.yaml'));
  if (!p.ok) throw new Error('no');
  const card = p.scorecard;
  const t = readTable(read('values.csv'), valueKeys(card));
  const ev = evaluate(card, t.rows);
  const w = (n: string, s: string) => writeFileSync(`/tmp/pic/${n}`, s);
  w('en.svg', toSvg(card, ev));
  w('es.svg', toSvg(card, ev, { locale: 'es' }));
  w('dark.svg', toSvg(card, ev, { dark: true }));
  w('cb.svg', toSvg(card, ev, { palette: 'cbSafe', locale: 'es', layout: { narrow: true } }));
  w('mono.svg', toSvg(card, ev, { palette: 'mono' }));
  w('focus.svg', toSvg(card, ev, { focus: 'agentConditions' }));
  w('plain.svg', toSvg(card));
  w('curve.svg', toSvg(card, ev, { layout: { links: 'curve' } }));
  const after = ev.with({ trainingHours: 1500, waitSecAnswered: 100000 } as never);
  w('whatif.svg', toSvg(card, after, { before: ev }));
  w('varied.svg', toSvg(variedCard, variedEvaluation, { locale: 'es' }));
  w('map.dot', toDot(card, ev));
  w('desc.txt', describeMap(mapView(card, ev, { locale: 'es' })));
  const n = 30;
  let seed = 7;
  const r = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const bands = ['financial', 'customer', 'process', 'learning'];
  const themes = ['growth', 'cost', 'people'];
  const titles = [
    'Reduce the total cost of customer service operations',
    'Improve billing accuracy',
    'Retain the most profitable customers in every region',
    'Lead the market in electromechanical interoperability',
    'Happy staff',
  ];
  const objectives: Record<string, object> = {};
  const indicators: Record<string, object> = {};
  const data: Record<string, object> = {};
  for (let i = 0; i < n; i++) {
    const drives: Record<string, object> = {};
    for (let k = 0; k < 2; k++) {
      const to = Math.floor(r() * i * 0.99);
      if (i > 0)
        drives[`o${to}`] = {
          strength: [1, 2, 3][Math.floor(r() * 3)],
          confidence: r() < 0.2 ? 0.4 : 1,
          ...(r() < 0.3 ? { delay: 'P2M' } : {}),
          ...(r() < 0.2 ? { effect: 'lowers' } : {}),
        };
    }
    indicators[`k${i}`] = {
      title: `K${i}`,
      baseline: 0,
      target: 10,
      every: 'P1M',
      staleAfter: 'P1M',
    };
    objectives[`o${i}`] = {
      title: titles[i % 5],
      perspective: bands[Math.min(3, Math.floor((i * 4) / n))],
      themes: r() < 0.7 ? (r() < 0.2 ? ['growth', 'people'] : [themes[Math.floor(r() * 3)]]) : [],
      leading: [`k${i}`],
      drives,
    };
    if (r() < 0.8)
      data[`k${i}`] = { '2026-01': r() * 12, ...(r() < 0.6 ? { '2026-02': r() * 12 } : {}) };
  }
  const dense = cardOf({
    language: 'en',
    title: 'Dense',
    calendar: { period: 'month' },
    perspectives: Object.fromEntries(
      bands.map((b) => [b, { title: b === 'process' ? 'Internal business processes' : b }]),
    ),
    themes: {
      growth: { title: 'Growth' },
      cost: { title: 'Cost and productivity' },
      people: { title: 'People' },
    },
    indicators,
    objectives,
    initiatives: { i1: { title: 'X', supports: ['o1', 'o5'] } },
  });
  const de = evaluated(dense, data);
  w('dense.svg', toSvg(dense, de));
  w('densefocus.svg', toSvg(dense, de, { focus: 'o12', dark: true, palette: 'cbSafe' }));
});
