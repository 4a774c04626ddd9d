import type { Model, Perspective } from '../../model/index.js';
import type { PeriodUnit } from '../../period/index.js';
import type { CompiledScorecard, ObjectiveRows } from '../compiled.js';
import { someApply } from './applies.js';
import {
  type Child,
  type CompileContext,
  compileContext,
  type CompileOptions,
  emitMean,
  everWeighs,
} from './context.js';
import { compileObjectives } from './objectives.js';
import { compileValues } from './values.js';

/** Compiles a model for a view; see `compile`. */
export function compileModel(
  model: Model,
  unit: PeriodUnit,
  options: CompileOptions = {},
): CompiledScorecard {
  const context = compileContext(model, unit, options);
  compileValues(context);
  const objectives = compileObjectives(context);
  const perspectives = compilePerspectives(context, objectives);
  const themes = compileThemes(context, objectives);
  const total = compileTotal(context, perspectives);
  const { builder, inputs, dated, masks, applies, values, indicators } = context;
  return {
    unit,
    plan: builder.build(),
    inputs,
    dated,
    masks,
    rows: { values, indicators, applies, objectives, perspectives, themes, total },
  };
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function compilePerspectives(
  context: CompileContext,
  rows: ReadonlyMap<string, ObjectiveRows>,
): Map<string, number> {
  const { card, objectives } = context.model;
  const members = new Map<string, [string, Child][]>(
    [...card.perspectives.keys()].map((id) => [id, []]),
  );
  for (const [id, { objective }] of objectives)
    members.get(objective.perspective)?.push([id, childOf(context, id, objective.weight, rows)]);
  const done = new Map<string, number>();
  for (const [id, { missing }] of card.perspectives) {
    const children = (members.get(id) ?? []).toSorted(byId).map(([, child]) => child);
    if (children.length === 0) continue;
    done.set(id, emitMean(context, children, missing, card.scoring.minCoverage));
    const row = someApply(
      context,
      children.filter(everWeighs).map(({ applies }) => applies),
    );
    if (row !== undefined) context.applies.set(id, row);
  }
  return done;
}

function compileThemes(
  context: CompileContext,
  rows: ReadonlyMap<string, ObjectiveRows>,
): Map<string, number> {
  const { card, objectives } = context.model;
  const done = new Map<string, number>();
  for (const [theme, { missing }] of card.themes) {
    const members = [...objectives]
      .filter(([, { objective }]) => objective.themes.includes(theme))
      .toSorted(byId);
    const children = members.map(([id, { objective }]) =>
      childOf(context, id, objective.weight, rows),
    );
    if (children.length > 0)
      done.set(theme, emitMean(context, children, missing, card.scoring.minCoverage));
  }
  return done;
}

const childOf = (
  { applies }: CompileContext,
  id: string,
  weight: Child['weight'],
  rows: ReadonlyMap<string, ObjectiveRows>,
): Child => ({
  row: (rows.get(id) as ObjectiveRows).reported,
  isNode: true,
  weight,
  applies: applies.get(id),
});

/** The total of the perspectives, or of the scored indicators of a card without objectives (S1). */
function compileTotal(context: CompileContext, perspectives: ReadonlyMap<string, number>): number {
  const { card, objectives } = context.model;
  const children: Child[] =
    objectives.size > 0
      ? [...perspectives].toSorted(byId).map(([id, row]) => ({
          row,
          isNode: true,
          weight: weightOf(card.perspectives.get(id)),
          applies: context.applies.get(id),
        }))
      : scoredIndicators(context);
  if (children.length === 0) return context.builder.op('empty', []);
  return emitMean(context, children, card.scoring.missing, card.scoring.minCoverage);
}

const weightOf = (perspective: Perspective | undefined): Child['weight'] =>
  perspective?.weightSteps ?? [{ value: perspective?.weight ?? 1 }];

function scoredIndicators({ indicators, model, applies }: CompileContext): Child[] {
  return [...indicators].toSorted(byId).flatMap(([id, { points, isNode }]) =>
    points === undefined
      ? []
      : [
          {
            row: points,
            isNode,
            weight: [{ value: model.card.indicators.get(id)?.weight ?? 1 }],
            applies: applies.get(id),
          },
        ],
  );
}
