/** Packs the package and installs the tarball into an empty folder, without a network. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<
    Record<string, string | { types: string; module: string; node: string; default: string }>
  >;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** What an importer writes for each export that is a module: `stratmap`, `stratmap/yaml`, ... */
export const modules = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry]) => specifier(entry));

/** The exports that are plain files: `stratmap/schema.json`, ... */
export const plainFiles = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'string')
  .map(([entry]) => specifier(entry));

function specifier(entry: string): string {
  return manifest.name + entry.slice(1);
}

/** Everything a user has beside the package: what npm would install for it. */
export const installed: readonly string[] = [
  ...Object.keys(manifest.dependencies),
  ...Object.keys(manifest.peerDependencies ?? {}),
];

export interface Consumer {
  /** An empty project with the package in its node_modules. */
  readonly folder: string;
  /** The unpacked package. */
  readonly unpacked: string;
  /** Paths in the tarball, with forward slashes. */
  readonly files: readonly string[];
  write(name: string, text: string): void;
  /** Runs Node in the project; the answer holds the status and both outputs. */
  node(...args: string[]): { status: number | null; output: string };
  remove(): void;
}

export function install(): Consumer {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratmap-package-')));
  const unpacked = join(folder, 'node_modules', manifest.name);
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error('npm pack made no tarball');

  mkdirSync(unpacked, { recursive: true });
  execFileSync('tar', ['-xzf', packed.filename, '-C', unpacked, '--strip-components=1'], {
    cwd: folder,
  });
  for (const name of installed) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('package.json', '{ "name": "consumer", "private": true, "type": "module" }\n');

  return {
    folder,
    unpacked,
    files: packed.files.map(({ path }) => path),
    write,
    node: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Emitted modules and type declarations in the tarball, with their text. */
export function emitted(consumer: Consumer): { path: string; text: string }[] {
  return consumer.files
    .filter((path) => path.startsWith('dist/') && /\.(js|d\.ts)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(consumer.unpacked, path), 'utf8') }));
}
