import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { pack } from 'stratmap/pack';
import { parseYamlScorecard } from 'stratmap/yaml';
import { describeInBrowser } from './browser.js';
import { bundled } from './bundled.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const parsed = parseYamlScorecard(read('examples/customer-service/scorecard.yaml'));
if (!parsed.ok) throw new Error('the card of the example is not valid');
const card = parsed.scorecard;
const evaluation = evaluate(
  card,
  readTable(read('examples/customer-service/values.csv'), valueKeys(card)).rows,
);

/** What the page shows of an objective. */
const line = (of: typeof evaluation): string => {
  const score = of.objectives['quickEffectiveConversation'];
  if (score?.ok !== true) throw new Error('the objective has no points');
  return score.points.toFixed(1);
};

let html = '';
beforeAll(async () => {
  const shown = /^```html\n([\s\S]*?)^```$/m.exec(read('docs/howto-embed.md'))?.[1] ?? '';
  const [, markup = '', code = ''] =
    /^([\s\S]*)<script type="module">([\s\S]*)<\/script>/.exec(shown) ?? [];
  const data = JSON.stringify(pack(evaluation, { locales: ['en', 'es'] }));
  const script = await bundled(code);
  html = `<!doctype html><html lang="es"><head><title>Card</title></head><body>${markup}
<script type="application/json" id="pack">${data.replaceAll('<', String.raw`\u003c`)}</script>
<script nonce="abc">${script}</script></body></html>`;
}, 60_000);

describeInBrowser('a pack in a page', ({ show }) => {
  it('is opened and evaluated as the page about embedding shows it, under a strict policy and without a request', async () => {
    const { page, trouble, requests } = await show(html, {
      policy: "default-src 'none'; script-src 'nonce-abc'",
    });
    const item = page.getByRole('listitem').filter({ hasText: 'efectiva' });
    await expect.poll(() => item.count()).toBe(1);
    expect(await page.getByRole('listitem').count()).toBe(11);
    expect(await item.textContent()).toContain(line(evaluation));
    await page
      .getByRole('slider')
      .evaluate((slider: { value: string; dispatchEvent: (event: unknown) => void }) => {
        slider.value = '86000';
        slider.dispatchEvent(new Event('input'));
      });
    const changed = line(evaluation.with({ ticketsResolvedFirstContact: 86_000 }));
    expect(changed).not.toBe(line(evaluation));
    expect(await item.textContent()).toContain(changed);
    expect([trouble, requests]).toEqual([[], []]);
  });
});
