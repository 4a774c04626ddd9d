import { beside } from '../../core/index.js';
import type { CompiledScorecard, InputRow } from '../compiled.js';

const known = beside<CompiledScorecard, ReadonlyMap<string, InputRow>>();

/** The row that the values of a data key are put into, if the plan has one; looked up as often as records are read. */
export function inputOf(compiled: CompiledScorecard, key: string): InputRow | undefined {
  let inputs = known.get(compiled);
  if (inputs === undefined) {
    inputs = new Map(compiled.inputs.map((input) => [input.key, input]));
    known.set(compiled, inputs);
  }
  return inputs.get(key);
}
