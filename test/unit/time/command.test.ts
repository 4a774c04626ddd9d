import { describe, expect, it } from 'vitest';
import { run } from '../cli/world.js';

const CARD = `stratmap: 1
id: service
title: Service
indicators:
  csat: { baseline: 0, target: 100 }
revisions:
  - on: 2026-06-01
    note: An easier target
    changes:
      indicators: { csat: { target: 80 } }
`;

const VALUES = `period,key,value,recorded
2026-05,csat,40,2026-05-31
2026-05,csat,60,2026-06-20
`;

const files = { '/w/card.yaml': CARD, '/w/values.csv': VALUES };
const evaluate = (...more: string[]) =>
  run(['evaluate', 'card.yaml', '--data', 'values.csv', '--json', ...more], { files });

describe('stratmap evaluate --as-of', () => {
  it('shows what was known on the day', async () => {
    const { code, out } = await evaluate('--as-of', '2026-05-31');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      indicators: { csat: { value: 40, points: 40, target: 100 } },
    });
  });

  it('shows everything without it', async () => {
    const { out } = await evaluate();
    expect(JSON.parse(out)).toMatchObject({
      indicators: { csat: { value: 60, points: 75, target: 80 } },
    });
  });

  it('tells a day that is none', async () => {
    const { code, err } = await evaluate('--as-of', 'yesterday');
    expect(code).toBe(2);
    expect(err).toContain('yesterday');
  });
});
