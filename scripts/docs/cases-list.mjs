/**
 * The titles of the conformance cases of a rule as a Markdown list.
 *
 * @param cases - every case
 * @param rule - `S1` and so on
 */
export function casesList(cases, rule) {
  const found = cases.filter((one) => one.rule === rule);
  if (found.length === 0) throw new Error(`rule ${rule} has no conformance case`);
  return [`**Cases** of ${rule}:`, '', ...found.map(({ title }) => `- ${escape(title)}`)].join(
    '\n',
  );
}

/**
 * The titles of the conformance cases whose numbers were published elsewhere, with where and how they come about.
 *
 * @param cases - every case
 */
export const publishedList = (cases) =>
  [
    '| case | published in | numbers |',
    '|---|---|---|',
    ...cases
      .filter(({ source }) => source !== undefined)
      .map(({ title, source, why }) => `| ${[title, source, why].map(cell).join(' | ')} |`),
  ].join('\n');

const escape = (text) => text.replaceAll(/[<>*[\]]/g, '\\$&');

const cell = (text) => escape(text).replaceAll('|', '\\|');
