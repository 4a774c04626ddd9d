import { normalise } from '../../src/document/index.js';
import type { Expected } from '../conformance/case.js';
import {
  engineImplementation,
  type FindScore,
  naiveImplementation,
} from '../conformance/implementation.js';
import { type RandomCardOptions, type RandomCard, randomCard } from './random-card.js';

/** Fields that both evaluators give, by what they belong to. */
const scoreFields = ['points', 'coverage', 'low', 'high', 'basis', 'status', 'trend'];
const nodeFields = [...scoreFields, 'worst', 'statusCounts', 'conflict'];
const objectiveFields = [
  ...nodeFields,
  'lead',
  'lag',
  'direct',
  'driver',
  'gap',
  'evidence',
  'guarded',
  'riskLoss',
];
const indicatorFields = [...scoreFields, 'value', 'unclamped', 'clamped', 'worstMember'];
const metricFields = ['value'];

/** Largest difference between numbers, relative above 1. */
const tolerance = 1e-9;
/** How far rounding may take points. */
const rounding = 1e-12;

/** Where the engine and the plain evaluator disagree on a random card, one line a field. */
export function disagreements(seed: number, options: RandomCardOptions = {}): string[] {
  return disagreementsOn(randomCard(seed, options), String(seed));
}

/** Where the engine and the plain evaluator disagree on a card. */
export function disagreementsOn(
  { input, data, by, periods }: RandomCard,
  name = input.id,
): string[] {
  const options = { by, periods };
  const engine = engineImplementation(input, data, options);
  const naive = naiveImplementation(input, data, options);
  let ends: readonly FindScore[] | undefined;
  // Near 0 a root makes much of a rounding error, so that the number of another may be any between those a little below and above.
  const nearRoot = (period: string, id: string, field: string, number: unknown): boolean => {
    if (typeof number !== 'number') return false;
    ends ??= [-rounding, rounding].map((off) =>
      naiveImplementation(input, data, { ...options, off }),
    );
    const numbers = [naive, ...ends].map((find) => find(period, id)?.[field] as number);
    const slack = tolerance * Math.max(1, Math.abs(number));
    return number >= Math.min(...numbers) - slack && number <= Math.max(...numbers) + slack;
  };
  const card = normalise(input);
  const section = (nodes: ReadonlyMap<string, unknown>, fields: readonly string[]) =>
    [...nodes.keys()].map((id) => [id, fields] as const);
  const elements = [
    ['total', nodeFields] as const,
    ...section(card.perspectives, nodeFields),
    ...section(card.themes, nodeFields),
    ...section(card.objectives, objectiveFields),
    ...section(card.indicators, indicatorFields),
    ...section(card.metrics, metricFields),
  ];
  const found: string[] = [];
  for (const period of periods) {
    for (const [id, fields] of elements) {
      const [a, b] = [engine(period, id), naive(period, id)];
      if (a === undefined) continue; // a perspective or theme without objectives has no score
      for (const field of fields) {
        if (same(plain(field, a), plain(field, b ?? {}))) continue;
        if (isEnd(field) && isNearlyWhole(b) && a[field] === a['points']) continue;
        if (!nearRoot(period, id, field, a[field])) {
          found.push(
            `${name} ${period} ${id}.${field}: engine ${show(a[field])}, naive ${show(b?.[field])}`,
          );
        }
      }
    }
  }
  return found;
}

const isEnd = (field: string): boolean => field === 'low' || field === 'high';

/**
 * A coverage that lacks no more than comparisons allow is 1, and its interval a point (S2). A curve or a root may make more than that of
 * what it lacks.
 */
function isNearlyWhole(record: Expected | undefined): boolean {
  const coverage = record?.['coverage'];
  return typeof coverage === 'number' && coverage < 1 && coverage >= 1 - tolerance;
}

/** A field; of the worst leaf not the path, for one indicator may lie below a node on several. */
function plain(field: string, record: Expected): unknown {
  const found = record[field];
  if (field !== 'worst' || typeof found !== 'object' || found === null) return found;
  const { path: _, ...rest } = found as { readonly path?: unknown };
  return rest;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));
  }
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) =>
      same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    );
  }
  return a === b;
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'none';
