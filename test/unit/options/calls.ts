import { editYaml, parseYamlScorecard } from '../../../src/yaml.js';
import * as analyse from '../../../src/analyse.js';
import * as catalogue from '../../../src/catalogue.js';
import * as inspecting from '../../../src/inspect.js';
import * as queueing from '../../../src/queueing.js';
import * as render from '../../../src/render.js';
import * as stratmap from '../../../src/index.js';
import * as templates from '../../../src/templates.js';
import { pack } from '../../../src/pack.js';
import { readTable } from '../../../src/exchange.js';
import { toHtmlTable, toReport } from '../../../src/report.js';

/** A public function as what it does with its options. */
export interface Call {
  readonly name: string;
  /** The options may be anything: this is what a program in plain JavaScript may hand in. */
  readonly with: (options: never) => unknown;
  /** Two options with values that they cannot have. */
  readonly wrong: Readonly<Record<string, unknown>>;
  /** A slip of a name, and the name meant. */
  readonly slip?: readonly [written: string, meant: string];
  /** What must be given. */
  readonly needs?: Readonly<Record<string, unknown>>;
}

const { defineScorecard, evaluate } = stratmap;

export const card = defineScorecard({
  stratmap: 1,
  id: 'options',
  title: 'Options',
  perspectives: { p: { title: 'P' } },
  indicators: {
    x: { title: 'X', baseline: 0, target: 10 },
    y: { title: 'Y', baseline: 0, target: 10 },
  },
  objectives: { o: { title: 'O', perspective: 'p', leading: ['x'], lagging: ['y'] } },
});
export const data = {
  x: { '2026-01': 4, '2026-02': 6 },
  y: { '2026-01': 5, '2026-02': 5 },
};
export const evaluation = evaluate(card, data);
const scores = evaluation.at('2026-01');
const explanation = stratmap.explain(evaluation, 'o');
const change = stratmap.explainChange(evaluation, evaluation, 'o');
const diff = stratmap.diffEvaluations(evaluation, evaluation);
const tried = analyse.whatIf(evaluation, { values: { x: 5 } });
const sensitivities = analyse.sensitivities(evaluation, 'o');
const sought = analyse.seek(evaluation, 'o', { to: 60 });
const tornado = analyse.tornadoOf(evaluation, 'o');
const view = render.mapView(card, evaluation);
const layout = render.layoutView(view);
const series = render.seriesView(card, evaluation, 'x');
const bullet = render.bulletView(card, evaluation, 'x');
const heat = render.heatMapView(card, evaluation);
const moved = render.movements(evaluation, '2026-01', '2026-02');
export const traffic = { calls: 100, interval: 1800, handleTime: 180 };
const staffed = { ...traffic, agents: 14 };
export const priced = {
  ...{ ...traffic, patience: 300, within: 20, openHours: 200, hoursPerAgent: 150, shrinkage: 0.3 },
  ...{ payPerHour: 15, replacementCost: 4000, lossPerAbandoned: 5 },
  turnover: { kind: 'none', base: 0.25 },
};

const PERIOD = { locale: 5, period: '1999-01' } as const;

/** Every public function that takes options. */
export const CALLS: readonly Call[] = [
  {
    name: 'parseScorecard',
    with: (o) => stratmap.parseScorecard(card.document, o),
    wrong: { source: 1, limits: { depth: 'x', size: 1 }, load: 'x' },
    slip: ['limit', 'limits'],
  },
  {
    name: 'parseYamlScorecard',
    with: (o) => parseYamlScorecard('a: 1', o),
    wrong: { source: 1, limits: { depth: -1 }, load: 'x' },
  },
  {
    name: 'editYaml',
    with: (o) => editYaml('a: 1', ['a'], 2, o),
    wrong: { source: 1, limits: 5 },
  },
  { name: 'compile', with: (o) => stratmap.compile(card, o), wrong: { by: 'moth' } },
  {
    name: 'evaluate',
    with: (o) => evaluate(card, data, o),
    wrong: { by: 'moth', from: 'May', to: 5, asOf: 'soon', acrossVersions: 'yes' },
    slip: ['fron', 'from'],
  },
  {
    name: 'prepare',
    with: (o) => stratmap.prepare(card, data, o),
    wrong: { by: 7, at: 'x' },
    slip: ['form', 'from'],
  },
  {
    name: 'evaluateFleet',
    with: (o) => [...stratmap.evaluateFleet(card, [{ id: 'a', data }], o)],
    wrong: { by: 'moth', to: 'soon' },
    slip: ['fron', 'from'],
  },
  {
    name: 'evaluateMany',
    with: (o) => [...stratmap.evaluateMany([{ id: 'a', card, data }], o)],
    wrong: { by: 'moth', to: 'soon' },
    slip: ['fron', 'from'],
  },
  {
    name: 'changesFrom',
    with: (o) => evaluation.changesFrom(evaluation, o),
    wrong: { periods: 'every' },
  },
  {
    name: 'alertsBetween',
    with: (o) => stratmap.alertsBetween(card, scores, scores, o),
    wrong: { hysteresis: -1, memory: [] },
    slip: ['maxage', 'maxAge'],
  },
  {
    name: 'earlyWarnings',
    with: (o) => stratmap.earlyWarnings(card, scores, o),
    wrong: { from: 'good', by: 1 },
    slip: ['frm', 'from'],
  },
  {
    name: 'slopeOf',
    with: (o) => stratmap.slopeOf(evaluation, 'o', o),
    wrong: { window: 0.5, of: 'scores', at: '1999-01' },
    slip: ['windw', 'window'],
  },
  {
    name: 'explain',
    with: (o) => stratmap.explain(evaluation, 'o', o),
    wrong: { at: '1999-01', depth: -1 },
    slip: ['dept', 'depth'],
  },
  {
    name: 'pathsToTop',
    with: (o) => stratmap.pathsToTop(evaluation, 'x', o),
    wrong: { at: '1999-01', to: 5 },
  },
  {
    name: 'explainChange',
    with: (o) => stratmap.explainChange(evaluation, evaluation, 'o', o),
    wrong: { at: '1999-01', since: '1999-01', of: 'things', method: 'shaply' },
    slip: ['metod', 'method'],
  },
  {
    name: 'diffEvaluations',
    with: (o) => stratmap.diffEvaluations(evaluation, evaluation, o),
    wrong: { at: '1999-01', ids: 'total' },
  },
  {
    name: 'formatExplanation',
    with: (o) => stratmap.formatExplanation(explanation, o),
    wrong: { locale: 1, length: 'long', depth: 0.5 },
    slip: ['lenght', 'length'],
  },
  {
    name: 'formatChange',
    with: (o) => stratmap.formatChange(change, o),
    wrong: { locale: 1, length: 'long' },
  },
  {
    name: 'formatDiff',
    with: (o) => stratmap.formatDiff([], o),
    wrong: { locale: 1, markdown: 1 },
  },
  {
    name: 'formatCardDiff',
    with: (o) => stratmap.formatCardDiff(diff, o),
    wrong: { locale: 1, markdown: 1 },
  },
  {
    name: 'formatAlerts',
    with: (o) => stratmap.formatAlerts(card, { alerts: [] }, o),
    wrong: { locale: 1, markdown: 1 },
    slip: ['markdwon', 'markdown'],
  },
  {
    name: 'inspect',
    with: (o) => stratmap.inspect(card, o),
    wrong: { today: '2026-02-30', severity: 'bad', rules: ['nonsense'], locate: 1, evaluation: {} },
    slip: ['severty', 'severity'],
  },
  {
    name: 'completeness',
    with: (o) => inspecting.completeness(card, o),
    wrong: { locale: 1, evaluation: {} },
    slip: ['evalution', 'evaluation'],
  },
  {
    name: 'smart',
    with: (o) => inspecting.smart(card, 'o', o),
    wrong: { locale: 1, evaluation: 5 },
  },
  {
    name: 'selectIndicators',
    with: (o) => inspecting.selectIndicators(card, o),
    wrong: { objectives: 'o' },
    slip: ['objectivs', 'objectives'],
  },
  {
    name: 'sensitivities',
    with: (o) => analyse.sensitivities(evaluation, 'o', o),
    wrong: { of: ['wight', 'x'] },
  },
  {
    name: 'totalEffects',
    with: (o) => analyse.totalEffects(evaluation, o),
    wrong: { at: '1999-01' },
  },
  {
    name: 'formatSensitivities',
    with: (o) => analyse.formatSensitivities(card, sensitivities, o),
    wrong: { locale: 1, markdown: 'x', top: -1, verdict: 1 },
    slip: ['markdow', 'markdown'],
  },
  {
    name: 'verdictDistance',
    with: (o) => analyse.verdictDistance(evaluation, 'o', o),
    wrong: { of: ['wight'] },
  },
  {
    name: 'seekDrivers',
    with: (o) => analyse.seekDrivers(evaluation, 'o', o),
    wrong: { at: 5, horizon: -1, level: 'x', drivers: [] },
    slip: ['horison', 'horizon'],
  },
  {
    name: 'seek',
    with: (o) => analyse.seek(evaluation, 'o', o),
    wrong: { to: 'x', at: 5, maxDrivers: 0, alternatives: -1 },
    needs: { to: 60 },
    slip: ['maxdrivers', 'maxDrivers'],
  },
  {
    name: 'monteCarlo',
    with: (o) => analyse.monteCarlo(evaluation, o),
    wrong: { samples: -1, seed: 'x' },
    slip: ['sampels', 'samples'],
  },
  {
    name: 'pointsShared',
    with: (o) => analyse.pointsShared({ a: 60, b: 40 }, o),
    wrong: { total: 'x' },
  },
  {
    name: 'whatIf',
    with: (o) => analyse.whatIf(evaluation, {}, o),
    wrong: { at: '1999-01', over: -1, assume: 'holt' },
    slip: ['assum', 'assume'],
  },
  {
    name: 'formatWhatIf',
    with: (o) => analyse.formatWhatIf(tried, o),
    wrong: { locale: 1, markdown: 1 },
  },
  {
    name: 'waterfallOf',
    with: (o) => analyse.waterfallOf(change, o),
    wrong: { locale: 1, most: 'x' },
  },
  {
    name: 'tornadoOf',
    with: (o) => analyse.tornadoOf(evaluation, 'o', o),
    wrong: { swing: 0, at: '1999-01' },
  },
  {
    name: 'tornadoView',
    with: (o) => analyse.tornadoView(tornado, o),
    wrong: { locale: 1, most: 'x' },
  },
  {
    name: 'formatSeek',
    with: (o) => analyse.formatSeek(card, sought, o),
    wrong: { locale: 1, markdown: 1, width: 'x' },
  },
  {
    name: 'toText',
    with: (o) => render.toText(card, evaluation, o),
    wrong: { ...PERIOD, colour: 1, width: '80' },
    slip: ['color', 'colour'],
  },
  {
    name: 'toHistoryText',
    with: (o) => render.toHistoryText(card, evaluation, o),
    wrong: { locale: 5, width: '80' },
    slip: ['widht', 'width'],
  },
  { name: 'toMarkdown', with: (o) => render.toMarkdown(card, evaluation, o), wrong: PERIOD },
  { name: 'toMermaid', with: (o) => render.toMermaid(card, evaluation, o), wrong: PERIOD },
  {
    name: 'movementsText',
    with: (o) => render.movementsText(evaluation, moved, o),
    wrong: { locale: 5, most: -1 },
  },
  {
    name: 'explanationText',
    with: (o) => render.explanationText(explanation, o),
    wrong: { locale: 5, depth: -1 },
  },
  {
    name: 'explanationMarkdown',
    with: (o) => render.explanationMarkdown(explanation, o),
    wrong: { locale: 5, depth: -1 },
  },
  {
    name: 'mapView',
    with: (o) => render.mapView(card, evaluation, o),
    wrong: { ...PERIOD, theme: 't', focus: 'oo', minWeight: 2, before: {} },
    slip: ['minWeigth', 'minWeight'],
  },
  {
    name: 'layoutView',
    with: (o) => render.layoutView(view, o),
    wrong: { maxWidth: -1, links: 'straight', narrow: 1, previous: {}, pins: 7 },
    slip: ['maxwidht', 'maxWidth'],
  },
  {
    name: 'layoutView, style',
    with: (o) => render.layoutView(view, {}, o),
    wrong: { shape: 'circle', fonts: 1, measureText: 'x' },
    slip: ['shap', 'shape'],
  },
  {
    name: 'renderMap',
    with: (o) => render.renderMap(view, layout, undefined, o),
    wrong: { idPrefix: 1, href: 'x', heading: 'no', minWidth: -1 },
    slip: ['hedding', 'heading'],
  },
  {
    name: 'themeOf',
    with: (o) => render.themeOf(o),
    wrong: { palette: 'cbsafe', dark: 'x' },
    slip: ['pallete', 'palette'],
  },
  {
    name: 'toSvg',
    with: (o) => render.toSvg(card, evaluation, o),
    wrong: {
      ...PERIOD,
      focus: 'oo',
      palette: 'x',
      shape: 'x',
      layout: { maxWidth: -1, seed: 'x' },
    },
    slip: ['pallete', 'palette'],
  },
  {
    name: 'toDot',
    with: (o) => render.toDot(card, evaluation, o),
    wrong: { ...PERIOD, focus: 'oo', palette: 'x' },
  },
  {
    name: 'seriesView',
    with: (o) => render.seriesView(card, evaluation, 'x', o),
    wrong: { ...PERIOD, last: 'x' },
  },
  { name: 'bulletView', with: (o) => render.bulletView(card, evaluation, 'x', o), wrong: PERIOD },
  {
    name: 'heatMapView',
    with: (o) => render.heatMapView(card, evaluation, o),
    wrong: { ...PERIOD, last: 'x' },
  },
  { name: 'sparkline', with: (o) => render.sparkline(series, o), wrong: { theme: 'dark' } },
  { name: 'timeSeries', with: (o) => render.timeSeries(series, o), wrong: { theme: 'dark' } },
  { name: 'bullet', with: (o) => render.bullet(bullet, o), wrong: { theme: 'dark' } },
  { name: 'heatMap', with: (o) => render.heatMap(heat, o), wrong: { theme: 'dark' } },
  { name: 'linkMatrix', with: (o) => render.linkMatrix(view, o), wrong: { theme: 'dark' } },
  { name: 'toVegaLite', with: (o) => render.toVegaLite(series, o), wrong: { theme: 'dark' } },
  {
    name: 'waterfall',
    with: (o) => render.waterfall(analyse.waterfallOf(change), o),
    wrong: { theme: 'dark' },
  },
  {
    name: 'tornado',
    with: (o) => render.tornado(analyse.tornadoView(tornado), o),
    wrong: { theme: 'dark' },
  },
  {
    name: 'toReport',
    with: (o) => toReport(card, evaluation, o),
    wrong: { period: '1999-01', palette: 'x', theme: 'x', now: 'x', locales: ['en', 5], title: 5 },
    slip: ['titel', 'title'],
  },
  {
    name: 'toHtmlTable',
    with: (o) => toHtmlTable(card, evaluation, o),
    wrong: { ...PERIOD, rows: 'some', theme: 1 },
  },
  { name: 'pack', with: (o) => pack(evaluation, o), wrong: { locales: ['e', 5] } },
  {
    name: 'readTable',
    with: (o) => readTable('period,key,value\n', o),
    wrong: { locale: 5, limits: { cells: -1, rows: 1 }, percentIds: 5 },
    needs: { ids: ['x'], calendar: { period: 'month', yearStart: 1 } },
    slip: ['percentIDs', 'percentIds'],
  },
  {
    name: 'findIndicators',
    with: (o) => catalogue.findIndicators('cost', o),
    wrong: { locale: 5 },
    slip: ['local', 'locale'],
  },
  {
    name: 'useAll',
    with: (o) => catalogue.useAll([], o),
    wrong: { currency: 5, existing: 'x' },
    slip: ['curency', 'currency'],
  },
  {
    name: 'instantiate',
    with: (o) => templates.instantiate('starter', o),
    wrong: { locale: 5, currency: 'pesos', select: ['nothing'], overrides: [], title: 5 },
    slip: ['curency', 'currency'],
  },
  {
    name: 'diffTemplate',
    with: (o) => templates.diffTemplate(card, 'starter', o),
    wrong: { locale: 5 },
  },
  {
    name: 'offeredLoad',
    with: (o) => queueing.offeredLoad(o),
    wrong: { calls: -1, interval: 'x' },
    needs: traffic,
  },
  {
    name: 'erlangC',
    with: (o) => queueing.erlangC(o),
    wrong: { calls: -1, agents: 0.5 },
    needs: staffed,
    slip: ['agent', 'agents'],
  },
  {
    name: 'erlangA',
    with: (o) => queueing.erlangA(o),
    wrong: { calls: -1, patience: -1 },
    needs: { ...staffed, patience: 300 },
  },
  {
    name: 'agentsNeeded',
    with: (o) => queueing.agentsNeeded(o),
    wrong: { shrinkage: 2, maxOccupancy: 0 },
    needs: { ...traffic, maxOccupancy: 0.9 },
  },
  {
    name: 'goldenMean',
    with: (o) => queueing.goldenMean(o),
    wrong: { payPerHour: 'x', turnover: { kind: 'quadratic', base: -1 }, within: -1 },
    needs: priced,
  },
  {
    name: 'sensitivities of a queue',
    with: (o) => queueing.sensitivities(o),
    wrong: { agents: 0, changes: [{ calls: -1 }, { agent: 1 }] },
    needs: staffed,
  },
];
