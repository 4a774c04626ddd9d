/** Prints plain values as TypeScript and formats modules like the rest of the sources. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const marker = '// --- module: ';

/** Marks an identifier, which is printed as it is. */
const bare = Symbol('bare');

export const name = (text) => ({ [bare]: text });

const bareName = (value) => (typeof value === 'object' ? value?.[bare] : undefined);

/** Keys without a value are left out. */
export function printValue(value) {
  if (bareName(value) !== undefined) return bareName(value);
  if (Array.isArray(value)) return `[${value.map(printValue).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const parts = entries.map(([key, part]) =>
    bareName(part) === key ? key : `${JSON.stringify(key)}:${printValue(part)}`,
  );
  return `{${parts.join(',')}}`;
}

export const printImport = (names, from, type = '') =>
  `import ${type} {${names.toSorted().join(',')}} from '${from}';`;

/** A frozen constant that a bundler can leave out; `about` becomes its documentation. */
export const printConstant = (id, type, value, about) =>
  `${about === undefined ? '' : `/** ${about} */\n`}export const ${id}: ${type} = /* @__PURE__ */ deepFreeze(${printValue(value)});`;

/** The texts by path, formatted in one run. */
export function formatted(files) {
  const joined = [...files].map(([path, text]) => `${marker}${path}\n\n${text}\n`).join('\n');
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'format', '--stdin-file-path=src/generated.ts'],
    { cwd: root, input: joined, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`the formatter refused the modules: ${stderr}`);
  return new Map(
    stdout
      .split(marker)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), `${part.slice(end).trim()}\n`];
      }),
  );
}
