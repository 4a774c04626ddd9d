/**
 * From an empty process to the total of a small card: imports, build, evaluation; the empty process taken off. `packed` opens what another
 * process packed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild } from '../child.mjs';
import { overEmpty } from '../over-empty.mjs';

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
    const runs = [...names, 'packed'].map((name) => {
      const [job, what] = name === 'packed' ? ['packed', pack] : ['cold', name];
      return [name, () => inChild(job, what, sizeName)];
    });
    const taken = overEmpty(() => inChild('cold', 'none', sizeName), new Map(runs));
    rmSync(folder, { recursive: true });
    return taken;
  },
};
