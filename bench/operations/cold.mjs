/**
 * From an empty process to the total of a small card: imports, build, evaluation; the empty process taken off. `packed` opens what another
 * process packed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild, milliseconds } from '../child.mjs';
import { median } from '../measure.mjs';

const ROUNDS = 15;

export const cold = {
  title: 'cold',
  sizes: ['small'],
  unit: 'ms over empty',
  unitsOf: () => 1,
  needs: 'read',
  figures(names, { sizeName }) {
    const folder = mkdtempSync(join(tmpdir(), 'stratmap-bench-'));
    const pack = join(folder, 'pack.json');
    inChild('pack', pack, sizeName);
    const samples = new Map([...names, 'packed'].map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      const empty = milliseconds(() => inChild('cold', 'none', sizeName));
      for (const [name, taken] of samples) {
        const [job, what] = name === 'packed' ? ['packed', pack] : ['cold', name];
        const time = milliseconds(() => inChild(job, what, sizeName)) - empty;
        if (round > 0) taken.push(time); // The first round only warms the disk cache.
      }
    }
    rmSync(folder, { recursive: true });
    return Object.fromEntries([...samples].map(([name, times]) => [name, median(times)]));
  },
};
