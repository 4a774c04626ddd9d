import type { DataFlag } from '../picture-words.js';
import { valueFlags } from '../value-flags.js';
import type { Sources } from './sources.js';

/** Why the figures of an objective are to be read with care, in sentences. */
export function flagsOf(id: string, { model, scores, words, titles }: Sources): readonly string[] {
  const score = scores?.objectives[id];
  if (scores === undefined || score === undefined) return [];
  const own = score.override === undefined ? [] : [words.flags.overridden];
  const measures = model.objectives.get(id)?.objective.measures ?? [];
  const found = measures.flatMap(({ indicator }) => {
    const record = scores.indicators[indicator];
    if (record === undefined) return [];
    const told: DataFlag[] = [...valueFlags(record)];
    if (record.override !== undefined) told.push('overridden');
    return told.map((flag) => `${titles.of(indicator)}: ${words.flags[flag]}`);
  });
  return [...own, ...found];
}
