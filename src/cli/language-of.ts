import type { Arguments } from './command.js';
import type { LoadedCard } from './load-card.js';

/** The language that a command speaks: the one asked for (where several may be, the first), else that of the card, else English. */
export const languageOf = (args: Arguments, loaded?: Pick<LoadedCard, 'card'>): string =>
  args.values('locale')[0] ?? loaded?.card.document.language ?? 'en';
