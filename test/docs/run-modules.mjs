/**
 * Runs modules one after the other in one process, each in its own folder: standard input holds a list of `[file, folder]`, standard
 * output what each printed and whether it ended well. A process for each would read the library again for each.
 */
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';

const print = process.stdout.write.bind(process.stdout);
const ended = [];
for (const [file, folder] of JSON.parse(readFileSync(0, 'utf8'))) {
  const now = { stdout: '', stderr: '', status: 0 };
  for (const name of ['stdout', 'stderr'])
    process[name].write = (text) => {
      now[name] += text;
      return true;
    };
  process.chdir(folder);
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    now.stderr += inspect(error);
    now.status = 1;
  }
  await setImmediate(); // Warnings are told a little later.
  ended.push(now);
}
print(JSON.stringify(ended));
