import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { watchFiles } from '../../../src/cli/watch-files.js';

const folder = mkdtempSync(join(tmpdir(), 'stratmap-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('watching files', () => {
  it('tells of a file that is written, of one that comes and of one that goes', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    writeFileSync(one, 'a');
    const changes = watchFiles(() => [one, two]);
    const works = [
      () => writeFileSync(one, 'longer'),
      () => writeFileSync(two, 'new'),
      () => unlinkSync(two),
    ];
    let seen = 0;
    for (const work of works) {
      const next = changes.next();
      work();
      // eslint-disable-next-line no-await-in-loop
      if ((await next).done !== true) seen++;
    }
    await changes.return(undefined);
    expect(seen).toBe(3);
  });
});
