import type { Status } from '../core/index.js';
import type {
  InitiativeRecord,
  InitiativeStatus,
  PeriodScores,
  RiskRecord,
  RiskStatus,
} from '../evaluate/index.js';
import { modelOf, type Scorecard } from '../model/index.js';
import { STATUS_SHAPES } from './marks.js';
import { countText, pointsText, shareText, valueText } from './numbers.js';
import type { Titles } from './report-rows.js';
import type { Wording } from './words.js';

/** One initiative or risk in a report. */
export interface ManageLine {
  /** Shape and word of its status; empty for a remark about several. */
  readonly mark: string;
  /** The status of a score that is shown in the same colour. */
  readonly status: Status;
  readonly title: string;
  readonly facts: readonly string[];
}

/** A heading with what stands under it. */
export interface ManageSection {
  readonly heading: string;
  readonly lines: readonly ManageLine[];
}

const INITIATIVE_MARKS: Readonly<Record<InitiativeStatus, Status>> = {
  done: 'good',
  late: 'poor',
  'over-budget': 'poor',
  'on-track': 'good',
  'not-started': 'none',
  unknown: 'none',
};

const RISK_MARKS: Readonly<Record<RiskStatus, Status>> = {
  acceptable: 'good',
  elevated: 'watch',
  unacceptable: 'poor',
  unknown: 'none',
};

/** Initiatives and risks of a period, in the order of the card; only sections that hold anything. */
export function manageSections(
  card: Scorecard,
  scores: PeriodScores,
  titles: Titles,
  wording: Wording,
): readonly ManageSection[] {
  const { manage } = wording.words;
  const { currency } = modelOf(card).card;
  return [
    {
      heading: manage.initiatives,
      lines: initiativeLines(scores.initiatives, currency, titles, wording),
    },
    {
      heading: manage.risks,
      lines: Object.entries(scores.risks).map(([id, record]) =>
        riskLine(id, record, titles, wording),
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function initiativeLines(
  records: { readonly [id: string]: InitiativeRecord },
  currency: string | undefined,
  titles: Titles,
  wording: Wording,
): readonly ManageLine[] {
  const { manage } = wording.words;
  const all = Object.entries(records);
  const told = all.filter(([, { status }]) => status !== 'unknown');
  const lines = told.map(([id, record]): ManageLine => {
    const status = INITIATIVE_MARKS[record.status];
    return {
      mark: `${STATUS_SHAPES[status]} ${manage.initiativeStatuses[record.status]}`,
      status,
      title: titles.of(id),
      facts: initiativeFacts(record, currency, wording),
    };
  });
  const silent = all.length - told.length;
  if (silent === 0) return lines;
  const title = manage.unknown(countText(silent, wording), silent === 1);
  return [...lines, { mark: '', status: 'none', title, facts: [] }];
}

function initiativeFacts(
  { progress, planned, budget, spent, estimate, overBudget }: InitiativeRecord,
  currency: string | undefined,
  wording: Wording,
): string[] {
  const { manage } = wording.words;
  const money = (amount: number): string => valueText(amount, currency, wording);
  const percent = (value: number): string => shareText(value / 100, wording);
  const facts: string[] = [];
  if (progress !== undefined) facts.push(manage.complete(percent(progress)));
  if (planned !== undefined) facts.push(manage.planned(percent(planned)));
  if (spent !== undefined)
    facts.push(manage.spent(money(spent), budget === undefined ? undefined : money(budget)));
  else if (budget !== undefined) facts.push(manage.budget(money(budget)));
  if (overBudget && estimate !== undefined) facts.push(manage.estimate(money(estimate)));
  return facts;
}

function riskLine(id: string, record: RiskRecord, titles: Titles, wording: Wording): ManageLine {
  const { manage } = wording.words;
  const { level, acceptable, threatens, losses } = record;
  const size = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : valueText(value, undefined, wording);
  const facts: string[] = [];
  if (level !== undefined) facts.push(manage.level(size(level) as string, size(acceptable)));
  if (threatens.length > 0)
    facts.push(`${manage.threatens} ${threatens.slice(0, 5).map(titles.of).join(', ')}`);
  for (const [objective, points] of Object.entries(losses))
    if (points > 0) facts.push(manage.takes(pointsText(points, wording), titles.of(objective)));
  const status = RISK_MARKS[record.status];
  const mark = `${STATUS_SHAPES[status]} ${manage.riskStatuses[record.status]}`;
  return { mark, status, title: titles.of(id), facts };
}
