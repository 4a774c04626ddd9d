import { messageOf } from './load-card.js';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'part of its path is no folder'],
]);

/** Why the system refused something with a file, in words. */
export function reasonOf(error: unknown): string {
  const { code } = error as { readonly code?: string };
  return (code === undefined ? undefined : REASONS.get(code)) ?? messageOf(error);
}
