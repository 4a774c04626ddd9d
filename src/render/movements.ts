import { movementsForm } from './forms.js';
import { checkArguments, countForm, needed, readOptions, shownDifference } from '../core/index.js';
import type { Evaluation, IndicatorScore, ObjectiveScore } from '../evaluate/index.js';
import {
  evaluatedForm,
  evaluationForm,
  laneOf,
  neededState,
  wholeOf,
} from '../evaluate/inner-index.js';
import { paintOf } from './ansi.js';
import { STATUS_SHAPES } from './marks.js';
import { pointsText } from './numbers.js';
import { reportOptions, TEXT_FORMS, type TextOptions, widthFor, wordingFor } from './options.js';
import { modelOf } from '../model/index.js';
import { titlesOf } from './report-rows.js';
import { changeText } from './trend.js';
import { cut, displayWidth, pad } from './width.js';

/** How one element moved between two periods. */
export interface Movement<S = ObjectiveScore | IndicatorScore> {
  /** Id of the element. */
  readonly id: string;
  /** Its score in the earlier period. */
  readonly before: S;
  /** Its score in the later period. */
  readonly after: S;
  /** Points gained; absent where one of the two periods has no score. */
  readonly change?: number;
  /** Whether the status is another one. */
  readonly statusChanged: boolean;
}

/** Everything that moved between two periods: the biggest change first, then what came or went. */
export interface Movements {
  /** The earlier period. */
  readonly from: string;
  /** The later period. */
  readonly to: string;
  /** Objectives that moved, the biggest change first. */
  readonly objectives: readonly Movement<ObjectiveScore>[];
  /** Indicators that moved, the biggest change first. */
  readonly indicators: readonly Movement<IndicatorScore>[];
}

/** Changes of points below this are none. */
const LEAST_CHANGE = 1e-9;

/**
 * What moved between two periods of an evaluation.
 *
 * @param evaluation - the evaluation that has both periods
 * @param from - the earlier period, such as `2026-05`; it may lie before the first one shown
 * @param to - the later period
 * @throws ScorecardError `unknown-period`
 */
export function movements(evaluation: Evaluation, from: string, to: string): Movements {
  neededState(evaluation);
  readOptions(
    { from, to },
    { from: needed(evaluatedForm(wholeOf(evaluation))), to: needed(evaluatedForm(evaluation)) },
  );
  const [before, after] = [wholeOf(evaluation).at(from), evaluation.at(to)];
  return Object.freeze({
    from,
    to,
    objectives: moved<ObjectiveScore>(before.objectives, after.objectives),
    indicators: moved<IndicatorScore>(before.indicators, after.indicators),
  });
}

/**
 * What moved since the period before.
 *
 * @param evaluation - the evaluation that has the period
 * @param to - the period; by default the one that the evaluation shows
 * @returns undefined where no period lies before it
 * @throws ScorecardError `unknown-period`
 */
export function lastMovements(evaluation: Evaluation, to?: string): Movements | undefined {
  neededState(evaluation);
  const from = wholeOf(evaluation).periods[laneOf(evaluation, to) - 1];
  return from === undefined ? undefined : movements(evaluation, from, to ?? evaluation.period);
}

function moved<S extends ObjectiveScore | IndicatorScore>(
  before: { readonly [id: string]: S },
  after: { readonly [id: string]: S },
): readonly Movement<S>[] {
  const found: Movement<S>[] = [];
  for (const [id, is] of Object.entries(after)) {
    const was = before[id] as S;
    const change = was.ok && is.ok ? is.points - was.points : undefined;
    const statusChanged = was.status !== is.status;
    if (Math.abs(change ?? 0) < LEAST_CHANGE && !statusChanged) continue;
    const known = change === undefined ? {} : { change };
    found.push(Object.freeze({ id, before: was, after: is, ...known, statusChanged }));
  }
  // What came or went has no change in points; it stands last.
  const size = ({ change }: Movement<S>): number => (change === undefined ? -1 : Math.abs(change));
  found.sort((a, b) => size(b) - size(a));
  return Object.freeze(found);
}

/**
 * Movements as lines for a terminal: objectives, then indicators, the biggest first.
 *
 * @param evaluation - the evaluation that the movements are of
 * @param found - what `movements` returned
 * @param given - language, colour and width; `most` is how many of each kind are shown, 5 by default
 * @throws ScorecardError `invalid-option`
 */
export function movementsText(
  evaluation: Evaluation,
  found: Movements,
  given: (TextOptions & { readonly most?: number | undefined }) | null = {},
): string {
  checkArguments({ evaluation, found }, { evaluation: evaluationForm, found: movementsForm });
  const options = reportOptions<TextOptions & { readonly most?: number | undefined }>(given, {
    ...TEXT_FORMS,
    most: countForm('lines'),
  });
  const wording = wordingFor(evaluation.card, options);
  const { words } = wording;
  const paint = paintOf(options.colour === true);
  const width = widthFor(options);
  const titles = titlesOf(modelOf(evaluation.card), wording);
  const pointsOf = (score: ObjectiveScore | IndicatorScore): string =>
    score.ok ? pointsText(score.points, wording) : '—';
  const statusOf = ({ status }: ObjectiveScore | IndicatorScore): string =>
    `${STATUS_SHAPES[status]} ${words.statuses[status]}`;
  const lines = [paint.bold(`${words.moved}: ${found.from} ${words.to} ${found.to}`)];
  for (const [heading, all] of [
    [words.objectives, found.objectives],
    [words.indicators, found.indicators],
  ] as const) {
    const shown = all.slice(0, options.most ?? 5);
    if (shown.length === 0) continue;
    const rest = all.length - shown.length;
    lines.push(`${heading}${rest > 0 ? paint.dim(` (+${rest})`) : ''}`);
    for (const { id, before, after, statusChanged } of shown) {
      const moves =
        before.ok && after.ok
          ? changeText(shownDifference(before.points, after.points), wording)
          : '';
      const way = `${pad(pointsOf(before), 6, 'right')} → ${pad(pointsOf(after), 6, 'right')}`;
      const now = statusChanged ? `${statusOf(before)} → ${statusOf(after)}` : statusOf(after);
      const facts = `${pad(moves, 8, 'right')}  ${way}  `;
      const room = Math.max(
        16,
        width - displayWidth(facts) - statusRoom(wording.words.statuses) - 4,
      );
      const name = pad(cut(titles.of(id), room), room);
      lines.push(`  ${name}  ${facts}${paint.status(after.status, now)}`);
    }
  }
  if (lines.length === 1) lines.push(words.noMovement);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Room for two statuses with an arrow between; `Above target` is too rare to leave room for. */
function statusRoom(statuses: Readonly<Record<string, string>>): number {
  const { above: _, ...common } = statuses;
  return 2 * (Math.max(...Object.values(common).map((word) => displayWidth(word))) + 2) + 3;
}
