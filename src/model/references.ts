import {
  type DrivesInput,
  type ElementKind,
  type HypothesisInput,
  type Indicator,
  type InitiativeInput,
  type Link,
  type NormalScorecard,
  type ObjectiveInput,
  type RiskInput,
  type Rollup,
  type ScorecardInput,
  SECTION_NAMES,
  SECTIONS,
} from '../document/index.js';
import type { Report } from './report.js';

/** Where a reference stands: section and id of the element that refers, and the keys below. */
type Place = readonly [section: string, element: string | number, ...keys: (string | number)[]];

/** What references are held against. */
interface Checking {
  readonly report: Report;
  readonly byKind: ReadonlyMap<ElementKind, ReadonlyMap<string, unknown>>;
  /** Ids that could have been meant, by the kinds asked for; filled when needed. */
  readonly idsOf: Map<string, readonly string[]>;
}

/** The kinds that a reference may name, and the element that refers, when it may not refer to itself. */
interface Meant {
  readonly kinds: readonly ElementKind[];
  readonly self?: string;
}

const PERSON: Meant = { kinds: ['person'] };
const PERSPECTIVE: Meant = { kinds: ['perspective'] };
const THEME: Meant = { kinds: ['theme'] };
const INDICATOR: Meant = { kinds: ['indicator'] };
const OBJECTIVE: Meant = { kinds: ['objective'] };
const HYPOTHESIS: Meant = { kinds: ['hypothesis'] };
const NUMBER: Meant = { kinds: ['indicator', 'metric'] };
const WEIGHER: Meant = { kinds: ['metric', 'indicator'] };
const WORK: Meant = { kinds: ['objective', 'initiative'] };
const ENDANGERED: Meant = { kinds: ['objective', 'indicator', 'initiative'] };

/** Reports every reference that names nothing, or something of another kind, or itself. */
export function checkReferences(
  input: ScorecardInput,
  card: NormalScorecard,
  report: Report,
): void {
  // By kind, and not by id alone: an id that is used twice is told once, and not again at every reference to it.
  const byKind = new Map(SECTION_NAMES.map((section) => [SECTIONS[section], card[section]]));
  const checking: Checking = { report, byKind, idsOf: new Map() };
  ofMeasured(input, card, checking);
  ofObjectives(input, card, checking);
  ofInitiatives(input, checking);
  ofOthers(input, checking);
}

// References are many and nearly all sound, so that paths are made only for those that are not.
function one(checking: Checking, id: string | undefined, meant: Meant, at: () => Place): void {
  if (id !== undefined && !names(checking, id, meant)) wrong(checking, id, meant, at());
}

function names({ byKind }: Checking, id: string, { kinds, self }: Meant): boolean {
  for (const kind of kinds) if (byKind.get(kind)?.has(id) === true) return id !== self;
  return false;
}

function wrong({ report, byKind, idsOf }: Checking, id: string, meant: Meant, path: Place): void {
  const { kinds, self } = meant;
  if (id === self && kinds.some((kind) => byKind.get(kind)?.has(id))) {
    report.add('reference.self', path, { id });
    return;
  }
  const kind = kinds.join(' or ');
  const known = idsOf.get(kind) ?? kinds.flatMap((each) => [...(byKind.get(each)?.keys() ?? [])]);
  idsOf.set(kind, known);
  report.add('reference.unknown', path, { id, kind, known });
}

/** Ids in a list, or as the keys of a map. */
function each(
  checking: Checking,
  ids: readonly string[] | object | undefined,
  meant: Meant,
  section: string,
  element: string | number,
  key: string,
): void {
  if (ids === undefined) return;
  if (Array.isArray(ids)) {
    const list: readonly string[] = ids;
    for (let i = 0; i < list.length; i++)
      one(checking, list[i], meant, () => [section, element, key, i]);
  } else {
    for (const id of Object.keys(ids)) one(checking, id, meant, () => [section, element, key, id]);
  }
}

const NONE: readonly string[] = [];

const idsIn = (section: object | undefined): readonly string[] =>
  section === undefined ? NONE : Object.keys(section);

// Nearly all references are sound. In large sections they are looked through in the normal form, which has them in lists, and what is
// written is gone through only where one of them is not.
function ofMeasured(
  { indicators = {} }: ScorecardInput,
  card: NormalScorecard,
  checking: Checking,
): void {
  for (const { id, rollup } of card.metrics.values()) weigher(checking, rollup, 'metrics', id);
  for (const indicator of card.indicators.values()) {
    const { rollup, owner, guard, twin, drives } = indicator;
    const plain = rollup.kind !== 'weightedMean' && owner === undefined && twin === undefined;
    // Most indicators name nothing.
    if (plain && guard.length === 0 && drives.length === 0) continue;
    ofIndicator(indicator, indicators, card, checking);
  }
}

function ofIndicator(
  { id, rollup, owner, guard, twin, drives }: Indicator,
  indicators: NonNullable<ScorecardInput['indicators']>,
  card: NormalScorecard,
  checking: Checking,
): void {
  weigher(checking, rollup, 'indicators', id);
  one(checking, owner, PERSON, () => ['indicators', id, 'owner']);
  if (guard.length > 0) {
    const stated = indicators[id]?.guard;
    each(checking, stated, { ...NUMBER, self: id }, 'indicators', id, 'guard');
  }
  if (twin !== undefined)
    one(checking, twin, { ...INDICATOR, self: id }, () => ['indicators', id, 'twin']);
  if (!drives.every((link) => isSound(link, card)))
    ofLinks(checking, indicators[id]?.drives, 'indicators', id);
}

function weigher(checking: Checking, rollup: Rollup, section: string, id: string): void {
  if (rollup.kind === 'weightedMean')
    one(checking, rollup.weight, WEIGHER, () => [section, id, 'rollup', 'mean']);
}

/** Whether a link names an objective and nothing else. */
const isSound = ({ to, hypothesis, evidence }: Link, { objectives }: NormalScorecard): boolean =>
  objectives.has(to) && hypothesis === undefined && evidence.length === 0;

function ofObjectives(
  { objectives = {} }: ScorecardInput,
  card: NormalScorecard,
  checking: Checking,
): void {
  const section = 'objectives';
  for (const { id, measures, drives } of card.objectives.values()) {
    const objective = objectives[id] as ObjectiveInput;
    one(checking, objective.perspective, PERSPECTIVE, () => [section, id, 'perspective']);
    each(checking, objective.themes, THEME, section, id, 'themes');
    one(checking, objective.owner, PERSON, () => [section, id, 'owner']);
    if (!measures.every(({ indicator }) => card.indicators.has(indicator))) {
      each(checking, objective.leading, INDICATOR, section, id, 'leading');
      each(checking, objective.lagging, INDICATOR, section, id, 'lagging');
    }
    if (!drives.every((link) => isSound(link, card)))
      ofLinks(checking, objective.drives, section, id);
    if (objective.partOf !== undefined)
      one(checking, objective.partOf, { ...OBJECTIVE, self: id }, () => [section, id, 'partOf']);
    each(checking, objective.guard, INDICATOR, section, id, 'guard');
    each(checking, objective.communicatedTo, PERSON, section, id, 'communicatedTo');
    each(checking, objective.acknowledgedBy, PERSON, section, id, 'acknowledgedBy');
  }
}

function ofInitiatives({ initiatives = {} }: ScorecardInput, checking: Checking): void {
  const section = 'initiatives';
  for (const id of idsIn(initiatives)) {
    const { supports, moves, owner, dependsOn, partOf } = initiatives[id] as InitiativeInput;
    const other: Meant = { kinds: ['initiative'], self: id };
    each(checking, supports, OBJECTIVE, section, id, 'supports');
    each(checking, moves, NUMBER, section, id, 'moves');
    one(checking, owner, PERSON, () => [section, id, 'owner']);
    each(checking, dependsOn, other, section, id, 'dependsOn');
    one(checking, partOf, other, () => [section, id, 'partOf']);
  }
}

function ofOthers(
  { hypotheses = {}, risks = {}, advice, process = [] }: ScorecardInput,
  checking: Checking,
): void {
  for (const id of idsIn(hypotheses)) {
    const { rivals, expect = [] } = hypotheses[id] as HypothesisInput;
    each(checking, rivals, { ...HYPOTHESIS, self: id }, 'hypotheses', id, 'rivals');
    for (const [i, { from, to }] of expect.entries()) {
      one(checking, from, NUMBER, () => ['hypotheses', id, 'expect', i, 'from']);
      one(checking, to, NUMBER, () => ['hypotheses', id, 'expect', i, 'to']);
    }
  }
  for (const id of idsIn(risks)) {
    const { threatens, affects, owner } = risks[id] as RiskInput;
    each(checking, threatens, ENDANGERED, 'risks', id, 'threatens');
    each(checking, affects, OBJECTIVE, 'risks', id, 'affects');
    one(checking, owner, PERSON, () => ['risks', id, 'owner']);
  }
  for (const [i, { by }] of (advice?.acknowledged ?? []).entries())
    one(checking, by, PERSON, () => ['advice', 'acknowledged', i, 'by']);
  for (const [i, { addressedBy, costPoints = [] }] of process.entries()) {
    each(checking, addressedBy, WORK, 'process', i, 'addressedBy');
    for (const [j, point] of costPoints.entries()) {
      if (typeof point === 'object' && 'metric' in point)
        one(checking, point.metric, WEIGHER, () => ['process', i, 'costPoints', j, 'metric']);
    }
  }
}

function ofLinks(
  checking: Checking,
  stated: DrivesInput | undefined,
  section: string,
  element: string,
): void {
  if (stated === undefined || Array.isArray(stated))
    return each(checking, stated, OBJECTIVE, section, element, 'drives');
  const links = stated as Exclude<DrivesInput, readonly string[]>;
  for (const id of Object.keys(links)) {
    one(checking, id, OBJECTIVE, () => [section, element, 'drives', id]);
    const link = links[id];
    if (typeof link !== 'object') continue;
    const { hypothesis, evidence = [] } = link;
    one(checking, hypothesis, HYPOTHESIS, () => [section, element, 'drives', id, 'hypothesis']);
    for (const [i, claim] of evidence.entries()) {
      const sides = claim.split('->');
      // What is no claim is told as such.
      if (sides.length !== 2) continue;
      for (const name of sides)
        one(checking, name.trim(), NUMBER, () => [section, element, 'drives', id, 'evidence', i]);
    }
  }
}
