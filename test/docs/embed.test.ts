import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blocksOf, root } from './pages.js';

const blocks = blocksOf(readFileSync(join(root, 'docs/howto-embed-map.md'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'stratmap-embed-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** As much of React as the page needs; the package itself does not depend on it. */
const REACT = `
declare module 'react' {
  export function useEffect(effect: () => void | (() => void), inputs?: readonly unknown[]): void;
  export function useRef<T>(value: T | null): { current: T | null };
}
declare module 'react/jsx-runtime' {
  export function jsx(type: string, props: object): object;
  export namespace JSX {
    interface Element {}
    interface IntrinsicElements { div: { ref?: { current: HTMLDivElement | null } } }
  }
}
`;

/** A page in TypeScript that uses the element with the types of a browser. */
const PAGE = `
import { defineStratmapMap, type StratmapMap } from 'stratmap/element';
const Made: new () => HTMLElement & StratmapMap = defineStratmapMap(window);
const map = document.querySelector('stratmap-map') as HTMLElement & StratmapMap;
map.card = { stratmap: 1 };
map.focus();
map.before('text');
await map.updated;
export const made = new Made();
document.body.append(made);
made.addEventListener('stratmap-select', () => made.remove());
`;

describe('the code for browsers on the page about embedding', () => {
  it('is accepted by the compiler with the types of a browser', () => {
    const tsx = blocks.filter(({ language }) => language === 'tsx');
    expect(tsx).toHaveLength(1);
    writeFileSync(join(work, 'package.json'), JSON.stringify({ type: 'module' }));
    writeFileSync(join(work, 'react.d.ts'), REACT);
    writeFileSync(join(work, 'page.ts'), PAGE);
    writeFileSync(join(work, 'wrapper.tsx'), tsx[0]?.text ?? '');
    writeFileSync(
      join(work, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.base.json'),
        compilerOptions: {
          noEmit: true,
          jsx: 'react-jsx',
          lib: ['es2023', 'dom', 'dom.iterable'],
          paths: {
            stratmap: [join(root, 'src/index.ts')],
            'stratmap/*': [join(root, 'src/*.ts')],
          },
        },
        include: ['*.ts', '*.tsx'],
      }),
    );
    const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '--project', work], {
      cwd: work,
      encoding: 'utf8',
    });
    // The sources have a check of their own.
    const own = stdout.split('\n').filter((line) => /^(?:page|wrapper|react|error)/.test(line));
    expect(own).toEqual([]);
  }, 60_000);
});
