// What the entry point that makes packs gives to others.
export type * from './form.js';
export { pack, type PackOptions } from './pack/pack.js';
