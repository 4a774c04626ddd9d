import { messageOf } from './load-card.js';

/** What was to be done with a file. */
type Doing = 'read' | 'write';

const OF_BOTH: readonly (readonly [code: string, reason: string])[] = [
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'part of its path is no folder'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
];

const REASONS: Readonly<Record<Doing, ReadonlyMap<string, string>>> = {
  read: new Map([
    ...OF_BOTH,
    ['ENOENT', 'there is no such file'],
    ['EACCES', 'it may not be read'],
    ['EPERM', 'it may not be read'],
  ]),
  write: new Map([
    ...OF_BOTH,
    ['ENOENT', 'its folder does not exist'],
    ['EEXIST', 'part of its path is no folder, or it is there already'],
    ['EACCES', 'it may not be written'],
    ['EPERM', 'it may not be written'],
    ['EROFS', 'its disk may only be read'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'no more room on the disk is allowed'],
    ['EFBIG', 'it would be larger than the disk allows'],
    ['ETXTBSY', 'it is in use'],
    ['EBUSY', 'it is in use'],
  ]),
};

/** Why the system refused to read or to write a file, in words. */
export function reasonOf(error: unknown, doing: Doing): string {
  const { code } = error as { readonly code?: string };
  return (code === undefined ? undefined : REASONS[doing].get(code)) ?? messageOf(error);
}
