import type { Pack } from '../form.js';
import type { Findings } from './shapes.js';

/** Checks that what parts of a pack name is there, once, and that rules rest on earlier ones. Its shape must be sound. */
export function checkReferences(pack: Pack, findings: Findings): void {
  const sections = ['perspectives', 'themes', 'objectives', 'indicators', 'metrics'] as const;
  const known = new Map<string, (typeof sections)[number]>();
  const wrong = (path: readonly (string | number)[], found: string, expected: string): void =>
    findings.add('pack.shape', path, { found: `\`${found.slice(0, 80)}\``, expected });
  for (const section of sections)
    for (const [i, { id }] of pack[section].entries()) {
      if (known.has(id)) wrong([section, i, 'id'], id, 'ids that differ');
      known.set(id, section);
    }
  const keys = new Set<string>();
  for (const [i, { key }] of pack.keys.entries()) {
    if (keys.has(key)) wrong(['keys', i, 'key'], key, 'keys that differ');
    keys.add(key);
  }
  const names = (
    path: readonly (string | number)[],
    id: string,
    ...kinds: readonly (typeof sections)[number][]
  ): void => {
    const kind = known.get(id);
    if (kind === undefined || !kinds.includes(kind))
      wrong(path, id, `an id of ${kinds.join(', ')}`);
  };
  for (const [i, { perspective, partOf, themes, measures }] of pack.objectives.entries()) {
    const at = (name: string) => ['objectives', i, name];
    // What is part of nothing that stands in a perspective is in none itself.
    if (perspective !== '') names(at('perspective'), perspective, 'perspectives');
    if (partOf !== undefined) names(at('partOf'), partOf, 'objectives');
    for (const id of themes) names(at('themes'), id, 'themes');
    for (const [id] of measures) names(at('measures'), id, 'indicators');
  }
  for (const [i, { from, to }] of pack.links.entries()) {
    names(['links', i, 'from'], from, 'objectives', 'indicators');
    names(['links', i, 'to'], to, 'objectives');
  }
  for (const [i, { children = [] }] of pack.rules.entries())
    for (const { rule } of children)
      if (rule >= i) wrong(['rules', i, 'children'], String(rule), 'a rule ahead of this one');
  const { rows } = pack.plan;
  for (const section of ['perspectives', 'themes', 'indicators'] as const)
    for (const [i, { row, rule }] of pack[section].entries())
      if ((row === undefined) !== (rule === undefined))
        wrong([section, i], 'one of row and rule', 'both or none');
  for (const [i, { row, node }] of pack.indicators.entries()) {
    if (node === true && row !== undefined && row + 1 >= rows)
      wrong(['indicators', i, 'row'], String(row), 'a row with another after it');
  }
}
