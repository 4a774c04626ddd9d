import { describe, expect, it } from 'vitest';
import { FILES, run } from './world.js';

const sensitivity = (...words: string[]) =>
  run(['sensitivity', 'card.yaml', ...words], { files: FILES });

describe('stratmap sensitivity', () => {
  it('says which numbers matter most, with titles and units, and what would change the status', async () => {
    const { code, out, err } = await sensitivity('--top', '3');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`What the 50 points of the scorecard depend on in February 2026

What                          Now  Points for 1 % more  Points for 1 more
Value: contacts               100                 +2.5               +2.5
Value: cost                   750                 -2.5              -0.33
Baseline: Cost per contact  9 EUR                 +1.5                +17

Points gained or lost if one number alone were 1 % larger than it is, or larger
by 1 of its own unit, and all others stayed as they are.

It would be good from 85 points on. The smallest single change that gets there:
the value of “cost”, from 750 to 645.

It would be poor below 50 points. The smallest single change that leads there:
the value of “contacts”, from 100 to slightly less.
`);
  });

  it('speaks Spanish, also in Markdown', async () => {
    const { out } = await sensitivity('save', '--locale', 'es', '--markdown', '--top', '1');
    expect(out).toContain(
      '## De qué dependen los 50 puntos del objetivo «Gastar menos» en febrero de 2026',
    );
    expect(out).toContain('| Valor: contacts | 100 | +2,5 | +2,5 |');
    expect(out).toContain(
      'Estaría bien desde 85 puntos. El menor cambio de un solo número que lo logra: valor de «cost», de 750 a 645.',
    );
  });

  it('gives everything as JSON, or the first of it', async () => {
    const all = JSON.parse((await sensitivity('save', '--json')).out);
    expect(all).toMatchObject({ id: 'save', period: '2026-02', points: 50 });
    expect(all.items.length).toBeGreaterThan(2);
    expect(all.verdict.up.smallest).toMatchObject({ from: expect.any(Number) });
    const first = JSON.parse((await sensitivity('save', '--json', '--top', '1')).out);
    expect(first.items).toEqual(all.items.slice(0, 1));
  });

  it('suggests the id that was meant, and refuses a number of lines that is none', async () => {
    const unknown = await sensitivity('sav');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('save');
    const lines = await sensitivity('--top', 'ten');
    expect([lines.code, lines.out]).toEqual([2, '']);
    expect(lines.err).toContain('ten');
  });

  it('refuses two forms at once', async () => {
    const { code, err } = await sensitivity('--json', '--markdown');
    expect(code).toBe(2);
    expect(err).toContain('--json and --markdown');
  });
});
