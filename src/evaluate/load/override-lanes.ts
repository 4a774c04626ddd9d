import { type Model, type Override, labelsOf } from '../../model/index.js';
import { firstDay, type Lanes, lastDay, parsePeriod, type Period } from '../../period/index.js';
import type { Workspace } from '../../runtime/index.js';
import type { CompiledScorecard } from '../compiled.js';

/** Whether an override acts in a lane: every day of the lane lies from the start of its period to the end of its last (S2). */
export function acts(
  { period, until }: Override,
  lane: number,
  { unit, first }: Lanes,
  { card: { calendar } }: Model,
): boolean {
  const of: Period = { unit, ordinal: first + lane };
  return (
    firstDay(of, calendar) >= firstDay(parsePeriod(period) as Period, calendar) &&
    lastDay(of, calendar) <= lastDay(parsePeriod(until) as Period, calendar)
  );
}

/** Fills the rows that take overrides; of several in a lane the last counts. */
export function loadOverrides(
  { overrides, overrideRows }: CompiledScorecard,
  model: Model,
  lanes: Lanes,
  space: Workspace,
): void {
  for (const { id, kind, stated } of overrideRows) {
    for (const override of overrides) {
      if (override.id !== id || override.kind !== kind) continue;
      const value = numberOf(override, model);
      // Scenarios or tenants lie side by side, each with the same lanes.
      for (let lane = 0; lane < space.lanes; lane++)
        if (acts(override, lane % space.span, lanes, model))
          space.cells[stated * space.lanes + lane] = value;
    }
  }
}

/** What an override states as the engine keeps it: labels as their index. */
function numberOf({ id, stated }: Override, { indicators }: Model): number {
  const labels = labelsOf(indicators.get(id));
  return labels === undefined ? Number(stated) : labels.indexOf(String(stated));
}
