import type { Pack } from '../form.js';
import type { Findings } from './shapes.js';

/** Checks that what parts of a pack name is there, once, and that rules rest on earlier ones. Its shape must be sound. */
export function checkReferences(pack: Pack, findings: Findings): void {
  const sections = ['perspectives', 'themes', 'objectives', 'indicators', 'metrics'] as const;
  const known = new Map<string, (typeof sections)[number]>();
  const wrong: Wrong = (path, found, expected) =>
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
    if (from === to) wrong(['links', i], from, 'a link between two');
  }
  const { hidden = 0, shown } = pack;
  if (shown < hidden) wrong(['shown'], String(shown), 'a period that is shown');
  for (const [i, { intake }] of pack.keys.entries())
    for (const { key } of intake.weighers ?? [])
      if (!keys.has(key) && !known.has(key.split('.')[0] as string))
        wrong(['keys', i, 'intake'], key, 'a key');
  checkParts(pack, wrong);
  for (const [i, [, runs]] of pack.fixed.entries()) checkRuns(runs, ['fixed', i], wrong);
  for (const [i, { edges, stated }] of pack.rules.entries()) {
    checkRuns(edges, ['rules', i, 'edges'], wrong);
    if (stated !== undefined) checkRuns(stated, ['rules', i, 'stated'], wrong);
    for (const [j, [, { poor, watch, good, above = good }]] of edges.entries())
      if (!(poor <= watch && watch <= good && good <= above))
        wrong(['rules', i, 'edges', j], [poor, watch, good, above].join(', '), 'edges that rise');
  }
  for (const [i, { by, children = [] }] of pack.rules.entries()) {
    if (by?.kind === 'priority')
      names(['rules', i, 'by'], by.child, 'perspectives', 'objectives', 'indicators');
    for (const { rule } of children)
      if (rule >= i) wrong(['rules', i, 'children'], String(rule), 'a rule ahead of this one');
  }
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

type Wrong = (path: readonly (string | number)[], found: string, expected: string) => void;

/** Whoever walks from a part to what it is part of must come to an end. */
function checkParts({ objectives }: Pack, wrong: Wrong): void {
  const wholeOf = new Map(objectives.map(({ id, partOf }) => [id, partOf]));
  const ends = new Set<string>();
  for (const [i, { id }] of objectives.entries()) {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !ends.has(at) && !way.has(at)) {
      way.add(at);
      at = wholeOf.get(at);
    }
    if (at !== undefined && way.has(at))
      wrong(['objectives', i, 'partOf'], id, 'no circle of parts');
    for (const one of way) ends.add(one);
  }
}

/** Runs cover every period, each once. */
function checkRuns(
  runs: readonly (readonly [start: number, value: unknown])[],
  path: readonly (string | number)[],
  wrong: Wrong,
): void {
  const starts = runs.map(([start]) => start);
  if (starts[0] !== 0 || starts.some((start, i) => i > 0 && start <= (starts[i - 1] as number)))
    wrong(path, starts.slice(0, 10).join(', '), 'runs from the first period on, in order');
}
