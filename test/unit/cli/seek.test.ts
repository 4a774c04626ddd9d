import { describe, expect, it } from 'vitest';
import { FILES, run } from './world.js';

const seek = (...words: string[]) => run(['seek', 'card.yaml', ...words], { files: FILES });

describe('stratmap seek', () => {
  it('says what to move, how far, and what it costs', async () => {
    const { code, out, err } = await seek('--to', '80');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`How to bring the scorecard from 50 to 80 points in February 2026

One move reaches 80 points at a cost of 0.3. No way costs less.

Driver               From       To  Without it  Cost
Cost per contact  7.5 EUR  6.6 EUR         -30   0.3
`);
  });

  it('takes a number below 0 as a value, and measured values where asked', async () => {
    const { code, out } = await seek('--to', '-5', '--json');
    expect([code, JSON.parse(out).target]).toEqual([0, -5]);
    const values = JSON.parse((await seek('--to', '80', '--values', '--json')).out);
    expect(values.drivers).toEqual(['contacts', 'cost']);
  });

  it('speaks Spanish', async () => {
    const { out } = await seek('save', '--to', '80', '--locale', 'es');
    expect(out).toContain(
      'Cómo llevar el objetivo «Gastar menos» de 50 a 80 puntos en febrero de 2026',
    );
    expect(out).toContain(
      'Un cambio alcanza 80 puntos con un costo de 0,3. Ninguna vía cuesta menos.',
    );
  });

  it('moves measured values within bounds and at costs that are stated', async () => {
    const { code, out } = await seek(
      ...['--to', '60', '--json', '--driver', 'cost', '--driver', 'contacts'],
      ...[
        '--bounds',
        'cost=700..',
        '--bounds',
        'contacts=100..120',
        '--cost',
        'cost=0.1',
        '--cost',
        'contacts=3',
      ],
    );
    const answer = JSON.parse(out) as { plan: { moves: object[]; cost: number } };
    expect(code).toBe(0);
    expect(answer.plan.moves).toMatchObject([{ key: 'cost', by: 'value', from: 750 }]);
    expect(answer.plan.cost).toBeCloseTo(3, 9);
  });

  it('ends with 1 where there is no way, and shows the best', async () => {
    const { code, out } = await seek('--to', '90', '--bounds', 'unitCost=7..9', '--markdown');
    expect(code).toBe(1);
    expect(out).toContain(
      'That cannot be reached within the bounds of the drivers. The best that was found is 66.7 points.',
    );
    expect(out).toContain('| Cost per contact | 7.5 EUR | 7 EUR | -16.7 | 0.17 |');
    expect(out).toContain('- At the end of their bounds: Cost per contact.');
  });

  it.each([
    [[], /points to reach are missing/],
    [['--to', 'many'], /`many` is no number/],
    [['--to', 'x', '--at', '-y'], /--at needs a value/],
    [['--to', '80', '--bounds', 'cost=..'], /states no bounds/],
    [['--to', '80', '--cost', 'cost'], /is not KEY=NUMBER/],
    [['--to', '80', '--cost', 'costs=2'], /`costs` cannot be moved[^]*did you mean `cost`/],
    [['sav', '--to', '80'], /no element `sav`[^]*save/],
    [
      ['--to', '80', '--max-drivers', '0'],
      /`0` is no number of drivers[^]*--max-drivers with a whole number, 1 or more/,
    ],
    [['--to', '80', '--json', '--markdown'], /exclude each other/],
  ])('refuses %j', async (words, message) => {
    const { code, err } = await seek(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
