import { listForm, readOptions } from '../../core/index.js';
import { modelOf, type Scorecard } from '../../model/index.js';
import { cardFacts, guardsOf } from '../card-facts.js';
import { presentDocument } from '../present-document.js';
import { smallestCover } from './smallest-cover.js';

/** What an objective should be covered by. */
export type CoverRole = 'leading' | 'lagging' | 'guard';

/** One objective with what covers it. */
export interface CoveredObjective {
  /** Id of the objective. */
  readonly objective: string;
  /** Ids of chosen indicators by what they cover. */
  readonly covered: {
    /** Ids that lead it. */
    readonly leading?: readonly string[];
    /** Ids that show its result. */
    readonly lagging?: readonly string[];
    /** Ids that guard it: counter-indicators. */
    readonly guard?: readonly string[];
  };
  /** What no indicator of the card could cover. */
  readonly lacks: readonly CoverRole[];
}

/** A small set of indicators that covers objectives. */
export interface IndicatorSelection {
  /** Ids in the order of the card; a guard may be a metric. */
  readonly indicators: readonly string[];
  /** Every objective asked for, in the order of the card. */
  readonly objectives: readonly CoveredObjective[];
  /** Whether no smaller set does the same. */
  readonly exact: boolean;
  /** No set with fewer does the same. */
  readonly atLeast: number;
}

/** What to cover. */
export interface SelectOptions {
  /** Ids of objectives; by default all of the card. */
  readonly objectives?: readonly string[] | undefined;
}

/**
 * The smallest set of indicators that covers each objective with a leading one, a lagging one, and a guard where any is declared
 * for its measures. A checklist covers both roles. The answer is proven smallest for cards of usual size; for very large ones
 * it is the best of a bounded search, with `atLeast` telling how far it may be from the smallest.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param options - which objectives
 * @returns the same set for the same card, always
 * @throws ScorecardError `unknown-id` for an objective that the card does not have
 */
export function selectIndicators(
  card: Scorecard,
  options: SelectOptions | null = {},
): IndicatorSelection {
  const model = modelOf(card);
  const facts = cardFacts(model, presentDocument(card));
  const ids = [...model.objectives.keys()];
  const asked = readOptions<SelectOptions>(options, {
    objectives: listForm('a list of ids', {
      expected: 'the id of an objective',
      kind: 'objective of the card',
      words: ids,
      fits: (id) => model.objectives.has(id as string),
      code: 'unknown-id',
    }),
  });
  const wanted = new Set(asked.objectives ?? ids);
  const inputs = new Map(facts.indicators.map(({ id, input }) => [id, input]));
  const needs = facts.objectives
    .filter(({ id }) => wanted.has(id))
    .map(({ id, input, resolved }) => {
      const isChecklist = (indicator: string): boolean =>
        inputs.get(indicator)?.checklist !== undefined;
      const of = (role: 'lead' | 'lag'): string[] =>
        resolved.measures
          .filter(({ measure }) => measure.role === role || isChecklist(measure.indicator))
          .map(({ measure }) => measure.indicator);
      const guards = resolved.measures.flatMap(({ measure }) =>
        guardsOf(inputs.get(measure.indicator) ?? {}),
      );
      const roles: Readonly<Record<CoverRole, readonly string[]>> = {
        leading: of('lead'),
        lagging: of('lag'),
        guard: [...new Set([...guardsOf(input), ...guards])],
      };
      return { id, roles };
    });
  const order = [...facts.indicators.map(({ id }) => id), ...model.card.metrics.keys()];
  const rank = new Map(order.map((id, i) => [id, i]));
  const sets = needs.flatMap(({ roles }) =>
    Object.values(roles).map((ids) => ids.map((id) => rank.get(id) ?? 0)),
  );
  const found = smallestCover(sets.filter((set) => set.length > 0));
  const chosen = new Set(found.chosen.map((i) => order[i] as string));
  return Object.freeze({
    indicators: Object.freeze([...chosen]),
    objectives: Object.freeze(needs.map(({ id, roles }) => coveredBy(id, roles, chosen))),
    exact: found.exact,
    atLeast: found.atLeast,
  });
}

function coveredBy(
  objective: string,
  roles: Readonly<Record<CoverRole, readonly string[]>>,
  chosen: ReadonlySet<string>,
): CoveredObjective {
  const covered: { [R in CoverRole]?: readonly string[] } = {};
  const lacks: CoverRole[] = [];
  for (const role of ['leading', 'lagging', 'guard'] as const) {
    const ids = roles[role].filter((id) => chosen.has(id));
    if (ids.length > 0) covered[role] = Object.freeze(ids);
    else if (role !== 'guard') lacks.push(role);
  }
  return Object.freeze({ objective, covered: Object.freeze(covered), lacks: Object.freeze(lacks) });
}
