import * as analyse from '../../../src/analyse.js';
import * as catalogue from '../../../src/catalogue.js';
import * as inspecting from '../../../src/inspect.js';
import * as render from '../../../src/render.js';
import * as stratmap from '../../../src/index.js';
import { createWorkspace, run, serialisePlan } from '../../../src/runtime.js';
import { pack } from '../../../src/pack.js';
import { card, data, evaluation, priced, traffic } from './calls.js';

/** What is handed in at each place in turn. */
export const WRONG: readonly unknown[] = [undefined, null, 1, 'x', {}, []];

/** An argument of a call that is right. */
export class Argument {
  declare readonly right: unknown;
  /** Which of `WRONG` may be given as well. */
  declare readonly takes: readonly unknown[];
  /** What messages call it, beside its name. */
  declare readonly says: RegExp | undefined;
}

const argument = (right: unknown, takes: readonly unknown[] = [], says?: RegExp): Argument =>
  Object.assign(new Argument(), { right, takes, says });

/** Comes from outside: an answer says what is wrong with it. */
const outside = (right: unknown): Argument => argument(right, WRONG);

/** Names an element that is not there as well as what is no name. */
const named = (right: string): Argument => argument(right, [], /`x`/);
const explanation = stratmap.explain(evaluation, 'o');
const change = stratmap.explainChange(evaluation, evaluation, 'o');
const diff = stratmap.diffEvaluations(evaluation, evaluation);
const judgement = { best: 'a', worst: 'b', bestToOthers: { b: 2 }, othersToWorst: { a: 2 } };
const tables = { ids: ['x'], calendar: { period: 'month', yearStart: 1 } };
const managed = stratmap.evaluate(
  stratmap.defineScorecard({
    ...card.document,
    metrics: { volume: { title: 'M', by: { team: ['a', 'b'] } } },
    initiatives: { initiative: { title: 'I' } },
  } as never),
  { 'volume.a': { '2026-01': 1 }, 'volume.b': { '2026-01': 2 } } as never,
);
const [finding] = stratmap.inspect(card);
const scores = evaluation.at('2026-01');
const { document } = card;
const tornado = analyse.tornadoOf(evaluation, 'o');
const view = render.mapView(card, evaluation);
const layout = render.layoutView(view);
const series = render.seriesView(card, evaluation, 'x');
const bullet = render.bulletView(card, evaluation, 'x');
const heat = render.heatMapView(card, evaluation);
const bars = analyse.tornadoView(tornado);
const steps = analyse.waterfallOf(change);
const root = { label: 'A', points: 50, status: 'watch' };
const contribution = { locale: 'en', title: 'T', root };
const table = render.bulletTable(bullet);
const moved = render.movements(evaluation, '2026-01', '2026-02');
const { plan } = stratmap.compile(card);
const space = createWorkspace(plan, 2);
run(plan, space);
const pair = { from: space, to: space };

const list = argument([], [[]]);
const values = argument(data, [undefined, {}, []]);
const element = argument('o', ['x']);
const indicator = argument('x', ['x']);
const perhaps = argument(evaluation, [undefined]);
const missing = { values: 'missing' };

const HTMLElement = Object;
const window = {
  ...{ HTMLElement, CSSStyleSheet: HTMLElement, CustomEvent: HTMLElement },
  customElements: { get: () => undefined, define: () => undefined },
};

/** Every public function by entry point, with the arguments that it must be given, by name and in order. */
export const ARGUMENTS: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
> = {
  '.': {
    defineScorecard: { document: argument(document, [], /scorecard/) },
    parseScorecard: { input: outside(document) },
    evaluate: { card, data: values },
    prepare: { card, data: values },
    compile: { card },
    evaluateFleet: { card, tenants: list },
    evaluateMany: { cards: list },
    checkExamples: { card },
    alertsBetween: { card, before: scores, after: scores },
    earlyWarnings: { card, scores },
    latestPeriod: { evaluation },
    slopeOf: { evaluation, id: element },
    criticalPath: { card },
    expectedEffects: { card, periods: list },
    initiativeRecord: { evaluation: managed, id: named('initiative') },
    paretoOf: { evaluation: managed, id: named('volume') },
    valueKeys: { card },
    dataFindingsAt: { evaluation },
    explain: { evaluation, id: element },
    contributions: { explanation },
    flows: { explanation },
    formatExplanation: { explanation },
    pathsToTop: { evaluation, id: indicator },
    explainChange: { before: evaluation, after: evaluation, id: element },
    formatChange: { exact: change },
    rootCauses: { change, evaluation },
    diffEvaluations: { before: evaluation, after: evaluation },
    formatCardDiff: { diff },
    diffScorecards: { before: card, after: card },
    formatDiff: { diff: list },
    formatAlerts: { card, told: { warnings: stratmap.earlyWarnings(card, scores) } },
    inspect: { card },
    formatFinding: { found: finding },
    formatDiagnostic: { found: finding },
    formatPath: { path: list },
    hasErrors: { diagnostics: list },
    printJson: { card: document },
    textIn: { text: argument({ en: 'A' }, ['x', {}]), locale: argument('en', ['x']) },
    toJsonSchema: {},
    diagnosticsCatalogue: {},
  },
  './runtime': {
    createWorkspace: { plan, lanes: argument(2, [1]) },
    readPlan: { data: argument(serialisePlan(plan), [], /plan/) },
    run: { plan, space },
    runCompleted: { plan, space },
    serialisePlan: { plan },
  },
  './update': { update: { plan, space, changes: list } },
  './sweep': {
    sweep: { plan, pair, seeds: list },
    tangentOf: { plan, space, root: { row: 0, lane: 0 } },
  },
  './yaml': {
    parseYamlScorecard: { text: outside('a: 1') },
    editYaml: { text: argument('a: 1', WRONG, /path/), path: ['a'], value: outside(1) },
    printYaml: { card: document },
  },
  './analyse': {
    ahp: { comparisons: argument({ a: { b: 2 } }, [], /things to weigh/) },
    bestWorst: { judgement: argument(judgement, [], /`best`/) },
    groupJudgements: { people: [{ a: { b: 2 } }] },
    pointsShared: { points: { a: 60, b: 40 } },
    rankOrderCentroid: { order: argument(['a', 'b'], [], /things to weigh/) },
    seek: { evaluation, id: element, options: argument({ to: 60 }, [], /`to`/) },
    seekDrivers: { evaluation, id: element },
    formatSeek: { card, result: analyse.seek(evaluation, 'o', { to: 60 }) },
    sensitivities: { evaluation, id: element },
    formatSensitivities: { card, result: analyse.sensitivities(evaluation, 'o') },
    totalEffects: { evaluation },
    verdictDistance: { evaluation, id: element },
    scoreIntervals: { evaluation, options: argument(missing, [], /`values`/) },
    monteCarlo: { evaluation, options: argument({}, [undefined, null, {}]) },
    whatIf: { evaluation, overlay: argument({}, [{}]) },
    formatWhatIf: { tried: analyse.whatIf(evaluation, {}) },
    tornadoOf: { evaluation, id: element },
    tornadoView: { tornado },
    waterfallOf: { change },
  },
  './render': {
    explanationMarkdown: { explanation },
    explanationText: { explanation },
    toText: { card, evaluation },
    toMarkdown: { card, evaluation },
    toHistoryText: { card, evaluation },
    lastMovements: { evaluation },
    movements: { evaluation, from: '2026-01', to: '2026-02' },
    movementsText: { evaluation, found: moved },
    toMermaid: { card, evaluation: perhaps },
    themeCss: { theme: render.themeOf() },
    themeOf: {},
    describeMap: { view },
    mapOutline: { view },
    layoutView: { view },
    mapView: { card, evaluation: perhaps },
    renderMap: { view, layout },
    toDot: { card, evaluation: perhaps },
    toSvg: { card, evaluation: perhaps },
    bullet: { view: bullet },
    bulletTable: { view: bullet },
    bulletView: { card, evaluation, id: indicator },
    heatMap: { view: heat },
    heatMapTable: { view: heat },
    heatMapView: { card, evaluation },
    seriesView: { card, evaluation, id: indicator },
    seriesTable: { view: series },
    sparkline: { view: series },
    timeSeries: { view: series },
    toVegaLite: { view: series },
    contributionTable: { view: contribution },
    contributionTree: { view: contribution },
    dataTableHtml: { table },
    linkMatrix: { view },
    linkTable: { view },
    tornado: { view: bars },
    tornadoTable: { view: bars },
    waterfall: { view: steps },
    waterfallTable: { view: steps },
  },
  './report': { toReport: { card, evaluation }, toHtmlTable: { card, evaluation } },
  './pack': { pack: { evaluation } },
  './embed': { openPack: { data: outside(pack(evaluation)) } },
  './element': { defineStratmapMap: { window } },
  './inspect': {
    exampleCard: { example: inspecting.inspectionRules[0]?.failing },
    completeness: { card },
    selectIndicators: { card },
    smart: { card, objective: named('o') },
  },
  './exchange': {
    readTable: { input: outside('period,key,value\n'), options: argument(tables, [], /`ids`/) },
    toCsv: { rows: list },
    toRows: { rows: list },
  },
  './catalogue': {
    counterMetricsOf: { id: named('csat') },
    findIndicator: { id: argument('csat', ['x']) },
    findIndicators: { word: argument('cost', ['x']) },
    use: { entry: catalogue.csat },
    useAll: { entries: list },
    useById: { id: named('csat') },
    variantOf: { entry: catalogue.serviceLevel, variant: named('shortAbandonsRemoved') },
  },
  './queueing': {
    erlangB: { load: argument(1, [1]), agents: argument(1, [1]) },
    erlangA: { options: { ...traffic, agents: 14, patience: 300 } },
    erlangC: { options: { ...traffic, agents: 14 } },
    offeredLoad: { options: traffic },
    agentsNeeded: { options: { ...traffic, maxOccupancy: 0.9 } },
    goldenMean: { options: priced },
    sensitivities: { options: { ...traffic, agents: 14 } },
    yearlyTurnover: {
      claim: argument(priced.turnover, [], /`kind`|the options/),
      occupancy: argument(1, [1]),
    },
  },
  './spanish': {
    formatSpanishDiagnostic: { found: finding },
    spanishDiagnostic: { found: finding },
  },
  './templates': {
    diffTemplate: { card, id: named('starter') },
    instantiate: { id: named('starter') },
    template: { id: named('starter') },
  },
};
