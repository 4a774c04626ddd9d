import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { mapView } from 'stratmap/render';
import { parseYamlScorecard } from 'stratmap/yaml';
import { violations } from './axe.js';
import { describeInBrowser, type OpenOptions } from './browser.js';
import { bundled } from './bundled.js';

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/customer-service/${name}`, import.meta.url), 'utf8');

const parsed = parseYamlScorecard(example('scorecard.yaml'));
if (!parsed.ok) throw new Error('the card of the example is not valid');
const card = parsed.scorecard;
const table = readTable(example('values.csv'), valueKeys(card));
const evaluation = evaluate(card, table.rows);
const view = mapView(card, evaluation);

/** Nothing may be loaded, no style may stand in the page, and markup must come from the one policy. */
const STRICT = [
  "default-src 'none'",
  "script-src 'nonce-abc'",
  "require-trusted-types-for 'script'",
  'trusted-types stratmap',
].join('; ');

let script = '';
beforeAll(async () => {
  script = await bundled(`
    import { defineStratmapMap } from 'stratmap/element';
    const told: unknown[] = [];
    (window as any).told = told;
    for (const type of ['stratmap-select', 'stratmap-error'])
      document.addEventListener(type, (event) => told.push((event as CustomEvent).detail));
    (window as any).define = () => defineStratmapMap(window);
    if (!document.documentElement.hasAttribute('data-wait')) defineStratmapMap(window);
  `);
}, 60_000);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const pageWith = (body: string, html = ''): string =>
  `<!doctype html><html lang="en" ${html}><head><title>Map</title></head><body><main><h1>Map</h1>${body}</main><script nonce="abc">${script}</script></body></html>`;
const ofView = (attributes = ''): string =>
  pageWith(`<stratmap-map view="${escaped(JSON.stringify(view))}" ${attributes}></stratmap-map>`);

const strict: OpenOptions = { policy: STRICT };
const map = (page: Page) => page.locator('stratmap-map');
const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(
    `document.querySelector('stratmap-map').shadowRoot.activeElement?.closest('[data-id]')?.dataset.id`,
  );
const off = (page: Page): Promise<readonly string[]> =>
  map(page)
    .locator('.sm-item.sm-off')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-id') ?? ''));

describeInBrowser('<stratmap-map> in a browser', ({ show }) => {
  it('draws a map under a strict policy, without a request and without an error', async () => {
    const { page, trouble, requests } = await show(ofView(), strict);
    await map(page).locator('svg').waitFor();
    expect(await map(page).getByRole('listitem').count()).toBeGreaterThanOrEqual(10);
    expect(await map(page).locator('.sm-item').count()).toBe(view.boxes.length);
    expect([trouble, requests]).toEqual([[], []]);
  });

  it('evaluates a card in the page as the engine does', async () => {
    const data = JSON.stringify(table.rows);
    const body = `<stratmap-map card="${escaped(JSON.stringify(card))}" data="${escaped(data)}" locale="es"></stratmap-map>`;
    const { page, trouble } = await show(pageWith(body), strict);
    await map(page).locator('svg').waitFor();
    const spanish = mapView(card, evaluation, { locale: 'es' });
    const text = await map(page).locator('[part=map]').textContent();
    for (const { score } of spanish.boxes) expect(text).toContain(score?.points);
    expect(text).toContain(spanish.title);
    expect(trouble).toEqual([]);
  });

  it('works as the page about embedding shows it', async () => {
    const docs = readFileSync(new URL('../../docs/howto-embed-map.md', import.meta.url), 'utf8');
    const html = /^```html\n([\s\S]*?)^```$/m.exec(docs)?.[1] ?? '';
    const [, markup = '', code = ''] =
      /^([\s\S]*)<script type="module">([\s\S]*)<\/script>/.exec(html) ?? [];
    const body = `${markup}<script nonce="abc">${await bundled(code)}</script>`;
    const { page } = await show(
      `<!doctype html><html lang="en"><head><title>Map</title></head><body>${body}</body></html>`,
      strict,
    );
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await map(page).locator('svg').waitFor();
    await map(page).getByRole('link', { name: 'Useful answers' }).click();
    expect(said).toEqual(['chosen: answers Useful answers']);
    expect(page.url()).toContain('#details-answers');
  });

  it('is one stop of the tab key and is walked by arrows along its links', async () => {
    const { page } = await show(ofView(), strict);
    await map(page).locator('svg').waitFor();
    expect(await map(page).locator('a.sm-box[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    const first = await focusedId(page);
    expect(first).toBe('increaseProfit');
    await page.keyboard.press('ArrowDown');
    const cause = await focusedId(page);
    expect(view.links.some(({ from, to }) => from === cause && to === first)).toBe(true);
    await page.keyboard.press('ArrowUp');
    const effect = await focusedId(page);
    expect(view.links.some(({ from, to }) => from === cause && to === effect)).toBe(true);
    await page.keyboard.press('End');
    expect(await focusedId(page)).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await focusedId(page)).toBe(first);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedId(page)).toBe(first);
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBeUndefined();
  });

  it('lets the path of the focus stand out until Escape, and the rest fade', async () => {
    const { page } = await show(ofView(), strict);
    await map(page).locator('svg').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    const id = await focusedId(page);
    const static_ = mapView(card, evaluation, { focus: id as string });
    const faded = static_.boxes.filter((box) => box.faded).map((box) => box.id);
    expect(faded.length).toBeGreaterThan(0);
    expect((await off(page)).toSorted()).toEqual(faded.toSorted());
    await page.keyboard.press('Escape');
    expect(await off(page)).toEqual([]);
  });

  it('tells what is chosen by key and by pointer, and leads nowhere unless it is told where', async () => {
    const { page } = await show(ofView(), strict);
    await map(page).locator('svg').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await map(page).locator('.sm-item a').nth(2).click();
    const told = await page.evaluate<readonly { id: string }[]>('told');
    expect(told.map(({ id }) => id)[0]).toBe('increaseProfit');
    expect(told).toHaveLength(2);
    expect(page.url()).not.toContain('#');

    const leading = await show(ofView('href-prefix="#details-"'), strict);
    await map(leading.page).locator('svg').waitFor();
    await leading.page.keyboard.press('Tab');
    await leading.page.keyboard.press('Enter');
    expect(leading.page.url()).toContain('#details-increaseProfit');
  });

  it('takes properties, those set before it was known too, and draws once for all of them', async () => {
    const { page, trouble } = await show(
      pageWith('<stratmap-map id="one"></stratmap-map>', 'data-wait'),
      strict,
    );
    const drawn = await page.evaluate(`(async () => {
      const element = document.querySelector('#one');
      element.view = ${JSON.stringify(view)};
      define();
      await element.updated;
      const before = element.shadowRoot.querySelectorAll('.sm-item').length;
      element.focusOn = 'x';
      element.palette = 'mono';
      element.view = undefined;
      await element.updated;
      return [before, element.shadowRoot.querySelector('slot') !== null];
    })()`);
    expect(drawn).toEqual([view.boxes.length, true]);
    expect(trouble).toEqual([]);
  });

  it('shows what is wrong instead of a map, and tells the page', async () => {
    const body = `<stratmap-map card='{"stratmap":1,"id":"a","title":"&lt;b>","objectives":{"x":{}}}'></stratmap-map>`;
    const { page, trouble } = await show(pageWith(body), strict);
    const text = (await map(page).locator('[role=alert]').textContent()) ?? '';
    expect(text).toContain('The map cannot be drawn');
    expect(text).toContain('objectives.x');
    const told = await page.evaluate('told');
    expect(JSON.stringify(told)).toContain('problems');
    expect(trouble).toEqual([]);
  });

  it('asks for a narrow map that keeps its size where there is little room, and does not make the page scroll sideways', async () => {
    const { page } = await show(ofView(), {
      ...strict,
      context: { viewport: { width: 375, height: 800 } },
    });
    await map(page).locator('svg').waitFor();
    const [inner, whole] = await page.evaluate<[number, number]>(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    );
    expect(whole).toBeLessThanOrEqual(inner);
    const narrow = Number(await map(page).locator('svg').getAttribute('width'));
    expect((await map(page).locator('svg').boundingBox())?.width).toBe(narrow);
    expect(await map(page).getByRole('region', { name: view.title }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 800 });
    await expect
      .poll(async () => Number(await map(page).locator('svg').getAttribute('width')))
      .toBeGreaterThan(narrow);
  });

  it('follows a reader who prefers dark pages, and a page that sets its own colours', async () => {
    const { page } = await show(ofView(), {
      ...strict,
      context: { colorScheme: 'dark' },
    });
    await map(page).locator('svg').waitFor();
    const ground = () =>
      page.evaluate(
        `getComputedStyle(document.querySelector('stratmap-map').shadowRoot.querySelector('svg > rect')).fill`,
      );
    expect(await ground()).toBe('rgb(17, 22, 29)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.evaluate(
      `document.querySelector('stratmap-map').style.setProperty('--stratmap-page', 'rgb(1, 2, 3)')`,
    );
    expect(await ground()).toBe('rgb(1, 2, 3)');
  });

  it('takes the colours of the system where a reader forces them', async () => {
    const { page } = await show(ofView(), {
      ...strict,
      context: { forcedColors: 'active', colorScheme: 'dark' },
    });
    await map(page).locator('svg').waitFor();
    const [system, fills] = await page.evaluate<[string, string[]]>(`(() => {
      const root = document.querySelector('stratmap-map').shadowRoot;
      const sample = document.createElement('p');
      sample.style.color = 'CanvasText';
      document.body.append(sample);
      const fills = [...root.querySelectorAll('.sm-fill-ink')].map((part) => getComputedStyle(part).fill);
      return [getComputedStyle(sample).color, fills];
    })()`);
    expect(fills.length).toBeGreaterThan(20);
    expect(new Set(fills)).toEqual(new Set([system]));
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('has no violation of WCAG 2.2 AA that axe can find (%s)', async (_, context) => {
    const { page } = await show(ofView('scheme="auto"'), { context });
    await map(page).locator('svg').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await map(page).locator('summary').click();
    expect(await violations(page)).toEqual([]);
  });
});
