/** A share of scenarios, with the interval that holds the true one with 95 % (Wilson). */
export interface Share {
  /** The share, 0 to 1. */
  readonly share: number;
  /** Lower end of its interval. */
  readonly low: number;
  /** Upper end of its interval. */
  readonly high: number;
}

/** Standard normal deviate of 97.5 %. */
const Z = 1.959963984540054;

/**
 * A share of some among all, with its interval.
 *
 * @source E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927
 */
export function shareOf(some: number, all: number): Share {
  const share = some / all;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * all)) / (1 + z2 / all);
  const half = (Z / (1 + z2 / all)) * Math.sqrt((share * (1 - share)) / all + z2 / (4 * all * all));
  // At 0 and 1 rounding must not leave the share outside its own interval.
  return {
    share,
    low: some === 0 ? 0 : Math.min(Math.max(0, middle - half), share),
    high: some === all ? 1 : Math.max(Math.min(1, middle + half), share),
  };
}

/** The number below which a share of sorted numbers lies; between two of them in proportion. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}
