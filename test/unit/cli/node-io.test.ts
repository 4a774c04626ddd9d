import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
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
