/** Weights from people, ready for `tune`, with what they rest on. */
export interface PeopleWeights {
  /** Weight by name; they sum to 1. */
  readonly weights: { readonly [name: string]: number };
  /** How they came about. */
  readonly provenance: Provenance;
}

/** Where weights come from. Plain data, to be kept beside the card. */
export interface Provenance {
  /** The way of asking. */
  readonly method: 'ahp' | 'bestWorst' | 'rankOrderCentroid' | 'points';
  /** The way of working out, where there is a choice. */
  readonly variant?: string;
  /** Where the method is published. */
  readonly source: string;
  /** How many judgements were made. */
  readonly judgements: number;
  /** How many people made them, where several did. */
  readonly people?: number;
}

/** Weights that sum to 1, by name. A name such as `__proto__` is a name like any other. */
export function namedWeights(
  names: readonly string[],
  raw: readonly number[],
): { readonly [name: string]: number } {
  let sum = 0;
  for (const one of raw) sum += one;
  return Object.freeze(Object.fromEntries(names.map((name, i) => [name, (raw[i] ?? 0) / sum])));
}
