import {
  type Diagnostic,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnosticsOf,
  isPlain,
  nameOf,
  packCatalogue,
} from '../../core/index.js';
import { numberOfJson } from '../../runtime/index.js';

/** Findings that are told at most: a broken file has no end of them. */
const MOST_FINDINGS = 100;

const packDiagnostic = /* @__PURE__ */ diagnosticsOf(packCatalogue);

/** Collects what is wrong with a pack. */
export interface Findings {
  readonly found: Diagnostic[];
  readonly add: <C extends keyof ReturnType<typeof packCatalogue>>(
    code: C,
    path: DiagnosticPath,
    params: DiagnosticParams<C>,
  ) => void;
}

/** An empty collection. */
export function newFindings(): Findings {
  const found: Diagnostic[] = [];
  return {
    found,
    add: (code, path, params) => {
      if (found.length < MOST_FINDINGS) found.push(packDiagnostic(code, path, params));
    },
  };
}

/** What a part of a pack must look like: tells what does not. */
export type Shape = (value: unknown, path: DiagnosticPath, findings: Findings) => void;

/** A shape that is a test. */
export const that =
  (holds: (value: unknown) => boolean, expected: string): Shape =>
  (value, path, { add }) => {
    if (!holds(value)) add('pack.shape', path, { found: nameOf(value), expected });
  };

export const text = that((value) => typeof value === 'string', 'a text');
export const flag = that((value) => typeof value === 'boolean', 'true or false');

/** A finite number, or null where one may be missing. */
export const finite = that(Number.isFinite, 'a finite number');
export const packed = that(
  (value) => value === null || Number.isFinite(numberOfJson(value)),
  'a finite number or null',
);

/** A whole number within bounds, both included. */
export const whole = (least: number, most: number): Shape =>
  that(
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    `a whole number from ${least} to ${most}`,
  );

/** One of some words. */
export const oneOf = (...words: readonly string[]): Shape =>
  that((value) => words.includes(value as string), `one of ${words.join(', ')}`);

/** One shape where a test holds, else another. */
export const either =
  (holds: (value: unknown) => boolean, one: Shape, other: Shape): Shape =>
  (value, path, findings) =>
    (holds(value) ? one : other)(value, path, findings);

/** A list, of a given length if it has one. */
export const list =
  (item: Shape, length?: number): Shape =>
  (value, path, findings) => {
    if (!Array.isArray(value) || (length ?? value.length) !== value.length)
      findings.add('pack.shape', path, {
        found: Array.isArray(value) ? `a list of ${value.length}` : nameOf(value),
        expected: length === undefined ? 'a list' : `a list of ${length}`,
      });
    else for (let i = 0; i < value.length; i++) item(value[i], [...path, i], findings);
  };

/** A list with a shape for each place; `least` of them must be there. */
export const tuple =
  (shapes: readonly Shape[], least: number = shapes.length): Shape =>
  (value, path, findings) => {
    if (!Array.isArray(value) || value.length < least || value.length > shapes.length)
      findings.add('pack.shape', path, {
        found: Array.isArray(value) ? `a list of ${value.length}` : nameOf(value),
        expected: `a list of ${shapes.length}`,
      });
    else for (let i = 0; i < value.length; i++) shapes[i]?.(value[i], [...path, i], findings);
  };

/** An object with given keys; more are passed over. */
export const fields =
  (must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path, findings) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      findings.add('pack.shape', path, { found: nameOf(value), expected: 'an object' });
      return;
    }
    const own = value as Readonly<Record<string, unknown>>;
    for (const [name, shape] of Object.entries(must))
      shape(Object.hasOwn(own, name) ? own[name] : undefined, [...path, name], findings);
    for (const [name, shape] of Object.entries(may))
      if (Object.hasOwn(own, name)) shape(own[name], [...path, name], findings);
  };

/** Tells of options that are not the one that a call has, a text. */
export function onlyText(name: string, options: unknown, { add }: Findings): void {
  const wrong = (path: DiagnosticPath, found: unknown): void =>
    add('pack.shape', path, { found: nameOf(found), expected: `\`${name}\` as text` });
  if (!isPlain(options)) wrong([], options);
  else
    for (const [key, value] of Object.entries(options))
      if (key !== name) wrong([key], key);
      else if (value !== undefined && typeof value !== 'string') wrong([key], value);
}
