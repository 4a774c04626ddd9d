import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pagePaths } from '../../scripts/docs-reference.mjs';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced block of a page. The first word after the fence is its language; `name=value` and bare words follow. */
export interface Block {
  readonly language: string;
  readonly options: ReadonlyMap<string, string>;
  readonly text: string;
  /** Line of the fence, from 1. */
  readonly line: number;
  /** The text block that directly follows: what this block prints. */
  readonly output?: string;
}

/** A page of the documentation. */
export interface Page {
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Every page. */
export function readPages(): readonly Page[] {
  return pagePaths().map((path) => {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    return { path, text, blocks: blocksOf(text) };
  });
}

/** The fenced blocks of Markdown, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const found: { block: Block; end: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const info = /^```(\w.*)$/.exec(lines[at] ?? '')?.[1];
    if (info === undefined) continue;
    const end = lines.indexOf('```', at + 1);
    const [language = '', ...options] = info.trim().split(/\s+/);
    const text = lines
      .slice(at + 1, end)
      .map((one) => `${one}\n`)
      .join('');
    const last = found.at(-1);
    const between = last === undefined ? ['-'] : lines.slice(last.end + 1, at);
    if (language === 'text' && last !== undefined && between.every((line) => line === ''))
      found[found.length - 1] = { ...last, block: { ...last.block, output: text } };
    found.push({ block: { language, options: optionsOf(options), text, line: at + 1 }, end });
    at = end;
  }
  return found.map(({ block }) => block);
}

const optionsOf = (words: readonly string[]): ReadonlyMap<string, string> =>
  new Map(words.map((word) => [word.split('=', 1)[0] ?? '', word.split('=')[1] ?? '']));

/** With STRATMAP_UPDATE=1 the pages are brought up to what is printed, to be reviewed like code; then everything matches. */
export function expectedOutput(path: string, { text, output }: Block, printed: string): string {
  if (process.env['STRATMAP_UPDATE'] !== '1' || output === undefined) return output ?? '';
  const place = `${root}/${path}`;
  const fences = '```\n\n```text\n';
  const before = `${text}${fences}${output}\`\`\``;
  const after = `${text}${fences}${printed}\`\`\``;
  writeFileSync(
    place,
    readFileSync(place, 'utf8').replace(before, () => after),
  );
  return printed;
}
