import type { IndicatorScore } from '../evaluate/index.js';
import type { DataFlag } from './picture-words.js';

/** Reasons to read a value with care, in the order they are told, each with its mark in tables. */
const MARKS = {
  smallSample: '†',
  outOfRange: '‡',
  repeated: '§',
  definitionChanged: '¶',
} as const satisfies { readonly [F in DataFlag & keyof IndicatorScore]?: string };

/** All of them, in order. */
export const VALUE_FLAGS = Object.keys(MARKS) as readonly (keyof typeof MARKS)[];

/** The reasons to read a value with care. */
export const valueFlags = (record: object): readonly (keyof typeof MARKS)[] =>
  VALUE_FLAGS.filter((flag) => (record as Partial<IndicatorScore>)[flag] === true);

/** The mark of a reason in a table, which a legend explains. */
export const markOf = (flag: keyof typeof MARKS): string => MARKS[flag];
