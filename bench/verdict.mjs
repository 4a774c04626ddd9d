/** Whether a value keeps its goal, if it has one; what is not above 0 was not measurable, and is never met, unless 0 is the goal. */
export function judged(goal, value) {
  if (goal === undefined) return undefined;
  const { limit } = goal;
  if (limit === 0) return { limit, met: value === 0 };
  return value > 0 && value < Number.POSITIVE_INFINITY
    ? { limit, met: value <= limit }
    : { limit, met: false, measurable: false };
}

/**
 * Why a run counts as failed, or undefined: results that disagree always; under `check` also a missed goal, one
 * that was not measurable, or none measured at all.
 */
export function failureOf(results, check) {
  if (results.some(({ agreements }) => agreements.some(({ agrees }) => !agrees)))
    return 'results disagree';
  if (!check) return undefined;
  const goals = results.flatMap(({ ratios }) => ratios).filter(({ met }) => met !== undefined);
  if (goals.length === 0) return 'no goal was measured';
  if (goals.some(({ met, measurable }) => !met && measurable !== false)) return 'a goal is missed';
  return goals.every(({ met }) => met) ? undefined : 'a goal is not measurable';
}
