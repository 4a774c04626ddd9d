import type { SeriesView } from './views.js';

type Lists = 'targets' | 'previousYear' | 'intervals';

/** A history without the lists in which nothing is known. */
export function knownSeries({
  targets,
  previousYear,
  intervals,
  zones,
  ...rest
}: SeriesView & Required<Pick<SeriesView, Lists | 'zones'>>): SeriesView {
  const some = (list: readonly unknown[]): boolean => list.some((one) => one !== null);
  return {
    ...rest,
    ...(some(targets) ? { targets } : {}),
    ...(some(previousYear) ? { previousYear } : {}),
    ...(some(intervals) ? { intervals } : {}),
    zones,
  };
}
