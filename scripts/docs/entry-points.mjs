/**
 * The table of entry points, from the first paragraph of the comment each begins with.
 *
 * @param modules - text of `src/*.ts` by file name
 */
export function entryPointsTable(modules) {
  const rows = [...modules].map(([file, text]) => {
    const name = file.replace(/\.ts$/, '');
    const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1];
    if (comment?.includes('@module') !== true)
      throw new Error(`src/${file} does not begin with a comment that ends in @module`);
    const about = comment
      .split('\n')
      .map((line) => line.replace(/^\s*\*? ?/, ''))
      .join('\n')
      .trim()
      .split(/\n\n|\n@/, 1)[0]
      .replaceAll('\n', ' ');
    return [name === 'index' ? 'stratmap' : `stratmap/${name}`, about];
  });
  return [
    '| import from | what it has |',
    '|---|---|',
    ...rows
      .toSorted((a, b) => first(a) - first(b))
      .map(([name, about]) => `| \`${name}\` | ${about} |`),
  ].join('\n');
}

/** The main entry comes before the others. */
const first = ([name]) => (name === 'stratmap' ? 0 : 1);
