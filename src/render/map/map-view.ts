import { CARD_AND_PERHAPS_EVALUATION } from '../perhaps-evaluation.js';
import { checkLayout } from '../../layout/index.js';
import { type MapViewOptions, PICTURE_FORMS, type SvgOptions } from './picture-options.js';
import { evaluatedForm } from '../../evaluate/inner-index.js';
import { checkArguments, oneLine, textIn, wordForm } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { wholeOf } from '../../evaluate/inner-index.js';
import { type Model, modelOf, type Scorecard } from '../../model/index.js';
import { reportOptions, scoresFor, wordingFor } from '../options.js';
import { pictureWords } from '../picture-words.js';
import { type Titles, titlesOf } from '../report-rows.js';
import { factsOf } from './facts.js';
import { figuresOf } from './figures.js';
import { flagsOf } from './flags.js';
import { linkViews } from './link-views.js';
import { scoreMap } from './score-map.js';
import type { Sources } from './sources.js';
import type { BoxView, MapView, ThemeView } from './view.js';

/**
 * The strategy map of a card as plain data with final texts, ready to be drawn or read out.
 *
 * @param card - the card
 * @param evaluation - its scores; without it the map shows structure alone
 * @param options - language, period, focus, theme, and an evaluation to compare with
 * @throws ScorecardError `unknown-period`; `unknown-id` for a focus or theme that the card does not have; `invalid-option`
 */
export function mapView(
  card: Scorecard,
  evaluation?: Evaluation,
  options: MapViewOptions | null = {},
): MapView {
  checkArguments({ card, evaluation }, CARD_AND_PERHAPS_EVALUATION);
  return mapViewOf(card, evaluation, mapOptions(card, evaluation, options));
}

/**
 * The options of a map.
 *
 * @throws ScorecardError with everything that is wrong
 */
export function mapOptions(
  card: Scorecard,
  evaluation: Evaluation | undefined,
  given: SvgOptions | null,
): SvgOptions {
  const { objectives, card: whole } = modelOf(card);
  return reportOptions(given, PICTURE_FORMS, evaluation, (options, problems) => {
    const { focus, theme, before, period, layout } = options;
    for (const [name, id, known, kind] of [
      ['focus', focus, objectives, 'objective of the card'],
      ['theme', theme, whole.themes, 'theme of the card'],
    ] as const)
      if (id !== undefined)
        problems.check([name], id, { ...wordForm([...known.keys()], kind), code: 'unknown-id' });
    if (before !== undefined && period !== undefined)
      problems.check(['period'], period, evaluatedForm(before));
    if (layout !== undefined) checkLayout(['layout'], layout, problems);
  });
}

/** The same for options that were checked. */
export function mapViewOf(
  card: Scorecard,
  evaluation: Evaluation | undefined,
  options: MapViewOptions,
): MapView {
  const sources = sourcesOf(card, evaluation, options);
  const view = viewOf(sources, options);
  return sources.scores === undefined
    ? view
    : scoreMap(view, figuresOf(sources, sources.scores), sources);
}

/** The same map for `scoreMap` to put scores on, of any period. */
export const plainMapView = (
  card: Scorecard,
  evaluation: Evaluation,
  options: MapViewOptions,
): MapView => viewOf(sourcesOf(card, evaluation, options), options);

function sourcesOf(
  card: Scorecard,
  evaluation: Evaluation | undefined,
  options: MapViewOptions,
): Sources {
  const model = modelOf(card);
  const wording = wordingFor(card, options);
  const titles = titlesOf(model, wording);
  const scores = evaluation === undefined ? undefined : scoresFor(evaluation, options);
  const before = options.before === undefined ? undefined : scoresFor(options.before, options);
  return {
    model,
    wording,
    words: pictureWords(wording.locale),
    titles,
    periods: evaluation === undefined ? [] : wholeOf(evaluation).periods,
    themes: themesOf(model, titles),
    ...(scores === undefined ? {} : { scores }),
    ...(before === undefined || scores === undefined ? {} : { before }),
  };
}

function viewOf(sources: Sources, options: MapViewOptions): MapView {
  const { model, wording, words, titles, themes } = sources;
  const { card } = model;
  const lit = litBy(model, options);
  const path = options.focus === undefined ? undefined : lit;
  const links = linkViews(sources, path, options.minWeight);
  return {
    locale: wording.locale,
    title: titles.card,
    subtitle: '',
    description: words.keys,
    bands: [...card.perspectives.values()].map(({ id, question }) => {
      const asked =
        question === undefined ? '' : oneLine(textIn(question, wording.locale, card.language));
      return { id, title: titles.of(id), ...(asked === '' ? {} : { question: asked }) };
    }),
    boxes: [...model.objectives.keys()].map((id) =>
      boxView(id, sources, links, lit !== undefined && !lit.has(id)),
    ),
    links,
    themes,
  };
}

/** Objectives that are not faded; undefined where all are shown alike. */
function litBy(
  { objectives, map }: Model,
  { focus, theme }: MapViewOptions,
): ReadonlySet<string> | undefined {
  if (focus === undefined && theme === undefined) return undefined;
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

function boxView(id: string, sources: Sources, links: MapView['links'], faded: boolean): BoxView {
  const { model, titles, themes } = sources;
  const objective = model.objectives.get(id)?.objective as NonNullable<
    ReturnType<Model['objectives']['get']>
  >['objective'];
  const flags = flagsOf(id, sources);
  const count = (role: 'lead' | 'lag'): number =>
    objective.measures.filter((measure) => measure.role === role).length;
  const view: Omit<BoxView, 'facts'> = {
    id,
    band: objective.perspective,
    title: titles.of(id),
    counts: {
      lead: count('lead'),
      lag: count('lag'),
      initiative: [...model.card.initiatives.values()].filter(
        ({ input }) => input.supports?.includes(id) === true,
      ).length,
    },
    inferred: false,
    ...(flags.length === 0 ? {} : { flags }),
    themes: themes.filter((theme) => objective.themes.includes(theme.id)).map((one) => one.letter),
    faded,
  };
  return { ...view, facts: factsOf(view, objective.partOf, links, sources) };
}
