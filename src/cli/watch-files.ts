import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How often files are looked at, in milliseconds. */
const PACE = 250;

/** Tells that one of some files changed, by their times and sizes; editors replace files in ways that notifications miss. */
export async function* watchFiles(paths: () => readonly string[]): AsyncGenerator<undefined> {
  const look = (): string =>
    paths()
      .map((path) => {
        const about = statSync(path, { throwIfNoEntry: false });
        return about === undefined ? '' : `${about.mtimeMs} ${about.size}`;
      })
      .join('\n');
  let seen = look();
  for (;;) {
    await wait(PACE);
    const now = look();
    if (now === seen) continue;
    // What is still being written is left until it rests.
    await wait(PACE);
    seen = look();
    yield undefined;
  }
}
