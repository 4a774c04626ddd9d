import type { Link, NormalScorecard } from '../../../src/document/normal/index.js';
import type { PeriodUnit } from '../../../src/document/input/index.js';
import { durationIn, unitIn } from './calendar.js';

/** A link with its cause, and whether it lies on a loop. */
export interface Influence {
  readonly from: string;
  readonly fromIndicator: boolean;
  readonly to: string;
  readonly link: Link;
  readonly looped: boolean;
}

/** Whether a link weighs anything in some period. */
export function everActs({ strength, confidence, confidenceSteps }: Link): boolean {
  const sure = confidenceSteps ?? [{ value: confidence }];
  return strength.some(({ value }) => value > 0) && sure.some(({ value }) => value > 0);
}

/** The links that act, by the objective they act on. */
export function influencesOf(card: NormalScorecard): Map<string, Influence[]> {
  const acting = new Map<string, Set<string>>();
  const act = (from: string, to: string): void => {
    acting.set(from, (acting.get(from) ?? new Set()).add(to));
  };
  for (const objective of card.objectives.values()) {
    if (objective.partOf !== undefined) act(objective.id, objective.partOf);
    for (const link of objective.drives)
      if (link.effect !== 'none' && everActs(link)) act(objective.id, link.to);
  }
  const reaches = (from: string, wanted: string): boolean => {
    const seen = new Set<string>();
    const waiting = [from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === wanted) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      waiting.push(...(acting.get(at) ?? []));
    }
    return false;
  };
  const byEffect = new Map<string, Influence[]>();
  const sources = [
    ...[...card.objectives.values()].map((from) => ({ from, fromIndicator: false })),
    ...[...card.indicators.values()].map((from) => ({ from, fromIndicator: true })),
  ];
  for (const { from, fromIndicator } of sources)
    for (const link of from.drives) {
      if (link.effect === 'none') continue;
      const looped = !fromIndicator && everActs(link) && reaches(link.to, from.id);
      const found = { from: from.id, fromIndicator, to: link.to, link, looped };
      byEffect.set(link.to, [...(byEffect.get(link.to) ?? []), found]);
    }
  return byEffect;
}

/** Mass of a link by lag in lanes; the masses sum to 1. */
export function kernelOf(
  { link, looped }: Influence,
  calendar: PeriodUnit,
  view: PeriodUnit,
): Map<number, number> {
  const step = unitIn(calendar, view);
  const delay = link.delay === undefined ? 0 : durationIn(link.delay, view);
  const listed = link.lags ?? [];
  const listedMass = listed.reduce((sum, mass) => sum + mass, 0);
  const places: { readonly lag: number; readonly mass: number }[] = [];
  if (link.lags !== undefined) {
    listed.forEach((mass, i) => {
      if (mass > 0) places.push({ lag: delay + i * step, mass: mass / listedMass });
    });
  } else {
    const spread = link.spread === undefined ? 0 : durationIn(link.spread, calendar);
    const count = Math.floor(spread + 1e-9) + 1;
    for (let i = 0; i < count; i++) places.push({ lag: delay + i * step, mass: 1 / count });
  }
  const delayed = places.every(({ lag }) => lag > 1e-9);
  const kernel = new Map<number, number>();
  const add = (lag: number, mass: number): void => {
    const at = lag === 0 && looped && delayed ? 1 : lag;
    if (mass > 0) kernel.set(at, (kernel.get(at) ?? 0) + mass);
  };
  for (const { lag, mass } of places) {
    const near = Math.round(lag);
    if (Math.abs(lag - near) < 1e-9) {
      add(near, mass);
      continue;
    }
    const below = Math.floor(lag);
    add(below, mass * (below + 1 - lag));
    add(below + 1, mass * (lag - below));
  }
  return kernel;
}
