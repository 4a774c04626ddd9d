import type { WrittenValue } from '../../../src/document/input/index.js';
import type { Value } from './series.js';

const answers = new Map<Value, number>([
  ['yes', 1],
  ['partly', 0.5],
  ['no', 0],
]);

/** What an answer counts. */
export const answerOf = (value: Value): Value => answers.get(value) ?? value;

/** A written value without its size or interval. */
export const plain = (value: WrittenValue): Value | null =>
  typeof value === 'object' && value !== null ? value.value : value;
