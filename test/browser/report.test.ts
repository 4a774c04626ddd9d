import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { modelOf } from '../../src/model/index.js';
import { expand } from '../../src/report/data/squeeze.js';
import type { ReportData } from '../../src/report/data/report-data.js';
import { randomFrom } from '../support/random-card/random.js';
import { evaluate } from '../../src/evaluate/index.js';
import { customerService, liveReport, scored, serviceValues } from '../support/report.js';
import { violations } from './axe.js';
import { describeInBrowser, type Opened, type OpenOptions } from './browser.js';

const service = customerService();
const UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";

/** The example with owners whose names are long and have no place to break. */
const longOwners = () => {
  const { people = {}, ...rest } = service.card.document;
  const named = Object.keys(people).map((id) => [id, { title: id.padEnd(78, 'x') }]);
  return scored({ ...rest, people: Object.fromEntries(named) }, { revenue: { '2026-01': 1 } });
};

/** The example without values, its indicators with titles of several lines. */
const longTitles = () => {
  const { indicators = {}, ...rest } = service.card.document;
  const title =
    'Optimizar la interoperabilidad de los sistemas administrativos y la corresponsabilidad';
  const named = Object.entries(indicators).map(([id, one]) => [id, { ...one, title }]);
  return scored({ ...rest, indicators: Object.fromEntries(named) }, {});
};

const text = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).first().innerText();

describeInBrowser('the report in a browser', ({ show }) => {
  const html = liveReport(service, { now: '2025-01-10' });
  const open = async (options: OpenOptions = {}): Promise<Opened> => show(await html, options);
  const quiet = ({ trouble, requests }: Opened): void => {
    expect([...trouble, ...requests]).toEqual([]);
  };

  it('opens without an error, a breach of its policy or a request', async () => {
    const opened = await open();
    await expect(text(opened.page, '#part-summary .figure')).resolves.toBe('57.7');
    quiet(opened);
  });

  it('reads without its script, and is the same page to the reader', async () => {
    const still = await open({ context: { javaScriptEnabled: false } });
    await expect(text(still.page, '#part-summary')).resolves.toContain('57.7');
    expect(await still.page.locator('form, #what-if').count()).toBe(0);
    const live = await open();
    const table = (page: Page) => page.locator('#part-scorecard').innerText();
    expect(await table(live.page)).toBe(await table(still.page));
    const words = (page: Page) => page.locator('#part-advice').innerText();
    expect(await words(live.page)).toBe(await words(still.page));
    const why = (page: Page) => page.locator('[data-why="total"]').innerText();
    expect(await why(live.page)).toBe(await why(still.page));
  });

  const modes: readonly (readonly [string, OpenOptions, (page: Page) => Promise<unknown>])[] = [
    ['in light', {}, async () => {}],
    ['in dark', { context: { colorScheme: 'dark' } }, async () => {}],
    ['in Spanish', {}, (page) => page.selectOption('#language', { label: 'Español' })],
    [
      'with a box in focus and everything open',
      {},
      async (page) => {
        await page.locator('.map-wide a.sm-box').first().focus();
        await page.evaluate(UNFOLD);
      },
    ],
    ['on a narrow screen', { context: { viewport: { width: 375, height: 800 } } }, async () => {}],
    ['for print', {}, (page) => page.emulateMedia({ media: 'print' })],
    ['as a scenario', {}, (page) => slide(page, 'csat', 1, 1)],
    ['filtered', {}, (page) => page.selectOption('#owner', { label: 'Knowledge base lead' })],
  ];

  it.each(modes)('is clean by WCAG 2.2 AA and good practice %s', async (_, options, prepare) => {
    const { page } = await open(options);
    await prepare(page);
    expect(await violations(page)).toEqual([]);
  });

  it('gives what evaluate gives for 25 random settings of its sliders, to 1e-9, on map, table and sliders alike', async () => {
    const opened = await open();
    const { page } = opened;
    const packed = (await page.locator('#report-data').textContent()) ?? '';
    const data = JSON.parse(expand(packed)) as ReportData;
    await page.evaluate(
      "document.addEventListener('stratmap-scenario', ({ detail }) => { window.told = detail; })",
    );
    const random = randomFrom(11);
    let now = service.evaluation;
    for (let i = 0; i < 25; i++) {
      // A figure that moves no indicator has no slider.
      const movers = data.indicators.flatMap(({ keys }) => keys);
      const index = random.pick(movers);
      await set(page, index, random.number(0, 1));
      const { key } = data.keys[index] as ReportData['keys'][number];
      const { values, points } = (await page.evaluate('window.told')) as Told;
      const value = values[key]?.['2024-12'] as number;
      now = now.with({ [key]: { '2024-12': value } });
      for (const [id, score] of [
        ['total', now.total] as const,
        ...Object.entries(now.perspectives),
        ...Object.entries(now.objectives),
        ...Object.entries(now.indicators),
      ]) {
        const found = points[id] ?? Number.NaN;
        if (score.ok) expect(Math.abs(found - score.points)).toBeLessThan(1e-9);
        else expect(found).toBeNaN();
      }
    }
    const total = now.total.ok ? now.total.points.toFixed(1) : '—';
    await expect(text(page, '#part-summary .figure')).resolves.toBe(total);
    await expect(text(page, '#result .figure')).resolves.toBe(total);
    for (const [id, score] of Object.entries(now.objectives)) {
      const shown = score.ok ? score.points.toFixed(1) : '—';
      const row = page.locator('tr.objective', { has: page.locator(`a[href="#objective-${id}"]`) });
      await expect(row.locator('.points').innerText()).resolves.toBe(shown);
      const box = page.locator(`.map-wide .sm-item[data-id="${id}"]`);
      expect((await box.textContent()) ?? '').toContain(shown);
    }
    await page.click('#reset');
    await expect(text(page, '#part-summary .figure')).resolves.toBe('57.7');
    quiet(opened);
  });

  it('walks over the map with the keys, shows the path of what is in focus, and opens its details', async () => {
    const opened = await open();
    const { page } = opened;
    const here = () =>
      page.evaluate("document.activeElement?.closest('.sm-item')?.dataset.id ?? ''");
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return here();
    };
    expect(await page.locator('.map-wide a.sm-box[tabindex="0"]').count()).toBe(1);
    await page.locator('.map-wide a.sm-box[tabindex="0"]').focus();
    expect(await here()).toBe('increaseProfit');
    expect(await press('ArrowDown')).toBe('reduceServiceCosts');
    expect(await press('ArrowUp')).toBe('increaseProfit');
    const end = await press('End');
    expect(await press('ArrowRight')).toBe(end);
    expect(await press('ArrowLeft')).not.toBe(end);
    expect(await press('Home')).toBe('increaseProfit');
    await press('ArrowDown');
    const lit = async () =>
      page.evaluate(
        "[...document.querySelectorAll('.map-wide .sm-item:not(.off)')].map((one) => one.dataset.id).sort()",
      );
    expect(await lit()).toEqual(pathOf('reduceServiceCosts'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.map-wide .off').count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#objective-reduceServiceCosts');
    quiet(opened);
  });

  it('reaches everything with the tab key, the skip link first', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await expect(page.evaluate('document.activeElement.textContent')).resolves.toBe(
      'Skip to the strategy map',
    );
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      seen.add(
        String(
          await page.evaluate(
            'document.activeElement.id || document.activeElement.className.baseVal || document.activeElement.tagName',
          ),
        ),
      );
    }
    for (const id of ['period', 'owner', 'language', 'colours', 'sm-box'])
      expect(seen).toContain(id);
  });

  it('goes back to the first period shown, and no further', async () => {
    const { card, evaluation } = service;
    const late = { card, evaluation: evaluate(card, serviceValues(card), { from: '2024-11' }) };
    const opened = await show(await liveReport(late));
    const { page } = opened;
    expect(await page.locator('#period option').allInnerTexts()).toEqual(['Dec 2024', 'Nov 2024']);
    await page.click('#earlier');
    const before = evaluation.at('2024-11').total;
    await expect(text(page, '#part-summary .figure')).resolves.toBe(
      before.ok ? before.points.toFixed(1) : '',
    );
    await expect(text(page, '#part-summary')).resolves.toContain('since Oct 2024');
    expect(await page.isDisabled('#earlier')).toBe(true);
    quiet(opened);
  });

  it('changes language, period and owner, and says the period aloud', async () => {
    const opened = await open();
    const { page } = opened;
    await page.selectOption('#language', { label: 'Español' });
    expect(await page.evaluate('document.documentElement.lang')).toBe('es');
    expect(await page.title()).toBe('Cuadro de mando integral de servicio al cliente');
    await expect(text(page, '#part-summary .figure')).resolves.toBe('57,7');
    await expect(page.evaluate('document.activeElement.id')).resolves.toBe('language');
    await page.click('#earlier');
    const before = service.evaluation.at('2024-11').total;
    const shown = before.ok ? before.points.toFixed(1).replace('.', ',') : '';
    await expect(text(page, '#part-summary .figure')).resolves.toBe(shown);
    await expect(text(page, '#when')).resolves.toBe('nov 2024');
    await expect(text(page, '#live')).resolves.toBe(`Se muestra nov 2024. Total ${shown}`);
    await page.selectOption('#period', '0');
    expect(await page.isDisabled('#earlier')).toBe(true);
    expect(await page.isEnabled('#later')).toBe(true);
    await page.selectOption('#language', { label: 'English' });
    await page.selectOption('#owner', { label: 'Knowledge base lead' });
    const rows = await page.locator('tr.indicator').count();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(10);
    expect(await page.locator('.map-wide .sm-item[opacity]').count()).toBeGreaterThan(0);
    quiet(opened);
  });

  it('shows every period as the evaluation has it', async () => {
    const { page } = await open();
    for (const period of ['2022-01', '2022-07', '2023-06', '2024-06']) {
      await page.selectOption('#period', String(service.evaluation.periods.indexOf(period)));
      const scores = service.evaluation.at(period);
      const total = scores.total.ok ? scores.total.points.toFixed(1) : '—';
      await expect(text(page, '#part-summary .figure')).resolves.toBe(total);
      for (const [id, score] of Object.entries(scores.objectives)) {
        const row = page.locator('tr.objective', {
          has: page.locator(`a[href="#objective-${id}"]`),
        });
        const words = {
          good: 'Good',
          watch: 'Watch',
          poor: 'Poor',
          above: 'Above target',
          none: 'No data',
        };
        await expect(row.locator('.badge').innerText()).resolves.toBe(words[score.status]);
      }
    }
  });

  it('is light or dark as asked, and keeps to the colours of the reader where these are forced', async () => {
    const ground = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const { page } = await open({ context: { colorScheme: 'dark' } });
    expect(await ground(page)).toBe('rgb(17, 22, 29)');
    await page.selectOption('#colours', 'light');
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.selectOption('#colours', 'dark');
    expect(await ground(page)).toBe('rgb(17, 22, 29)');
    await page.emulateMedia({ media: 'print' });
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    const forced = await open({ context: { forcedColors: 'active', colorScheme: 'dark' } });
    const fills = await forced.page.evaluate(
      "[...new Set([...document.querySelectorAll('.map-wide rect, .map-wide text')].map((one) => getComputedStyle(one).fill))].sort()",
    );
    expect(fills).toEqual(['none', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  const widths: readonly (readonly [string, () => Promise<string>])[] = [
    ['in English', () => liveReport(service)],
    ['in Spanish', () => liveReport(service, { locale: 'es' })],
    ['with long names of owners', () => liveReport(longOwners())],
    ['with long titles and no values', () => liveReport(longTitles())],
  ];

  it.each(
    widths.flatMap(([name, make]) => [375, 320].map((width) => [name, width, make] as const)),
  )(
    'fits a narrow screen without scrolling sideways %s at %i pixels, as a scenario and unfolded too',
    async (_, width, make) => {
      const { page } = await show(await make(), { context: { viewport: { width, height: 800 } } });
      const wide = () => page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
      expect(await wide()).toEqual([width, width]);
      await slide(page, 'csat', 1, 1);
      expect(await wide()).toEqual([width, width]);
      await page.evaluate(UNFOLD);
      expect(await wide()).toEqual([width, width]);
    },
  );

  it('has a map of its own for narrow screens, whose letters stay readable, and says its keys', async () => {
    const { page } = await open({ context: { viewport: { width: 375, height: 800 } } });
    expect(await page.locator('.map-narrow').isVisible()).toBe(true);
    expect(await page.locator('.map-wide').isVisible()).toBe(false);
    expect(await page.locator('.keys').isVisible()).toBe(true);
    const scale = await page.evaluate(
      "(() => { const svg = document.querySelector('.map-narrow svg'); return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; })()",
    );
    expect(scale).toBeGreaterThan(0.85);
  });

  it('cuts no initiative or risk at the edge of a phone', async () => {
    const { page } = await open({ context: { viewport: { width: 375, height: 800 } } });
    const [inside, whole] = (await page.evaluate(
      "(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])(document.querySelector('#part-manage .wide'))",
    )) as [number, number];
    expect(whole).toBe(inside);
  });

  it('cuts no column of the table at the edge of a tablet', async () => {
    const { page } = await open({ context: { viewport: { width: 768, height: 1000 } } });
    const [inside, whole] = (await page.evaluate(
      "(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])(document.querySelector('#part-scorecard .wide'))",
    )) as [number, number];
    expect(whole).toBe(inside);
    expect(await page.locator('td.graph').first().isVisible()).toBe(false);
  });

  it('draws ranges and zones as outlines where colours are forced', async () => {
    const { page } = await open({ context: { forcedColors: 'active' } });
    const paint = await page.evaluate(
      "[...new Set([...document.querySelectorAll('td.graph rect.f-range0, td.graph rect.f-range2, figure rect[class$=-tint]')].map((one) => { const { fill, stroke } = getComputedStyle(one); return fill === stroke ? 'unseen' : `${fill} ${stroke === 'none'}`; }))]",
    );
    expect(paint).toEqual(['rgb(255, 255, 255) false']);
  });

  it('prints on A4 as the printer lies, opened and light, in no more pages than it needs', async () => {
    const { page } = await open({ context: { colorScheme: 'dark' } });
    const printed = async (landscape: boolean) => {
      const pdf = (await page.pdf({ format: 'A4', landscape })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box]) =>
        (box ?? '')
          .trim()
          .split(/\s+/)
          .slice(2)
          .map((side) => Math.round(Number(side))),
      );
      return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, boxes };
    };
    const [upright, across] = [await printed(false), await printed(true)];
    for (const { pages, boxes } of [upright, across]) {
      expect(pages).toBeGreaterThan(5);
      expect(pages).toBeLessThan(30);
      expect(boxes).toHaveLength(pages);
    }
    expect(new Set(upright.boxes.map(String))).toEqual(new Set(['596,843']));
    expect(new Set(across.boxes.map(String))).toEqual(new Set(['843,596']));
  });

  it('parts no card, row or term from its value in print, and shows every column', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 695, height: 1000 });
    const rule = (selector: string, name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${name}`);
    for (const selector of [
      'section.indicator',
      '.card',
      '#scorecard tbody tr',
      '.facts>div',
      '.prose>div',
    ])
      expect([selector, await rule(selector, 'breakInside')]).toEqual([selector, 'avoid']);
    expect(await page.locator('td.past').first().isVisible()).toBe(true);
    expect(await page.locator('td.graph').first().isVisible()).toBe(true);
    const [inside, whole] = (await page.evaluate(
      "(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])(document.querySelector('#part-scorecard .wide'))",
    )) as [number, number];
    expect(whole).toBe(inside);
    // The title page is filled: the reasons of the total stand on it.
    const foot = await page.evaluate(
      "document.querySelector('#detail-total').getBoundingClientRect().bottom",
    );
    expect(foot).toBeGreaterThan(600);
    expect(foot).toBeLessThan(1024);
  });

  it('bears hostile texts', async () => {
    const evil = '</script><img src=x onerror="window.hit=1"><svg onload=window.hit=1>{{7*7}} $& `';
    const card = scored(
      {
        stratmap: 1,
        id: 'evil',
        title: evil,
        purpose: evil,
        perspectives: { p: { title: evil, question: evil } },
        indicators: {
          speed: {
            title: `${evil}${'W'.repeat(400)}`,
            description: evil,
            unit: evil,
            target: 10,
            baseline: 0,
          },
        },
        objectives: { o: { title: evil, description: evil, perspective: 'p', lagging: ['speed'] } },
      },
      { speed: { '2026-01': 3, '2026-02': 4 } },
    );
    const opened = await show(await liveReport(card), {
      context: { viewport: { width: 375, height: 800 } },
    });
    await slide(opened.page, 'speed', 0, 0.5);
    expect(await opened.page.evaluate('window.hit')).toBeUndefined();
    expect(await opened.page.locator('img').count()).toBe(0);
    await opened.page.evaluate(UNFOLD);
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    await opened.page.setViewportSize({ width: 768, height: 900 });
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(768);
    quiet(opened);
  });
});

/** What the page tells of a scenario. */
interface Told {
  readonly values: { readonly [key: string]: { readonly [period: string]: number } };
  readonly points: { readonly [id: string]: number };
}

/** Moves the first slider that a selector finds to a share of its way. */
async function slideTo(page: Page, selector: string, share: number): Promise<void> {
  await page.evaluate(`(() => {
    const slider = document.querySelector(${JSON.stringify(selector)});
    slider.closest('details').open = true;
    slider.value = String(Number(slider.min) + ${share} * (Number(slider.max) - Number(slider.min)));
    for (const kind of ['input', 'change']) slider.dispatchEvent(new Event(kind, { bubbles: true }));
  })()`);
}

const set = (page: Page, key: number, share: number): Promise<void> =>
  slideTo(page, `input[data-key="${key}"]`, share);

const slide = (page: Page, indicator: string, which: number, share: number): Promise<void> =>
  slideTo(page, `[data-indicator="${indicator}"] .slider:nth-of-type(${which + 1}) input`, share);

/** What drives an objective or is driven by it, by the links of the card. */
function pathOf(id: string): string[] {
  const { map, objectives } = modelOf(service.card);
  return [id, ...map.allDrivers(id), ...map.allEffects(id)]
    .filter((one) => objectives.has(one))
    .toSorted();
}
