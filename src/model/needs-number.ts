import { type DiagnosticPath, didYouMean, isRecord } from '../core/index.js';
import type { Indicator, ScalingInput } from '../document/index.js';
import { memberNames } from './members.js';
import type { ScaleContext } from './scale-context.js';

/** Keys of a target that is more than a number. */
const ZONES: ReadonlySet<string> = new Set(['commit', 'target', 'stretch']);

/** Tells of a baseline or target that is no number where one is needed; of numbers by member, which of them is missing. */
export function needsNumber(
  { id, by, byView }: Indicator,
  what: 'baseline' | 'target',
  scaling: ScalingInput,
  path: DiagnosticPath,
  { report }: ScaleContext,
): void {
  const stated: unknown = scaling[what];
  const told = { id, what };
  const add = (more: object): void =>
    report.add('scale.needs-number', [...path, what], { ...told, ...more });
  const keys = isRecord(stated) ? Object.keys(stated) : [];
  const named = keys.filter((key) => !/^\d{4}/.test(key));
  if (named.length === 0 || named.some((key) => ZONES.has(key))) return add({});
  if (by === undefined)
    return add({ hint: 'it has no members: give one number, or say with `by` what they are' });
  if (byView === 'total')
    return add({ hint: 'with `byView: total` the whole has points: give one number for it' });
  const members = memberNames(by);
  const lacks = members.filter((member) => !keys.includes(member));
  const unknown = named.find((key) => !members.includes(key));
  const meant = unknown === undefined ? undefined : didYouMean(unknown, lacks);
  add({
    ...{ lacks, members },
    hint:
      meant === undefined
        ? `add \`${lacks[0]}\`, or give one number for all`
        : `\`${unknown}\` is none of its members: ${meant}`,
  });
}
