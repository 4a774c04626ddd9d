import type { BenchmarkInput } from '../../../document/index.js';
import type { CardFacts } from '../../card-facts.js';

/** A benchmark of an indicator with its place. */
export interface PlacedBenchmark {
  readonly indicator: string;
  readonly path: readonly (string | number)[];
  readonly benchmark: BenchmarkInput;
}

/** Every benchmark on the card. */
export function* benchmarksOf({ indicators }: CardFacts): Generator<PlacedBenchmark> {
  for (const { id, input } of indicators)
    for (const [i, benchmark] of (input.benchmarks ?? []).entries())
      yield { indicator: id, path: ['indicators', id, 'benchmarks', i], benchmark };
}

type SomeBenchmarks = readonly [PlacedBenchmark, ...PlacedBenchmark[]];

/** Benchmarks by their indicator, so that each is told of once. */
export function byIndicator(
  benchmarks: readonly PlacedBenchmark[],
): ReadonlyMap<string, SomeBenchmarks> {
  const lists = new Map<string, SomeBenchmarks>();
  for (const one of benchmarks)
    lists.set(one.indicator, [
      ...(lists.get(one.indicator) ?? []),
      one,
    ] as unknown as SomeBenchmarks);
  return lists;
}
