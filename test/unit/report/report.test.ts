import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildData } from '../../../src/report/data/build.js';
import { expand } from '../../../src/report/data/squeeze.js';
import type { ReportData } from '../../../src/report/data/report-data.js';
import { startEngine } from '../../../src/report/view/engine.js';
import { pageBody } from '../../../src/report/view/page.js';
import { sceneOf } from '../../../src/report/view/scene.js';
import { toReport } from '../../../src/report/index.js';
import { customerService, liveReport, scored } from '../../support/report.js';

const service = customerService();

const digest = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const between = (text: string, start: string, end: string): string =>
  text.slice(text.indexOf(start) + start.length, text.indexOf(end, text.indexOf(start)));

describe('a report', () => {
  it.each(['en', 'es'])(
    'of the customer service card with 36 periods and two languages takes less than 380 kB, opened in %s',
    async (locale) => {
      const html = await liveReport(service, { now: '2025-01-10', locale });
      expect(service.evaluation.periods).toHaveLength(36);
      expect(Buffer.byteLength(html)).toBeLessThan(380_000);
      expect(Buffer.byteLength(html)).toBeGreaterThan(200_000);
    },
  );

  it('allows its own style and script alone, by their digests', async () => {
    const html = await liveReport(service);
    const policy = between(html, 'http-equiv="Content-Security-Policy" content="', '">').replaceAll(
      '&#39;',
      "'",
    );
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text ?? '');
    expect(scripts).toHaveLength(1);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${digest(scripts[0] ?? '')}`,
      `style-src ${digest(between(html, '<style>', '</style>'))}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(/ style="| on[a-z]+="|javascript:/);
  });

  it('names no address and runs no text as code', async () => {
    const html = await liveReport(service);
    // The name of the SVG language is no address that anything asks.
    const addresses = html.match(/(?:https?:)?\/\/[a-z][^\s"'`]*/g) ?? [];
    expect(addresses.filter((one) => one !== 'http://www.w3.org/2000/svg')).toEqual([]);
    expect(html).not.toMatch(/\beval\(|new Function|import\(/);
  });

  it('reads without its script: scores, map, table, details and advice stand in the page', () => {
    const html = toReport(service.card, service.evaluation, { locale: 'es' });
    expect(html).toMatch(/^<!doctype html>\n<html lang="es"/);
    expect(html).not.toContain('<script');
    expect(html).toContain('script-src &#39;none&#39;');
    const wanted = [
      '<h1>Cuadro de mando integral de servicio al cliente</h1>',
      '>De un vistazo</h2>',
      '>57,7</span>',
      'id="objective-increaseProfit"',
      'href="#objective-increaseProfit"',
      'id="indicator-csat"',
      '>81,19\u00a0%</td>',
      '>Recomendaciones</h2>',
    ];
    expect(wanted.filter((one) => !html.includes(one))).toEqual([]);
  });

  it('leaves advice on the card out where that is asked for, and does not say that there is none', () => {
    const html = toReport(service.card, service.evaluation, { locale: 'es', advice: false });
    expect(html).not.toContain('Recomendaciones</');
    expect(html).not.toContain('No hay recomendaciones');
    expect(html).toContain('>Iniciativas</h2>');
  });

  it('is the same text for the same arguments', () => {
    const one = toReport(service.card, service.evaluation);
    expect(toReport(service.card, service.evaluation)).toBe(one);
  });

  it('opens with the period, heading and languages asked for', () => {
    const { card, evaluation } = service;
    const html = toReport(card, evaluation, { period: '2023-06', title: 'A board <meeting>' });
    expect(html).toContain('<h1>A board &lt;meeting&gt;</h1>');
    expect(html).toContain('id="when">Jun 2023');
    expect(() => toReport(card, evaluation, { period: '1999-01' })).toThrow('1999-01');
    expect(() => toReport(card, evaluation, { theme: 'blue' as never })).toThrow('no theme');
    const many = Array.from({ length: 13 }, (_, i) => `x${String.fromCodePoint(97 + i)}`);
    expect(() => toReport(card, evaluation, { locales: many })).toThrow('at most 12');
    const other = scored(card.document, {});
    expect(() => toReport(other.card, evaluation)).toThrow('this very card');
  });

  it('has every target of its links, and every id once', async () => {
    const html = (await liveReport(service)).replace(/<script[^]*/, '');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const known = new Set(ids);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((id) => !known.has(id))).toEqual([]);
  });
});

const HOSTILE =
  '</script><script>alert(1)</script><img src=x onerror=alert(1)> &amp; "\' --> ]]> \u2028 \u202e `$&` ${x}';

describe('hostile texts in a report', () => {
  const evil = scored(
    {
      stratmap: 1,
      id: 'constructor',
      title: HOSTILE,
      purpose: HOSTILE,
      currency: 'EUR',
      people: { hasOwnProperty: { title: HOSTILE } },
      perspectives: { toString: { title: HOSTILE, question: HOSTILE } },
      themes: { valueOf: { title: HOSTILE } },
      metrics: { a: { title: HOSTILE, unit: HOSTILE } },
      indicators: {
        isPrototypeOf: {
          title: 'W'.repeat(400),
          description: HOSTILE,
          unit: HOSTILE,
          source: HOSTILE,
          owner: 'hasOwnProperty',
          formula: 'a * 2',
          baseline: 0,
          target: 10,
        },
      },
      objectives: {
        constructor2: {
          title: `\u05e9\u05dc\u05d5\u05dd ${HOSTILE}`,
          description: HOSTILE,
          perspective: 'toString',
          themes: ['valueOf'],
          lagging: ['isPrototypeOf'],
        },
      },
      initiatives: { propertyIsEnumerable: { title: HOSTILE, supports: ['constructor2'] } },
      risks: { toLocaleString: { title: HOSTILE, threatens: ['constructor2'] } },
    },
    { a: { '2026-01': 3, '2026-02': 4 } },
  );

  it('end no element and start none', async () => {
    const html = await liveReport(evil);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<script>alert/);
    const packed = between(html, 'id="report-data">', '</script>');
    expect(packed).not.toMatch(/[<\u2028\u2029]/);
    const json = expand(packed);
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(json)).toMatchObject({ format: 'stratmap-report/1' });
  });
});

describe('a report of a card', () => {
  it('without objectives, periods or values says what there is', () => {
    const plain = scored(
      {
        stratmap: 1,
        id: 'plain',
        title: 'Plain',
        kind: 'operational',
        indicators: { speed: { target: 10, baseline: 0 }, rest: {} },
      },
      { speed: 4 },
    );
    const html = toReport(plain.card, plain.evaluation);
    expect(html).not.toContain('id="map"');
    expect(html).toContain('id="indicator-speed"');
    expect(html).toContain('>40.0</span>');
    const empty = scored(
      { stratmap: 1, id: 'none', title: 'None', indicators: { x: {} } },
      { x: null },
    );
    expect(toReport(empty.card, empty.evaluation)).toContain('No data');
  });

  it('whose values have no period asks for a figure without a hole in the sentence, and promises no map it has not', () => {
    const plain = scored(
      {
        stratmap: 1,
        id: 'plain',
        title: 'Plain',
        kind: 'operational',
        indicators: { speed: { target: 10, baseline: 0 } },
      },
      { speed: 4 },
    );
    const data = buildData(plain.card, plain.evaluation, { locales: ['en', 'es'] });
    const engine = startEngine(data);
    const hint = (locale: number): string =>
      /id="sliders"><p class="quiet">([^<]*)</.exec(
        pageBody(sceneOf(data, engine, { locale, lane: 0, theme: '', owner: -1 }), true).markup,
      )?.[1] ?? '';
    expect(hint(0)).toMatch(/^Move a figure and see what follows: the table and/);
    expect(hint(1)).toMatch(/^Mueva una cifra y vea qué resulta: la tabla y/);
  });
});

describe('the explanations of a report', () => {
  const data = buildData(service.card, service.evaluation, { locales: ['en', 'es'] });
  const [lane, texts] = data.explained[0] as ReportData['explained'][number];
  const of = (id: string) => texts.find(([one]) => one === id)?.[1];

  it('tell why every scored element of the period shown scores what it does, in every language', () => {
    expect(lane).toBe(35);
    expect(texts.map(([id]) => id)).toEqual([
      'total',
      ...data.objectives.map(({ id }) => id),
      ...data.indicators.map(({ id }) => id),
    ]);
    expect(of('total')?.why?.[0]).toContain('has 57.7 points in December 2024');
    expect(of('total')?.why?.[1]).toContain('57,7 puntos');
  });

  it('tell why objectives changed, and nothing of those that did not', () => {
    expect(of('reduceServiceCosts')?.change?.[0]).toContain('fell by 13.7 points');
    expect(of('increaseProfit')?.change).toBeUndefined();
  });

  it('stand in the page once: the data leave out the language of the static page', async () => {
    const html = await liveReport(service);
    const sentence = 'It is the mean of its 4 perspectives, which weigh the same';
    expect(html.split(sentence)).toHaveLength(2);
  });
});
