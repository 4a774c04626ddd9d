import { statedApplies } from './applies.js';
import type { CompileContext } from './context.js';
import { emitGuards, guardRows, isGuarded } from './guards.js';
import type { RiskLossRow } from '../compiled.js';
import { noted, numberPlace } from './note.js';
import { isOverridden, pointsInUse } from './overrides.js';

/** What still happens to the points of an objective after they are computed: losses by risks (S13), guards (S6.2), an override (S2). */
export interface Finishing {
  /** Writes the points in use from the computed ones. */
  readonly finish: (computed: number, into: number) => void;
}

/** Undefined where the computed points are the reported ones. */
export function finishingOf(context: CompileContext, id: string): Finishing | undefined {
  const losses = lossesOf(context, id);
  const overridden = isOverridden(context, 'points', id);
  const guarded = isGuarded(context, id);
  if (losses.length === 0 && !guarded && !overridden) return undefined;
  const { builder } = context;
  return {
    finish: (computed, into) => {
      let row = computed;
      // Nothing is taken from what does not apply.
      const applies = context.applies.get(id);
      if (losses.length > 0) {
        const target = overridden || guarded ? builder.reserve(2) : into;
        const acting = losses.map((loss) =>
          applies === undefined
            ? loss
            : { ...loss, exposure: builder.op('mul', [loss.exposure, applies]) },
        );
        const numbers = builder.numbers(losses.map(({ points }) => points));
        for (const [i, { risk, points }] of losses.entries())
          context.options.note?.(
            noted(numberPlace(numbers + i), { kind: 'riskPoints', id: risk, of: id }, points),
          );
        const exposures = builder.list(acting.map(({ exposure }) => exposure));
        builder.op('lessRisks', [row, exposures, numbers, losses.length], target);
        row = target;
        context.riskLosses.set(id, acting);
      }
      if (guarded) {
        const guards = guardRows(context, id).map((guard) =>
          applies === undefined
            ? guard
            : { ...guard, cap: builder.op('mul', [guard.cap, oneOrMissing(context, applies)]) },
        );
        context.guarded.set(id, { before: row, guards });
        const target = overridden ? builder.reserve(2) : into;
        emitGuards(context, guards, row, target, id);
        row = target;
      }
      if (!overridden) return;
      // Asked of what is stated, for reported points are always there in a completed run.
      statedApplies(context, id, pointsInUse(context, id, row, into));
    },
  };
}

/** 1 where something applies, else missing. */
const oneOrMissing = ({ builder }: CompileContext, applies: number): number =>
  builder.op('div', [applies, applies]);

/** What risks with a known exposure take from an objective, by id, so that the order of the card changes no bit. */
function lossesOf({ model, risks }: CompileContext, id: string): readonly RiskLossRow[] {
  if (risks.size === 0) return NONE;
  return [...model.risks.values()].toSorted(byId).flatMap(({ id: risk, affects }) => {
    const points = affects.find(([objective]) => objective === id)?.[1];
    const exposure = risks.get(risk)?.exposure;
    return points === undefined || exposure === undefined ? [] : [{ risk, points, exposure }];
  });
}

const NONE: readonly never[] = [];

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
