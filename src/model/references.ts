import type { DiagnosticPath } from '../core/index.js';
import type {
  DrivesInput,
  GuardInput,
  MeasuresOfRoleInput,
  NormalScorecard,
  RollupInput,
  ScorecardInput,
} from '../document/index.js';
import { sections } from './ids.js';
import type { ElementKind } from './model.js';
import type { Report } from './report.js';

/** A reference of the document: where it stands, what it names, which kinds it may name. */
interface Reference {
  readonly path: DiagnosticPath;
  readonly id: string;
  readonly kinds: readonly ElementKind[];
  /** The element that refers, when it may not refer to itself. */
  readonly self?: string;
}

/** Reports every reference that names nothing, or something of another kind, or itself. */
export function checkReferences(
  input: ScorecardInput,
  card: NormalScorecard,
  report: Report,
): void {
  // By kind, and not by id alone: an id that is used twice is told once, and not again at every reference to it.
  const byKind = new Map(sections.map(([kind, , elements]) => [kind, elements(card)]));
  const idsOf = new Map<string, readonly string[]>();
  for (const { path, id, kinds, self } of references(input)) {
    if (!kinds.some((kind) => byKind.get(kind)?.has(id))) {
      const kind = kinds.join(' or ');
      const known = idsOf.get(kind) ?? kinds.flatMap((one) => [...(byKind.get(one)?.keys() ?? [])]);
      idsOf.set(kind, known);
      report.add('reference.unknown', path, { id, kind, known });
    } else if (id === self) report.add('reference.self', path, { id });
  }
}

const entries = <T>(section: { readonly [id: string]: T } | undefined): [string, T][] =>
  Object.entries(section ?? {});

function* references(input: ScorecardInput): Generator<Reference> {
  for (const [id, metric] of entries(input.metrics)) {
    yield* rollup(
      ['metrics', id],
      typeof metric === 'object' && 'mean' in metric
        ? { rollup: metric }
        : (metric as { rollup?: RollupInput }),
    );
  }
  for (const [id, indicator] of entries(input.indicators)) {
    const path = ['indicators', id];
    yield* rollup(path, indicator);
    yield* one([...path, 'owner'], indicator.owner, ['person']);
    yield* guards([...path, 'guard'], indicator.guard, ['indicator', 'metric'], id);
    yield* one([...path, 'twin'], indicator.twin, ['indicator'], id);
    yield* drives(path, indicator.drives);
  }
  for (const [id, objective] of entries(input.objectives)) {
    const path = ['objectives', id];
    yield* one([...path, 'perspective'], objective.perspective, ['perspective']);
    yield* many([...path, 'themes'], objective.themes, ['theme']);
    yield* one([...path, 'owner'], objective.owner, ['person']);
    yield* measures([...path, 'leading'], objective.leading);
    yield* measures([...path, 'lagging'], objective.lagging);
    yield* drives(path, objective.drives);
    yield* one([...path, 'partOf'], objective.partOf, ['objective'], id);
    yield* guards([...path, 'guard'], objective.guard, ['indicator']);
    yield* many([...path, 'communicatedTo'], objective.communicatedTo, ['person']);
    yield* many([...path, 'acknowledgedBy'], objective.acknowledgedBy, ['person']);
  }
  for (const [id, initiative] of entries(input.initiatives)) {
    const path = ['initiatives', id];
    yield* many([...path, 'supports'], initiative.supports, ['objective']);
    yield* keys([...path, 'moves'], initiative.moves, ['indicator', 'metric']);
    yield* one([...path, 'owner'], initiative.owner, ['person']);
    yield* many([...path, 'dependsOn'], initiative.dependsOn, ['initiative'], id);
    yield* one([...path, 'partOf'], initiative.partOf, ['initiative'], id);
  }
  for (const [id, hypothesis] of entries(input.hypotheses)) {
    const path = ['hypotheses', id];
    yield* many([...path, 'rivals'], hypothesis.rivals, ['hypothesis'], id);
    for (const [i, { from, to }] of (hypothesis.expect ?? []).entries()) {
      yield* one([...path, 'expect', i, 'from'], from, ['indicator', 'metric']);
      yield* one([...path, 'expect', i, 'to'], to, ['indicator', 'metric']);
    }
  }
  for (const [id, risk] of entries(input.risks)) {
    yield* many(['risks', id, 'threatens'], risk.threatens, [
      'objective',
      'indicator',
      'initiative',
    ]);
    yield* keys(['risks', id, 'affects'], risk.affects, ['objective']);
    yield* one(['risks', id, 'owner'], risk.owner, ['person']);
  }
  for (const [i, { by }] of (input.advice?.acknowledged ?? []).entries())
    yield* one(['advice', 'acknowledged', i, 'by'], by, ['person']);
  for (const [i, step] of (input.process ?? []).entries()) {
    yield* many(['process', i, 'addressedBy'], step.addressedBy, ['objective', 'initiative']);
    for (const [j, point] of (step.costPoints ?? []).entries()) {
      if (typeof point === 'object' && 'metric' in point)
        yield* one(['process', i, 'costPoints', j, 'metric'], point.metric, [
          'metric',
          'indicator',
        ]);
    }
  }
}

function* one(
  path: DiagnosticPath,
  id: string | undefined,
  kinds: readonly ElementKind[],
  self?: string,
): Generator<Reference> {
  if (id !== undefined) yield { path, id, kinds, ...(self === undefined ? {} : { self }) };
}

function* many(
  path: DiagnosticPath,
  ids: readonly string[] | undefined,
  kinds: readonly ElementKind[],
  self?: string,
): Generator<Reference> {
  for (const [i, id] of (ids ?? []).entries()) yield* one([...path, i], id, kinds, self);
}

function* keys(
  path: DiagnosticPath,
  map: object | undefined,
  kinds: readonly ElementKind[],
): Generator<Reference> {
  for (const id of Object.keys(map ?? {})) yield* one([...path, id], id, kinds);
}

function* guards(
  path: DiagnosticPath,
  stated: GuardInput | undefined,
  kinds: readonly ElementKind[],
  self?: string,
): Generator<Reference> {
  if (Array.isArray(stated)) yield* many(path, stated as readonly string[], kinds, self);
  else {
    for (const id of Object.keys(stated ?? {})) yield* one([...path, id], id, kinds, self);
  }
}

function* rollup(
  path: DiagnosticPath,
  { rollup: stated }: { readonly rollup?: RollupInput },
): Generator<Reference> {
  if (typeof stated === 'object')
    yield* one([...path, 'rollup', 'mean'], stated.mean, ['metric', 'indicator']);
}

function* measures(
  path: DiagnosticPath,
  stated: MeasuresOfRoleInput | undefined,
): Generator<Reference> {
  if (Array.isArray(stated)) yield* many(path, stated as readonly string[], ['indicator']);
  else yield* keys(path, stated, ['indicator']);
}

function* drives(path: DiagnosticPath, stated: DrivesInput | undefined): Generator<Reference> {
  const at = [...path, 'drives'];
  if (Array.isArray(stated)) {
    yield* many(at, stated as readonly string[], ['objective']);
    return;
  }
  for (const [id, link] of Object.entries(
    (stated ?? {}) as Exclude<DrivesInput, readonly string[]>,
  )) {
    yield* one([...at, id], id, ['objective']);
    if (typeof link !== 'object') continue;
    yield* one([...at, id, 'hypothesis'], link.hypothesis, ['hypothesis']);
    for (const [i, claim] of (link.evidence ?? []).entries()) {
      // What is no claim is told as such.
      if (claim.split('->').length !== 2) continue;
      for (const name of claim.split('->'))
        yield* one([...at, id, 'evidence', i], name.trim(), ['indicator', 'metric']);
    }
  }
}
