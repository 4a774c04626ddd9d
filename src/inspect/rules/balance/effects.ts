import type { Model } from '../../../model/index.js';
import { directionOf } from '../../nature.js';

/** One thing that an element helps or harms when it rises, and where the card says so. */
export interface Effect {
  readonly of: string;
  readonly on: string;
  readonly helps: boolean;
}

/** Every claim of the card that something helps or harms something else: links with an effect, and expectations of hypotheses. */
export function* effectsOf({ card }: Model): Generator<Effect> {
  for (const elements of [card.objectives, card.indicators])
    for (const [of, { drives }] of elements)
      for (const { to, effect } of drives)
        if (effect !== 'none') yield { of, on: to, helps: effect === 'raises' };
  for (const { input } of card.hypotheses.values()) {
    if (input.status === 'contradicted') continue;
    for (const { from, to, effect } of input.expect ?? []) {
      const indicator = card.indicators.get(to);
      const direction = indicator === undefined ? undefined : directionOf(indicator);
      if (effect === 'none' || direction === undefined || direction === 'inside') continue;
      yield { of: from, on: to, helps: (effect === 'raises') === (direction === 'higher') };
    }
  }
}
