import {
  checkArguments,
  deepFreeze,
  type LocalizedText,
  readOptions,
  ScorecardError,
  textForm,
} from '../../core/index.js';
import { evaluatedForm, EVALUATION_AND_ID, laneOf } from '../../evaluate/inner-index.js';
import type { AnyNodeId, Evaluation } from '../../evaluate/index.js';
import type { Model, ScorecardKeys } from '../../model/index.js';
import type { WhyContext } from './context.js';
import { titleOf } from './describe.js';
import type { LineKind } from './explanation.js';
import { contextOf, findSpot } from './find-spot.js';
import { linesOf } from './lines-of.js';
import type { LocalLine } from './local-line.js';
import { type Spot, spotKey } from './spots.js';

/** One step of a path: an element, and how the step before it enters it. */
export interface PathStep {
  /** Id of the element; `total` for the card. */
  readonly id: string;
  /** Its title. */
  readonly title: LocalizedText;
  /** What the step before is to it: `lead`, `lag`, `link`, `child` and so on; absent for the indicator itself. */
  readonly by?: LineKind;
  /** The period it is looked at in. */
  readonly period: string;
}

/** One way from an indicator up to the card, with what it carries. */
export interface PathToTop {
  /** From the indicator to the card. */
  readonly steps: readonly PathStep[];
  /** Points of the card that come this way; negative where they are taken away. */
  readonly of: number;
}

/** Every way from an indicator up to the card. */
export interface PathsToTop {
  /** Ways, largest effect first. */
  readonly paths: readonly PathToTop[];
  /** Points of the card that come from the indicator on the paths listed. */
  readonly of: number;
  /** Present where there are more ways than are listed. */
  readonly folded?: true;
}

/** Most ways that are looked for, most steps of one, and most places looked at on the way. */
const MOST_PATHS = 1000;
const MOST_STEPS = 200;
const MOST_PLACES = 50_000;

/**
 * Every way on which an indicator reaches the total, through objectives, links and perspectives, with the points it carries. The points of
 * all ways sum to what the indicator contributes to the card in the period, delays included.
 *
 * @param id - an indicator
 * @param options - `at`: the period; the one shown by default. `to`: an objective, perspective or theme instead of the card
 * @throws ScorecardError `unknown-id`, `unknown-period`, `invalid-option` if it is no indicator
 */
export function pathsToTop<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  id: AnyNodeId<K>,
  options: { readonly at?: string | undefined; readonly to?: string | undefined } | null = {},
): PathsToTop {
  checkArguments({ evaluation, id }, EVALUATION_AND_ID);
  const context = contextOf(evaluation);
  const { at, to = 'total' } = readOptions<{
    readonly at?: string | undefined;
    readonly to?: string | undefined;
  }>(options, {
    at: evaluatedForm(evaluation),
    to: textForm('an id'),
  });
  const lane = laneOf(evaluation, at);
  if (findSpot(context, id, lane).kind !== 'indicator')
    throw new ScorecardError('invalid-option', `\`${id}\` is no indicator: paths start at one`);
  const search = newSearch(context, id);
  const paths: PathToTop[] = [];
  const top = findSpot(context, to, lane);
  const waiting: Way[] = [{ spot: top, factor: 1, above: undefined, by: undefined, steps: 0 }];
  let [folded, places] = [false, 0];
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    if (paths.length >= MOST_PATHS || places++ >= MOST_PLACES) {
      folded = true;
      break;
    }
    const { spot, factor } = way;
    if (spot.kind === 'indicator') {
      const points = context.at(spot.row, spot.lane);
      if (spot.id === id && !Number.isNaN(points))
        paths.push({ steps: stepsOf(context, way), of: factor * points + 0 });
      continue;
    }
    if (way.steps >= MOST_STEPS || comesRound(context, way)) {
      folded ||= way.steps >= MOST_STEPS;
      continue;
    }
    for (const line of search.lines(spot)) {
      const { child } = line;
      if (child === undefined || line.factor === 0 || !search.reaches(child)) continue;
      waiting.push({
        spot: child,
        factor: factor * line.factor,
        above: way,
        by: line.kind,
        steps: way.steps + 1,
      });
    }
  }
  const sorted = paths.toSorted((a, b) => Math.abs(b.of) - Math.abs(a.of));
  return deepFreeze({
    paths: sorted,
    of: sorted.reduce((sum, { of }) => sum + of, 0),
    ...(folded ? { folded: true as const } : {}),
  });
}

/** A way down from the top, as far as it has been followed. */
interface Way {
  readonly spot: Spot;
  readonly factor: number;
  readonly above: Way | undefined;
  readonly by: LineKind | undefined;
  readonly steps: number;
}

/** Whether a way has come back to where it was: only in a loop that is solved within a period. */
function comesRound({ state }: WhyContext, { spot, above }: Way): boolean {
  if (!solvedIn(state.model).has(spot.id)) return false;
  const key = spotKey(spot);
  for (let at = above; at !== undefined; at = at.above) if (spotKey(at.spot) === key) return true;
  return false;
}

const solved = new WeakMap<Model, ReadonlySet<string>>();

/** Objectives on loops without delay. */
function solvedIn(model: Model): ReadonlySet<string> {
  const known = solved.get(model);
  if (known !== undefined) return known;
  const found = new Set(
    model.order.flatMap((component) => (component.solved ? component.objectives : [])),
  );
  solved.set(model, found);
  return found;
}

/** Scores inside an objective are no step of their own; how they are entered is told by what is below them. */
function stepsOf(context: WhyContext, way: Way): readonly PathStep[] {
  const steps: PathStep[] = [];
  let by: LineKind | undefined;
  for (let at: Way | undefined = way; at !== undefined; at = at.above) {
    const { spot } = at;
    const inside = spot.kind === 'direct' || spot.kind === 'driver' || spot.kind === 'link';
    if (!inside) {
      steps.push({
        id: spot.id,
        title: titleOf(context, spot),
        ...(by === undefined ? {} : { by }),
        period: context.evaluation.periods[spot.lane] as string,
      });
      by = at.by;
    } else if (spot.kind === 'link') by = 'link';
  }
  return steps;
}

/** Lines of every spot once, and whether the indicator lies below it. */
function newSearch(context: WhyContext, id: string) {
  const seenLines = new Map<string, readonly LocalLine[]>();
  const lines = (spot: Spot): readonly LocalLine[] => {
    const key = spotKey(spot);
    const found = seenLines.get(key) ?? linesOf(context, spot);
    seenLines.set(key, found);
    return found;
  };
  const reached = new Map<string, boolean>();
  /** Not recursive: links may chain further than calls may nest. A spot that is still open counts as not reached. */
  const reaches = (top: Spot): boolean => {
    const answer = reached.get(spotKey(top));
    if (answer !== undefined) return answer;
    const order: Spot[] = [];
    const seen = new Set<string>();
    const users = new Map<string, string[]>();
    const waiting = [top];
    const hits: string[] = [];
    for (let spot = waiting.pop(); spot !== undefined; spot = waiting.pop()) {
      const key = spotKey(spot);
      if (seen.has(key)) continue;
      seen.add(key);
      order.push(spot);
      if ((spot.kind === 'indicator' && spot.id === id) || reached.get(key) === true)
        hits.push(key);
      if (spot.kind === 'indicator' || reached.has(key)) continue;
      for (const { child, factor } of lines(spot)) {
        if (child === undefined || factor === 0) continue;
        const below = spotKey(child);
        const known = users.get(below);
        if (known === undefined) users.set(below, [key]);
        else known.push(key);
        waiting.push(child);
      }
    }
    const found = new Set<string>();
    for (let key = hits.pop(); key !== undefined; key = hits.pop()) {
      if (found.has(key)) continue;
      found.add(key);
      hits.push(...(users.get(key) ?? []));
    }
    for (const spot of order) reached.set(spotKey(spot), found.has(spotKey(spot)));
    return found.has(spotKey(top));
  };
  return { lines, reaches };
}
