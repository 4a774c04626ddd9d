import type { ScaleInput, ScalingInput } from '../document/index.js';

const ANCHORS = ['better', 'baseline', 'target', 'limits', 'path', 'scoreBy'] as const;

type Anchor = (typeof ANCHORS)[number];

/** Scales that read what stands beside them, and what they read: stating that again moves them and does not replace them. */
const readsBeside: { readonly [K in ScaleInput['kind']]?: readonly Anchor[] } = {
  ratio: ['better', 'target', 'path'],
  history: ['better'],
  formula: ['baseline', 'target', 'path'],
};

/** What a use states again wins; new anchors replace a scale that does not read them. */
export function overridden(own: ScalingInput, use: ScalingInput): ScalingInput {
  const { scale, ...rest } = own;
  const read: readonly Anchor[] =
    scale !== undefined && 'kind' in scale ? (readsBeside[(scale as ScaleInput).kind] ?? []) : [];
  const kept = ANCHORS.every((key) => use[key] === undefined || read.includes(key));
  return { ...rest, ...(scale !== undefined && kept ? { scale } : {}), ...use };
}
