/**
 * Why a run counts as failed, or undefined: results that disagree always; under `check` also a missed goal, or none
 * measured at all.
 */
export function failureOf(results, check) {
  if (results.some(({ agreements }) => agreements.some(({ agrees }) => !agrees)))
    return 'results disagree';
  if (!check) return undefined;
  const judged = results.flatMap(({ ratios }) => ratios).filter(({ met }) => met !== undefined);
  if (judged.length === 0) return 'no goal was measured';
  return judged.every(({ met }) => met) ? undefined : 'a goal is missed';
}
