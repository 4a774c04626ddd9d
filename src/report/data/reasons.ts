import type { IndicatorScore } from '../../evaluate/index.js';
import type { Texts, TextSource } from '../../embed/index.js';

/** Why an indicator has no points, in every language; null where it has some. */
export function reasonText(record: IndicatorScore, texts: TextSource): Texts | null {
  const { reason } = record;
  if (reason === undefined) return null;
  return texts.each(({ words }, titles) => {
    const why = Object.hasOwn(words.reasons, reason) ? words.reasons[reason] : reason;
    const lacks = reason === 'input-missing' ? (record.lacks ?? []).slice(0, 3).map(titles.of) : [];
    return [why, lacks.join(', ')].join(' ').trim();
  });
}
