import { describe, expect, it } from 'vitest';
import * as whole from 'stratmap';
import * as part from 'stratmap/evaluate';

describe('the entry that evaluates', () => {
  it('has nothing that the main entry has not, and the very same of what it has', () => {
    const names = Object.keys(part);
    expect(names).toEqual(expect.arrayContaining(['defineScorecard', 'evaluate']));
    const exported = whole as Readonly<Record<string, unknown>>;
    expect(names.filter((name) => exported[name] !== part[name as keyof typeof part])).toEqual([]);
  });
});
