import type { PeriodScores, Score } from '../../evaluate/index.js';
import { shownTrend } from '../trend.js';
import type { BoxFigures, Figures, MapFigures } from './score-map.js';
import type { Sources } from './sources.js';

/** What an evaluation found, as a map tells it. */
export function figuresOf(sources: Sources, scores: PeriodScores): MapFigures {
  const { before } = sources;
  return {
    period: scores.period,
    total: figures(scores.total, before?.total),
    band: (id) => {
      const score = scores.perspectives[id];
      return score === undefined ? undefined : figures(score, before?.perspectives[id]);
    },
    box: (id) => boxFigures(id, sources, scores),
  };
}

function figures(score: Score, before: Score | undefined): Figures {
  const { status } = score;
  const points = score.ok ? score.points : Number.NaN;
  return {
    status,
    points,
    ...(before === undefined ? {} : { before: figures(before, undefined) }),
  };
}

function boxFigures(id: string, sources: Sources, scores: PeriodScores): BoxFigures | undefined {
  const score = scores.objectives[id];
  if (score === undefined) return undefined;
  const stale = staleOf(id, sources, scores);
  const trend = shownTrend(score);
  return {
    ...figures(score, sources.before?.objectives[id]),
    ...(trend === undefined ? {} : { trend }),
    inferred: score.basis === 'inferred',
    ...(stale === undefined ? {} : { stale }),
  };
}

function staleOf(
  id: string,
  { model, periods }: Sources,
  { objectives, indicators, period }: PeriodScores,
): BoxFigures['stale'] {
  const measures = model.objectives.get(id)?.objective.measures ?? [];
  if (!measures.some(({ indicator }) => indicators[indicator]?.stale === true)) return undefined;
  const score = objectives[id];
  const age = score?.ok === true ? score.age : 0;
  return { age, of: periods[periods.indexOf(period) - age] };
}
