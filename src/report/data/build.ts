import { baseOf, inQuotes, ScorecardError } from '../../core/index.js';
import { type Evaluation, latestPeriod } from '../../evaluate/index.js';
import { laneOf, stateOf, wholeOf } from '../../evaluate/inner-index.js';
import { inspect } from '../../inspect/index.js';
import {
  keyParts,
  type Model,
  modelOf,
  observedOf,
  type Scorecard,
  slicesOf,
} from '../../model/index.js';
import { parsePeriod, periodLabel } from '../../period/index.js';
import { explainedData } from '../explained.js';
import type { Titles } from '../../render/report-index.js';
import { collect } from './collect.js';
import { initiativeData, riskData } from './manage.js';
import { mapData } from './map.js';
import type { FindingData, ReportData } from './report-data.js';
import type { Sources } from './sources.js';
import { runsOf, type Texts, textSource } from '../../embed/index.js';

/** What the data of a report are told. */
export interface BuildOptions {
  readonly locales: readonly [string, ...string[]];
  readonly period?: string;
  readonly title?: string;
  readonly today?: string;
  readonly step?: (what: string) => void;
  /** Whether it has advice on the card; default true. */
  readonly advice?: boolean;
  /** Whether to explain; default true. */
  readonly explained?: boolean;
}

/** Everything a report shows, as plain data. */
export function buildData(
  card: Scorecard,
  evaluation: Evaluation,
  {
    locales,
    period,
    title,
    today,
    step = () => {},
    advice = true,
    explained: told = true,
  }: BuildOptions,
): ReportData {
  const state = stateOf(evaluation);
  if (state === undefined || evaluation.card !== card)
    throw new ScorecardError(
      'invalid-option',
      'a report needs a card and an evaluation of this very card: pass what `evaluate` returned for it',
    );
  const at = period ?? latestPeriod(evaluation);
  const lane = laneOf(evaluation, at);
  const whole = wholeOf(evaluation);
  const hidden = whole.periods.length - evaluation.periods.length;
  const model = modelOf(card);
  const texts = textSource(model, locales);
  const sources: Sources = {
    ...{ state, model, texts, evaluation: whole, shown: evaluation },
    runs: (valueAt) => runsOf(state.lanes.count, (one) => valueAt(Math.max(one, hidden))),
  };
  const { purpose } = model.card;
  step('collecting values');
  const parts = collect(sources);
  step('drawing the map');
  const map = mapData(card, evaluation, locales, at);
  step('explaining');
  const explained = told ? explainedData(sources, at) : [];
  if (advice) step('inspecting');
  return {
    format: 'stratmap-report/1',
    locales,
    languages: locales.map(languageName),
    title: title === undefined ? texts.titles.map((one) => one.card) : locales.map(() => title),
    ...(purpose === undefined ? {} : { purpose: texts.of(purpose) }),
    periods: whole.periods,
    shown: lane,
    ...(model.card.currency === undefined ? {} : { currency: model.card.currency }),
    ...parts,
    initiatives: initiativeData(sources),
    risks: riskData(sources),
    ...(advice ? { findings: findingData(sources, at, today) } : {}),
    explained,
    map,
  };
}

/** The name of a language in itself; of one without a known name, its tag. */
function languageName(locale: string): string {
  const known = new Map([
    ['en', 'English'],
    ['es', 'Español'],
  ]);
  return known.get(baseOf(locale)) ?? locale;
}

/** Cases of one rule that are listed; the others are counted. */
const MOST_CASES = 8;

/** Advice that the card does not accept, in every language, rule by rule. */
function findingData(
  sources: Sources,
  at: string,
  today: string | undefined,
): readonly FindingData[] {
  const { shown: evaluation, texts } = sources;
  const all = texts.locales.map((locale) =>
    inspect(evaluation.card, {
      evaluation,
      at,
      locale,
      ...(today === undefined ? {} : { today }),
    }),
  );
  const found = new Map<string, FindingData>();
  for (const [i, { code, severity, id, acknowledged }] of (all[0] ?? []).entries()) {
    if (acknowledged !== undefined) continue;
    const say = (field: 'message' | 'hint'): Texts =>
      all.map((findings, k) => readable(findings[i]?.[field] ?? '', id, sources, k));
    const hint = say('hint');
    const key = JSON.stringify([code, severity, hint]);
    const { cases, more } = found.get(key) ?? { cases: [], more: 0 };
    if (cases.length === MOST_CASES) {
      found.set(key, { code, severity, hint, cases, more: more + 1 });
      continue;
    }
    const one = { message: say('message'), ...(id === undefined ? {} : { id }) };
    found.set(key, { code, severity, hint, cases: [...cases, one], more });
  }
  return [...found.values()];
}

/**
 * A message for people who never saw the card as text: titles for ids, names of periods, and a capital letter.
 *
 * @param about - id of the element it is about, whose members are named by it
 */
function readable(
  text: string,
  about: string | undefined,
  { model, texts }: Sources,
  locale: number,
): string {
  const tag = texts.locales[locale] ?? 'en';
  const titles = texts.titles[locale] as Titles;
  const titleOf = (name: string): string | undefined => {
    if (model.kinds.has(name)) return titles.of(name);
    const [id, part] = keyParts(name);
    if (part !== undefined && hasMember(model, id, part))
      return `${titles.of(id)}: ${titles.member(id, part)}`;
    return about !== undefined && hasMember(model, about, name)
      ? titles.member(about, name)
      : undefined;
  };
  const titled = text.replaceAll(/`([^`\s]+)`/g, (quoted, name: string) => {
    const title = titleOf(name);
    return title === undefined ? quoted : inQuotes(title, baseOf(tag));
  });
  const named = titled.replaceAll(/(?<![\w-])\d{4}-[A-Z]?\d{1,2}(?![\w-])/g, (name) => {
    const period = parsePeriod(name);
    return period === undefined ? name : periodLabel(period, tag);
  });
  return named.charAt(0).toUpperCase() + named.slice(1);
}

const hasMember = ({ card }: Model, id: string, name: string): boolean =>
  slicesOf(observedOf(card, id)?.by).some((slice) => slice.name === name && name !== '');
