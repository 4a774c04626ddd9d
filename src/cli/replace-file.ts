import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';

/**
 * Writes a text file in one piece: beside it first, then in its place. A link stays one, and who may read the file stays as it was.
 *
 * @throws an error of the system; the file is then as it was
 */
export function replaceFile(path: string, text: string): void {
  const place = placeOf(path);
  const isThere = existsSync(place);
  // Its folder would let it be replaced all the same.
  if (isThere) accessSync(place, constants.W_OK);
  const beside = `${place}.${randomUUID().slice(0, 8)}.new`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    if (isThere) chmodSync(beside, statSync(place).mode);
    renameSync(beside, place);
  } catch (error) {
    // What was there already under that name is not ours to remove.
    if ((error as { readonly code?: string }).code !== 'EEXIST') rmSync(beside, { force: true });
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
    const isOpen = (error as { readonly code?: string }).code === 'ENOENT';
    if (!isOpen || !about.isSymbolicLink()) throw error;
    return placeOf(resolve(dirname(path), readlinkSync(path)));
  }
}
