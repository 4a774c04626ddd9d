import { describe, expect, it } from 'vitest';
import { toHtmlTable } from '../../../src/report/index.js';
import { customerService, scored } from '../../support/report.js';

const { card, evaluation } = customerService();

const rows = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, '').trim(),
    ),
  );

describe('a scorecard as an HTML table', () => {
  it('has a row for everything scored, with value, target, points, status and trend', () => {
    const html = toHtmlTable(card, evaluation);
    const [head, total, ...rest] = rows(html);
    expect(head).toEqual([
      'Element',
      'Value',
      'Target',
      'Points',
      'Status',
      'Trend',
      'History',
      'Against target',
    ]);
    expect(total?.slice(0, 6)).toEqual(['Total', '', '', '57.7', 'Watch', '-9.9']);
    const margin = rest.find(([name]) => name === 'Net margin of the organization');
    expect(margin?.slice(1, 6)).toEqual(
      ['15.55\u00a0%', '14\u00a0%', '100.0', 'Good', '+6.7'].map((text) =>
        expect.toSatisfy((found: string) => found.replace(/\s/g, ' ') === text.replace(/\s/g, ' ')),
      ),
    );
    expect(html).toMatch(
      /^<table class="stratmap-scorecard" lang="en"><caption>Scorecard, Dec 2024<\/caption>/,
    );
    expect(html.match(/role="img"/g)?.length).toBeGreaterThan(20);
    expect(html).not.toMatch(/ style="|<style|<script/);
  });

  it('is in a language and of a period asked for, or of the total and the perspectives alone', () => {
    const html = toHtmlTable(card, evaluation, {
      locale: 'es',
      period: '2024-11',
      rows: 'perspectives',
    });
    const score = evaluation.at('2024-11').total;
    const total = score.ok ? score.points.toFixed(1).replace('.', ',') : '';
    const [head, first, ...rest] = rows(html);
    expect(head).toEqual(['Elemento', 'Puntos', 'Estado', 'Tendencia']);
    expect(first?.slice(0, 2)).toEqual(['Total', total]);
    expect(rest.map(([name]) => name)).toEqual([
      'Financiera',
      'Cliente',
      'Procesos internos',
      'Aprendizaje y crecimiento',
    ]);
    expect(() => toHtmlTable(card, evaluation, { period: '1999-01' })).toThrow('1999-01');
  });

  it('takes titles as text and bears what is missing', () => {
    const evil = '</td><script>hit()</script>&"';
    const odd = scored(
      {
        stratmap: 1,
        id: 'odd',
        title: evil,
        perspectives: { p: { title: evil } },
        indicators: { fig: { title: evil, unit: evil, target: 1, baseline: 0 }, rest: {} },
        objectives: { o: { title: evil, perspective: 'p', lagging: ['fig'] } },
      },
      { rest: 2 },
    );
    const html = toHtmlTable(odd.card, odd.evaluation);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;hit()');
    expect(
      rows(html)
        .find(([name]) => name === 'Total')
        ?.slice(3, 5),
    ).toEqual(['—', 'No data']);
  });
});
