import { lazyPattern } from './lazy-pattern.js';

const MARKS = lazyPattern(String.raw`\p{M}`, 'gu');

/** A text with its accents taken off: `días` is `dias`. */
export const unaccented = (text: string): string => text.normalize('NFD').replaceAll(MARKS(), '');
