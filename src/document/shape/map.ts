import { describeFound, isMap } from './found.js';
import type { KeyKind } from './key-kinds.js';
import type { Shape } from './shape.js';

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
  return {
    json: (writing) => ({
      type: 'object',
      propertyNames: keys.json,
      additionalProperties: values.json(writing),
    }),
    expected,
    plainly: (value) => {
      if (!isMap(value)) return false;
      let empty = true;
      for (const key in value) {
        empty = false;
        if (!values.plainly(value[key]) || !keys.plainly(key)) return false;
      }
      return !(empty && keys.atLeastOne);
    },
    check: (value, report) => {
      if (!isMap(value))
        return report.add('document.shape', { found: describeFound(value), expected });
      let empty = true;
      for (const key of Object.keys(value)) {
        if (report.full()) return;
        empty = false;
        if (!keys.plainly(key)) keys.check(key, report);
        if (values.plainly(value[key])) continue;
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
