import { ScorecardError, textIn } from '../../core/index.js';
import type { Evaluation, ObjectiveScore, Score } from '../../evaluate/index.js';
import { type Model, modelOf, type Scorecard } from '../../model/index.js';
import { periodText, pointsText, shownGain, signedText } from '../numbers.js';
import { type ReportOptions, scoresFor, wordingFor } from '../options.js';
import { pictureWords } from '../picture-words.js';
import { type Titles, titlesOf } from '../report-rows.js';
import { oneLine } from '../width.js';
import type { Wording } from '../words.js';
import { factsOf } from './facts.js';
import { flagsOf } from './flags.js';
import { linkViews } from './link-views.js';
import type { Sources } from './sources.js';
import type { BoxView, DifferenceView, MapView, ScoreView, ThemeView } from './view.js';

/** What a map shows. */
export interface MapViewOptions extends ReportOptions {
  /** Only this theme: objectives without it are faded. */
  readonly theme?: string;
  /** Id of an objective: what it does not drive and what does not drive it is faded. */
  readonly focus?: string;
  /**
   * Links weaker than this share of the strongest, 0 to 1, are not drawn unless they lie on the path in focus; boxes stay where they
   * are, and words still tell of them. Unless told, 0.25 on maps of more than 40 links, and 0 on others.
   */
  readonly minWeight?: number;
  /** The evaluation before a change: the map shows what each objective had and what it gained. */
  readonly before?: Evaluation;
}

/** Least change of points that is shown as one. */
const LEVEL = 0.05;

/**
 * The strategy map of a card as plain data with final texts, ready to be drawn or read out.
 *
 * @param card - the card
 * @param evaluation - its scores; without it the map shows structure alone
 * @param options - language, period, focus, theme, and an evaluation to compare with
 * @throws ScorecardError `unknown-period`; `unknown-id` for a focus or theme that the card does not have
 */
export function mapView(
  card: Scorecard,
  evaluation?: Evaluation,
  options: MapViewOptions = {},
): MapView {
  const model = modelOf(card);
  const wording = wordingFor(card, options);
  const titles = titlesOf(model, wording);
  const words = pictureWords(wording.locale);
  const scores = evaluation === undefined ? undefined : scoresFor(evaluation, options);
  const before = options.before === undefined ? undefined : scoresFor(options.before, options);
  const sources: Sources = {
    model,
    wording,
    words,
    titles,
    periods: evaluation?.periods ?? [],
    themes: themesOf(model, titles),
    ...(scores === undefined ? {} : { scores }),
    ...(before === undefined || scores === undefined ? {} : { before }),
  };
  const lit = litBy(model, options);
  const links = linkViews(
    sources,
    options.focus === undefined ? undefined : lit,
    options.minWeight,
  );
  const total = scores === undefined ? undefined : scoreView(scores.total, wording);
  const period = scores?.period ?? '';
  return {
    locale: wording.locale,
    title: titles.card,
    subtitle: [
      periodText(period, wording),
      ...(total === undefined ? [] : [`${wording.words.total}:`]),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    description: words.keys,
    ...(total === undefined ? {} : { total }),
    ...gainedSince(before?.total, scores?.total, wording),
    bands: [...model.card.perspectives.values()].map(({ id, question }) => {
      const score = scores?.perspectives[id];
      const asked =
        question === undefined
          ? ''
          : oneLine(textIn(question, wording.locale, model.card.language));
      return {
        id,
        title: titles.of(id),
        ...(asked === '' ? {} : { question: asked }),
        ...(score === undefined ? {} : { score: scoreView(score, wording) }),
        ...gainedSince(before?.perspectives[id], score, wording),
      };
    }),
    boxes: [...model.objectives.keys()].map((id) =>
      boxView(id, sources, links, lit !== undefined && !lit.has(id)),
    ),
    links,
    themes: sources.themes,
  };
}

/** Objectives that are not faded; undefined where all are shown alike. */
function litBy(
  { card, objectives, map }: Model,
  { focus, theme }: MapViewOptions,
): ReadonlySet<string> | undefined {
  if (focus === undefined && theme === undefined) return undefined;
  if (focus !== undefined && !objectives.has(focus))
    throw new ScorecardError('unknown-id', `the card has no objective \`${focus}\` to focus on`);
  if (theme !== undefined && !card.themes.has(theme))
    throw new ScorecardError('unknown-id', `the card has no theme \`${theme}\``);
  const path =
    focus === undefined
      ? new Set(objectives.keys())
      : new Set([focus, ...map.allDrivers(focus), ...map.allEffects(focus)]);
  return new Set(
    [...path].filter(
      (id) => theme === undefined || objectives.get(id)?.objective.themes.includes(theme) === true,
    ),
  );
}

function themesOf({ card, objectives }: Model, titles: Titles): readonly ThemeView[] {
  const used = new Set([...objectives.values()].flatMap(({ objective }) => objective.themes));
  return [...card.themes.keys()]
    .filter((id) => used.has(id))
    .map((id, i) => ({ id, letter: letterOf(i), title: titles.of(id) }));
}

const letterOf = (i: number): string =>
  i < 26 ? String.fromCodePoint(65 + i) : `${letterOf(Math.floor(i / 26) - 1)}${letterOf(i % 26)}`;

/** A score in words and figures. */
export function scoreView(score: Score, wording: Wording): ScoreView {
  return {
    status: score.status,
    word: wording.words.statuses[score.status],
    points: score.ok ? pointsText(score.points, wording) : '—',
  };
}

function boxView(id: string, sources: Sources, links: MapView['links'], faded: boolean): BoxView {
  const { model, scores, before, wording, titles } = sources;
  const objective = model.objectives.get(id)?.objective as NonNullable<
    ReturnType<Model['objectives']['get']>
  >['objective'];
  const score = scores?.objectives[id];
  const was = before?.objectives[id];
  const stale = staleText(id, sources);
  const flags = flagsOf(id, sources);
  const count = (role: 'lead' | 'lag'): number =>
    objective.measures.filter((measure) => measure.role === role).length;
  const view: Omit<BoxView, 'facts'> = {
    id,
    band: objective.perspective,
    title: titles.of(id),
    ...(score === undefined ? {} : { score: scoreView(score, wording) }),
    ...(score === undefined || was === undefined || !differs(was, score)
      ? {}
      : { before: differenceView(was, score, wording) }),
    ...trendView(score, sources),
    counts: {
      lead: count('lead'),
      lag: count('lag'),
      initiative: [...model.card.initiatives.values()].filter(
        ({ input }) => input.supports?.includes(id) === true,
      ).length,
    },
    inferred: score?.basis === 'inferred',
    ...(stale === undefined ? {} : { stale }),
    ...(flags.length === 0 ? {} : { flags }),
    themes: sources.themes
      .filter((theme) => objective.themes.includes(theme.id))
      .map(({ letter }) => letter),
    faded,
  };
  return { ...view, facts: factsOf(view, objective.partOf, links, sources) };
}

/** Points gained, with sign, where a reader can see them. */
function gainedSince(
  was: Score | undefined,
  is: Score | undefined,
  wording: Wording,
): { readonly gained?: string } {
  if (was?.ok !== true || is?.ok !== true) return {};
  const gain = shownGain(was.points, is.points);
  return gain === 0 ? {} : { gained: signedText(gain, wording) };
}

/** Whether a change reached an objective, as far as a reader can see. */
const differs = (was: ObjectiveScore, is: ObjectiveScore): boolean =>
  was.status !== is.status || (was.ok && is.ok && shownGain(was.points, is.points) !== 0);

function differenceView(was: ObjectiveScore, is: ObjectiveScore, wording: Wording): DifferenceView {
  const gained =
    was.ok && is.ok ? signedText(shownGain(was.points, is.points), wording) : undefined;
  return { ...scoreView(was, wording), ...(gained === undefined ? {} : { gained }) };
}

function trendView(
  score: ObjectiveScore | undefined,
  { words, wording }: Sources,
): Pick<BoxView, 'trend'> {
  if (score?.ok !== true || score.trend === undefined) return {};
  const { trend } = score;
  const way = Math.abs(trend) < LEVEL ? 'level' : trend > 0 ? 'up' : 'down';
  const by = way === 'level' ? '' : ` ${signedText(trend, wording)}`;
  return { trend: { way, text: `${words.trends[way]}${by}` } };
}

/** What is said of an objective whose indicators are held for longer than they are measured. */
function staleText(
  id: string,
  { model, scores, words, periods, wording }: Sources,
): string | undefined {
  const score = scores?.objectives[id];
  if (scores === undefined || score === undefined) return undefined;
  const measures = model.objectives.get(id)?.objective.measures ?? [];
  if (!measures.some(({ indicator }) => scores.indicators[indicator]?.stale === true))
    return undefined;
  const age = score.ok ? score.age : 0;
  const lane = periods.indexOf(scores.period);
  const of = periods[lane - age];
  if (age === 0) return words.legend.stale;
  return words.stale(age, of === undefined ? undefined : periodText(of, wording));
}
