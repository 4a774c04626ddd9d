import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import { evaluate, type PeriodScores, type Score } from '../../../src/evaluate/index.js';
import { ruleSentence, sentence } from '../../../src/explain/inner-index.js';
import { toReport } from '../../../src/report/index.js';
import { buildData } from '../../../src/report/data/build.js';
import type { ReportData } from '../../../src/report/data/report-data.js';
import { startEngine } from '../../../src/report/view/engine.js';
import { pageBody } from '../../../src/report/view/page.js';
import { ruling } from '../../../src/report/view/ruling.js';
import { sceneOf } from '../../../src/report/view/scene.js';
import { xml } from '../../../src/render/report-index.js';
import { randomCard } from '../../support/random-card.js';
import { scored } from '../../support/report.js';

const CARD = {
  stratmap: 1,
  id: 'sales',
  title: { en: 'Sales', es: 'Ventas' },
  perspectives: { money: { statusBy: { rules: [{ when: 'points < 95', is: 'poor' }] } } },
  scoring: { statusBy: { rules: [{ when: 'points >= 90', is: 'good' }], otherwise: 'watch' } },
  indicators: {
    revenue: {
      baseline: 100,
      target: 200,
      statusBy: {
        rules: [
          { when: 'value >= target', is: 'good' },
          { when: 'value >= 0.9 * target', is: 'watch' },
        ],
        otherwise: 'poor',
      },
    },
    returns: {
      baseline: 10,
      target: 2,
      statusBy: { rules: [{ when: 'value > 2 * previous', is: 'poor' }] },
    },
  },
  objectives: { grow: { perspective: 'money', lagging: ['revenue', 'returns'] } },
};
const VALUES = {
  revenue: { '2026-01': 200, '2026-02': 199, '2026-03': 179 },
  returns: { '2026-01': 2, '2026-02': 6, '2026-03': 3 },
};

const sales = scored(CARD, VALUES);
const data = buildData(sales.card, evaluate(sales.card, VALUES), { locales: ['en', 'es'] });
const engine = startEngine(data);
const told = (lane: number, locale = 0, now = engine.measured) =>
  [
    ...pageBody(
      sceneOf(data, engine, { locale, lane, theme: '', owner: -1 }, now),
      true,
    ).markup.matchAll(/<p class="rule">(.*?)<\/p>/g),
  ].map(([, text]) => text);

describe('rules of statuses in a report', () => {
  it('says beside each status which rule gives it, and what its points alone say', () => {
    const total = 'It is to be watched since none of the rules for its status holds.';
    const money =
      'It is poor since points &lt; 95 (rule 1 of its status); its points alone say watch.';
    expect(told(1)).toEqual([
      total,
      money,
      'It is to be watched since value &gt;= 0.9 * target (rule 2 of its status); its points alone say good.',
      'It is poor since value &gt; 2 * previous (rule 1 of its status); its points alone say watch.',
    ]);
    expect(told(2)).toEqual([
      total,
      money,
      'It is poor since none of the rules for its status holds; its points alone say watch.',
    ]);
  });

  it('says it in Spanish', () => {
    expect(told(2, 1)).toEqual([
      'Su estado es «atención» porque no se cumple ninguna de las reglas de su estado.',
      'Su estado es «crítico» porque points &lt; 95 (regla 1 de su estado); sus puntos por sí solos dicen «atención».',
      'Su estado es «crítico» porque no se cumple ninguna de las reglas de su estado; sus puntos por sí solos dicen «atención».',
    ]);
  });

  it('says what decides in a scenario', () => {
    const key = data.keys.findIndex((one) => one.key === 'revenue');
    expect(told(2, 0, engine.set(new Map([[key, new Map([[2, 200]])]])))).toEqual([
      'It is good since points &gt;= 90 (rule 1 of its status).',
      'It is poor since points &lt; 95 (rule 1 of its status); its points alone say good.',
      'It is good since value &gt;= target (rule 1 of its status).',
    ]);
  });

  it('says it once: the explanation of the value does not say it again', () => {
    const page = toReport(sales.card, evaluate(sales.card, VALUES), { locale: 'en' });
    const shown = page.slice(page.indexOf('<body'), page.indexOf('id="report-data"'));
    expect(shown.match(/since none of the rules for its status holds; its points/g)).toHaveLength(
      1,
    );
    expect(shown).toContain('and earns 79 points. Its points run');
    expect(shown).toContain('None of the rules for its status holds, so its points decide.');
  });

  it('is silent where a person states the status, and where no card has rules', () => {
    const override = {
      id: 'grow',
      period: '2026-03',
      status: 'good',
      author: 'Ana',
      reason: 'New',
    };
    const statusBy = { rules: [{ when: 'points > 0', is: 'poor' }] };
    const grow = { ...CARD.objectives.grow, statusBy };
    const { card, evaluation } = scored(
      { ...CARD, objectives: { grow }, overrides: [override] },
      VALUES,
    );
    const own = buildData(card, evaluation, { locales: ['en'] });
    const at = (lane: number): string =>
      ruling(
        sceneOf(own, startEngine(own), { locale: 0, lane, theme: '', owner: -1 }),
        own.objectives[0]?.rule,
      ).markup;
    expect([at(1), at(2)]).toEqual([expect.stringContaining('points &gt; 0 (rule 1'), '']);
    const plain = scored(
      {
        ...CARD,
        perspectives: { money: {} },
        scoring: {},
        indicators: {
          revenue: { baseline: 100, target: 200 },
          returns: { baseline: 10, target: 2 },
        },
      },
      VALUES,
    );
    expect(buildData(plain.card, plain.evaluation, { locales: ['en'] })).not.toHaveProperty(
      'rulings',
    );
  });

  it('says what the records say, of random cards', () => {
    let seen = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomCard(seed, { objectives: 8, wide: ['statusRules'] });
      const parsed = parseScorecard(random.input);
      if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
      const [from, to] = [random.periods[0] as string, random.periods.at(-1) as string];
      const range = { by: random.by, from, to };
      const evaluation = evaluate(parsed.scorecard, random.data as object, range);
      const made = buildData(parsed.scorecard, evaluation, { locales: ['es'], explained: false });
      const own = JSON.parse(JSON.stringify(made)) as ReportData;
      const running = startEngine(own);
      for (const [lane, period] of own.periods.entries()) {
        const scene = sceneOf(own, running, { locale: 0, lane, theme: '', owner: -1 });
        for (const [score, rule] of scoredIn(own, evaluation.at(period))) {
          const said = score?.ok === true ? ruleSentence(score, 'es') : undefined;
          const expected =
            said === undefined ? '' : xml`<p class="rule">${sentence(said)}</p>`.markup;
          expect(ruling(scene, rule).markup, `card ${seed}, ${period}`).toBe(expected);
          if (said !== undefined) seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

/** Scores of a period with the index of the rule of their status. */
const scoredIn = (
  own: ReportData,
  { total, perspectives, objectives, indicators }: PeriodScores,
): readonly (readonly [Score | undefined, number | undefined])[] => [
  [total, own.total.rule],
  ...own.perspectives.map(({ id, rule }) => [perspectives[id], rule] as const),
  ...own.objectives.map(({ id, rule }) => [objectives[id], rule] as const),
  ...own.indicators.map(({ id, rule }) => [indicators[id], rule] as const),
];
