import { type Diagnostic, evaluate, type EvaluateOptions, ScorecardError } from '../../index.js';
import type { Arguments } from '../command.js';
import { printFindings } from '../findings.js';
import type { CliIo } from '../io.js';
import { languageOf } from '../language-of.js';
import type { LoadedCard } from '../load-card.js';
import { located } from '../located.js';

/** Any one period: what is told of a view is the same in all of them. */
const ANY = '2000-01-06';

/** Tells once, and not for every tenant, what is worth knowing of the card in the view that is asked for. */
export function tellOfView(
  loaded: LoadedCard,
  options: EvaluateOptions,
  args: Arguments,
  io: CliIo,
): void {
  const found = toldOf(loaded, options)
    .filter(({ code }) => code === 'amount.unsaid')
    .map((one) => located(one, loaded));
  printFindings(found, { source: loaded.name, language: languageOf(args, loaded) }, args, io);
}

function toldOf({ card }: LoadedCard, { by, asOf }: EvaluateOptions): readonly Diagnostic[] {
  try {
    return evaluate(card, {}, { by, asOf, from: ANY, to: ANY }).diagnostics;
  } catch (error) {
    if (error instanceof ScorecardError) return [];
    throw error;
  }
}
