import type { InitiativeInput, NormalScorecard } from '../document/index.js';
import { type Calendar, firstDay, lastDay, parsePeriod, type Period } from '../period/index.js';
import type { ResolvedInitiatives } from './model.js';
import { type Edge, shortestLoop, tangles } from './order.js';
import type { Report } from './report.js';

/** Orders initiatives by their parts and by their dependencies; loops and dates that contradict each other are reported (S12). */
export function resolveInitiatives(card: NormalScorecard, report: Report): ResolvedInitiatives {
  if (card.initiatives.size === 0) return { parts: new Map(), partsFirst: [], needsFirst: [] };
  const inputs = new Map([...card.initiatives].map(([id, { input }]) => [id, input]));
  const parts = new Map<string, string[]>();
  const whole: Edge[] = [];
  const needs: Edge[] = [];
  for (const [id, { partOf, dependsOn = [] }] of inputs) {
    // What does not exist, or is the initiative itself, has been reported as a reference.
    for (const before of dependsOn)
      if (before !== id && inputs.has(before)) needs.push({ from: before, to: id });
    if (partOf === undefined || partOf === id || !inputs.has(partOf)) continue;
    whole.push({ from: id, to: partOf });
    const known = parts.get(partOf);
    if (known === undefined) parts.set(partOf, [id]);
    else known.push(id);
  }
  for (const [id, input] of inputs) checkDates(id, input, inputs, card.calendar, report);
  return {
    parts,
    partsFirst: ordered(inputs.keys(), whole, 'partOf', report),
    needsFirst: ordered(inputs.keys(), needs, 'dependsOn', report),
  };
}

function ordered(
  ids: Iterable<string>,
  edges: readonly Edge[],
  key: 'partOf' | 'dependsOn',
  report: Report,
): string[] {
  return tangles([...ids], edges).flatMap(({ nodes, loop }) => {
    if (loop) {
      const path = shortestLoop(nodes, edges);
      report.add('initiative.loop', ['initiatives', path[0] as string, key], { key, path });
    }
    return nodes;
  });
}

function checkDates(
  id: string,
  { from, to, dependsOn = [] }: InitiativeInput,
  inputs: ReadonlyMap<string, InitiativeInput>,
  calendar: Calendar,
  report: Report,
): void {
  const start = from === undefined ? undefined : firstDay(parsePeriod(from) as Period, calendar);
  if (from === undefined || start === undefined) return;
  if (to !== undefined && lastDay(parsePeriod(to) as Period, calendar) < start)
    report.add('initiative.dates', ['initiatives', id, 'to'], { id, from, to });
  for (const [i, needs] of dependsOn.entries()) {
    const end = inputs.get(needs)?.to;
    if (end !== undefined && lastDay(parsePeriod(end) as Period, calendar) >= start)
      report.add('initiative.early', ['initiatives', id, 'dependsOn', i], {
        id,
        needs,
        from,
        to: end,
      });
  }
}
