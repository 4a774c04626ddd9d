import {
  byText,
  type Combine,
  countedObjectives,
  type Model,
  type Objective,
  type Perspective,
} from '../../model/index.js';
import type { PeriodUnit } from '../../period/index.js';
import type { CompiledScorecard, ObjectiveRows, TwinRows } from '../compiled.js';
import { nodeApplies } from './applies.js';
import { emitCombined, type NamedChild } from './combine.js';
import { type Child, type CompileContext, compileContext, type CompileOptions } from './context.js';
import { compileObjectives } from './objectives.js';
import { weightSource } from './note.js';
import { foldTwins } from './twins.js';
import { Rows } from './rows.js';
import { compileStatusRules } from './status-rules.js';
import { compileValues } from './values.js';

export type { CompileOptions } from './context.js';

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
  const { total, twins } = compileTotal(context, perspectives);
  const ruled = compileStatusRules(context, { objectives, perspectives, themes, total });
  const { builder, inputs, dated, masks, applies, values, indicators } = context;
  const { guarded, members, figures, risks, riskLosses } = context;
  return {
    unit,
    plan: builder.build(),
    inputs,
    dated,
    masks,
    overrides: context.stated,
    overrideRows: context.overrides,
    breakdownChecks: context.checks,
    rows: new Rows(
      {
        applies,
        objectives,
        perspectives,
        themes,
        total,
        twins,
        guarded,
        members,
        figures,
        openEnds: guarded.size > 0 || mayFindNothing(model.card),
        risks,
        riskLosses,
        ruled,
      },
      values.all,
      indicators.all,
    ),
  };
}

/**
 * Whether some node or some links of the card combine by an operator that may find no answer though all its children are there: an
 * exclusive or, or a formula.
 */
function mayFindNothing(card: Model['card']): boolean {
  const fails = (combine: Combine): boolean => {
    const { kind } = combine.kind === 'gate' ? combine.inner : combine;
    return kind === 'xor' || kind === 'formula';
  };
  const nodes = [card.scoring, ...card.perspectives.values(), ...card.themes.values()];
  if (nodes.some(({ combine }) => fails(combine))) return true;
  for (const { combine, drivers } of card.objectives.values()) {
    if (fails(combine)) return true;
    if (drivers.kind === 'combine' && fails(drivers.combine)) return true;
  }
  return false;
}

const idOf = ({ id }: Objective): string => id;

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function compilePerspectives(
  context: CompileContext,
  rows: ReadonlyMap<string, ObjectiveRows>,
): Map<string, number> {
  const { card } = context.model;
  const done = new Map<string, number>();
  for (const [id, { combine, missing }] of card.perspectives) {
    const counted = countedObjectives(card, { perspective: id });
    const children = childrenOf(context, counted, rows, id);
    if (children.length === 0) continue;
    done.set(id, emitCombined(context, children, combine, missing, card.scoring.minCoverage));
    const row = nodeApplies(context, children);
    if (row !== undefined) context.applies.set(id, row);
  }
  return done;
}

function compileThemes(
  context: CompileContext,
  rows: ReadonlyMap<string, ObjectiveRows>,
): Map<string, number> {
  const { card } = context.model;
  const done = new Map<string, number>();
  for (const [id, { combine, missing }] of card.themes) {
    const children = childrenOf(context, countedObjectives(card, { theme: id }), rows, undefined);
    if (children.length > 0)
      done.set(id, emitCombined(context, children, combine, missing, card.scoring.minCoverage));
  }
  return done;
}

/** Objectives as children, in the sorted order of their ids. */
function childrenOf(
  { applies, options: { note } }: CompileContext,
  objectives: readonly Objective[],
  rows: ReadonlyMap<string, ObjectiveRows>,
  perspective: string | undefined,
): NamedChild[] {
  const sorted = byText(objectives, idOf);
  return sorted.map(({ id, weight, perspective: own }) => ({
    id,
    row: (rows.get(id) as ObjectiveRows).reported,
    isNode: true,
    weight,
    applies: applies.get(id),
    // The same number weighs it in its themes.
    source: weightSource(note, id, perspective ?? own),
  }));
}

/** The total of the perspectives, or of the scored indicators of a card without objectives (S1). */
function compileTotal(
  context: CompileContext,
  perspectives: ReadonlyMap<string, number>,
): { readonly total: number; readonly twins: readonly TwinRows[] } {
  const { card, objectives, twins: groups } = context.model;
  const all: NamedChild[] =
    objectives.size > 0
      ? [...perspectives].toSorted(byId).map(([id, row]) => ({
          id,
          row,
          isNode: true,
          weight: weightOf(card.perspectives.get(id)),
          applies: context.applies.get(id),
          source: weightSource(context.options.note, id, 'total'),
        }))
      : scoredIndicators(context);
  if (all.length === 0) return { total: context.builder.op('empty', []), twins: [] };
  const { children, twins } = foldTwins(context, groups, all);
  const { combine, missing, minCoverage } = card.scoring;
  return { total: emitCombined(context, children, combine, missing, minCoverage), twins };
}

const weightOf = (perspective: Perspective | undefined): Child['weight'] =>
  perspective?.weightSteps ?? [{ value: perspective?.weight ?? 1 }];

function scoredIndicators({
  indicators,
  model,
  applies,
  options: { note },
}: CompileContext): NamedChild[] {
  return [...indicators.all()].toSorted(byId).flatMap(([id, { points, isNode }]) =>
    points === undefined
      ? []
      : [
          {
            id,
            row: points,
            isNode,
            weight: [{ value: model.card.indicators.get(id)?.weight ?? 1 }],
            applies: applies.get(id),
            source: weightSource(note, id, 'total'),
          },
        ],
  );
}
