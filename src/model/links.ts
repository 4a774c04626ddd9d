import type { Dated, DiagnosticPath } from '../core/index.js';
import { byStart, type Link, type NormalScorecard } from '../document/index.js';
import { everWeighs } from './children.js';
import { byText } from './by-text.js';
import { checkContraction } from './fixed-point.js';
import { linkPath } from './link-path.js';
import type { Kinds } from './ids.js';
import type { Component, ResolvedLink } from './model.js';
import { durationInPeriods, parseDuration } from '../period/index.js';
import { type Edge, shortestLoop, sorted, tangles } from './order.js';
import type { Parts } from './parts.js';
import type { Report } from './report.js';

/** The links that act, and the order of objectives they imply. */
export interface Links {
  readonly acting: readonly ResolvedLink[];
  readonly byEffect: ReadonlyMap<string, readonly ResolvedLink[]>;
  readonly order: readonly Component[];
}

/** Resolves links and orders objectives; loops without delay are reported with their shortest path. */
export function resolveLinks(
  card: NormalScorecard,
  kinds: Kinds,
  parts: Parts,
  report: Report,
): Links {
  const links = actingLinks(card, kinds, report);
  const solved = card.scoring.loops === 'fixedPoint';
  const between = links.filter(({ fromKind }) => fromKind === 'objective');
  const actsNow = ({ link }: Pick<ResolvedLink, 'link'>): boolean => actsAtOnce(link);
  const undelayed: Edge[] = between.filter(actsNow);
  undelayed.push(...parts.edges);
  const tight = new Set<string>();
  const atOnce = tangles(card.objectives.keys(), undelayed);
  for (const { nodes, loop } of atOnce) {
    if (!loop) continue;
    for (const node of nodes) tight.add(node);
    if (solved) checkContraction(nodes, card, parts, links, actsNow, report);
    else reportLoop(shortestLoop(nodes, undelayed), between, report);
  }
  const loops = new Map<string, number>();
  const components: Component[] = [];
  const delayed = undelayed.length < between.length + parts.edges.length;
  const inTime = delayed ? tangles(card.objectives.keys(), [...between, ...parts.edges]) : atOnce;
  for (const { nodes, loop } of inTime) {
    for (const node of loop ? nodes : []) loops.set(node, components.length);
    components.push({
      objectives: loop ? withinLoop(nodes, undelayed) : nodes,
      loop,
      solved: tight.size > 0 && nodes.some((node) => tight.has(node)),
    });
  }
  const inLoop = ({ from, to }: Edge): boolean =>
    loops.has(from) && loops.get(from) === loops.get(to);
  if (loops.size > 0)
    for (const link of links) link.inLoop = link.fromKind === 'objective' && inLoop(link);
  const byEffect = new Map<string, ResolvedLink[]>();
  for (const link of links) {
    const known = byEffect.get(link.to);
    if (known === undefined) byEffect.set(link.to, [link]);
    else known.push(link);
  }
  return { acting: links, byEffect, order: components };
}

/** Links that claim an effect, by objective, those without weight included. */
export function declaredLinks({
  objectives,
  indicators,
}: NormalScorecard): ReadonlyMap<string, readonly Link[]> {
  const declared = new Map<string, Link[]>();
  // In the sorted order of their causes, so that sums over them do not depend on the order of the card (S4).
  const causes: { readonly id: string; readonly drives: readonly Link[] }[] = [];
  for (const one of objectives.values()) if (one.drives.length > 0) causes.push(one);
  for (const one of indicators.values()) if (one.drives.length > 0) causes.push(one);
  for (const { drives } of byText(causes, ({ id }) => id)) {
    for (const link of drives) {
      if (link.effect === 'none') continue;
      const known = declared.get(link.to);
      if (known === undefined) declared.set(link.to, [link]);
      else known.push(link);
    }
  }
  return declared;
}

/** Whether a link acts within the period, at least in part, by what it declares. */
export function actsAtOnce({ delay, lags }: Link): boolean {
  if (lags !== undefined) return (lags[0] ?? 0) > 0;
  return delay === undefined || !/[1-9]/.test(delay);
}

/** Most periods over which one link acts: ten years of days. Every one of them costs work in every period. */
const MOST_LAGS = 3660;

function checkReach(
  { lags = [], spread }: Link,
  { calendar }: NormalScorecard,
  path: DiagnosticPath,
  report: Report,
): void {
  const duration = spread === undefined ? undefined : parseDuration(spread);
  const spreads = duration === undefined ? 0 : durationInPeriods(duration, calendar.period);
  for (const [what, found] of [
    ['lags', lags.length],
    ['spread', Math.round(spreads)],
  ] as const)
    if (found > MOST_LAGS)
      report.add('link.too-long', [...path, what], { what, found, most: MOST_LAGS });
}

/** Links with a weight; whether they are in a loop is found afterwards. */
function actingLinks(
  card: NormalScorecard,
  kinds: Kinds,
  report: Report,
): (Omit<ResolvedLink, 'inLoop'> & { inLoop: boolean })[] {
  const acting: (Omit<ResolvedLink, 'inLoop'> & { inLoop: boolean })[] = [];
  for (const [elements, fromKind] of [
    [card.objectives, 'objective'],
    [card.indicators, 'indicator'],
  ] as const) {
    for (const { id: from, drives } of elements.values()) {
      if (drives.length === 0) continue;
      for (const link of drives) {
        if (kinds.get(link.to) !== 'objective') continue;
        if (link.lags !== undefined && (link.delay !== undefined || link.spread !== undefined))
          report.add('link.lags-and-delay', [...linkPath({ from, fromKind, link }), 'lags'], {});
        if (link.lags !== undefined || link.spread !== undefined)
          checkReach(link, card, linkPath({ from, fromKind, link }), report);
        for (let i = 0; i < link.evidence.length; i++) {
          const claim = link.evidence[i] as string;
          if (claim.split('->').length !== 2)
            report.add('link.evidence', [...linkPath({ from, fromKind, link }), 'evidence', i], {
              claim,
            });
        }
        if (link.effect === 'none') continue;
        const weight = weightOf(link, card.calendar);
        if (!everWeighs({ weight })) {
          report.add('link.weight-zero', linkPath({ from, fromKind, link }), { from, to: link.to });
          continue;
        }
        acting.push({ from, to: link.to, fromKind, link, weight, inLoop: false });
      }
    }
  }
  return acting;
}

/** Strength times confidence, each as in force at the time (S5). */
function weightOf(
  { strength, confidence, confidenceSteps }: Link,
  calendar: NormalScorecard['calendar'],
): Dated<number> {
  if (confidenceSteps === undefined) {
    if (confidence === 1) return strength;
    return strength.map((step) => ({ ...step, value: step.value * confidence }));
  }
  const dates = [...strength, ...confidenceSteps].flatMap(({ at }) =>
    at === undefined ? [] : [at],
  );
  let [s, c] = [strength[0]?.value ?? 0, confidenceSteps[0]?.value ?? 0];
  return byStart(Object.fromEntries(dates.map((at) => [at, true])), calendar).map(([at]) => {
    s = strength.find((step) => step.at === at)?.value ?? s;
    c = confidenceSteps.find((step) => step.at === at)?.value ?? c;
    return { at, value: s * c };
  });
}

function reportLoop(
  path: readonly string[],
  links: readonly Omit<ResolvedLink, 'inLoop'>[],
  report: Report,
): void {
  const first = links.find(({ from, to }) => from === path[0] && to === path[1]);
  report.add(
    'link.loop',
    first === undefined ? ['objectives', path[0] as string, 'drives'] : linkPath(first),
    {
      path,
    },
  );
}

/** The objectives of a loop, causes of undelayed links before their effects. */
function withinLoop(nodes: readonly string[], undelayed: readonly Edge[]): readonly string[] {
  const inside = new Set(nodes);
  const edges = undelayed.filter(({ from, to }) => inside.has(from) && inside.has(to));
  // An undelayed loop is an error that is reported; any order will do for it.
  return tangles(nodes, edges).some(({ loop }) => loop) ? nodes : sorted(nodes, edges);
}
