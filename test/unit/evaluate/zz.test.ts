import { it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { cardWith, scored } from './card.js';
const time = (name: string, f: () => unknown) => { const t = performance.now(); let r: unknown; try { r = f(); } catch (e) { r = (e as Error).constructor.name + ' ' + (e as Error).message.slice(0, 150); } console.log(name, (performance.now() - t).toFixed(0), 'ms', typeof r === 'object' ? '' : r); };
it('x', () => {
  const chain = (count: number) => cardWith({ indicators: { x: scored }, objectives: Object.fromEntries(Array.from({ length: count }, (_, i) => [`o${i}`, { perspective: 'p', ...(i === 0 ? { lagging: ['x'] } : {}), ...(i + 1 < count ? { drives: [`o${i + 1}`] } : {}) }])) });
  for (const n of [2000, 5000, 10000, 20000]) { const c = chain(n); time(`chain ${n} missing`, () => evaluate(c, {}, { at: '2026-01' }).total.missing.join()); time(`chain ${n} worst`, () => evaluate(c, {x:1}, { at: '2026-01' }).objectives[`o${n-1}`]?.worst?.id); time(`chain ${n} age`, () => (evaluate(c, {x:{'2025':1}}, { from: '2025-12', to: '2026-01' }).objectives[`o${n-1}`] as any)?.age); }
  const many = Object.fromEntries(Array.from({ length: 20000 }, (_, i) => [`indicator${i}`, scored]));
  time('unknown refs', () => parseScorecard({ stratmap: 1, id: 'a', title: 'a', perspectives: { p: {} }, indicators: many, objectives: { o: { perspective: 'p', lagging: Array.from({ length: 20000 }, (_, i) => `indicatr${i}`) } } }).diagnostics.length);
  const card = (link: object, period = 'day') => cardWith({ calendar: { period: period as 'day' }, indicators: { x: scored }, objectives: { a: { perspective: 'p', lagging: ['x'], drives: { b: link } }, b: { perspective: 'p' } } });
  for (const l of [{ delay: 'P12345Y' }, { spread: 'P9999Y' }, { delay: 'P9999Y' }, { lags: Array.from({ length: 100000 }, () => 1) }] as object[]) {
    time(JSON.stringify(l).slice(0, 40), () => (evaluate(card(l), { x: { '2026-01-01': 1 } }).total as any).ok);
  }
  time('rows unknown', () => evaluate(cardWith({ metrics: Object.fromEntries(Array.from({ length: 20000 }, (_, i) => [`metric${i}`, 'sum'])) as any }), Array.from({ length: 100000 }, (_, i) => ({ period: '2026-01', key: `metrc${i}`, value: 1 })) as any));
  const members = Array.from({ length: 1500 }, (_, i) => `m${i}`);
  time('members x metrics', () => evaluate(cardWith({ metrics: Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`metric${i}`, 'sum'])) as any, indicators: { x: { ...scored, by: { r: members } } } }), {}, { at: '2026-01' }).total.ok);
}, 600000);
