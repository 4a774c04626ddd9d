import { oneLine, textIn } from '../core/index.js';
import type {
  IndicatorScore,
  MetricValue,
  NodeScore,
  ObjectiveScore,
  PeriodScores,
  Score,
} from '../evaluate/index.js';
import { type Model, modelOf, type Scorecard, sliceTitle } from '../model/index.js';
import { type MemberRow, memberRows } from './member-rows.js';
import type { Wording } from './words.js';

type RowKind = 'total' | 'heading' | 'perspective' | 'theme' | 'objective' | 'indicator' | 'member';

/** One line of a report, in the order people read it. */
export interface ReportRow {
  readonly kind: RowKind;
  readonly id: string;
  /** Levels below the card: 0 for the total, perspectives and headings. */
  readonly depth: number;
  readonly title: string;
  /** Absent for a heading and for a member. */
  readonly score?: NodeScore | ObjectiveScore | IndicatorScore;
  /** What is known of a member of the indicator above; the id is that of the indicator. */
  readonly member?: MemberRow;
  /** How an indicator serves the objective above it. */
  readonly role?: 'lead' | 'lag';
  /** Whether the objective above scores the indicator on a scale of its own, unlike the points shown. */
  readonly otherScale?: boolean;
}

/** The titles of a card in a language. */
export interface Titles {
  readonly card: string;
  readonly of: (id: string) => string;
  /** Of a member or another slice of a metric or indicator. */
  readonly member: (id: string, name: string) => string;
}

/** Titles by id: one line each, falling back to the id, or the name of a member. */
export function titlesOf(
  { card, objectives, indicators, metrics }: Model,
  { locale }: Wording,
): Titles {
  const elementOf = (id: string) =>
    objectives.get(id)?.objective ??
    indicators.get(id)?.indicator ??
    metrics.get(id)?.metric ??
    card.perspectives.get(id) ??
    card.themes.get(id) ??
    card.initiatives.get(id) ??
    card.risks.get(id);
  const inLanguage = (text: Parameters<typeof textIn>[0], id: string): string =>
    oneLine(textIn(text, locale, card.language)) || id;
  return {
    card: inLanguage(card.title, card.id),
    of: (id) => {
      const title = elementOf(id)?.title;
      return title === undefined ? id : inLanguage(title, id);
    },
    member: (id, name) => {
      const title = sliceTitle(card, id, name);
      return title === undefined ? oneLine(name) : inLanguage(title, name);
    },
  };
}

/**
 * The card as lines: the total, each perspective with its objectives and their indicators, indicators that serve no objective,
 * and themes.
 *
 * @param members - whether the members of an indicator stand below it
 */
export function reportRows(
  card: Scorecard,
  scores: PeriodScores,
  wording: Wording,
  members = false,
): readonly ReportRow[] {
  const model = modelOf(card);
  const titles = titlesOf(model, wording);
  const { words } = wording;
  const rows: ReportRow[] = [
    { kind: 'total', id: 'total', depth: 0, title: words.total, score: scores.total },
  ];
  const used = new Set<string>();
  for (const id of Object.keys(scores.perspectives)) {
    rows.push({
      kind: 'perspective',
      id,
      depth: 0,
      title: titles.of(id),
      score: at(scores.perspectives, id),
    });
    for (const [objective, resolved] of model.objectives) {
      if (resolved.objective.perspective !== id) continue;
      rows.push({
        kind: 'objective',
        id: objective,
        depth: 1,
        title: titles.of(objective),
        score: at(scores.objectives, objective),
      });
      for (const { indicator, role } of resolved.objective.measures) {
        used.add(indicator);
        const measure = resolved.measures.find((one) => one.measure.indicator === indicator);
        rows.push({ ...indicatorRow(indicator, 2), role, otherScale: measure?.ownScale === false });
        rows.push(...membersBelow(indicator, 3));
      }
    }
  }
  const others = [...model.indicators.keys()].filter((id) => !used.has(id));
  if (others.length > 0) {
    const title = model.objectives.size === 0 ? words.indicators : words.otherIndicators;
    rows.push({ kind: 'heading', id: '', depth: 0, title });
    for (const id of others) rows.push(indicatorRow(id, 1), ...membersBelow(id, 2));
  }
  const themes = Object.keys(scores.themes);
  if (themes.length > 0) rows.push({ kind: 'heading', id: '', depth: 0, title: words.themes });
  for (const id of themes)
    rows.push({ kind: 'theme', id, depth: 1, title: titles.of(id), score: at(scores.themes, id) });
  return rows;

  function indicatorRow(id: string, depth: number): ReportRow {
    return { kind: 'indicator', id, depth, title: titles.of(id), score: at(scores.indicators, id) };
  }

  function membersBelow(id: string, depth: number): readonly ReportRow[] {
    const indicator = model.indicators.get(id)?.indicator;
    if (!members || indicator?.by === undefined) return [];
    const nameOf = (member: string): string => titles.member(id, member);
    return memberRows(indicator, at(scores.indicators, id), nameOf).map((member): ReportRow => {
      return { kind: 'member', id, depth, title: member.title, member };
    });
  }
}

/** A record of a section; the section has no prototype, and the id comes from its own keys or from the model. */
function at<T extends Score | MetricValue>(section: { readonly [id: string]: T }, id: string): T {
  return section[id] as T;
}
