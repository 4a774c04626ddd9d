import { it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { cardWith } from '../evaluate/card.js';
const time = (name: string, f: () => unknown) => { const t = performance.now(); let r: unknown; try { r = f(); } catch (e) { r = (e as Error).message.slice(0, 60); } console.log(name, (performance.now() - t).toFixed(0), 'ms', r); };
it('x', () => {
  const many = Object.fromEntries(Array.from({ length: 20000 }, (_, i) => [`indicator${i}`, { baseline: 0, target: 1 }]));
  time('unknown refs', () => parseScorecard({ stratmap: 1, id: 'a', title: 'a', perspectives: { p: {} }, indicators: many, objectives: { o: { perspective: 'p', lagging: Array.from({ length: 20000 }, (_, i) => `indicatr${i}`) } } }).diagnostics.length);
  const card = cardWith({ metrics: Object.fromEntries(Array.from({ length: 20000 }, (_, i) => [`metric${i}`, 'sum'])) as never });
  time('rows unknown', () => evaluate(card, Array.from({ length: 100000 }, (_, i) => ({ period: '2026-01', key: `metrc${i}`, value: 1 })) as never));
  const c2 = (link: object) => cardWith({ calendar: { period: 'day' }, indicators: { x: { baseline: 0, target: 1 } }, objectives: { a: { perspective: 'p', lagging: ['x'], drives: { b: link } }, b: { perspective: 'p' } } });
  time('P12345Y', () => evaluate(c2({ delay: 'P12345Y' }), { x: { '2026-01-01': 1 } }).total.ok);
  for (const x of [1e307, -1e307]) time(`linear ${x}`, () => JSON.stringify(evaluate(cardWith({ kind: 'operational', indicators: { x: { baseline: 0, target: 0.001 } } }), { x }).indicators['x']));
}, 600000);
