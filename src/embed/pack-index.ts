// What the entry point that makes packs gives to others.
export { pack, type PackedCard, type PackOptions } from './pack/pack.js';
