import { describe, expect, it } from 'vitest';
import { toHistoryText, toText } from 'stratmap/render';
import { displayWidth } from '../../../src/render/width.js';
import { cardOf, evaluated, variedCard, variedEvaluation } from './cards.js';

const lines = (text: string): string[] => text.trimEnd().split('\n');
// eslint-disable-next-line no-control-regex
const withoutColour = (text: string): string => text.replaceAll(/\u001b\[\d+m/g, '');

describe('the scorecard as text', () => {
  const text = toText(variedCard, variedEvaluation);

  it('begins with title, period, and the total', () => {
    const [head = '', , , total = ''] = lines(text);
    expect(head).toMatch(/^Service +2026-03$/);
    expect(total).toMatch(/^Total +(?:●|▲|◆) \w+ +\d+\.\d/);
  });

  it('lists perspectives, objectives and indicators below each other, with their roles', () => {
    const names = lines(text).map((line) => /^ *\S+(?: \S+)*/.exec(line)?.[0]);
    expect(names).toEqual(
      expect.arrayContaining(['Money', '  Spend less', 'People', 'Other indicators', 'Themes']),
    );
    expect(text).toContain('    Cost per contact (lag)');
    expect(text).toContain('    Mood (lead)');
    expect(text).not.toContain('Nothing here');
  });

  it('says what is partial, between which ends, inferred, and old', () => {
    expect(text).toMatch(/Spend less.*\n +coverage 67 % · range 66\.7 to 100\.0\n/);
    expect(text).toMatch(/Earn more +.*\n +inferred/);
    expect(text).toMatch(/Yearly survey \(lag\).*\n +value 3 periods old/);
    expect(text).toMatch(/Mood \(lead\) +○ No data +—\n +no value/);
  });

  it('says in the language why there is no value, and names what a formula lacks by title', () => {
    const card = cardOf({
      metrics: { asked: { title: 'Encuestas respondidas', rollup: 'sum' } },
      indicators: {
        csat: { formula: '100 / asked', baseline: 0, target: 10 },
        nps: { baseline: 0, target: 10 },
      },
    });
    const rows = [
      { period: '2026-01', key: 'asked', value: null },
      { period: '2026-01', key: 'nps', value: null, na: true },
    ];
    const text = toText(card, evaluated(card, rows), { locale: 'es' });
    expect(text).toContain('carece de Encuestas respondidas\n');
    expect(text).toContain('no aplica\n');
  });

  it('shows no coverage where everything is measured', () => {
    const whole = evaluated(cardOf({ indicators: { x: { baseline: 0, target: 10 } } }), { x: 5 });
    expect(toText(whole.card, whole)).not.toContain('coverage');
  });

  it('speaks Spanish, with Spanish numbers', () => {
    const spanish = toText(variedCard, variedEvaluation, { locale: 'es' });
    expect(spanish).toMatch(/^Servicio/);
    expect(spanish).toMatch(/Costo por contacto \(resultado\) +5,75 EUR +● Bien +100,0/);
    expect(spanish).toContain('Sin datos');
  });

  it('shows another period when asked, and refuses one that was not evaluated', () => {
    expect(toText(variedCard, variedEvaluation, { period: '2026-01' })).toContain('2026-01');
    expect(() => toText(variedCard, variedEvaluation, { period: '2027-01' })).toThrow(/2027-01/);
  });

  it('is coloured only when asked, and says the same without', () => {
    const coloured = toText(variedCard, variedEvaluation, { colour: true });
    expect(text).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[32m');
    const bare = lines(withoutColour(coloured)).map((line) => line.trimEnd());
    expect(bare).toEqual(lines(text));
  });

  it('shows targets where there is room', () => {
    expect(text).not.toContain('Target');
    expect(toText(variedCard, variedEvaluation, { width: 120 })).toMatch(
      /Used nowhere +60–70 % +○/,
    );
  });
});

describe('the layout of the text', () => {
  const titles = [
    '顧客満足度を高める取り組みを続ける',
    'Cri\u0301tico y más que crítico, según quién',
    '👩‍👩‍👧 families first',
    'x'.repeat(200),
  ];
  const card = cardOf({
    title: titles.join(' '),
    perspectives: { only: { title: titles[0] } },
    indicators: { value: { baseline: 0, target: 1000, unit: 'crowns of the kingdom of far away' } },
    objectives: Object.fromEntries(
      titles.map((title, i) => [`o${i}`, { title, perspective: 'only', lagging: ['value'] }]),
    ),
  });
  const evaluation = evaluated(card, { value: { '2026-01': 12, '2026-02': 987.6 } });

  it.each([60, 80, 120, 200])('never exceeds a width of %d cells', (width) => {
    for (const text of [
      toText(card, evaluation, { width }),
      toHistoryText(card, evaluation, { width }),
    ])
      for (const line of lines(text)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it.each(['en', 'es'])('keeps its columns under wide and combining characters (%s)', (locale) => {
    const ends = lines(toText(card, evaluation, { locale }))
      .filter((line) => /[●▲◆○] /.test(line))
      .map((line) => displayWidth(line.slice(0, line.search(/[●▲◆○] /))));
    expect(ends.length).toBeGreaterThan(titles.length);
    expect(new Set(ends).size).toBe(1);
  });

  it.each([Number.NaN, -5, 1e9])('bears a width of %d', (width) => {
    expect(lines(toText(card, evaluation, { width })).length).toBeGreaterThan(5);
  });

  it('lets no title act on the terminal', () => {
    const hostile = cardOf({
      title: { en: 'fine' },
      perspectives: { only: { title: 'a\u202eb' } },
      indicators: { value: { baseline: 0, target: 1 } },
      objectives: { o: { title: 'one\ntwo\tthree', perspective: 'only', lagging: ['value'] } },
    });
    const text = toText(hostile, evaluated(hostile, { value: 1 }));
    expect(text).toContain('  one two three');
    expect(text).not.toContain('\u202e');
  });
});

describe('the history as text', () => {
  it('has a row for each objective and a column for each period', () => {
    const [, , head = '', ...rows] = lines(toHistoryText(variedCard, variedEvaluation));
    expect(head.trim().split(/ +/)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03']);
    expect(rows.map((row) => row.split(/ {2,}/).find((part) => part !== ''))).toEqual([
      'Total',
      'Money',
      'Spend less',
      'Earn more',
      'People',
      'Calm people',
    ]);
  });

  it('continues below where periods do not fit', () => {
    const values = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [2000 + i, i]));
    const card = cardOf({
      calendar: { period: 'year' },
      indicators: { x: { baseline: 0, target: 23 } },
    });
    const text = toHistoryText(card, evaluated(card, { x: values }));
    expect(text.match(/^Total/gm)?.length).toBeGreaterThan(2);
    for (const year of Object.keys(values)) expect(text).toContain(year);
  });
});
