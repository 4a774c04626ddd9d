import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
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
