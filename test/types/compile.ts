import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The compilers that must accept, and refuse, the same cards. */
export const compilers = ['typescript', 'typescript-7'] as const;

/** The name of a compiler. */
export type Compiler = (typeof compilers)[number];

/** One message of a compiler about a file. */
export interface CompilerMessage {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What a compiler said, and what it cost. */
export interface Compilation {
  readonly messages: readonly CompilerMessage[];
  readonly instantiations: number;
  /** Seconds spent checking, as the compiler reports them. */
  readonly checkSeconds: number;
}

let library: string | undefined;

/** The declarations of the library, as a user gets them; written once. */
function declarations(): string {
  if (library !== undefined) return library;
  const folder = mkdtempSync(join(tmpdir(), 'stratmap-declarations-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  spawnSync(process.execPath, [
    join(root, 'node_modules/typescript-7/bin/tsc'),
    '--project',
    join(root, 'tsconfig.build.json'),
    ...`--outDir ${folder} --composite false --tsBuildInfoFile null --noEmitOnError false`.split(
      ' ',
    ),
    ...'--declaration --declarationMap false --emitDeclarationOnly'.split(' '),
  ]);
  library = join(folder, 'index.d.ts');
  if (!existsSync(library)) throw new Error('the library has no declarations to check against');
  return library;
}

/**
 * Compiles modules that import `stratmap`, as a user's project would, in a folder of their own.
 *
 * @param compiler - package of the compiler
 * @param sources - text of the modules by file name
 */
export function compile(compiler: Compiler, sources: ReadonlyMap<string, string>): Compilation {
  const folder = mkdtempSync(join(tmpdir(), 'stratmap-types-'));
  try {
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    write('package.json', JSON.stringify({ type: 'module' }));
    write(
      'tsconfig.json',
      JSON.stringify({
        extends: join(root, 'tsconfig.base.json'),
        compilerOptions: { noEmit: true, paths: { stratmap: [declarations()] } },
        include: ['*.ts'],
      }),
    );
    for (const [name, text] of sources) write(name, text);
    return run(compiler, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(compiler: Compiler, folder: string): Compilation {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', compiler, 'bin/tsc'),
      '--project',
      folder,
      '--extendedDiagnostics',
      // With several checkers the count would depend on which of them saw a type first.
      ...(compiler === 'typescript-7' ? ['--singleThreaded'] : []),
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const figure = (name: string): number => {
    const found = new RegExp(`^${name}:\\s+([0-9.]+)`, 'm').exec(stdout)?.[1];
    if (found === undefined) throw new Error(`${compiler} reported no ${name}:\n${stdout}`);
    return Number(found);
  };
  return {
    messages: messagesIn(stdout),
    instantiations: figure('Instantiations'),
    checkSeconds: figure('Check time'),
  };
}

/** The messages about the files of the folder. */
function messagesIn(output: string): CompilerMessage[] {
  const messages: CompilerMessage[] = [];
  let inMessage = false;
  for (const line of output.split('\n')) {
    const found = /^([\w.-]+\.ts)\((\d+),\d+\): error (.*)$/.exec(line);
    const last = messages.at(-1);
    if (found !== null)
      messages.push({ file: found[1] ?? '', line: Number(found[2]), text: found[3] ?? '' });
    else if (inMessage && line.startsWith(' ') && last !== undefined)
      messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` };
    inMessage = found !== null || (inMessage && line.startsWith(' '));
  }
  return messages;
}
