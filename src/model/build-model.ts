import { type Diagnostic, type DiagnosticPath, hasErrors } from '../core/index.js';
import {
  type Indicator,
  type Measure,
  type NormalScorecard,
  normalise,
  type Objective,
  type ScorecardInput,
} from '../document/index.js';
import { type AddedUp, addingUp } from './adds-up.js';
import { amountsOf } from './amounts.js';
import { checkStated } from './check-stated.js';
import { checkWeights } from './check-weights.js';
import { resolveFigures } from './figures.js';
import { type Formulas, readFormulas } from './formulas.js';
import { collectIds } from './ids.js';
import { inOwnOrder } from './label-order.js';
import { declaredLinks, type Links, resolveLinks } from './links.js';
import type {
  Member,
  Model,
  ResolvedIndicator,
  ResolvedLink,
  ResolvedMeasure,
  ResolvedMetric,
  ResolvedObjective,
} from './model.js';
import { type Locate, newReport, type Report, withoutRepeats, withoutReport } from './report.js';
import { checkBreakdowns } from './breakdowns.js';
import { byText } from './by-text.js';
import { resolveInitiatives } from './initiatives.js';
import { slicesOf } from './members.js';
import { overridden } from './overridden.js';
import { checkOverrides } from './overrides.js';
import { measuresOf } from './progress.js';
import { checkChecklists } from './check-checklists.js';
import { resolveRisks } from './risks.js';
import { countedMeasures } from './children.js';
import { resolveCombining } from './combine.js';
import { guardsOf, lendsGuards } from './guards.js';
import { type Parts, resolveParts } from './parts.js';
import { plainLine } from './plain-line.js';
import { unsaidOverWindows } from './unsaid-amounts.js';
import { readStatusRules } from './status-rules.js';
import { type Twins, twinGroups, twinsOf } from './twins.js';
import { allOf, type Scales, scalesOf } from './dated-scale.js';
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
  return resolved(card, newReport(locate), (report) => checkStated(input, card, report));
}

/** Resolves a card in its one normal form, such as one between two versions of a card; references to nothing are left out. */
export function modelOfNormal(card: NormalScorecard): ModelResult {
  return resolved(card, newReport(), () => undefined);
}

function resolved(
  card: NormalScorecard,
  report: Report,
  checkWritten: (report: Report) => void,
): ModelResult {
  const kinds = collectIds(card, report);
  checkWritten(report);
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
  const addedUp = addingUp(card, formulas);
  // Members without numbers of their own share one scale, whose problems are told once.
  const once: ScaleContext = { ...context, report: withoutRepeats(report) };
  const indicators = new Map<string, ResolvedIndicator>();
  const indicatorContext: IndicatorContext = { card, formulas, addedUp, context, once };
  for (const indicator of card.indicators.values())
    indicators.set(indicator.id, resolveIndicator(indicator, indicators.size, indicatorContext));
  const figures = resolveFigures(formulas, { card, kinds, indicators, context });
  const same = twinsOf(card.indicators);
  const objectives = new Map<string, ResolvedObjective>();
  const objectiveContext: ObjectiveContext = {
    ...{ card, addedUp, indicators, links, parts, same, context },
    lent: lendsGuards(card),
  };
  for (const objective of card.objectives.values())
    objectives.set(objective.id, resolveObjective(objective, objectiveContext));
  checkChecklists({ indicators, objectives, formulas }, report);
  const twins = objectives.size === 0 ? twinGroups(operational(indicators), same) : NONE;
  const behind = new Set(twins.flatMap((group) => group.slice(1)));
  const counted =
    objectives.size === 0 ? operational(indicators).filter((id) => !behind.has(id)) : NONE;
  const combineFormulas = resolveCombining(card, parts, links, counted, same, report);
  const statusConditions = readStatusRules(card, indicators, report);
  for (const one of unsaidOverWindows(card, { indicators, objectives }, addedUp))
    report.add('amount.unsaid', ['indicators', one.id, 'over'], one);
  checkOverrides(card.overrides, card, kinds, indicators, report);
  if (hasErrors(report.found)) return { ok: false, diagnostics: report.found };
  const metrics = new Map<string, ResolvedMetric>();
  for (const [id, metric] of card.metrics) {
    const formula = formulas.byId.get(id);
    const place = metrics.size;
    metrics.set(id, formula === undefined ? { metric, place } : { metric, place, formula });
  }
  const map = strategyMap(objectives, links.acting);
  const model: Model = {
    card,
    metrics,
    indicators,
    objectives,
    formulaOrder: formulas.order,
    figures,
    order: links.order,
    combineFormulas,
    statusConditions,
    twins,
    initiatives,
    risks,
    kinds,
    declared: declaredIn(card),
    map,
    checks,
  };
  return { ok: true, model: Object.freeze(model), diagnostics: report.found };
}

/** Links declared into objectives, found when first asked for. */
function declaredIn(card: NormalScorecard): Model['declared'] {
  let found: ReturnType<typeof declaredLinks> | undefined;
  return (id) => (found ??= declaredLinks(card)).get(id) ?? NONE;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The indicators that make the total of a card without objectives. */
function operational(indicators: ReadonlyMap<string, ResolvedIndicator>): string[] {
  return [...indicators].flatMap(([id, { indicator, scale, members }]) => {
    const scored = scale !== undefined || members.some((member) => member.scale !== undefined);
    return scored && indicator.weight > 0 ? [id] : [];
  });
}

/** What indicators are resolved by. */
interface IndicatorContext {
  readonly card: NormalScorecard;
  readonly formulas: Formulas;
  readonly addedUp: (id: string) => AddedUp;
  readonly context: ScaleContext;
  readonly once: ScaleContext;
}

function resolveIndicator(
  indicator: Indicator,
  place: number,
  { card, formulas, addedUp, context, once }: IndicatorContext,
): ResolvedIndicator {
  const formula = indicator.formula === undefined ? undefined : formulas.byId.get(indicator.id);
  const { scaling } = indicator;
  const line = plainLine(indicator, context);
  const isPlain = indicator.by === undefined && scaling.range === undefined;
  if (line !== undefined && isPlain && scaling.per === undefined) {
    return formula === undefined
      ? { indicator, place, members: NONE, items: NONE, scale: line }
      : { indicator, place, members: NONE, items: NONE, scale: line, formula };
  }
  const path: DiagnosticPath = ['indicators', indicator.id];
  const items =
    indicator.checklist === undefined
      ? NONE
      : [...indicator.checklist.keys()].map((item) => `${indicator.id}.${item}`);
  const members = indicator.by === undefined ? NONE : membersOf(indicator, card, path, once);
  const whole = members.length === 0 || indicator.byView === 'total';
  const { scale, scaleSteps } = whole ? scalesOf(indicator, scaling, path, once) : NOTHING;
  // What nearly all have is written at once: what is added later stands apart.
  const resolved: Writable<ResolvedIndicator> =
    scale === undefined
      ? { indicator, place, members, items }
      : { indicator, place, members, items, scale };
  if (formula !== undefined) resolved.formula = formula;
  if (scaleSteps !== undefined) resolved.scaleSteps = scaleSteps;
  if (scaling.per !== undefined) {
    const scales = [...allOf(resolved), ...members.map((member) => member.scale)];
    const amounts = amountsOf(indicator, scaling, scales, path, addedUp, context.report);
    if (amounts !== undefined) resolved.amounts = amounts;
  }
  return scaling.range === undefined
    ? resolved
    : Object.assign(resolved, measuresOf(indicator, path, context));
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
    const scale = scaleOf(indicator, indicator.scaling, path, context, { member: name });
    return {
      name,
      fixed,
      key: `${indicator.id}.${name}`,
      ...(scale === undefined ? {} : { scale }),
      ...(weigher === undefined ? {} : { weigher }),
    };
  });
}

/** What objectives are resolved by. */
interface ObjectiveContext {
  readonly card: NormalScorecard;
  readonly addedUp: (id: string) => AddedUp;
  readonly indicators: ReadonlyMap<string, ResolvedIndicator>;
  readonly links: Links;
  readonly parts: Parts;
  readonly same: Twins;
  /** Whether any indicator has guards, which it lends to the objectives that it measures. */
  readonly lent: boolean;
  readonly context: ScaleContext;
}

function resolveObjective(
  objective: Objective,
  { parts: { of: partsOf }, ...objectiveContext }: ObjectiveContext,
): ResolvedObjective {
  const { card, indicators, links, same, lent, context } = objectiveContext;
  const parts = partsOf.get(objective.id) ?? NONE;
  const measures: ResolvedMeasure[] = [];
  const seen = objective.measures.length > FEW ? new Set<string>() : undefined;
  for (const measure of objective.measures) {
    const resolved = indicators.get(measure.indicator);
    if (resolved === undefined) continue;
    const repeated =
      seen === undefined
        ? isUsed(measure.indicator, measures)
        : seen.size === seen.add(measure.indicator).size;
    if (repeated) {
      context.report.add('measure.two-roles', pathOf(objective, measure), {
        indicator: measure.indicator,
        objective: objective.id,
      });
      continue;
    }
    measures.push(resolveMeasure(measure, resolved, objective, objectiveContext));
  }
  const drivers = byText<ResolvedLink>(links.byEffect.get(objective.id) ?? NONE, causeOf);
  if (objective.measures.length === 0 && drivers.length === 0 && parts.length === 0)
    context.report.add('objective.unmeasured', ['objectives', objective.id], { id: objective.id });
  return {
    objective,
    measures: byText(measures, indicatorOf),
    drivers,
    parts,
    twins:
      same.groupOf.size === 0
        ? NONE
        : twinGroups(
            countedMeasures(objective).map(({ indicator }) => indicator),
            same,
          ),
    guards: objective.guard.length > 0 || lent ? guardsOf(objective, card) : NONE,
  };
}

/** Up to so many measures each is compared with those before it, for which no set need be made. */
const FEW = 16;

/** Whether an indicator is among measures. */
function isUsed(id: string, before: readonly ResolvedMeasure[]): boolean {
  for (const { measure } of before) if (measure.indicator === id) return true;
  return false;
}

function pathOf({ id }: Objective, { role, indicator }: Measure): DiagnosticPath {
  return ['objectives', id, role === 'lead' ? 'leading' : 'lagging', indicator];
}

function resolveMeasure(
  measure: Measure,
  of: ResolvedIndicator,
  objective: Objective,
  { addedUp, context }: Pick<ObjectiveContext, 'addedUp' | 'context'>,
): ResolvedMeasure {
  const { indicator, scale, scaleSteps } = of;
  if (measure.scaling === undefined) {
    const resolved: Writable<ResolvedMeasure> =
      scale === undefined
        ? { measure, of, ownScale: true }
        : { measure, of, ownScale: true, scale };
    if (scaleSteps !== undefined) resolved.scaleSteps = scaleSteps;
    return resolved;
  }
  const path = pathOf(objective, measure);
  const scaling = overridden(indicator.scaling, measure.scaling);
  const stated = scalesOf(indicator, scaling, path, context);
  const resolved = { measure, of, ownScale: false, ...stated };
  if (scaling.per !== undefined) {
    const { report } = context;
    // What the indicator itself states wrongly is told there.
    const wrong = measure.scaling.per === undefined && of.amounts === undefined;
    const told = wrong ? withoutReport(report) : report;
    const amounts = amountsOf(indicator, scaling, allOf(stated), path, addedUp, told);
    if (amounts !== undefined) return { ...resolved, amounts };
  }
  if (stated.scale?.kind !== 'labels') return resolved;
  return {
    measure,
    of,
    ownScale: false,
    scale: inOwnOrder(scale, stated.scale, path, context.report),
  };
}

const NONE: readonly never[] = [];
const NOTHING: Scales = {};

const causeOf = ({ from }: ResolvedLink): string => from;
const indicatorOf = ({ measure }: ResolvedMeasure): string => measure.indicator;
