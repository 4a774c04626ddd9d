import { numberOfJson, numberToJson } from '../runtime/index.js';
import type { PackedNumber } from './form.js';

/** A number as it stands in a pack; NaN is missing. */
export const packedNumber = (value: number): PackedNumber =>
  Number.isNaN(value) ? null : numberToJson(value);

/** A number of a pack; NaN where it is missing. */
export const numberOf = (packed: PackedNumber): number =>
  packed === null ? Number.NaN : (numberOfJson(packed) ?? Number.NaN);
