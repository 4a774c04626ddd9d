import type { NormalScorecard, Objective } from '../document/index.js';
import { countedObjectives, everWeighs } from './children.js';
import type { Report } from './report.js';

/** Reports weights that are all 0, which leave nothing to average (S2). */
export function checkWeights(card: NormalScorecard, report: Report): void {
  const { perspectives, themes, indicators, objectives } = card;
  if (isDead([...perspectives.values()], hasNoWeight))
    report.add('weight.all-zero', ['perspectives'], { of: 'the perspectives' });
  checkMeasures(card, report);
  for (const id of perspectives.keys()) {
    if (isDead(countedObjectives(card, { perspective: id }), neverHasWeight))
      report.add('weight.all-zero', ['perspectives', id], { of: `the objectives of \`${id}\`` });
  }
  for (const id of themes.keys()) {
    if (isDead(countedObjectives(card, { theme: id }), neverHasWeight))
      report.add('weight.all-zero', ['themes', id], { of: `the objectives of \`${id}\`` });
  }
  if (objectives.size === 0 && isDead([...indicators.values()], hasNoWeight))
    report.add('weight.all-zero', ['indicators'], { of: 'the indicators' });
}

const isDead = <T>(members: readonly T[], weighsNothing: (member: T) => boolean): boolean =>
  members.length > 0 && members.every(weighsNothing);

const hasNoWeight = ({ weight }: { readonly weight: number }): boolean => weight === 0;

/** Whether the largest of its weights over time is 0. */
const neverHasWeight = ({ weight }: Pick<Objective, 'weight'>): boolean =>
  weight.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY) === 0;

function checkMeasures({ objectives }: NormalScorecard, report: Report): void {
  const parts = new Map<string, Objective[]>();
  for (const part of objectives.values()) {
    if (part.partOf === undefined) continue;
    const known = parts.get(part.partOf);
    if (known === undefined) parts.set(part.partOf, [part]);
    else known.push(part);
  }
  for (const { id, measures } of objectives.values()) {
    const own = parts.get(id) ?? NONE;
    if (!measures.some(everWeighs) && !own.some(everWeighs) && measures.length + own.length > 0)
      report.add('weight.all-zero', ['objectives', id], { of: `the measures of \`${id}\`` });
  }
}

const NONE: readonly never[] = [];
