import {
  explain,
  explainChange,
  type Explanation,
  formatChange,
  formatExplanation,
} from '../explain/index.js';
import { LEVEL } from '../render/report-index.js';
import type { Sources } from './data/sources.js';
import type { ExplainedData, ReportData } from './data/report-data.js';
import type { Texts } from '../embed/index.js';

/** Levels below an element that an explanation looks at: a paragraph tells of one or two. */
const DEPTH = 3;

/** Objectives up to which changes are explained; each takes runs of the plan. */
const MOST_CHANGES = 80;

/** Why every element scores what it does, and why that changed since the period before, for the period shown. */
export function explainedData(sources: Sources, at: string): ReportData['explained'] {
  const { evaluation, model, texts } = sources;
  const lane = evaluation.periods.indexOf(at);
  const since = evaluation.periods[lane - 1];
  const ids = ['total', ...model.objectives.keys(), ...model.indicators.keys()];
  const told = ids.flatMap((id): [string, ExplainedData][] => {
    const [why, change] = [whyText(id), changeText(id)];
    const known = {
      ...(why === undefined ? {} : { why }),
      ...(change === undefined ? {} : { change }),
    };
    return why === undefined && change === undefined ? [] : [[id, known]];
  });
  return told.length === 0 ? [] : [[lane, told]];

  function whyText(id: string): Texts | undefined {
    const tree = withoutRule(explain(evaluation, id, { at, depth: DEPTH }));
    return some(texts.locales.map((locale) => formatExplanation(tree, { locale })));
  }

  /** An indicator changes by its value alone, which its chart shows. */
  function changeText(id: string): Texts | undefined {
    if (since === undefined || model.indicators.has(id)) return undefined;
    if (id !== 'total' && model.objectives.size > MOST_CHANGES) return undefined;
    const change = explainChange(evaluation, evaluation, id, { at, since });
    if (change.difference !== null && Math.abs(change.difference) < LEVEL) return undefined;
    return some(texts.locales.map((locale) => formatChange(change, { locale })));
  }
}

/** The rule that gives a status stands beside it, in every period and scenario, and need not be told twice. */
function withoutRule(tree: Explanation): Explanation {
  const { status: _, statusRule, ...rest } = tree;
  return statusRule === undefined || statusRule.byPoints === true ? tree : rest;
}

const some = (told: Texts): Texts | undefined =>
  told.every((text) => text === '') ? undefined : told;
