import { type DiagnosticPath, isRecord } from '../core/index.js';
import type { ScorecardInput } from '../document/index.js';
import type { Edit } from './edit.js';

/** A document without some indicators. */
export interface Selection {
  /** What to change in the text. */
  readonly edits: readonly Edit[];
  /** The indicators that are gone. */
  readonly gone: ReadonlySet<string>;
  /** The document without them, as far as overrides look into it. */
  readonly document: ScorecardInput;
}

/** What has to change so that no trace of some indicators is left: measures, guards, evidence, effects, claims and examples. */
export function selection(document: ScorecardInput, gone: ReadonlySet<string>): Selection {
  if (gone.size === 0) return { edits: [], gone, document };
  const edits: Edit[] = [...gone].map((id) => [['indicators', id], undefined]);
  const touched = new Set(gone);
  for (const [id, indicator] of Object.entries(document.indicators ?? {}))
    if (!gone.has(id)) edits.push(...shortened(indicator, ['indicators', id], 'guard', gone));
  for (const [id, objective] of Object.entries(document.objectives ?? {})) {
    const path = ['objectives', id];
    const measures = (['leading', 'lagging'] as const).flatMap((role) =>
      shortened(objective, path, role, gone),
    );
    if (measures.length > 0) touched.add(id);
    edits.push(...measures);
    for (const [to, link] of Object.entries(objective.drives ?? {}))
      edits.push(...shortened(link, [...path, 'drives', to], 'evidence', gone));
  }
  for (const [id, { moves = {} }] of Object.entries(document.initiatives ?? {})) {
    const left = Object.keys(moves).filter((moved) => !gone.has(moved));
    const lost = Object.keys(moves).filter((moved) => gone.has(moved));
    if (left.length === 0 && lost.length > 0) edits.push([['initiatives', id, 'moves'], undefined]);
    else edits.push(...lost.map((moved): Edit => [['initiatives', id, 'moves', moved], undefined]));
  }
  edits.push(...claims(document, gone), ...examples(document, touched), ...advice(document, gone));
  const indicators = Object.fromEntries(
    Object.entries(document.indicators ?? {}).filter(([id]) => !gone.has(id)),
  );
  return { edits, gone, document: { ...document, indicators } };
}

/** The edit that takes ids out of a list of ids or of claims such as `x -> y`; an empty list goes. */
function shortened(
  element: unknown,
  path: DiagnosticPath,
  key: string,
  gone: ReadonlySet<string>,
): Edit[] {
  const list: unknown = isRecord(element) ? element[key] : undefined;
  if (!Array.isArray(list)) return [];
  const left = (list as readonly unknown[]).filter(
    (one) => typeof one !== 'string' || !one.split(' -> ').some((id) => gone.has(id)),
  );
  if (left.length === list.length) return [];
  return [[[...path, key], left.length === 0 ? undefined : left]];
}

/** A prediction about an indicator that is gone cannot be tested; the statement of the hypothesis stays. */
function claims(document: ScorecardInput, gone: ReadonlySet<string>): Edit[] {
  return Object.entries(document.hypotheses ?? {}).flatMap(([id, { expect = [] }]): Edit[] => {
    const left = expect.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
    if (left.length === expect.length) return [];
    return [[['hypotheses', id, 'expect'], left.length === 0 ? undefined : left]];
  });
}

/** What the card says of advice on an indicator that is gone. */
function advice({ advice: settings }: ScorecardInput, gone: ReadonlySet<string>): Edit[] {
  const all = settings?.acknowledged ?? [];
  const left = all.filter(({ id }) => id === undefined || !gone.has(id));
  const edits: Edit[] = Object.entries(settings?.rules ?? {}).flatMap(([rule, setting]) =>
    Object.keys(typeof setting === 'string' ? {} : (setting.elements ?? {}))
      .filter((id) => gone.has(id))
      .map((id): Edit => [['advice', 'rules', rule, 'elements', id], undefined]),
  );
  if (left.length < all.length)
    edits.push([['advice', 'acknowledged'], left.length === 0 ? undefined : left]);
  return edits;
}

/** An example about something that changed would no longer come out. */
function examples(document: ScorecardInput, touched: ReadonlySet<string>): Edit[] {
  const all = document.examples ?? [];
  const left = all.filter(({ given, expect }) =>
    [...Object.keys(given), ...Object.keys(expect)].every(
      (key) => !touched.has(key.split('.', 1)[0] ?? ''),
    ),
  );
  if (left.length === all.length) return [];
  return [[['examples'], left.length === 0 ? undefined : left]];
}
