import { shownDifference, type Status } from '../../core/index.js';
import { periodText, pointsText, signedText } from '../numbers.js';
import type { PictureWords } from '../picture-words.js';
import { wayOf } from '../trend.js';
import type { Wording } from '../words.js';
import type { BoxView, DifferenceView, MapView, ScoreView } from './view.js';

/** A score as the engine finds it. */
export interface Figures {
  readonly status: Status;
  /** NaN where there are none. */
  readonly points: number;
  /** The same before a change; absent where nothing is compared. */
  readonly before?: Figures;
}

/** What the engine finds of an objective. */
export interface BoxFigures extends Figures {
  /** Points gained since the period before, as shown; NaN or absent where one of both has none. */
  readonly trend?: number;
  readonly inferred: boolean;
  /** Periods since the oldest value below was observed, 0 where that is not known, and the one it is of; absent where none is old. */
  readonly stale?: { readonly age: number; readonly of: string | undefined };
}

/** What the engine finds of a card in a period. */
export interface MapFigures {
  readonly period: string;
  readonly total: Figures;
  /** By id of a perspective; undefined where it has no score. */
  readonly band: (id: string) => Figures | undefined;
  /** By id of an objective. */
  readonly box: (id: string) => BoxFigures | undefined;
}

/** Figures and the words to tell them in. */
export interface Telling {
  readonly wording: Wording;
  readonly words: PictureWords;
}

/** A map without scores with the scores of a period. */
export function scoreMap(view: MapView, figures: MapFigures, telling: Telling): MapView {
  const { period, total, band: bandOf, box: boxOf } = figures;
  const { wording } = telling;
  const marked = (found: Figures | undefined) =>
    found === undefined ? {} : { score: scoreOf(found, wording), ...gainOf(found, wording) };
  return {
    ...view,
    subtitle: [periodText(period, wording), `${wording.words.total}:`]
      .filter((part) => part !== '')
      .join(' · '),
    total: scoreOf(total, wording),
    ...gainOf(total, wording),
    bands: view.bands.map((band) => ({ ...band, ...marked(bandOf(band.id)) })),
    boxes: view.boxes.map((box) => {
      const found = boxOf(box.id);
      return found === undefined ? box : scoreBox(box, found, telling);
    }),
  };
}

function scoreBox(box: BoxView, found: BoxFigures, { wording, words }: Telling): BoxView {
  const before = differenceOf(found, wording);
  const stale = found.stale === undefined ? undefined : staleText(found.stale, { wording, words });
  return {
    ...box,
    score: scoreOf(found, wording),
    ...(before === undefined ? {} : { before }),
    ...trendOf(found, { wording, words }),
    inferred: found.inferred,
    ...(stale === undefined ? {} : { stale }),
    facts: [
      ...(before === undefined ? [] : [`${words.before}: ${differenceText(before)}`]),
      ...(found.inferred ? [words.legend.inferred] : []),
      ...(stale === undefined ? [] : [stale]),
      ...box.facts,
    ],
  };
}

function scoreOf({ status, points }: Figures, wording: Wording): ScoreView {
  return {
    status,
    word: wording.words.statuses[status],
    points: Number.isNaN(points) ? '—' : pointsText(points, wording),
  };
}

/** Points gained as a reader sees them; NaN where nothing is compared, or one of both has none. */
const gainIn = ({ before, points }: Figures): number =>
  before === undefined ? Number.NaN : shownDifference(before.points, points);

/** Points gained, with sign, where a reader can see them. */
function gainOf(found: Figures, wording: Wording): Pick<MapView, 'gained'> {
  const gain = gainIn(found);
  return Number.isNaN(gain) || gain === 0 ? {} : { gained: signedText(gain, wording) };
}

/** What an objective had before a change; undefined where the change did not reach it, as far as a reader can see. */
function differenceOf(found: Figures, wording: Wording): DifferenceView | undefined {
  const { before, status } = found;
  const gain = gainIn(found);
  if (before === undefined) return undefined;
  if (before.status === status && (Number.isNaN(gain) || gain === 0)) return undefined;
  return {
    ...scoreOf(before, wording),
    ...(Number.isNaN(gain) ? {} : { gained: signedText(gain, wording) }),
  };
}

const differenceText = ({ word, points, gained }: DifferenceView): string =>
  `${word} ${points}${gained === undefined ? '' : ` (${gained})`}`;

function trendOf(
  { trend = Number.NaN }: BoxFigures,
  { wording, words }: Telling,
): Pick<BoxView, 'trend'> {
  if (Number.isNaN(trend)) return {};
  const way = wayOf(trend);
  const by = way === 'level' ? '' : ` ${signedText(trend, wording)}`;
  return { trend: { way, text: `${words.trends[way]}${by}` } };
}

/** What is said of an objective whose indicators are held for longer than they are measured. */
function staleText(
  { age, of }: NonNullable<BoxFigures['stale']>,
  { wording, words }: Telling,
): string {
  if (age === 0) return words.legend.stale;
  return words.stale(age, of === undefined ? undefined : periodText(of, wording));
}
