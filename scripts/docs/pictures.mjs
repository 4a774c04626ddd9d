/**
 * The pictures of the documentation by file name.
 *
 * @param library - what draws them, from `dist` or from the sources
 * @param texts - the card and the table of values of the example
 */
export function pictures(library, texts) {
  const { evaluate, parseYamlScorecard, readTable, toSvg, valueKeys } = library;
  const parsed = parseYamlScorecard(texts.card, { source: 'scorecard.yaml' });
  if (!parsed.ok) throw new Error('the card of the example is not valid');
  const card = parsed.scorecard;
  const table = readTable(texts.values, { ...valueKeys(card), source: 'values.csv' });
  const evaluation = evaluate(card, table.rows);
  return new Map([
    ['customer-service-map.svg', toSvg(card, evaluation)],
    [
      'customer-service-map-focus-dark.svg',
      toSvg(card, evaluation, {
        locale: 'es',
        dark: true,
        palette: 'cbSafe',
        focus: 'agentConditions',
      }),
    ],
  ]);
}
