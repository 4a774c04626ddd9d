import { PERIOD_UNITS } from '../index.js';
import type { OptionSpec } from './command.js';

/** Options of every command. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'quiet', short: 'q', help: 'no warnings and remarks, no notes on what was written' },
  { name: 'no-color', help: 'no colours (also: NO_COLOR; FORCE_COLOR=1 turns them on)' },
  { name: 'help', short: 'h', help: 'this text' },
];

export const LOCALE_OPTION: OptionSpec = {
  name: 'locale',
  value: 'TAG',
  help: 'language of titles, words and numbers, such as `es`; the language of the card by default',
};

/** The option for the length of periods. */
export const BY_OPTION: OptionSpec = {
  name: 'by',
  value: 'UNIT',
  help: `length of periods: ${PERIOD_UNITS.join(', ')}`,
};

/** Options for the periods that are shown. */
const SPAN_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'from',
    value: 'PERIOD',
    help: 'first period to show; what earlier values do to it counts all the same',
  },
  { name: 'to', value: 'PERIOD', help: 'last period' },
];

/** The option for what was known on a day. */
export const AS_OF_OPTION: OptionSpec = {
  name: 'as-of',
  value: 'DATE',
  help: 'what was known on a day: revisions of the card and values recorded up to it',
};

/** How to look at a card: every command that evaluates one takes them. */
export const VIEW_OPTIONS: readonly OptionSpec[] = [BY_OPTION, AS_OF_OPTION];

/** The same for commands that show many periods. */
export const SPANNED_VIEW_OPTIONS: readonly OptionSpec[] = [
  BY_OPTION,
  ...SPAN_OPTIONS,
  AS_OF_OPTION,
];

/** The option for a file to write. */
export const OUT_OPTION: OptionSpec = {
  name: 'out',
  value: 'FILE',
  help: 'write to a file instead of standard output',
};

/** The option for Markdown in the place of text. */
export const MARKDOWN_OPTION: OptionSpec = { name: 'markdown', help: 'as Markdown' };

/** The option for colours of statuses. */
export const PALETTE_OPTION: OptionSpec = {
  name: 'theme',
  value: 'PALETTE',
  help: 'colours of statuses: stoplight (the default), cbSafe for readers who cannot tell red from green, mono',
};

/** Options that say which values to read. */
export const DATA_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'data',
    value: 'FILE',
    multiple: true,
    help: 'table of values (.csv, or .json rows or {key: {period: value}}) instead of those that the card names',
  },
  {
    name: 'data-locale',
    value: 'TAG',
    help: 'how numbers are written in these files, such as `es` for 1.234,5',
  },
];
