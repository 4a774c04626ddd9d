import type { Dated } from '../core/index.js';
import type { Measure, NormalScorecard, Objective } from '../document/index.js';
import { countsThrough } from './parts.js';
import { type Twins, twinGroups } from './twins.js';

/** Whether something weighs anything in some period; what never does is left out, so that it cannot change a bit (S2). */
export const everWeighs = ({ weight }: { readonly weight: Dated<number> }): boolean =>
  weight.length === 1 ? weight[0]?.value !== 0 : weight.some(({ value }) => value !== 0);

/** Whether something weighs more than nothing in every period. */
export const weighsThroughout = ({ weight }: { readonly weight: Dated<number> }): boolean =>
  weight.length === 1 ? (weight[0]?.value ?? 0) > 0 : weight.every(({ value }) => value > 0);

/** The measures that the direct score is made of, as far as they weigh anything: under `lagOnly` the lags alone. */
export function countedMeasures({ measures, measurePolicy }: Objective): readonly Measure[] {
  return measures.filter(
    (measure) =>
      everWeighs(measure) && (measurePolicy.kind !== 'lagOnly' || measure.role === 'lag'),
  );
}

/** Objectives that count in a perspective or theme, in the order of the card: no parts of what counts there itself (S6.1). */
export function countedObjectives(
  { objectives }: Pick<NormalScorecard, 'objectives'>,
  node: { readonly perspective: string } | { readonly theme: string },
): readonly Objective[] {
  const counted: Objective[] = [];
  for (const one of objectives.values()) {
    const counts =
      'perspective' in node
        ? one.perspective === node.perspective && one.partOf === undefined
        : one.themes.includes(node.theme) && !countsThrough(one.id, node.theme, objectives);
    if (counts) counted.push(one);
  }
  return counted;
}

/** Names by which the children of an objective's direct score go: of twins only the first (S4.3). */
export function directChildren(
  objective: Objective,
  parts: readonly string[],
  twins: Twins,
  { objectives }: Pick<NormalScorecard, 'objectives'>,
): readonly string[] {
  const measures = countedMeasures(objective).map(({ indicator }) => indicator);
  const behind = new Set(twinGroups(measures, twins).flatMap((group) => group.slice(1)));
  return [
    ...measures.filter((id) => !behind.has(id)),
    ...parts.filter((id) => everWeighs(objectives.get(id) as Objective)),
  ];
}
