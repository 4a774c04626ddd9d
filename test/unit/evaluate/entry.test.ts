import { describe, expect, it } from 'vitest';
import * as whole from 'stratmap';
import * as part from 'stratmap/evaluate';

describe('the entry that evaluates', () => {
  it('has nothing that the main entry has not, and the very same of what it has', () => {
    const exported = Object.entries(part);
    expect(Object.keys(part)).toEqual(expect.arrayContaining(['defineScorecard', 'evaluate']));
    const main = new Map<string, unknown>(Object.entries(whole));
    expect(exported.filter(([name, one]) => main.get(name) !== one).map(([name]) => name)).toEqual(
      [],
    );
  });
});
