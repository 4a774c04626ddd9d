import { describeFound } from './found.js';
import type { JsonSchema } from './json-schema.js';
import { numberTextHint } from './number-text.js';
import type { Report } from './report.js';
import type { Shape } from './shape.js';

/** What a single value is, in the words of JSON Schema; what those cannot say is in `plainly`. */
export interface LeafForm extends JsonSchema {
  /** None for one of some words. */
  readonly type?: 'number' | 'integer' | 'string' | 'boolean' | 'object' | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: number;
}

/** What makes a single value sound, and how findings about it are worded. */
export interface LeafOptions {
  /** Whether a value is sound. */
  readonly plainly: (value: unknown) => boolean;
  /** Words a finding about the value (not about its type); undefined leaves it to the general wording. */
  readonly explain?: (value: unknown, report: Report) => boolean;
  /** What to try when a number is out of range. */
  readonly rangeHint?: (value: number) => string | undefined;
}

/** A single value: a text, a number, a word of a list, true or false. */
export function leaf<T>(form: LeafForm, expected: string, options: LeafOptions): Shape<T> {
  const { plainly } = options;
  return {
    json: () => form,
    expected,
    take: (value) => (plainly(value) ? value : undefined),
    check: (value, report) => {
      if (plainly(value) || options.explain?.(value, report) === true) return;
      explain(form, value, expected, options, report);
    },
    canonical: (value) => value,
  };
}

function explain(
  form: LeafForm,
  value: unknown,
  expected: string,
  options: LeafOptions,
  report: Report,
): void {
  const wantsNumber = form.type === 'number' || form.type === 'integer';
  const words = form.const === undefined ? form.enum : [String(form.const)];
  if (typeof value === 'number' && !Number.isFinite(value))
    return report.add('number.not-finite', { found: String(value), expected });
  if (typeof value === 'number' && wantsNumber && words === undefined) {
    const hint = options.rangeHint?.(value);
    return report.add('number.range', { value, expected, ...(hint === undefined ? {} : { hint }) });
  }
  if (typeof value === 'string' && words !== undefined)
    return report.add('word.unknown', { word: value, known: words });
  if (typeof value === 'string' && wantsNumber) {
    const write = numberTextHint(value);
    if (write !== undefined) return report.add('number.text', { text: value, expected, write });
  }
  if (typeof value === 'string' && form.type === 'boolean') {
    const meant = BOOLEAN_WORDS.get(value.toLowerCase());
    if (meant !== undefined) return report.add('boolean.word', { text: value, meant });
  }
  const hint = shapeHint(form, value);
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

function shapeHint(form: LeafForm, value: unknown): string | undefined {
  if (value === null) return 'give a value, or remove the key';
  const wantsText = form.type === 'string' && form.enum === undefined;
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: '${value}'`;
  return undefined;
}
