import type { Arguments } from './command.js';
import type { CliIo, CliStream } from './io.js';
import { Misuse } from './misuse.js';

/** Whether to colour what goes to a stream. */
export function coloured(stream: CliStream, args: Arguments, { env }: CliIo): boolean {
  if (args.has('no-color')) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return stream.isTTY;
}

/** Cells of a line of the terminal; 80 where nothing is known. */
export function widthOf({ stdout, env }: CliIo): number {
  const stated = Number.parseInt(env['COLUMNS'] ?? '', 10);
  return stdout.columns ?? (stated > 0 ? stated : 80);
}

/** The locale asked for, if any; throws Misuse if it is none. */
export function localeOf(args: Arguments, name = 'locale'): { readonly locale?: string } {
  const locale = args.value(name);
  if (locale === undefined) return {};
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new Misuse(`\`${locale}\` is no language tag`, `write --${name} en, es or es-MX`);
  }
  return { locale };
}
