import { EVALUATION_AND_ID } from '../../evaluate/inner-index.js';
import { checkArguments } from '../../core/index.js';
import type { AnyNodeId, Evaluation } from '../../evaluate/index.js';
import type { ScorecardKeys } from '../../model/index.js';
import { NEAR } from './answers.js';
import { bestStand } from './best-stand.js';
import { foremost } from './foremost.js';
import { bindingsOf, limitOf } from './binding.js';
import { checkSeekOptions } from './check-options.js';
import { type Driver, seenDriver } from './driver.js';
import { type Cast, castFor } from './find-drivers.js';
import { idleDrivers } from './helpless.js';
import { relaxed } from './relaxation.js';
import { isThere, type Scene } from './scene.js';
import { screened } from './screen.js';
import { planOf } from './seek-plan.js';
import type { SeekDriver, SeekOptions } from './seek-options.js';
import type { CannotHelp, SeekFacts, SeekPlan, SeekResult } from './seek-result.js';
import { solve, type Solved } from './solve.js';
import { type Structure, structureOf } from './structure.js';
import { NO_POINTS, standing, trialOf } from './trial.js';
import { curvesOf, dearestFirst, movedOf, neat, pulled, type Quest } from './ways.js';

/** A way is the cheapest where it costs no more than this share above the bound. */
const PROVED = 1e-6;

/** Most ways that are looked for to find other ones. */
const MOST_SEARCHES = 60;

/**
 * What may be moved to reach a target: the drivers that `seek` takes by itself, with their bounds and what they cost. Change some and give
 * them back as `drivers`.
 *
 * @param evaluation - the evaluation to start from
 * @param id - id of an objective, perspective, theme or indicator, or `total`
 * @param options - `level`, `at`, `horizon` and `drivers` as for `seek`
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 */
export function seekDrivers<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: Pick<SeekOptions, 'at' | 'horizon' | 'level' | 'drivers'> | null = {},
): readonly SeekDriver[] {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const asked = checkSeekOptions(options, 'seekDrivers');
  return Object.freeze(castFor(evaluation as Evaluation, id, asked).drivers.map(seenDriver));
}

/**
 * The cheapest way to a number of points: which drivers to move, and how far (S15). Every answer is tried on the plan of the card itself;
 * what was not proved to be the cheapest says so, with a bound below which no way can cost.
 *
 * Values after `at` are not looked at: everything stays as it is then, and the moves hold from then on. A cost of 1 is by default the whole
 * way from baseline to target of an indicator, and the whole span of its past of another value.
 *
 * @param evaluation - the evaluation to start from
 * @param id - id of an objective, perspective, theme or indicator, or `total`
 * @param options - points to reach, drivers with bounds and costs, limits
 * @returns a plan; or, where there is none within the bounds, the best that can be reached and what binds it
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option`
 * @source docs/semantics.md
 */
export function seek<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: SeekOptions,
): SeekResult {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const asked = checkSeekOptions(options, 'seek') as SeekOptions;
  return answer(evaluation as Evaluation, id, asked);
}

function answer(evaluation: Evaluation, id: string, options: SeekOptions): SeekResult {
  const { to } = options;
  const whole = castFor(evaluation, id, options);
  const { cast, left } = screened(whole);
  const { scene, drivers, helpless } = cast;
  const structure = structureIn(scene, cast);
  const without = relaxed(scene, structure.needed);
  const trial = trialOf(scene, drivers);
  const curves = curvesOf(trial);
  const best = bestStand(trial, scene);
  const start = trial.points(standing(drivers));
  const most = trial.points(best);
  const quest: Quest = {
    ...{ trial, structure, to, best, curves, most: options.maxDrivers },
    relaxed: without === undefined ? undefined : relaxedQuest(without, cast, best, options),
  };
  const tidy = tidied(quest);
  const idle = idleDrivers(evaluation, id, options, cast, { trial, curves, best: tidy, left });
  const facts: Omit<SeekFacts, 'cannotHelp'> = {
    id,
    target: to,
    period: scene.period,
    horizon: options.horizon ?? 0,
    ...(start === NO_POINTS ? {} : { points: start }),
    drivers: Object.freeze(whole.drivers.map(({ key }) => key)),
  };
  const cannotHelp = (plans: readonly SeekPlan[]): readonly CannotHelp[] => {
    const used = new Set(plans.flatMap(({ moves }) => moves.map(({ key }) => key)));
    const all = [...helpless, ...idle.filter(({ key }) => !used.has(key))];
    return Object.freeze(
      all.map((one) => Object.freeze(one)).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    );
  };
  const solved = most < to - NEAR ? undefined : start >= to - NEAR ? still(quest) : solve(quest);
  if (solved === undefined) {
    const plans = most === NO_POINTS ? [] : [planOf(trial, scene, limited(quest))];
    const bestPlan = plans[0] === undefined ? {} : { best: plans[0] };
    const binding =
      most < to - NEAR
        ? bindingsOf(trial, scene, structure, best)
        : limitOf(id, options.maxDrivers ?? drivers.length);
    return Object.freeze({
      ...{ ...facts, cannotHelp: cannotHelp(plans) },
      ...{ reachable: false, ...bestPlan, binding },
    } as const);
  }
  const gap = solved.cost - solved.bound;
  const plan = planOf(trial, scene, solved.stand);
  const alternatives = otherWays(quest, solved, options.alternatives ?? 0).map(({ stand }) =>
    planOf(trial, scene, stand),
  );
  return Object.freeze({
    ...{ ...facts, cannotHelp: cannotHelp([plan, ...alternatives]) },
    reachable: true,
    plan,
    // What was left out could matter together with others.
    optimal: gap <= PROVED * solved.cost && left.length === 0,
    bound: left.length === 0 ? solved.bound : 0,
    alternatives: Object.freeze(alternatives),
  });
}

const structureIn = (scene: Scene, cast: Cast): Structure =>
  structureOf(
    scene.compiled.plan,
    cast.drivers.map(({ row, lever }) => lever?.rows ?? [row]),
    scene.target,
    { reflects: !isCapped(cast), isThere: (row) => isThere(scene, row) },
  );

/** The same question on a plan that never gives less. */
function relaxedQuest(
  scene: Scene,
  cast: Cast,
  best: readonly number[],
  { to, maxDrivers: most }: SeekOptions,
): Quest {
  const trial = trialOf(scene, cast.drivers);
  return { trial, structure: structureIn(scene, cast), to, best, curves: curvesOf(trial), most };
}

const still = ({ trial }: Quest): Solved => ({ stand: standing(trial.drivers), cost: 0, bound: 0 });

/** Whether anything may have more than 100 points, which a link that lowers does not pass on in full. */
function isCapped({ scene }: Cast): boolean {
  const { scoring, indicators } = scene.state.model.card;
  return scoring.cap > 100 || [...indicators.values()].some(({ cap }) => cap > 100);
}

/** The best stand with every driver only as far as that takes. */
function tidied(quest: Quest): readonly number[] {
  const { trial, best } = quest;
  const top = { ...quest, to: trial.points(best) };
  const way = pulled(top, best, dearestFirst(top, best));
  return way === undefined ? best : neat(top, way).stand;
}

/** The best stand under a limit on drivers: those are left out first that cost the fewest points. */
function limited(quest: Quest): readonly number[] {
  const { trial, most } = quest;
  let stand: readonly number[] = tidied(quest);
  if (most === undefined) return stand;
  const without = (i: number): readonly number[] =>
    stand.with(i, (trial.drivers[i] as Driver).from);
  stand = foremost(trial, stand, most);
  for (let left = movedOf(trial, stand); left.length > most; ) {
    const points = left.map((i) => trial.points(without(i)));
    stand = without(left[points.indexOf(Math.max(...points))] as number);
    left = movedOf(trial, stand);
  }
  return stand;
}

/** Ways with other drivers: from each way found, one for every one of its drivers, without it. */
function otherWays(quest: Quest, first: Solved, wanted: number): Solved[] {
  if (wanted === 0 || first.cost === 0) return [];
  const { trial } = quest;
  const nameOf = ({ stand }: Solved): string => movedOf(trial, stand).join(' ');
  const seen = new Set([nameOf(first)]);
  const asked = new Set<string>();
  const waiting: { readonly way: Solved; readonly banned: ReadonlySet<number> }[] = [
    { way: first, banned: new Set() },
  ];
  const found: Solved[] = [];
  while (waiting.length > 0 && asked.size < MOST_SEARCHES) {
    waiting.sort((a, b) => a.way.cost - b.way.cost);
    const { way, banned } = waiting.shift() as (typeof waiting)[number];
    if (way !== first && !seen.has(nameOf(way))) {
      seen.add(nameOf(way));
      found.push(way);
      if (found.length === wanted) break;
    }
    for (const i of movedOf(trial, way.stand)) {
      const without = new Set([...banned, i]);
      const name = [...without].toSorted((a, b) => a - b).join(' ');
      if (asked.has(name)) continue;
      asked.add(name);
      const next = solve(quest, without);
      if (next !== undefined) waiting.push({ way: next, banned: without });
    }
  }
  return found;
}
