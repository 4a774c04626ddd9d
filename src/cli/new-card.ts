import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { instantiate, type TemplateId, templates } from '../templates.js';
import { writing } from './cannot-write.js';
import type { Arguments, ExitCode } from './command.js';
import { printable } from './findings.js';
import { currencyOf } from './currency-of.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';
import { speak } from './speak.js';
import { localeOf } from './terminal.js';
import { writeEntries } from './write-entries.js';

/** The work of `stratmap new`: lists the templates, or writes a card and its values from one. */
export const newCard = (args: Arguments, io: CliIo): ExitCode =>
  args.has('list') ? list(args, io) : create(args, io);

function list(args: Arguments, io: CliIo): ExitCode {
  const { locale = 'en' } = localeOf(args);
  const entries = templates.map(({ id, title, description: about }) => ({ id, title, about }));
  writeEntries(entries, locale, io);
  return 0;
}

function create(args: Arguments, io: CliIo): ExitCode {
  const template = templateOf(args);
  const { locale } = localeOf(args);
  const currency = currencyOf(args);
  const title = titleOf(args);
  const place = placeOf(args);
  const { yaml, sampleCsv } = instantiate(template, {
    locale: locale ?? 'en',
    ...(currency === undefined ? {} : { currency }),
    ...(title === undefined ? {} : { title }),
    values: `./${basename(place.values)}`,
  });
  const files = new Map([
    [resolve(io.cwd, place.card), yaml],
    [resolve(io.cwd, place.values), sampleCsv],
  ]);
  write(files, args, io);
  if (args.has('quiet')) return 0;
  const say = speak(locale);
  const card = printable(place.card);
  io.stdout.write(`${card}: ${say.fromTemplate(template)}\n`);
  io.stdout.write(`${printable(place.values)}: ${say.twelveMonths}\n\n`);
  io.stdout.write(`${say.tryNext}:\n`);
  for (const command of ['evaluate', 'check', 'inspect', 'map'])
    io.stdout.write(`  stratmap ${command} ${quoted(card)}\n`);
  return 0;
}

function write(files: ReadonlyMap<string, string>, args: Arguments, io: CliIo): void {
  const present = writing('the card', () => io.createFiles(files, args.has('force')));
  if (present.length === 0) return;
  const names = present.map((path) => relative(io.cwd, path) || path);
  throw new Misuse(
    `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} there already; nothing was written`,
    'name another place, or replace with --force',
  );
}

/** Where the card and its values go, as the user would name them. */
function placeOf({ positionals }: Arguments): { readonly card: string; readonly values: string } {
  const [target = '.'] = positionals;
  const extension = extname(target).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') {
    const stem = basename(target, extname(target));
    return { card: target, values: join(dirname(target), `${stem}-values.csv`) };
  }
  if (/^\.(?:json|csv|txt)$/.test(extension))
    throw new Misuse(
      `a new card cannot be written as \`${target}\``,
      'name a folder, or a file that ends in .yaml',
    );
  return { card: join(target, 'scorecard.yaml'), values: join(target, 'values.csv') };
}

function templateOf(args: Arguments): TemplateId {
  const wanted = args.value('template') ?? 'starter';
  const found = templates.find(({ id }) => id === wanted);
  if (found !== undefined) return found.id;
  const near = nearest(
    wanted,
    templates.map(({ id }) => id),
  );
  throw new Misuse(
    `there is no template \`${wanted}\``,
    near === undefined ? '`stratmap new --list` lists them' : `did you mean ${near}?`,
  );
}

function titleOf(args: Arguments): string | undefined {
  const title = args.value('title');
  if (title === undefined || (title.trim() !== '' && !/\p{Cc}/u.test(title))) return title;
  throw new Misuse('the title is empty or holds a control character', 'write --title "My card"');
}

const quoted = (path: string): string => (/^[\w./\\:~-]+$/.test(path) ? path : `"${path}"`);
