import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cannotWrite, writing } from '../../../src/cli/cannot-write.js';
import { nodeIo } from '../../../src/cli/node-io.js';

const folder = mkdtempSync(join(tmpdir(), 'stratmap-io-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('the identity of files', () => {
  it('is that of the file behind a link, and undefined for what is no file', () => {
    const { fileId } = nodeIo();
    writeFileSync(at('one'), '');
    writeFileSync(at('two'), '');
    symlinkSync(at('one'), at('symbolic'));
    linkSync(at('one'), at('hard'));
    const one = fileId?.(at('one'));
    expect(one).toBeTypeOf('string');
    expect([fileId?.(at('symbolic')), fileId?.(at('hard'))]).toEqual([one, one]);
    expect(fileId?.(at('two'))).not.toBe(one);
    expect([fileId?.(folder), fileId?.(at('absent'))]).toEqual([undefined, undefined]);
  });

  it('is undefined where the path leads nowhere', () => {
    const { fileId } = nodeIo();
    writeFileSync(at('no-folder-at-all'), '');
    symlinkSync(at('here'), at('there'));
    symlinkSync(at('there'), at('here'));
    const places = ['no-folder-at-all/one', 'here', 'x'.repeat(300)];
    expect(places.map((name) => fileId?.(at(name)))).toEqual([undefined, undefined, undefined]);
  });
});

describe('a file that is replaced in one piece', () => {
  const { replaceFile, isThere } = nodeIo();
  const text = (name: string): string => readFileSync(at(name), 'utf8');

  it('is made where there is none, and leaves nothing beside it', () => {
    mkdirSync(at('kept'));
    expect(isThere(at('kept/told.json'))).toBe(false);
    expect(replaceFile(at('kept/told.json'), 'first', undefined)).toBe(true);
    expect(replaceFile(at('kept/told.json'), 'second', 'first')).toBe(true);
    expect([isThere(at('kept/told.json')), text('kept/told.json')]).toEqual([true, 'second']);
    expect(readdirSync(at('kept'))).toEqual(['told.json']);
  });

  it('keeps who may read it, and a link to it stays a link', () => {
    writeFileSync(at('mine'), 'old', { mode: 0o600 });
    symlinkSync(at('mine'), at('to-mine'));
    replaceFile(at('to-mine'), 'new', 'old');
    expect(lstatSync(at('to-mine')).isSymbolicLink()).toBe(true);
    expect([text('mine'), statSync(at('mine')).mode & 0o777]).toEqual(['new', 0o600]);
  });

  it('is made where a link leads that has no file yet', () => {
    symlinkSync('not-yet', at('to-come'));
    replaceFile(at('to-come'), 'first', undefined);
    expect(lstatSync(at('to-come')).isSymbolicLink()).toBe(true);
    expect(text('not-yet')).toBe('first');
  });

  it('is not put in the place of links that lead in a circle', () => {
    symlinkSync(at('round'), at('about'));
    symlinkSync(at('about'), at('round'));
    expect(() => replaceFile(at('round'), 'x', undefined)).toThrow(/ELOOP/);
    expect(lstatSync(at('round')).isSymbolicLink()).toBe(true);
  });

  // Nothing is refused to root.
  it.skipIf(process.getuid?.() === 0)('is left as it was where it may only be read', () => {
    writeFileSync(at('fixed'), 'old', { mode: 0o444 });
    expect(() => replaceFile(at('fixed'), 'new', 'old')).toThrow(/EACCES/);
    expect(text('fixed')).toBe('old');
  });

  it('is left as it was where that cannot be done', () => {
    mkdirSync(at('a-folder'));
    expect(() => replaceFile(at('a-folder'), 'x', undefined)).toThrow(/EISDIR/);
    expect(() => replaceFile(at('nowhere/told.json'), 'x', undefined)).toThrow(/ENOENT/);
    expect(readdirSync(folder).filter((name) => name.endsWith('-new'))).toEqual([]);
  });
});

describe('a file that several runs replace', () => {
  const { replaceFile } = nodeIo();
  const file = (): string => readFileSync(at('shared'), 'utf8');
  const beside = at('shared.stratmap-new');

  it('stays as another run left it, unless that wrote the same', () => {
    writeFileSync(at('shared'), 'theirs');
    expect(replaceFile(at('shared'), 'mine', 'old')).toBe(false);
    expect(replaceFile(at('shared'), 'mine', undefined)).toBe(false);
    expect(file()).toBe('theirs');
    expect(replaceFile(at('shared'), 'theirs', 'old')).toBe(true);
    rmSync(at('shared'));
    expect(replaceFile(at('shared'), 'mine', 'old')).toBe(false);
    expect([existsSync(at('shared')), existsSync(beside)]).toEqual([false, false]);
  });

  it('waits for no run that is writing, nor for one that died while it was', () => {
    writeFileSync(at('shared'), 'old');
    writeFileSync(beside, 'half of thei');
    expect(replaceFile(at('shared'), 'mine', 'old')).toBe(false);
    expect([file(), readFileSync(beside, 'utf8')]).toEqual(['old', 'half of thei']);
    for (const minutes of [-1, 1]) {
      writeFileSync(at('shared'), 'old');
      writeFileSync(beside, 'half of thei');
      const then = new Date(Date.now() + minutes * 60_000);
      utimesSync(beside, then, then);
      expect(replaceFile(at('shared'), 'mine', 'old')).toBe(true);
      expect([file(), existsSync(beside)]).toEqual(['mine', false]);
    }
  });
});

describe('a file that cannot be written', () => {
  const { writeFile, writeBytes, createFiles, openOutput } = nodeIo();
  const told = (work: () => unknown): string => {
    try {
      writing('r.html', work);
      return 'written';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('is told with the reason for writing, however it is written', async () => {
    const absent = join(at('no-folder'), 'r.html');
    const gone = 'cannot write r.html: its folder does not exist';
    expect(told(() => writeFile(absent, ''))).toBe(gone);
    expect(told(() => writeBytes(absent, new Uint8Array()))).toBe(gone);
    const output = openOutput(absent, absent);
    await expect(output.end()).rejects.toThrow(`cannot write ${absent}: its folder does not exist`);
  });

  it('may be a folder, or lie behind what is no folder', () => {
    mkdirSync(at('folder'));
    writeFileSync(at('plain'), '');
    expect(told(() => writeFile(at('folder'), ''))).toBe('cannot write r.html: it is a folder');
    const behind = new Map([[join(at('plain'), 'deep', 'card.yaml'), '']]);
    expect(told(() => createFiles(behind, false))).toBe(
      'cannot write r.html: part of its path is no folder',
    );
    const made = new Map([[join(at('new-folder'), 'card.yaml'), '']]);
    expect(told(() => createFiles(made, false))).toBe('written');
    expect(existsSync(join(at('new-folder'), 'card.yaml'))).toBe(true);
  });

  it.each([
    ['EACCES', 'it may not be written'],
    ['EROFS', 'its disk may only be read'],
    ['ENOSPC', 'the disk is full'],
  ])('is told in words when the system says %s', (code, reason) => {
    const error = Object.assign(new Error(`${code}: as the system says it`), { code });
    expect(cannotWrite('r.html', error).message).toBe(`cannot write r.html: ${reason}`);
  });
});
