import { toHistoryText, toMarkdown, toMermaid, toText } from 'stratmap/render';
import { describe, expect, it } from 'vitest';
import { variedCard, variedEvaluation } from '../unit/render/cards.js';

// Reviewed like code; `npx vitest run test/golden -u` writes them anew.
const reports: readonly (readonly [string, string])[] = [
  ['text-80.txt', toText(variedCard, variedEvaluation)],
  ['text-120-es.txt', toText(variedCard, variedEvaluation, { width: 120, locale: 'es' })],
  ['text-colour.txt', toText(variedCard, variedEvaluation, { colour: true })],
  ['history.txt', toHistoryText(variedCard, variedEvaluation)],
  ['scorecard.md', toMarkdown(variedCard, variedEvaluation)],
  ['scorecard-es.md', toMarkdown(variedCard, variedEvaluation, { locale: 'es' })],
  ['map.mmd', toMermaid(variedCard, variedEvaluation)],
  ['map-es-bare.mmd', toMermaid(variedCard, undefined, { locale: 'es' })],
];

describe('reports stay as they were reviewed', () => {
  it.each(reports)('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`./render/${name}`);
  });
});
