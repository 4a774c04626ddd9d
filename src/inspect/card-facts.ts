import type { IndicatorInput, Measure, ObjectiveInput, ScorecardInput } from '../document/index.js';
import type { Model, ResolvedIndicator, ResolvedObjective } from '../model/index.js';

/** One use of an indicator by an objective. */
export interface Use {
  /** Id of the objective. */
  readonly objective: string;
  /** Role, weight and the rest of the use. */
  readonly measure: Measure;
}

/** An indicator that is on the card: chosen, or used although it was only considered. */
export interface InspectedIndicator {
  readonly id: string;
  /** With its scale and formula. */
  readonly resolved: ResolvedIndicator;
  /** As written. */
  readonly input: IndicatorInput;
  readonly uses: readonly Use[];
}

/** An objective with what is written of it. */
export interface InspectedObjective {
  readonly id: string;
  /** With its measures and drivers. */
  readonly resolved: ResolvedObjective;
  /** As written. */
  readonly input: ObjectiveInput;
  /** Place of its perspective from the top, 0 first. */
  readonly level: number;
}

/** Look-ups that many rules share. */
export interface CardFacts {
  /** In the order of the card. */
  readonly indicators: readonly InspectedIndicator[];
  /** In the order of the card. */
  readonly objectives: readonly InspectedObjective[];
  /** Objectives of the highest perspective that has any. */
  readonly top: ReadonlySet<string>;
  /** Ids that guard something. */
  readonly guards: ReadonlySet<string>;
  /** Ids whose points, progress or performance some formula reads. */
  readonly read: ReadonlySet<string>;
  /** Initiatives that support an objective. */
  readonly initiativesOf: (objective: string) => readonly string[];
  /** Objective that an objective is part of. */
  readonly parentOf: (objective: string) => string | undefined;
  /** Whether any objective is part of an objective. */
  readonly hasParts: (objective: string) => boolean;
  /** Everything that a number is computed from, itself included. */
  readonly behind: (id: string) => ReadonlySet<string>;
}

/** Works out the look-ups of a card. */
export function cardFacts(model: Model, document: ScorecardInput): CardFacts {
  const uses = usesOf(model);
  const indicatorInputs = new Map(Object.entries(document.indicators ?? {}));
  const objectiveInputs = new Map(Object.entries(document.objectives ?? {}));
  const levels = new Map([...model.card.perspectives.keys()].map((id, level) => [id, level]));
  const objectives = [...model.objectives].map(([id, resolved]): InspectedObjective => {
    const input = objectiveInputs.get(id) as ObjectiveInput;
    return { id, resolved, input, level: levels.get(resolved.objective.perspective) ?? 0 };
  });
  const highest = Math.min(...objectives.map(({ level }) => level));
  const wholes = new Set([...objectiveInputs.values()].map(partOf));
  const supporters = new Map<string, string[]>();
  for (const [id, { input }] of model.card.initiatives)
    for (const objective of input.supports ?? []) append(supporters, objective, id);
  return {
    indicators: [...model.indicators].flatMap(([id, resolved]) => {
      const input = indicatorInputs.get(id) as IndicatorInput;
      const used = uses.get(id) ?? [];
      const drives = resolved.indicator.drives.length > 0;
      if (input.selected === false && used.length === 0 && !drives) return [];
      return [{ id, resolved, input, uses: used }];
    }),
    objectives,
    top: new Set(objectives.filter(({ level }) => level === highest).map(({ id }) => id)),
    guards: new Set([
      ...[...indicatorInputs.values()].flatMap(guardsOf),
      ...[...objectiveInputs.values()].flatMap(guardsOf),
    ]),
    read: new Set([...model.figures.values()].map((figure) => figure.id)),
    initiativesOf: (objective) => supporters.get(objective) ?? [],
    parentOf: (objective) => partOf(objectiveInputs.get(objective)),
    hasParts: (objective) => wholes.has(objective),
    behind: (id) => behind(model, id),
  };
}

/** What guards an indicator or an objective, in any of the forms in which guards are written. */
export function guardsOf(element: object): readonly string[] {
  const guard = 'guard' in element ? element.guard : undefined;
  if (Array.isArray(guard)) return guard.filter((id): id is string => typeof id === 'string');
  return typeof guard === 'object' && guard !== null ? Object.keys(guard) : [];
}

function partOf(element: object | undefined): string | undefined {
  const parent = element !== undefined && 'partOf' in element ? element.partOf : undefined;
  return typeof parent === 'string' ? parent : undefined;
}

function usesOf({ card }: Model): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { id, measures } of card.objectives.values())
    for (const measure of measures) append(uses, measure.indicator, { objective: id, measure });
  return uses;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}

function behind(model: Model, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const formula = (model.metrics.get(next) ?? model.indicators.get(next))?.formula;
    if (formula !== undefined)
      waiting.push(...formula.names, ...formula.figures.map((figure) => figure.id));
  }
  return found;
}
