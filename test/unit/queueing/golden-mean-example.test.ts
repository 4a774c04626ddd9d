import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

const folder = new URL('../../../examples/golden-mean/', import.meta.url);

describe('the example of the golden mean', () => {
  it('prints what stands in expected.txt', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    await import('../../../examples/golden-mean/main.js');
    vi.restoreAllMocks();
    expect(written.join('')).toBe(readFileSync(new URL('expected.txt', folder), 'utf8'));
  });

  it('finds 14 agents if load drives people away above 70 %, and 12 if it does not', () => {
    const expected = readFileSync(new URL('expected.txt', folder), 'utf8');
    const cheapest = [...expected.matchAll(/^cheapest: (\d+) agents/gm)].map(
      ([, agents]) => agents,
    );
    expect(cheapest).toEqual(['14', '12', '12']);
  });
});
