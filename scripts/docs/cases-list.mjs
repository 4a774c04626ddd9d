/**
 * The titles of the conformance cases of a rule as a Markdown list.
 *
 * @param cases - every case
 * @param rule - `S1` and so on
 */
export function casesList(cases, rule) {
  const found = cases.filter((one) => one.rule === rule);
  if (found.length === 0) throw new Error(`rule ${rule} has no conformance case`);
  return [
    `**Cases** of ${rule}:`,
    '',
    ...found.map(({ title }) => `- ${title.replaceAll(/[<>*[\]]/g, '\\$&')}`),
  ].join('\n');
}
