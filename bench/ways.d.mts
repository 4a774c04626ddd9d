import type { Way } from './bench.mjs';

export const ways: Readonly<Record<string, Way>>;
export const subject: string;
export const reference: string;
