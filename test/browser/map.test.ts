import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { toSvg } from 'stratmap/render';
import { parseYamlScorecard } from 'stratmap/yaml';
import { measureText } from '../../src/layout/index.js';
import { cardOf } from '../unit/render/cards.js';
import { markedCard, markedEvaluation } from '../unit/render/map/support.js';
import { violations } from './axe.js';
import { describeInBrowser } from './browser.js';

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/customer-service/${name}`, import.meta.url), 'utf8');

const parsed = parseYamlScorecard(example('scorecard.yaml'));
if (!parsed.ok) throw new Error('the card of the example is not valid');
const card = parsed.scorecard;
const evaluation = evaluate(card, readTable(example('values.csv'), valueKeys(card)).rows);

/** Titles that are hard to fit. */
const LONG = [
  'Responsabilidad socioambiental y electroencefalografía',
  'Contrarrevolucionariamenteinterdisciplinariedad organizacional',
  'Hacer que la base de conocimientos sea fácil de usar y esté siempre actualizada',
  'Fidelizar a los clientes más valiosos mediante una atención personalizada y cercana',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
];
const longCard = cardOf({
  language: 'es',
  perspectives: { p: { title: 'Aprendizaje, crecimiento y responsabilidad' } },
  objectives: Object.fromEntries(
    LONG.map((title, i) => [`o${i}`, { title, perspective: 'p', drives: i > 0 ? ['o0'] : [] }]),
  ),
});

const maps = [
  ['of the example', toSvg(card, evaluation)],
  ['of the example in Spanish', toSvg(card, evaluation, { locale: 'es' })],
  ['with every mark', toSvg(markedCard, markedEvaluation)],
  ['of long titles', toSvg(longCard)],
] as const;

const pageOf = (svg: string): string =>
  `<!doctype html><html lang="en"><head><title>Map</title><style>body, h1 { margin: 0 } h1 { height: 20px; overflow: hidden } svg { display: block }</style></head><body><main><h1>Map</h1>${svg}</main></body></html>`;

/** One line of text in a box: how long it is drawn, and how far it reaches. */
interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly drawn: number;
  readonly right: number;
  readonly box: number;
}

const LINES = `[...document.querySelectorAll('.sm-item')].flatMap((item) => {
  const frame = item.querySelector('.sm-frame').getBoundingClientRect();
  return [...item.querySelectorAll('text')].flatMap((text) =>
    (text.querySelector('tspan') === null ? [text] : [...text.querySelectorAll('tspan')]).map((line) => {
      const style = getComputedStyle(line);
      const { left, right } = line.getBoundingClientRect();
      return {
        text: line.textContent.trimEnd(),
        size: parseFloat(style.fontSize),
        weight: Number(style.fontWeight),
        drawn: line.getComputedTextLength(),
        right,
        box: frame.right,
      };
    }),
  );
})`;

describeInBrowser('a map in a browser', ({ show }) => {
  it.each(maps)(
    'has no text that leaves its box, and widths as they were measured: %s',
    async (_, svg) => {
      const { page } = await show(pageOf(svg));
      const lines = await page.evaluate<readonly Line[]>(LINES);
      expect(lines.length).toBeGreaterThan(4);
      expect(lines.filter(({ right, box }) => right > box - 4)).toEqual([]);
      const wrong = lines.filter(
        // Kerning only makes a line narrower; a space may stand at its end.
        ({ text, size, weight, drawn }) => {
          const space = measureText(' ', size, weight);
          const width = measureText(text, size, weight);
          return drawn > width + space + 0.5 || drawn < 0.9 * width - 0.5;
        },
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each(maps)('is as large as it says, so that a picture of it is: %s', async (_, svg) => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const { page, trouble, requests } = await show(pageOf(svg), {
      context: { deviceScaleFactor: 2 },
    });
    const png = await page.locator('svg').screenshot();
    // The first chunk of a PNG says its size.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      2 * Number(width),
      2 * Number(height),
    ]);
    expect([trouble, requests]).toEqual([[], []]);
  });

  it.each([
    ['light', {}],
    ['dark, in Spanish', { dark: true, locale: 'es' }],
    [
      'for readers who cannot tell red from green, with a focus',
      { palette: 'cbSafe', focus: 'agentConditions' },
    ],
    ['in greys, narrow', { palette: 'mono', layout: { narrow: true } }],
  ] as const)('has no violation of WCAG 2.2 AA that axe can find: %s', async (_, options) => {
    const details = [...Object.keys(card.document.objectives ?? {})].map(
      (id) => `<p id="objective-${id}">x</p>`,
    );
    const { page } = await show(pageOf(toSvg(card, evaluation, options) + details.join('')));
    expect(await violations(page)).toEqual([]);
  });

  it('is read as a group of lists of links that have a name and a status', async () => {
    const { page } = await show(pageOf(toSvg(card, evaluation, { locale: 'es' })));
    const map = page.getByRole('group', { name: 'Mapa estratégico' });
    expect(await map.getByRole('list').count()).toBe(4);
    const link = map.getByRole('list', { name: 'Cliente' }).getByRole('link').first();
    expect(await link.count()).toBe(1);
    expect(
      await map
        .getByRole('link', { name: /Reducir los costos del servicio al cliente Crítico 6,5/ })
        .count(),
    ).toBe(1);
  });
});
