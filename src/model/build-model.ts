import { type Diagnostic, type DiagnosticPath, hasErrors } from '../core/index.js';
import {
  type Indicator,
  type Measure,
  type NormalScorecard,
  normalise,
  type Objective,
  type ScorecardInput,
} from '../document/index.js';
import { checkReferences } from './references.js';
import { type Formulas, readFormulas } from './formulas.js';
import { collectIds } from './ids.js';
import { inOwnOrder } from './label-order.js';
import { type Links, resolveLinks } from './links.js';
import type {
  Member,
  Model,
  ResolvedIndicator,
  ResolvedMeasure,
  ResolvedObjective,
} from './model.js';
import { type Locate, newReport, type Report, withoutRepeats } from './report.js';
import { checkBreakdowns } from './breakdowns.js';
import { resolveInitiatives } from './initiatives.js';
import { slicesOf } from './members.js';
import { overridden } from './overridden.js';
import { checkOverrides } from './overrides.js';
import { measuresOf } from './progress.js';
import { resolveRisks } from './risks.js';
import { countedMeasures, countedObjectives } from './children.js';
import { resolveCombining } from './combine.js';
import { guardsOf } from './guards.js';
import { resolveParts } from './parts.js';
import { twinGroups } from './twins.js';
import { scalesOf } from './dated-scale.js';
import { type ScaleContext, scaleOf } from './scale-of.js';
import { strategyMap } from './strategy-map.js';
import { checkWindows, resolveChecks } from './time-checks.js';

/** A model, or why there is none; findings that are not errors come with the model. */
export type ModelResult =
  | { readonly ok: true; readonly model: Model; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Resolves a document whose shape is valid: checks references, reads formulas, works out scales and order. Every problem is reported.
 *
 * @param input - a document of valid shape
 * @param locate - where a path stands in the text, if the document came from text
 */
export function buildModel(input: ScorecardInput, locate?: Locate): ModelResult {
  const card = normalise(input);
  const report = newReport(locate);
  const kinds = collectIds(card, report);
  checkReferences(input, card, report);
  checkWeights(card, report);
  const formulas = readFormulas(card, kinds, report);
  const parts = resolveParts(card, report);
  const links = resolveLinks(card, kinds, parts, report);
  checkBreakdowns(card, formulas, report);
  checkWindows(card, report);
  const checks = resolveChecks(card, kinds, report);
  const initiatives = resolveInitiatives(card, report);
  const risks = resolveRisks(card, kinds, report);
  const context: ScaleContext = { report, ...card.calendar };
  const indicators = new Map(
    [...card.indicators].map(([id, indicator]) => [
      id,
      resolveIndicator(indicator, formulas, card, context),
    ]),
  );
  const objectives = new Map(
    [...card.objectives].map(([id, objective]) => [
      id,
      resolveObjective(objective, indicators, links, parts.of.get(id) ?? [], card, context),
    ]),
  );
  const twins = objectives.size === 0 ? twinGroups(operational(indicators), card.indicators) : [];
  const behind = new Set(twins.flatMap((group) => group.slice(1)));
  const counted = operational(indicators).filter((id) => !behind.has(id));
  const combineFormulas = resolveCombining(card, parts, links, counted, report);
  checkOverrides(card.overrides, card, kinds, indicators, report);
  if (hasErrors(report.found)) return { ok: false, diagnostics: report.found };
  const metrics = new Map(
    [...card.metrics].map(([id, metric]) => {
      const formula = formulas.byId.get(id);
      return [id, formula === undefined ? { metric } : { metric, formula }];
    }),
  );
  const map = strategyMap(objectives, links.acting);
  const model: Model = {
    card,
    metrics,
    indicators,
    objectives,
    formulaOrder: formulas.order,
    order: links.order,
    combineFormulas,
    twins,
    initiatives,
    risks,
    kinds,
    map,
    checks,
  };
  return { ok: true, model: Object.freeze(model), diagnostics: report.found };
}

/** The indicators that make the total of a card without objectives. */
function operational(indicators: ReadonlyMap<string, ResolvedIndicator>): string[] {
  return [...indicators].flatMap(([id, { indicator, scale, members }]) => {
    const scored = scale !== undefined || members.some((member) => member.scale !== undefined);
    return scored && indicator.weight > 0 ? [id] : [];
  });
}

/** Weights that are all 0 leave nothing to average (S2). */
function checkWeights(card: NormalScorecard, report: Report): void {
  const dead = (weights: readonly number[]): boolean =>
    weights.length > 0 && weights.every((weight) => weight === 0);
  const most = (weight: Measure['weight']): number => Math.max(...weight.map(({ value }) => value));
  if (dead([...card.perspectives.values()].map(({ weight }) => weight)))
    report.add('weight.all-zero', ['perspectives'], { of: 'the perspectives' });
  const parts = new Map<string | undefined, Objective[]>();
  for (const part of card.objectives.values()) {
    const known = parts.get(part.partOf);
    if (known === undefined) parts.set(part.partOf, [part]);
    else known.push(part);
  }
  for (const [id, { measures }] of card.objectives) {
    if (dead([...measures, ...(parts.get(id) ?? [])].map(({ weight }) => most(weight))))
      report.add('weight.all-zero', ['objectives', id], { of: `the measures of \`${id}\`` });
  }
  for (const id of card.perspectives.keys()) {
    const members = countedObjectives(card, { perspective: id });
    if (dead(members.map(({ weight }) => most(weight))))
      report.add('weight.all-zero', ['perspectives', id], { of: `the objectives of \`${id}\`` });
  }
  for (const id of card.themes.keys()) {
    const members = countedObjectives(card, { theme: id });
    if (dead(members.map(({ weight }) => most(weight))))
      report.add('weight.all-zero', ['themes', id], { of: `the objectives of \`${id}\`` });
  }
  if (card.objectives.size === 0 && dead([...card.indicators.values()].map(({ weight }) => weight)))
    report.add('weight.all-zero', ['indicators'], { of: 'the indicators' });
}

function resolveIndicator(
  indicator: Indicator,
  formulas: Formulas,
  card: NormalScorecard,
  context: ScaleContext,
): ResolvedIndicator {
  const path: DiagnosticPath = ['indicators', indicator.id];
  const formula = formulas.byId.get(indicator.id);
  const items = [...(indicator.checklist?.keys() ?? [])].map((item) => `${indicator.id}.${item}`);
  // Members without numbers of their own share one scale, whose problems are told once.
  const once: ScaleContext = { ...context, report: withoutRepeats(context.report) };
  const members = membersOf(indicator, card, path, once);
  const whole = members.length === 0 || indicator.byView === 'total';
  const scales = whole ? scalesOf(indicator, indicator.scaling, path, once) : {};
  return {
    indicator,
    members,
    items,
    ...(formula === undefined ? {} : { formula }),
    ...scales,
    ...measuresOf(indicator, path, context),
  };
}

function membersOf(
  indicator: Indicator,
  card: NormalScorecard,
  path: DiagnosticPath,
  context: ScaleContext,
): Member[] {
  const { rollup } = indicator;
  const weigher =
    rollup.kind === 'weightedMean'
      ? (card.metrics.get(rollup.weight)?.id ?? card.indicators.get(rollup.weight)?.id)
      : undefined;
  const members = slicesOf(indicator.by).filter(
    ({ name, open }) => name !== '' && open.length === 0,
  );
  return members.map(({ name, fixed }) => {
    const scale = scaleOf(indicator, indicator.scaling, path, context, name);
    return {
      name,
      fixed,
      key: `${indicator.id}.${name}`,
      ...(scale === undefined ? {} : { scale }),
      ...(weigher === undefined ? {} : { weigher }),
    };
  });
}

function resolveObjective(
  objective: Objective,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  { byEffect, declared }: Links,
  parts: readonly string[],
  card: NormalScorecard,
  context: ScaleContext,
): ResolvedObjective {
  const roles = new Map<string, Measure>();
  const measures: ResolvedMeasure[] = [];
  for (const measure of objective.measures) {
    const path: DiagnosticPath = [
      'objectives',
      objective.id,
      measure.role === 'lead' ? 'leading' : 'lagging',
      measure.indicator,
    ];
    const resolved = indicators.get(measure.indicator);
    if (resolved === undefined) continue;
    if (roles.has(measure.indicator)) {
      context.report.add('measure.two-roles', path, {
        indicator: measure.indicator,
        objective: objective.id,
      });
      continue;
    }
    roles.set(measure.indicator, measure);
    measures.push(resolveMeasure(measure, resolved, path, context));
  }
  const drivers = (byEffect.get(objective.id) ?? []).toSorted((a, b) => compare(a.from, b.from));
  if (objective.measures.length === 0 && drivers.length === 0 && parts.length === 0)
    context.report.add('objective.unmeasured', ['objectives', objective.id], { id: objective.id });
  return {
    objective,
    measures: measures.toSorted((a, b) => compare(a.measure.indicator, b.measure.indicator)),
    drivers,
    declared: declared.get(objective.id) ?? [],
    parts,
    twins: twinGroups(
      countedMeasures(objective).map(({ indicator }) => indicator),
      card.indicators,
    ),
    guards: guardsOf(objective, card),
  };
}

function resolveMeasure(
  measure: Measure,
  { indicator, scale, scaleSteps }: ResolvedIndicator,
  path: DiagnosticPath,
  context: ScaleContext,
): ResolvedMeasure {
  if (measure.scaling === undefined)
    return {
      measure,
      ownScale: true,
      ...(scale === undefined ? {} : { scale }),
      ...(scaleSteps === undefined ? {} : { scaleSteps }),
    };
  const stated = scalesOf(indicator, overridden(indicator.scaling, measure.scaling), path, context);
  if (stated.scale?.kind !== 'labels') return { measure, ownScale: false, ...stated };
  return {
    measure,
    ownScale: false,
    scale: inOwnOrder(scale, stated.scale, path, context.report),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
