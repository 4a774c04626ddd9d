import { expect, it } from 'vitest';
import { brokenDown } from '../support/members.js';
import { liveReport, scored } from '../support/report.js';
import { violations } from './axe.js';
import { describeInBrowser } from './browser.js';

const UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";

/** Members with titles that have no place to break. */
const long = () => {
  const titled = { a: 'W'.repeat(120), b: 'Corresponsabilidad administrativa interdepartamental' };
  return scored(
    {
      stratmap: 1,
      id: 'long',
      title: 'Long',
      metrics: {
        weight: { rollup: 'sum', unit: 'kilograms per square metre', by: { site: titled } },
      },
      indicators: {
        figure: {
          unit: 'thousands of square kilometres',
          rollup: { mean: 'weight' },
          by: { site: titled },
          baseline: { a: 0, b: 10 },
          target: 123_456_789,
        },
      },
    },
    {
      'weight.a': 1e12,
      'weight.b': 3e12,
      'figure.a': { value: 12_345_678, n: 12 },
      'figure.b': { value: 123_000_000, low: 100_000_000, high: 130_000_000 },
    },
  );
};

describeInBrowser('the members of an indicator in a report', ({ show }) => {
  const care = liveReport(brokenDown());

  it.each([
    ['in light', 1280, 'light'],
    ['in dark', 1280, 'dark'],
    ['on a phone', 320, 'light'],
  ] as const)('are clean by WCAG 2.2 AA and good practice %s', async (_, width, colorScheme) => {
    const { page } = await show(await care, {
      context: { viewport: { width, height: 800 }, colorScheme },
    });
    await page.evaluate(UNFOLD);
    expect(await page.locator('table.members').count()).toBeGreaterThan(4);
    expect(await violations(page)).toEqual([]);
  });

  it.each([320, 375, 660, 768, 1100])(
    'fit a page of %i pixels, with long words too',
    async (width) => {
      for (const html of [await care, await liveReport(long())]) {
        const { page } = await show(html, { context: { viewport: { width, height: 800 } } });
        await page.evaluate(UNFOLD);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        // No table is wider than what holds it.
        const cut = await page.evaluate(
          "[...document.querySelectorAll('.members')].filter((one) => one.getBoundingClientRect().right > one.closest('section').getBoundingClientRect().right).length",
        );
        expect(cut).toBe(0);
      }
    },
  );

  it('say their columns beside each figure on a phone, and stay a table to who listens', async () => {
    const { page } = await show(await care, { context: { viewport: { width: 320, height: 800 } } });
    const table = page.locator('#indicator-waiting table.members');
    expect(await table.locator('tbody tr').first().innerText()).toMatch(
      /Phone\s*weakest[^]*25\.0/i,
    );
    const label = await page.evaluate(
      "getComputedStyle(document.querySelector('#indicator-waiting .between'), '::before').content",
    );
    expect(label).toContain('Target');
    expect(await page.getByRole('table', { name: 'Breakdown' }).count()).toBe(4);
    expect(await table.getByRole('row').count()).toBe(4);
    expect(await table.getByRole('rowheader').count()).toBe(3);
  });

  it('follow the period, the language and a slider', async () => {
    const { page, trouble } = await show(await care);
    const first = page.locator('#indicator-waiting table.members tbody tr').first();
    expect(await first.innerText()).toContain('80 s'.replace(' ', '\u00a0'));
    await page.selectOption('#language', { label: 'Español' });
    expect(await first.innerText()).toContain('más débil');
    await page.click('#earlier');
    expect(await first.innerText()).toContain('60\u00a0s');
    await page.evaluate(`(() => {
      const slider = document.querySelector('#sliders [data-indicator="waiting"] input');
      slider.closest('details').open = true;
      const label = [...document.querySelectorAll('#sliders [data-indicator="waiting"] label')].find((one) => one.textContent === 'Espera: Teléfono');
      const input = document.getElementById(label.htmlFor);
      input.value = input.min;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    expect(await page.locator('#indicator-waiting table.members tr.moved').innerText()).toMatch(
      /Teléfono[^]*antes/,
    );
    expect(trouble).toEqual([]);
  });
});
