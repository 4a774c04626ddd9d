import { stated } from '../../core/index.js';
import type { CombineInput, GuardInput, StatusByInput, StatusRulesInput } from '../input/index.js';
import type {
  Combine,
  Combining,
  Guard,
  PlainCombine,
  StatusBy,
  StatusByRules,
} from '../normal/index.js';
import { NONE } from './none.js';

/** How a node combines its children and finds its status; neither is inherited. */
export function normaliseCombining(input: {
  readonly combine?: CombineInput;
  readonly statusBy?: StatusByInput;
}): Combining {
  return { combine: normaliseCombine(input.combine), statusBy: normaliseStatusBy(input.statusBy) };
}

const MEAN: Combine = Object.freeze({ kind: 'mean' });
const POINTS: StatusBy = Object.freeze({ kind: 'points' });

/** An operator in its one form. */
export function normaliseCombine(input: CombineInput | undefined): Combine {
  if (input === undefined) return MEAN;
  if (typeof input === 'object' && 'gate' in input) {
    return {
      kind: 'gate',
      mandatory: new Map(Object.entries(input.gate.mandatory)),
      inner: normaliseCombine(input.gate.inner) as PlainCombine,
    };
  }
  if (typeof input === 'string') return { kind: input };
  if ('power' in input) return { kind: 'power', power: input.power };
  if ('owa' in input) return { kind: 'owa', alpha: input.owa };
  if ('formula' in input) return { kind: 'formula', formula: input.formula };
  const { cut, otherwise } = input.xor;
  return { kind: 'xor', cut, marked: otherwise === 'error-as-missing' };
}

/** Rules for a status in their one form. */
export const normaliseStatusRules = ({ rules, otherwise }: StatusRulesInput): StatusByRules => ({
  kind: 'rules',
  rules: rules.map(({ when, is }) => ({ when, is })),
  otherwise: otherwise ?? 'points',
});

function normaliseStatusBy(input: StatusByInput | undefined): StatusBy {
  if (input === undefined) return POINTS;
  if (input === 'majority') return { kind: 'majority', ties: 'worst' };
  if (typeof input === 'string') return { kind: input };
  if ('rules' in input) return normaliseStatusRules(input);
  if ('majority' in input) return { kind: 'majority', ties: input.majority.ties ?? 'worst' };
  if ('priority' in input) return { kind: 'priority', child: input.priority };
  const { poor, watch } = input.counts;
  return { kind: 'counts', ...stated({ poor, watch }) };
}

/** Points a counter-indicator may lose without worsening, unless a card says otherwise. */
const TOLERANCE = 1;

/** Counter-indicators in their one form, in authored order. */
export function normaliseGuards(input: GuardInput | undefined): readonly Guard[] {
  if (input === undefined) return NONE;
  const plain = { when: 'poor', tolerance: TOLERANCE } as const;
  if (isList(input)) return input.map((counter) => ({ counter, ...plain }));
  return Object.entries(input).map(([counter, rule]) => ({
    counter,
    when: rule.when ?? plain.when,
    tolerance: rule.tolerance ?? plain.tolerance,
    ...stated({ cap: rule.cap }),
  }));
}

function isList(input: GuardInput): input is readonly string[] {
  return Array.isArray(input);
}
