import type { DiagnosticPath, FormulaScale, ScaleSpec } from '../core/index.js';
import {
  datedSteps,
  type Indicator,
  type ScaleInput,
  type ScalingInput,
} from '../document/index.js';
import { compileFormula } from '../expression/index.js';
import { inOrderOfPath, wholePeriods } from '../period/index.js';
import { numberOf, pathOf, targetOf } from './anchors.js';
import { checkTurns, lineOf } from './line.js';
import type { ScaleContext } from './scale-context.js';

/** Where a scale is stated, with what stands beside it. */
export interface StatedUse {
  readonly indicator: Indicator;
  readonly scaling: ScalingInput;
  /** Place of the scale itself. */
  readonly path: DiagnosticPath;
  readonly context: ScaleContext;
  readonly member: string | undefined;
}

type Kind = ScaleInput['kind'];

const kinds: {
  readonly [K in Kind]: (
    scale: Extract<ScaleInput, { readonly kind: K }>,
    use: StatedUse,
  ) => ScaleSpec | undefined;
} = {
  linear: ({ baseline, target, path = 'linear' }, { path: place, context }) => {
    const [from, to] = [datedSteps(baseline, context), datedSteps(target, context)];
    const { line, runs } = lineOf(from, to, path, undefined, context);
    checkTurns(runs, place, context.report);
    return line;
  },
  threshold3: (scale) => ({ ...scale, points: scale.points ?? [0, 50, 100] }),
  piecewise: (scale) => ({ ...scale, ends: scale.ends ?? 'clamp' }),
  band: (scale) => scale,
  step: (scale) => ({
    ...scale,
    op: scale.op ?? '>=',
    pass: scale.pass ?? 100,
    fail: scale.fail ?? 0,
  }),
  labels: ({ kind, labels }) => ({ kind, labels: labelPoints(labels) }),
  ratio: ({ kind, target, better, path }, { scaling, context, member, ...use }) => {
    const series =
      target === undefined
        ? targetOf(scaling, [], context, member)
        : numberOf(target, context, undefined);
    if (series === undefined || series.length === 0) {
      context.report.add('scale.lacks', use.path, { kind, lacks: 'target' });
      return undefined;
    }
    const along = path ?? scaling.path ?? 'linear';
    return {
      kind,
      target: inOrderOfPath(series, along, context),
      path: along,
      better: better ?? betterOf(scaling),
    };
  },
  halfLife: (scale) => scale,
  logistic: (scale) => scale,
  history: ({ kind, window, by = 'z', better }, { scaling, path, context }) => {
    const periods = wholePeriods(window, context.period);
    if (periods < FEWEST_PERIODS || periods > MOST_PERIODS) {
      context.report.add('scale.window', [...path, 'window'], {
        window,
        periods,
        fewest: FEWEST_PERIODS,
        most: MOST_PERIODS,
      });
      return undefined;
    }
    return { kind, window, by, better: better ?? betterOf(scaling) };
  },
  formula: ({ formula }, use) => formulaScale(formula, use),
  nps: (scale) => scale,
  goalRedFlag: (scale) => scale,
  twoColour: (scale) => scale,
  stayBelow: (scale) => ({ ...scale, strict: scale.strict ?? false }),
  stayAbove: (scale) => ({ ...scale, strict: scale.strict ?? false }),
  commitTarget: (scale) => ({ ...scale, baseline: scale.baseline ?? 0 }),
  slo: (scale) => scale,
};

/** Fewest and most periods of the card that the window of a history scale may hold. */
const FEWEST_PERIODS = 3;
const MOST_PERIODS = 1200;

/** The scale that a card states; undefined, with the reason reported, where it makes none. */
export function statedScale(scale: ScaleInput, use: StatedUse): ScaleSpec | undefined {
  // The table pairs each scale with its own kind; the union cannot say so.
  return (kinds[scale.kind] as (scale: ScaleInput, use: StatedUse) => ScaleSpec | undefined)(
    scale,
    use,
  );
}

const betterOf = ({ better }: ScalingInput): 'higher' | 'lower' =>
  better === 'lower' ? 'lower' : 'higher';

function labelPoints(
  labels: Extract<ScaleInput, { readonly kind: 'labels' }>['labels'],
): [string, number][] {
  if (!isList(labels)) return Object.entries(labels);
  return labels.map((label, i) => [label, (100 * i) / (labels.length - 1)]);
}

const isList = (labels: object): labels is readonly string[] => Array.isArray(labels);

const VARIABLES: ReadonlySet<string> = new Set(['value', 'baseline', 'target', 'worst', 'best']);

function formulaScale(
  text: string,
  { indicator, scaling, path: at, context, member }: StatedUse,
): FormulaScale | undefined {
  const place = [...at, 'formula'];
  const { report } = context;
  const result = compileFormula(text, { path: place, of: 'scale' });
  if (!result.ok) {
    for (const found of result.diagnostics) report.take(found);
    return undefined;
  }
  const { names, program } = result.formula;
  const baseline = numberOf(scaling.baseline, context, member);
  const path = pathOf(scaling);
  const stated = targetOf(scaling, baseline ?? [], context, member);
  const target = stated && inOrderOfPath(stated, path, context);
  const anchors = {
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined || target.length === 0 ? {} : { target }),
    ...scaling.range,
  };
  let sound = true;
  for (const name of names) {
    if (name === 'value' || Object.hasOwn(anchors, name)) continue;
    sound = false;
    if (VARIABLES.has(name)) report.add('scale.formula-lacks', place, { id: indicator.id, name });
    else report.add('scale.formula-name', place, { name });
  }
  if (!sound) return undefined;
  return { kind: 'formula', formula: text, program, path, ...anchors };
}
