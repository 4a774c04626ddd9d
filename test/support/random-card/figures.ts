import { parseScorecard } from '../../../src/author/index.js';
import type { IndicatorInput } from '../../../src/document/input/index.js';
import { longMeasures } from '../laws/reshape.js';
import type { Step } from './options.js';

const figureTemplates: readonly ((a: string, b: string, c: string) => string)[] = [
  (a, b) => `0.6 * ${a} + 0.4 * ${b}`,
  (a, b, c) => `min(${a}, ${b}) / 2 + ${c} / 3`,
  (a, b) => `${a} >= 47.3 ? ${b} : 100 - ${a}`,
  (a, b) => `ifMissing(${a}, 40) - ${b} / 4`,
  (a, b, c) => `mean(${a}, ${b}, ${c})`,
  (a) => a,
];

/** Indicators made of points, progress and performance of others, also one on another, beside values. */
export const figures: Step = ({ input, data }, _making, random) => {
  const known = { ...input.indicators };
  const scored = (own: IndicatorInput): boolean =>
    own.scale !== undefined ||
    own.checklist !== undefined ||
    (own.baseline !== undefined && own.target !== undefined);
  const figureOf = (): string => {
    const [id, own] = random.pick(Object.entries(known).filter(([, one]) => scored(one)));
    const paired = typeof own.baseline === 'number' && own.target !== undefined;
    const level = typeof own.target === 'object' && 'min' in own.target;
    const able = [
      'points',
      ...(paired && !level ? ['progress'] : []),
      ...(own.range === undefined ? [] : ['performance']),
    ];
    return `${random.pick(able)}(${id})`;
  };
  const metrics = Object.keys(input.metrics ?? {}).filter((id) => /^metric\d/.test(id));
  const term = (): string =>
    metrics.length > 0 && random.chance(0.15) ? `${random.pick(metrics)} / 8` : figureOf();
  if (!Object.values(known).some(scored)) return { input, data };
  const objectives = { ...input.objectives };
  for (let i = 0; i < random.int(1, 4); i++) {
    const formula = random.pick(figureTemplates)(term(), term(), term());
    known[`figure${i}`] = random.pick([
      { formula, baseline: 10, target: 90 },
      { formula, baseline: 80, target: 20, better: 'lower' as const },
      { formula, scale: { kind: 'formula' as const, formula: 'value ^ 2 / 100' } },
    ]);
    const [id, own] = random.pick([...Object.entries(objectives), ['', undefined] as const]);
    if (own === undefined || random.chance(0.2)) continue;
    const role = random.pick(['leading', 'lagging'] as const);
    const measures = { ...longMeasures(own[role] ?? []), [`figure${i}`]: { weight: 1 } };
    const next = { ...objectives, [id]: { ...own, [role]: measures } };
    // What combines by a formula names its children.
    if (parseScorecard({ ...input, indicators: known, objectives: next }).ok)
      Object.assign(objectives, next);
  }
  return {
    input: {
      ...input,
      indicators: known,
      ...(input.objectives === undefined ? {} : { objectives }),
    },
    data,
  };
};
