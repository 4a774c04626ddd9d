import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { modelOf } from '../../src/model/index.js';
import type { ReportData } from '../../src/report/data/report-data.js';
import { randomFrom } from '../support/random-card/random.js';
import { customerService, liveReport, scored } from '../support/report.js';
import { describeInBrowser, type Opened, type OpenOptions } from './browser.js';

const service = customerService();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Breaches of WCAG 2.2 AA that axe finds, one line each. */
async function breaches(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] })`,
  )) as { readonly violations: readonly Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

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
        await page.evaluate(
          "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
        );
      },
    ],
    ['on a narrow screen', { context: { viewport: { width: 375, height: 800 } } }, async () => {}],
    ['for print', {}, (page) => page.emulateMedia({ media: 'print' })],
    ['as a scenario', {}, (page) => slide(page, 'csat', 1, 1)],
    ['filtered', {}, (page) => page.selectOption('#owner', { label: 'Knowledge base lead' })],
  ];

  it.each(modes)('is clean by WCAG 2.2 AA %s', async (_, options, prepare) => {
    const { page } = await open(options);
    await prepare(page);
    expect(await breaches(page)).toEqual([]);
  });

  it('gives what evaluate gives for 25 random settings of its sliders, to 1e-9, on map, table and sliders alike', async () => {
    const opened = await open();
    const { page } = opened;
    const data = JSON.parse((await page.locator('#report-data').textContent()) ?? '') as ReportData;
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
        ...Object.entries(now.objectives),
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

  it('fits a screen of 375 pixels without scrolling sideways', async () => {
    const { page } = await open({ context: { viewport: { width: 375, height: 800 } } });
    const sizes = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    expect(sizes).toEqual([375, 375]);
    expect(await page.locator('.map-narrow').isVisible()).toBe(true);
    expect(await page.locator('.map-wide').isVisible()).toBe(false);
    // Letters of the map stay readable.
    const scale = await page.evaluate(
      "(() => { const svg = document.querySelector('.map-narrow svg'); return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width; })()",
    );
    expect(scale).toBeGreaterThan(0.85);
  });

  it('prints on A4 both ways, opened and light, in no more pages than it needs', async () => {
    const { page } = await open({ context: { colorScheme: 'dark' } });
    const pages = async (landscape: boolean): Promise<number> => {
      const pdf = await page.pdf({ format: 'A4', landscape, preferCSSPageSize: false });
      return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    const [upright, across] = [await pages(false), await pages(true)];
    expect(upright).toBeGreaterThan(5);
    expect(upright).toBeLessThan(32);
    expect(across).toBeGreaterThan(5);
    expect(across).toBeLessThan(32);
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
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(375);
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
