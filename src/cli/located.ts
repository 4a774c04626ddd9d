import type { Diagnostic } from '../index.js';
import type { LoadedCard } from './load-card.js';

/** A finding about an element of the card, with where that stands in its file. */
export function located(found: Diagnostic, { locate }: LoadedCard): Diagnostic {
  const position = found.path[0] === 'indicators' ? locate(found.path) : undefined;
  return position === undefined ? found : { ...found, position };
}
