import type * as z from 'zod';
import { describeFound } from './found.js';
import { numberTextHint } from './number-text.js';
import type { Report } from './report.js';
import type { Shape } from './shape.js';

/** What a single value adds to its zod schema. */
export interface LeafOptions {
  /** True only for values that the schema certainly accepts: spares the schema's own, slower, way. */
  readonly plainly: (value: unknown) => boolean;
  /** Words a finding about the value (not about its type); undefined leaves it to the general wording. */
  readonly explain?: (value: unknown, report: Report) => boolean;
  /** What to try when a number is out of range. */
  readonly rangeHint?: (value: number) => string | undefined;
}

type Issue = z.core.$ZodIssue;

/** A single value: a text, a number, a word of a list, true or false. */
export function leaf<T>(zod: z.ZodType<T>, expected: string, options: LeafOptions): Shape<T> {
  return {
    zod,
    expected,
    plainly: options.plainly,
    check: (value, report) => {
      if (options.plainly(value)) return;
      const result = zod.safeParse(value, { reportInput: false });
      const issue = result.error?.issues[0];
      if (issue === undefined) return;
      if (options.explain?.(value, report) === true) return;
      translate(issue, value, expected, options, report);
    },
    canonical: (value) => value,
  };
}

function translate(
  issue: Issue,
  value: unknown,
  expected: string,
  options: LeafOptions,
  report: Report,
): void {
  const wantsNumber = issue.code === 'invalid_type' && issue.expected === 'number';
  if (typeof value === 'number' && !Number.isFinite(value))
    return report.add('number.not-finite', { value, expected });
  if (typeof value === 'number' && typeof issueLimit(issue) === 'number') {
    const hint = options.rangeHint?.(value);
    return report.add('number.range', { value, expected, ...(hint === undefined ? {} : { hint }) });
  }
  if (typeof value === 'string' && wantsNumber) {
    const write = numberTextHint(value);
    if (write !== undefined) return report.add('number.text', { text: value, expected, write });
  }
  if (typeof value === 'string' && issue.code === 'invalid_type' && issue.expected === 'boolean') {
    const meant = BOOLEAN_WORDS.get(value.toLowerCase());
    if (meant !== undefined) return report.add('boolean.word', { text: value, meant });
  }
  if (typeof value === 'string' && issue.code === 'invalid_value')
    return report.add('word.unknown', { word: value, known: issue.values.map(String) });
  const hint = shapeHint(issue, value);
  report.add('document.shape', {
    found: describeFound(value),
    expected,
    ...(hint === undefined ? {} : { hint }),
  });
}

const BOOLEAN_WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'on', 'true'].map((word) => [word, true] as const),
  ...['no', 'n', 'off', 'false'].map((word) => [word, false] as const),
]);

function issueLimit(issue: Issue): unknown {
  if (issue.code === 'too_small') return Number(issue.minimum);
  return issue.code === 'too_big' ? Number(issue.maximum) : undefined;
}

function shapeHint(issue: Issue, value: unknown): string | undefined {
  if (value === null) return 'give a value, or remove the key';
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: '${value}'`;
  return undefined;
}
