import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/catalogue.js';
import { parseYamlScorecard } from '../../../src/yaml.js';
import { run } from './world.js';

describe('stratmap catalogue search', () => {
  it('finds entries by a word of either language', async () => {
    const { code, out } = await run(['catalogue', 'search', 'rotacion', '--locale', 'es']);
    expect(code).toBe(0);
    expect(out).toMatch(/^agentAttrition {2,}Rotación/m);
    const english = await run(['catalogue', 'search', 'abandonment']);
    expect(english.out).toMatch(/^abandonmentRate/m);
  });

  it('takes a name of several words without quotes', async () => {
    const { code, out } = await run([
      'catalogue',
      'search',
      'tiempo',
      'medio',
      'operativo',
      '--locale',
      'es',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^averageHandleTime/m);
    const shown = await run(['catalogue', 'show', 'average', 'handle', 'time']);
    expect(shown.err).toContain('did you mean averageHandleTime?');
  });

  it.each([
    ['queja', 'complaintRate'],
    ['quejas', 'complaintRate'],
    ['reclamación', 'complaintRate'],
    ['churn', 'retentionRate'],
  ])('finds what service people call %s', async (word, id) => {
    const { out } = await run(['catalogue', 'search', word, '--json', '--locale', 'es']);
    expect(JSON.parse(out)[0]).toMatchObject({ id });
  });

  it('gives the entries as JSON', async () => {
    const { out } = await run(['catalogue', 'search', 'occupancy', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ id: 'occupancy', better: 'inside' }]);
  });

  it('ends with 1 and a hint if nothing is found', async () => {
    const { code, out, err } = await run(['catalogue', 'search', 'zzzzzzzzzz']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('try a shorter word');
  });
});

describe('stratmap catalogue show', () => {
  it('tells formula, gaming, counter-indicators, metrics and published figures of an entry', async () => {
    const { code, out } = await run(['catalogue', 'show', 'averageHandleTime']);
    expect(code).toBe(0);
    for (const word of ['formula', 'gaming', 'beside', 'metrics:', 'published figures:'])
      expect(out).toContain(word);
  });

  it('says in Spanish which texts there are in English only', async () => {
    const { out } = await run(['catalogue', 'show', 'complaintRate', '--locale', 'es']);
    expect(out).toMatch(/^cuidado \(en inglés\) {2,}A low number/m);
    const figures = await run(['catalogue', 'show', 'csat', '--locale', 'es']);
    expect(figures.out).toContain('cifras publicadas (en inglés):');
  });

  it('prints of every entry what is valid when pasted into a card', async () => {
    const printed = await Promise.all(
      catalogue.map(async ({ id }) => ({
        id,
        ...(await run(['catalogue', 'show', id, '--yaml', '--currency', 'MXN'])),
      })),
    );
    for (const { id, code, out } of printed) {
      const read = parseYamlScorecard(`stratmap: 1\nid: pasted\ntitle: Pasted\n${out}`);
      const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
      expect([id, code, errors]).toEqual([id, 0, []]);
    }
  });

  it('asks for the bounds of an indicator that is best inside a band', async () => {
    const { out } = await run(['catalogue', 'show', 'occupancy', '--yaml']);
    expect(out).toContain('limits: { min, max }');
  });

  it('gives an entry as JSON', async () => {
    const { out } = await run(['catalogue', 'show', 'csat', '--json']);
    expect(JSON.parse(out)).toMatchObject({ id: 'csat', kind: 'indicator' });
  });

  it('offers the nearest id and the nearest action', async () => {
    const id = await run(['catalogue', 'show', 'ocupancy']);
    expect([id.code, id.err]).toEqual([2, expect.stringContaining('did you mean occupancy?')]);
    const action = await run(['catalogue', 'serch', 'x']);
    expect([action.code, action.err]).toEqual([2, expect.stringContaining('did you mean search?')]);
    const none = await run(['catalogue', 'frobnicate', 'x']);
    expect(none.err).toContain('use search or show');
  });
});
