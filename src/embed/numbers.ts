import { numberOfJson } from '../runtime/index.js';
import type { PackedNumber } from './form.js';

/** A number as it stands in a pack; NaN is missing. */
export const packedNumber = (value: number): PackedNumber =>
  Number.isNaN(value) ? null : Object.is(value, -0) ? '-0' : value;

/** A number of a pack; NaN where it is missing. */
export const numberOf = (packed: PackedNumber): number =>
  packed === null ? Number.NaN : (numberOfJson(packed) ?? Number.NaN);
