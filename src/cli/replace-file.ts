import {
  chmodSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/**
 * Writes a text file in one piece: beside it first, then in its place. A link stays one, and who may read the file stays as it was.
 *
 * @throws an error of the system; the file is then as it was
 */
export function replaceFile(path: string, text: string): void {
  const isThere = existsSync(path);
  const place = isThere ? realpathSync(path) : path;
  const beside = `${place}.${process.pid}.new`;
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
