import { describeFound, isMap } from './found.js';
import type { KeyKind } from './key-kinds.js';
import type { Shape } from './shape.js';
import { frozen, NONE_KNOWN, takeMap } from './take.js';

/**
 * A map from keys of one kind to values of one shape, in authored order.
 *
 * @param expected - what it is, for people
 * @param keys - what the keys are
 * @param values - what stands under each key
 */
export function map<V>(
  expected: string,
  keys: KeyKind,
  values: Shape<V>,
): Shape<{ readonly [key: string]: V }> {
  const { plainly } = keys;
  const { take } = values;
  const under = { known: NONE_KNOWN, other: (key: string) => (plainly(key) ? take : undefined) };
  return {
    json: (writing) => ({
      type: 'object',
      propertyNames: keys.json,
      additionalProperties: values.json(writing),
    }),
    expected,
    take: (value, taking) => {
      const taken = frozen(takeMap(value, taking, under));
      return taken !== undefined && keys.atLeastOne && isEmpty(taken) ? undefined : taken;
    },
    check: (value, report) => {
      if (!isMap(value))
        return report.add('document.shape', { found: describeFound(value), expected });
      let empty = true;
      for (const key of Object.keys(value)) {
        if (report.full()) return;
        empty = false;
        if (!keys.plainly(key)) keys.check(key, report);
        report.path.push(key);
        values.check(value[key], report);
        report.path.pop();
      }
      if (empty && keys.atLeastOne)
        report.add('document.shape', { found: describeFound(value), expected });
    },
    canonical: (value, language) =>
      Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, values.canonical(one, language)]),
      ),
  };
}

const isEmpty = (map: object): boolean => Object.keys(map).length === 0;
