/**
 * Preloaded into `attw`, which else looks through all files of the package whenever it asks for a folder: two thirds of its time.
 * What it checks and says stays the same.
 */
import { Package } from '@arethetypeswrong/core';

const known = new WeakMap();

/** Every folder that holds a file of the package, at any depth. */
function foldersOf(files) {
  const found = new Set(['']);
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (found.has(file.slice(0, end))) break;
      found.add(file.slice(0, end));
    }
  return found;
}

Package.prototype.directoryExists = function directoryExists(path) {
  if (!known.has(this)) known.set(this, foldersOf(this.listFiles()));
  return known.get(this).has(path.replace(/\/+$/, ''));
};
