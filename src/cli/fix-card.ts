import type { Finding } from '../index.js';
import { editYaml } from '../yaml.js';
import { writing } from './cannot-write.js';
import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import type { LoadedCard } from './load-card.js';
import { Misuse } from './misuse.js';
import { speak } from './speak.js';

/** How many findings are mended in one call; far more than a card has. */
const MOST_FIXES = 1000;

/**
 * Mends what a machine can in the file of a card, one finding at a time, keeping its comments. No score changes.
 *
 * @param look - advice on the card as it then is
 * @returns the card as it then is
 * @throws Misuse if the card is no YAML file, or the file cannot be written
 */
export function fixCard(
  loaded: LoadedCard,
  look: (loaded: LoadedCard) => readonly Finding[],
  args: Arguments,
  io: CliIo,
): LoadedCard {
  const { path, name } = loaded;
  if (path === undefined || !/\.ya?ml$/i.test(path))
    throw new Misuse(`--fix cannot edit ${name}`, 'it edits cards in .yaml or .yml files');
  let fixed = loaded;
  let count = 0;
  for (; count < MOST_FIXES; count++) {
    const next = mendedOnce(fixed, look(fixed));
    if (next === undefined) break;
    fixed = next;
  }
  if (count === 0) return loaded;
  writing(name, () => io.writeFile(path, fixed.text));
  if (!args.has('quiet'))
    io.stderr.write(`${speak(languageOf(args, fixed)).mended(count, name)}\n`);
  return fixed;
}

/** The card with the first of some findings mended that an edit of this very file mends: what it extends is left alone. */
function mendedOnce(loaded: LoadedCard, findings: readonly Finding[]): LoadedCard | undefined {
  for (const finding of findings) {
    const { fix, position, acknowledged } = finding;
    if (fix === undefined || acknowledged !== undefined) continue;
    if (position?.source !== undefined && position.source !== loaded.name) continue;
    const mended = withEdits(loaded, finding);
    if (mended !== undefined) return mended;
  }
  return undefined;
}

/** Undefined where an edit does not take, or leaves no valid card: such a finding stays for people. */
function withEdits(loaded: LoadedCard, { fix = [] }: Finding): LoadedCard | undefined {
  let { text } = loaded;
  for (const { path, value } of fix) {
    const edited = editYaml(text, path, value);
    if (!edited.ok) return undefined;
    text = edited.text;
    if (value === undefined) text = withoutHusk(loaded, text, path);
  }
  if (text === loaded.text) return undefined;
  const parsed = loaded.reparse(text);
  if (!parsed.ok) return undefined;
  const { scorecard: card, locate, diagnostics } = parsed;
  return { ...loaded, card, locate, diagnostics, text };
}

/** Whether nothing but a key and an empty map stands on a line of this file. */
function isHusk({ name }: LoadedCard, text: string, place: Finding['position']): boolean {
  if (place === undefined || (place.source ?? name) !== name) return false;
  return /^\s*[^\s#{]+:\s*\{\s*\}\s*$/.test(text.split('\n')[place.line - 1] ?? '');
}

/** A text without the map that a removal left empty, where the card is the same without it: it only changed what it extends. */
function withoutHusk(loaded: LoadedCard, text: string, path: Finding['path']): string {
  const above = path.slice(0, -1);
  const before = above.length === 0 ? undefined : loaded.reparse(text);
  if (before?.ok !== true || !isHusk(loaded, text, before.locate(above))) return text;
  const edited = editYaml(text, above, undefined);
  if (!edited.ok) return text;
  const after = loaded.reparse(edited.text);
  const same =
    after.ok &&
    JSON.stringify(after.scorecard.document) === JSON.stringify(before.scorecard.document);
  return same ? withoutHusk(loaded, edited.text, above) : text;
}
