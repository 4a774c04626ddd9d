import { readOptions } from '../../core/index.js';
import { evaluatedForm, type Evaluation, neededState } from '../../evaluate/inner-index.js';
import { sweep } from '../../runtime/sweep-index.js';
import { groundOf } from './root.js';

/** How an objective stands among the others, by everything it moves and everything that moves it. */
export interface TotalEffect {
  /** The objective. */
  readonly id: string;
  /** Points that the others gain in all for a point of this one. */
  readonly given: number;
  /** Points that this one gains in all for a point of each of the others. */
  readonly received: number;
  /** Both together: how much it has to do with the rest. */
  readonly prominence: number;
  /** Given less received: above 0 a cause, below 0 an effect. */
  readonly relation: number;
  /** Points that each other objective gains for a point of this one, for a point in every period up to the one asked about; none that are 0. */
  readonly effects: { readonly [objective: string]: number };
}

/**
 * Total effects of objectives on one another: what a point more in the reported score of one, kept up through all periods up to the
 * one asked about, does to each of the others along all links and parts, loops included (S10). The matrix is the total relation of
 * DEMATEL, in points. An objective without a score neither gives nor receives.
 *
 * @returns one entry an objective, in the order of the card
 * @throws ScorecardError `unknown-period`, `invalid-option`
 */
export function totalEffects(
  evaluation: Evaluation,
  given: { readonly at?: string | undefined } | null = {},
): readonly TotalEffect[] {
  neededState(evaluation);
  const options = readOptions(given, { at: evaluatedForm(evaluation) });
  const { state, lane } = groundOf(evaluation, options.at);
  const { plan, rows } = state.compiled;
  const objectives = [...state.model.card.objectives.keys()].flatMap((id) => {
    const row = rows.objectives.get(id)?.reported;
    return row === undefined ? [] : [{ id, row }];
  });
  const effects = new Map(objectives.map(({ id }) => [id, new Map<string, number>()]));
  const received = new Map<string, number>();
  for (const { id: to, row: target } of objectives) {
    const { cells, stride } = sweep(plan, { from: state.space, to: state.space }, [
      { row: target, lane, value: 1 },
    ]);
    let all = 0;
    for (const { id: from, row } of objectives) {
      let effect = 0;
      for (let i = 0; i < stride; i++) effect += cells[row * stride + i] as number;
      // Its own point is no effect; what comes back round a loop is.
      if (from === to && !Number.isNaN(state.space.cells[row * state.space.lanes + lane] as number))
        effect -= 1;
      if (Math.abs(effect) < 1e-15) continue;
      effects.get(from)?.set(to, effect);
      all += effect;
    }
    received.set(to, all);
  }
  return Object.freeze(
    objectives.map(({ id }) => {
      const own = [...(effects.get(id) as Map<string, number>)];
      const given = own.reduce((sum, [, effect]) => sum + effect, 0);
      const taken = received.get(id) ?? 0;
      return Object.freeze({
        id,
        given,
        received: taken,
        prominence: given + taken,
        relation: given - taken,
        effects: byId(own),
      });
    }),
  );
}

/** Without a prototype, so that an id such as `constructor` finds its number or nothing. */
function byId(entries: readonly (readonly [string, number])[]): { readonly [id: string]: number } {
  const made: { [id: string]: number } = Object.create(null) as { [id: string]: number };
  for (const [id, effect] of entries) made[id] = effect;
  return Object.freeze(made);
}
