import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Milliseconds after which a text beside its file is that of a run that died: others keep one there for less than one. */
const LEFT_BEHIND = 10_000;

/**
 * Writes a text file in one piece: beside it first, then in its place. A link stays one, and who may read the file stays as it was. One run
 * at a time has its text beside the file, so that none comes between the look at what is there and its replacement.
 *
 * @param was - what the file held when it was read; undefined where there was none
 * @returns false, and the file is as it was, if it holds another text now, or another run is writing it
 * @throws an error of the system; the file is then as it was
 */
export function replaceFile(path: string, text: string, was: string | undefined): boolean {
  const place = placeOf(path);
  const isThere = existsSync(place);
  // Its folder would let it be replaced all the same.
  if (isThere) accessSync(place, constants.W_OK);
  const beside = `${place}.stratmap-new`;
  if (!putBeside(beside, text)) return false;
  try {
    const now = textOf(place);
    if (now === was) {
      if (now !== undefined) chmodSync(beside, statSync(place).mode);
      renameSync(beside, place);
      return true;
    }
    rmSync(beside, { force: true });
    return now === text;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Whether the text was put there; false where that of another run is. */
function putBeside(beside: string, text: string): boolean {
  if (isLeftBehind(beside)) rmSync(beside, { force: true });
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Whether something is there that nobody will move any more; clocks of shared folders may be ahead. */
function isLeftBehind(beside: string): boolean {
  const about = lstatSync(beside, { throwIfNoEntry: false });
  return about !== undefined && Math.abs(Date.now() - about.mtimeMs) > LEFT_BEHIND;
}

function textOf(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file that is meant: that behind a link, which may not be there yet. */
function placeOf(path: string): string {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (about === undefined) return path;
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || !about.isSymbolicLink()) throw error;
    return placeOf(resolve(dirname(path), readlinkSync(path)));
  }
}

const codeOf = (error: unknown): string | undefined => (error as { readonly code?: string }).code;
