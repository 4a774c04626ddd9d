import type { ScorecardKeys } from '../model/index.js';
import type { SectionName } from './typed-scorecard.js';

/** The sections that hold elements by id, and what one of them is called. */
export const sections: Readonly<Record<SectionName, keyof ScorecardKeys>> = Object.freeze({
  people: 'person',
  perspectives: 'perspective',
  themes: 'theme',
  metrics: 'metric',
  indicators: 'indicator',
  objectives: 'objective',
  initiatives: 'initiative',
  hypotheses: 'hypothesis',
  risks: 'risk',
});

/** A plain object whose keys nobody vouches for: read it with `Object.entries` and `own`. */
export type Unchecked = { readonly [key: string]: unknown };

/** Whether a value is an object with keys, not a list. */
export function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, or undefined. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What a value is, as messages say it. */
export function nameOf(value: unknown): string {
  if (value === null) return '`null`';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
