import { type Finding, inspect } from '../index.js';
import { editYaml } from '../yaml.js';
import type { Arguments } from './command.js';
import { plural } from './findings.js';
import type { CliIo } from './io.js';
import { type LoadedCard, messageOf } from './load-card.js';
import { Misuse } from './misuse.js';

/** How many findings are mended in one call; far more than a card has. */
const MOST_FIXES = 1000;

/**
 * Mends what a machine can in the file of a card, one finding at a time, keeping its comments. No score changes.
 *
 * @returns the card as it then is
 * @throws Misuse if the card is no YAML file, or the file cannot be written
 */
export function fixCard(loaded: LoadedCard, args: Arguments, io: CliIo): LoadedCard {
  const { path, name } = loaded;
  if (path === undefined || !/\.ya?ml$/i.test(path))
    throw new Misuse(`--fix cannot edit ${name}`, 'it edits cards in .yaml or .yml files');
  let fixed = loaded;
  let count = 0;
  for (; count < MOST_FIXES; count++) {
    const finding = nextFixable(fixed);
    if (finding === undefined) break;
    fixed = mended(fixed, finding);
  }
  if (count === 0) return loaded;
  try {
    io.writeFile(path, fixed.text);
  } catch (error) {
    throw new Misuse(`cannot write ${name}: ${messageOf(error)}`);
  }
  if (!args.has('quiet')) io.stderr.write(`mended ${plural(count, 'finding')} in ${name}\n`);
  return fixed;
}

/** The first finding that an edit of this very file mends: what it extends is left alone. */
function nextFixable({ card, name, locate }: LoadedCard): Finding | undefined {
  return inspect(card, { locate }).find(
    ({ fix, position, acknowledged }) =>
      fix !== undefined &&
      acknowledged === undefined &&
      (position?.source === undefined || position.source === name),
  );
}

function mended(loaded: LoadedCard, { code, fix = [] }: Finding): LoadedCard {
  let { text } = loaded;
  for (const { path, value } of fix) {
    const edited = editYaml(text, path, value);
    if (!edited.ok) throw new Error(`the edit of ${code} made the card unreadable`);
    text = edited.text;
  }
  const parsed = loaded.reparse(text);
  if (!parsed.ok || text === loaded.text) throw new Error(`the edit of ${code} did not work`);
  return { ...loaded, card: parsed.scorecard, locate: parsed.locate, text };
}
