import type { Status } from '../../core/index.js';
import {
  countedMeasures,
  countedObjectives,
  everWeighs,
  type StatusBy,
  type StatusRules,
} from '../../model/index.js';
import {
  actingOverride,
  CARD,
  edgesInForce,
  type EvaluationState,
  weighingParts,
} from '../../evaluate/inner-index.js';
import type { StatusRule } from '../form.js';
import { runsOf } from '../runs.js';

type Child = NonNullable<StatusRule['children']>[number];

/** The status rules of everything scored, children ahead of what they decide, and where each stands. */
export interface Rules {
  readonly rules: readonly StatusRule[];
  readonly total: number;
  readonly perspectives: ReadonlyMap<string, number>;
  readonly themes: ReadonlyMap<string, number>;
  readonly objectives: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<string, number>;
}

/** How statuses come about (S4.2), as data: the page follows the same rules over the same rows. */
export function statusRules(state: EvaluationState): Rules {
  const { model, compiled, lanes } = state;
  const { card } = model;
  const { rows } = compiled;
  const rules: StatusRule[] = [];
  const add = (rule: StatusRule): number => rules.push(rule) - 1;
  const edges = (own: StatusRules): StatusRule['edges'] =>
    runsOf(lanes.count, (lane) => edgesInForce(state, own, lane));

  const indicators = new Map<string, number>();
  for (const [id, { points }] of rows.indicators)
    if (points !== undefined)
      indicators.set(
        id,
        add({
          row: points,
          edges: edges(card.indicators.get(id) ?? card.scoring),
          ...ruled(state, id, card.indicators.get(id)?.statusBy),
        }),
      );

  const objectives = new Map<string, number>();
  for (const id of partsFirst(state)) {
    const resolved = model.objectives.get(id);
    const own = rows.objectives.get(id);
    if (resolved === undefined || own === undefined) continue;
    const { objective } = resolved;
    const base = { row: own.reported, edges: edges(objective), ...stated(state, id) };
    const { statusBy } = objective;
    if (statusBy.kind === 'points' || statusBy.kind === 'rules') {
      objectives.set(id, add({ ...base, ...ruled(state, id, statusBy) }));
      continue;
    }
    const counted = new Set(countedMeasures(objective).map(({ indicator }) => indicator));
    const measures = own.measures
      .filter(({ indicator }) => counted.has(indicator))
      .map(({ indicator, points }): Child => {
        // On its own scale it is what its own record says; on that of the use its rules know nothing of it.
        const asIs = rows.indicators.get(indicator)?.points === points;
        const rule =
          (asIs ? indicators.get(indicator) : undefined) ??
          add({ row: points, edges: edges(card.indicators.get(indicator) ?? card.scoring) });
        return { id: indicator, rule, ...twinOf(own.twins, indicator) };
      });
    const parts = weighingParts(state, resolved).map((part): Child => {
      return { id: part, rule: objectives.get(part) as number };
    });
    objectives.set(id, add({ ...base, by: statusBy, children: [...measures, ...parts] }));
  }

  const group = (
    ids: ReadonlyMap<string, number>,
    kind: 'perspective' | 'theme',
  ): ReadonlyMap<string, number> =>
    new Map(
      [...ids].map(([id, row]) => {
        const own = (kind === 'theme' ? card.themes : card.perspectives).get(id) ?? card.scoring;
        const base = { row, edges: edges(own) };
        const { statusBy } = own;
        if (statusBy.kind === 'points' || statusBy.kind === 'rules')
          return [id, add({ ...base, ...ruled(state, id, statusBy) })];
        const counted = countedObjectives(
          card,
          kind === 'theme' ? { theme: id } : { perspective: id },
        ).filter(everWeighs);
        const children = counted.map((one): Child => {
          return { id: one.id, rule: objectives.get(one.id) as number };
        });
        return [id, add({ ...base, by: statusBy, children })];
      }),
    );
  const perspectives = group(rows.perspectives, 'perspective');
  const themes = group(rows.themes, 'theme');
  const { scoring } = card;
  const base = { row: rows.total, edges: edges(scoring) };
  const below = (): readonly Child[] =>
    model.objectives.size > 0
      ? [...perspectives]
          .filter(([id]) => card.perspectives.get(id)?.weight !== 0)
          .map(([id, rule]) => ({ id, rule }))
      : [...indicators]
          .filter(([id]) => card.indicators.get(id)?.weight !== 0)
          .map(([id, rule]) => ({ id, rule, ...twinOf(rows.twins, id) }));
  const { statusBy } = scoring;
  const total = add(
    statusBy.kind === 'points' || statusBy.kind === 'rules'
      ? { ...base, ...ruled(state, CARD, statusBy) }
      : { ...base, by: statusBy, children: below() },
  );
  return { rules, total, perspectives, themes, objectives, indicators };
}

function twinOf(
  twins: readonly { readonly ids: readonly string[]; readonly chosen: number }[] | undefined,
  id: string,
): { readonly twin?: readonly [number, number] } {
  const group = twins?.find(({ ids }) => ids.includes(id));
  return group === undefined ? {} : { twin: [group.chosen, group.ids.indexOf(id)] };
}

/** Rules that give a status, by the row that says which. */
function ruled(
  { compiled }: EvaluationState,
  id: string,
  statusBy: StatusBy | undefined,
): Pick<StatusRule, 'ruled'> {
  const row = compiled.rows.ruled.get(id)?.decides;
  if (statusBy?.kind !== 'rules' || row === undefined) return {};
  return { ruled: { row, is: [statusBy.otherwise, ...statusBy.rules.map(({ is }) => is)] } };
}

/** A status that an override states. */
function stated(state: EvaluationState, id: string): Pick<StatusRule, 'stated'> {
  if (!state.compiled.overrides.some((one) => one.id === id && one.kind === 'status')) return {};
  const statedAt = (lane: number): Status | null =>
    (actingOverride(state, 'status', id, lane)?.stated as Status | undefined) ?? null;
  return { stated: runsOf(state.lanes.count, statedAt) };
}

/** Ids of objectives, parts before what they are part of. Not recursive: parts may nest deeper than calls. */
function partsFirst({ model }: EvaluationState): readonly string[] {
  const order: string[] = [];
  const waiting = [...model.objectives.values()]
    .filter(({ objective }) => objective.partOf === undefined)
    .map(({ objective }) => objective.id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    order.push(id);
    waiting.push(...(model.objectives.get(id)?.parts ?? []));
  }
  return order.toReversed();
}
