import { once } from './once.js';

/**
 * A regular expression that is made when first asked for. Those with properties of Unicode (`\p{L}`) cost a third of a millisecond each
 * wherever they are written out, even in a function that never runs: the engine checks them while it reads the file.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  return once(() => new RegExp(source, flags));
}
