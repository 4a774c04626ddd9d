import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryCode } from '../../scripts/docs/pictures.mjs';
import { parseXml } from '../unit/render/map/support.js';
import { root } from './pages.js';
import { bundle } from './type-script.js';

const page = readFileSync(join(root, 'docs/gallery.md'), 'utf8');
const stored = join(root, 'docs/pictures');
const names = readdirSync(stored);
const work = mkdtempSync(join(tmpdir(), 'stratmap-pictures-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the pictures of the documentation', () => {
  beforeAll(async () => {
    symlinkSync(join(root, 'examples'), join(work, 'examples'));
    const fileOf = await bundle(work, new Map([['gallery', galleryCode(page)]]));
    const { stderr, status } = spawnSync(process.execPath, [fileOf('gallery')], {
      cwd: work,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }, 60_000);

  it.each(names)('are what the code of the gallery draws: %s (npm run pictures if not)', (name) => {
    expect(existsSync(join(work, name))).toBe(true);
    const text = readFileSync(join(stored, name), 'utf8');
    expect(readFileSync(join(work, name), 'utf8')).toBe(text);
    expect(parseXml(text).attributes.get('role')).toMatch(/^(?:img|group)$/);
  });

  it('are all in the folder, and all on the page, each with a text of its own', () => {
    const drawn = readdirSync(work).filter((name) => name.endsWith('.svg'));
    expect(drawn.toSorted()).toEqual(names.toSorted());
    const shown = [...page.matchAll(/!\[([^\]]+)\]\(pictures\/([^)]+)\)/g)];
    expect(new Set(shown.map(([, , name]) => name))).toEqual(new Set(names));
    expect(new Set(shown.map(([, text]) => text)).size).toBe(names.length);
  });
});
