import { Misuse } from './misuse.js';
import { reasonOf } from './reason-of.js';

/** What a user is told of a file that cannot be written. */
export const cannotWrite = (name: string, error: unknown): Misuse =>
  new Misuse(`cannot write ${name}: ${reasonOf(error, 'write')}`);

/**
 * Runs something that writes files.
 *
 * @param name - the file as the user names it
 * @throws Misuse if it cannot be written
 */
export function writing<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}
