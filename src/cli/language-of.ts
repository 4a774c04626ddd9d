import type { TunableScorecard } from '../index.js';
import type { Arguments } from './command.js';

/** The language that a command speaks: the one asked for (where several may be, the first), else that of the card, else English. */
export const languageOf = (args: Arguments, loaded?: { readonly card: TunableScorecard }): string =>
  args.values('locale')[0] ?? loaded?.card.document.language ?? 'en';
