import type { Dated, DiagnosticPath } from '../core/index.js';
import type { NormalScorecard, Objective } from '../document/index.js';
import type { Calendar } from '../period/index.js';
import { countedObjectives, everWeighs } from './children.js';
import { heldTogether } from './held.js';
import type { Report } from './report.js';

/** Reports weights that are all 0, always or for a time, which leave nothing to average (S2). */
export function checkWeights(card: NormalScorecard, report: Report): void {
  const { perspectives, themes, indicators, objectives, calendar } = card;
  const check = (members: readonly Weighed[], of: string, ...path: DiagnosticPath): void =>
    checkGroup(members, path, of, calendar, report);
  const ofAll = [...perspectives.values()].map(overTime);
  if (inDoubt(ofAll)) check(ofAll, 'the perspectives', 'perspectives');
  const parts = partsOf(card);
  for (const { id, measures } of objectives.values()) {
    const own = parts.get(id);
    const members = own === undefined ? measures : [...measures, ...own];
    if (inDoubt(members)) check(members, `the measures of \`${id}\``, 'objectives', id);
  }
  for (const id of perspectives.keys()) {
    const members = countedObjectives(card, { perspective: id });
    if (inDoubt(members)) check(members, `the objectives of \`${id}\``, 'perspectives', id);
  }
  for (const id of themes.keys()) {
    const members = countedObjectives(card, { theme: id });
    if (inDoubt(members)) check(members, `the objectives of \`${id}\``, 'themes', id);
  }
  if (objectives.size === 0) {
    const members = [...indicators.values()].map(overTime);
    if (inDoubt(members)) check(members, 'the indicators', 'indicators');
  }
}

// What a group is called is put together only where there may be something to tell.
const inDoubt = (members: readonly Weighed[]): boolean =>
  members.length > 0 && !members.some(alwaysWeighs);

interface Weighed {
  readonly weight: Dated<number>;
}

interface MayBeDated {
  readonly weight: number;
  readonly weightSteps?: Dated<number>;
}

const overTime = ({ weight, weightSteps }: MayBeDated): Weighed => ({
  weight: weightSteps ?? [{ value: weight }],
});

function checkGroup(
  members: readonly Weighed[],
  path: DiagnosticPath,
  of: string,
  calendar: Calendar,
  report: Report,
): void {
  if (!members.some(everWeighs)) {
    report.add('weight.all-zero', path, { of });
    return;
  }
  const span = spanOfNothing(members, calendar);
  if (span !== undefined) report.add('weight.zero-while', path, { of, ...span });
}

const alwaysWeighs = ({ weight }: Weighed): boolean =>
  weight.length === 1 ? weight[0]?.value !== 0 : weight.every(({ value }) => value !== 0);

/** The first time from a date on in which every weight is 0. What has not begun yet is none: everything begins some day. */
function spanOfNothing(
  members: readonly Weighed[],
  calendar: Calendar,
): { readonly from: string; readonly until?: string } | undefined {
  const weighing = new Set<number>();
  let began = false;
  let span: { readonly from: string } | undefined;
  const weights = members.map(({ weight }) => weight);
  for (const { at, become } of heldTogether(weights, calendar)) {
    for (const [place, value] of become) {
      if (value === 0) weighing.delete(place);
      else weighing.add(place);
    }
    if (weighing.size > 0) {
      if (span !== undefined && at !== undefined) return { ...span, until: at };
      began = true;
    } else if (began && at !== undefined) span ??= { from: at };
  }
  return span;
}

function partsOf({ objectives }: NormalScorecard): ReadonlyMap<string, readonly Objective[]> {
  const parts = new Map<string, Objective[]>();
  for (const part of objectives.values()) {
    if (part.partOf === undefined) continue;
    const known = parts.get(part.partOf);
    if (known === undefined) parts.set(part.partOf, [part]);
    else known.push(part);
  }
  return parts;
}
