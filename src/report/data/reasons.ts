import type { Texts, TextSource } from '../../embed/index.js';
import type { IndicatorScore } from '../../evaluate/index.js';
import { missingText } from '../../render/report-index.js';

/** Why an indicator has no points, in every language; null where it has some. */
export function reasonText({ reason, lacks }: IndicatorScore, texts: TextSource): Texts | null {
  if (reason === undefined) return null;
  return texts.each(({ words }, titles) => missingText(reason, lacks, titles, words));
}
