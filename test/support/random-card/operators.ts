import type {
  CombineInput,
  GuardInput,
  ObjectiveInput,
  PlainCombineInput,
  ScorecardInput,
  StatusByInput,
} from '../../../src/document/input/index.js';
import { longLinks, longMeasures } from '../laws/reshape.js';
import type { Making } from './options.js';
import type { Random } from './random.js';

type Objectives = Readonly<Record<string, ObjectiveInput>>;
type Dated = number | { readonly [period: string]: number } | undefined;

/** Whether a weight is above 0 at some time. */
const weighs = (weight: Dated): boolean =>
  weight === undefined ||
  (typeof weight === 'number' ? weight > 0 : Object.values(weight).some((one) => one > 0));

/** Some objectives become parts of later ones; the first stays, so that its perspective keeps an objective. */
export function withParts(input: ScorecardInput, making: Making, random: Random): ScorecardInput {
  const entries = Object.entries(input.objectives ?? {});
  const parted = entries.map(([id, own], i): [string, ObjectiveInput] => {
    if (i === 0 || i === entries.length - 1 || !making.may('parts', 0.2)) return [id, own];
    const [parent] = entries[random.int(i + 1, entries.length - 1)] as [string, ObjectiveInput];
    const { perspective, ...rest } = own;
    const stays = perspective !== undefined && random.chance(0.5) ? { perspective } : {};
    return [id, { ...rest, ...stays, partOf: parent }];
  });
  return entries.length === 0 ? input : { ...input, objectives: Object.fromEntries(parted) };
}

/** Some indicators measure the same as another. */
export function withTwins(input: ScorecardInput, making: Making, random: Random): ScorecardInput {
  const ids = Object.keys(input.indicators ?? {});
  // Where roles are split a twin of the other role would stand in both.
  const split = Object.values(input.objectives ?? {}).some(
    ({ measures }) => typeof measures === 'object',
  );
  if (split) return input;
  const indicators = Object.entries(input.indicators ?? {}).map(([id, own]) => {
    const twin = random.pick(ids);
    return making.may('twins', 0.1) && twin !== id ? [id, { ...own, twin }] : [id, own];
  });
  return { ...input, indicators: Object.fromEntries(indicators) };
}

/** Ids of what makes the score of every node. */
function childrenOf(input: ScorecardInput) {
  const objectives: Objectives = input.objectives ?? {};
  const entries = Object.entries(objectives);
  const objective = (id: string): string[] => {
    const own = objectives[id] ?? {};
    const policy = own.measures ?? input.scoring?.measures ?? 'all';
    const roles = policy === 'lagOnly' ? [own.lagging] : [own.leading, own.lagging];
    const measures = roles.flatMap((role) =>
      Object.entries(longMeasures(role))
        .filter(([, { weight }]) => weighs(weight))
        .map(([indicator]) => indicator),
    );
    return [...measures, ...entries.filter(([, one]) => one.partOf === id).map(([part]) => part)];
  };
  const perspective = (id: string): string[] =>
    entries
      .filter(([, own]) => own.partOf === undefined && own.perspective === id)
      .map(([one]) => one);
  const theme = (id: string): string[] => {
    const held = entries.filter(([, own]) => own.themes?.includes(id)).map(([one]) => one);
    const below = (one: string): boolean => {
      const parent = objectives[one]?.partOf;
      return parent !== undefined && (held.includes(parent) || below(parent));
    };
    return held.filter((one) => !below(one));
  };
  const total = (): string[] =>
    entries.length === 0
      ? Object.entries(input.indicators ?? {})
          .filter(([, { weight }]) => weighs(weight))
          .map(([id]) => id)
      : Object.entries(input.perspectives ?? {})
          .filter(([id, { weight }]) => weighs(weight) && perspective(id).length > 0)
          .map(([id]) => id);
  const causes = (effect: string): string[] =>
    [...entries, ...Object.entries(input.indicators ?? {})]
      .filter(([, { drives }]) => {
        const link = longLinks(drives)[effect];
        return link !== undefined && link.effect !== 'none';
      })
      .map(([id]) => id);
  return { objective, perspective, theme, total, causes };
}

function simple(making: Making, random: Random): PlainCombineInput {
  if (making.may('products', 0.2)) return random.pick(['product', 'noisyOr'] as const);
  return random.pick<PlainCombineInput>([
    'mean',
    'geometric',
    'min',
    'max',
    { power: random.pick([-3, -1, 0.5, 2, 5]) },
    { owa: random.pick([0.3, 1, 2, 4]) },
  ]);
}

function formulaOver(ids: readonly string[], random: Random): string {
  const list = ids.join(', ');
  const filled = ids.map((id) => `ifMissing(${id}, ${random.int(0, 100)})`).join(', ');
  return random.pick([
    `mean(${list})`,
    `1.2 * min(${list}) - 5`,
    `100 - mean(${list})`,
    `mean(${filled})`,
    `(max(${list}) + min(${list})) / 2`,
    `${ids[0]} > 40 ? mean(${list}) : 0.5 * mean(${list})`,
  ]);
}

/** Some operator for a node with these children. */
function combineOf(
  children: readonly string[],
  named: boolean,
  making: Making,
  random: Random,
): CombineInput {
  const { may } = making;
  const inner: PlainCombineInput = may('combine') ? simple(making, random) : 'mean';
  if (may('exclusive', 0.15)) {
    const otherwise = random.pick(['missing', 'error-as-missing'] as const);
    return { xor: { cut: random.int(30, 80), ...(random.chance(0.5) ? { otherwise } : {}) } };
  }
  if (!named || children.length === 0) return inner;
  if (children.length <= 20 && may('nodeFormulas', 0.2))
    return { formula: formulaOver(children, random) };
  if (!may('gates', 0.25)) return inner;
  const mandatory = random.some(children, random.int(1, 2)).map((id) => {
    const rule = { below: random.int(20, 90), cap: random.int(0, 80) };
    return [id, rule] as const;
  });
  return {
    gate: {
      mandatory: Object.fromEntries(mandatory),
      ...(random.chance(0.7) ? { inner } : {}),
    },
  };
}

function statusByOf(children: readonly string[], named: boolean, random: Random): StatusByInput {
  const kinds: StatusByInput[] = [
    'points',
    'worst',
    'best',
    'majority',
    { majority: { ties: random.pick(['worst', 'best'] as const) } },
    { counts: { poor: random.int(1, 3), watch: random.int(1, 4) } },
    { counts: { watch: random.int(1, 2) } },
  ];
  if (named && children.length > 0) kinds.push({ priority: random.pick(children) });
  return random.pick(kinds);
}

/** Every node may combine its children, find its status and be guarded in its own way. */
export function withOperators(
  input: ScorecardInput,
  making: Making,
  random: Random,
): ScorecardInput {
  const { may } = making;
  const children = childrenOf(input);
  const twins = new Set(
    Object.entries(input.indicators ?? {}).flatMap(([id, { twin }]) =>
      twin === undefined ? [] : [id, twin],
    ),
  );
  const any = may('combine') || may('exclusive') || may('gates') || may('nodeFormulas');
  // Where twins stand for each other no child is sure to count, so none is named.
  const ofNode = (ids: readonly string[], split = false): object => {
    const named = !ids.some((id) => twins.has(id));
    const combine = combineOf(ids, named, making, random);
    const splits =
      split && typeof combine === 'object' && ('formula' in combine || 'xor' in combine);
    return {
      ...(any && random.chance(0.4) && !splits ? { combine } : {}),
      ...(may('statusBy', 0.3) ? { statusBy: statusByOf(ids, named, random) } : {}),
    };
  };
  const each = <T extends object>(
    section: Readonly<Record<string, T>> | undefined,
    one: (id: string, own: T) => T,
  ) => Object.fromEntries(Object.entries(section ?? {}).map(([id, own]) => [id, one(id, own)]));
  const counters = Object.keys(input.indicators ?? {});
  const guard = (self?: string): { readonly guard?: GuardInput } => {
    const others = counters.filter((id) => id !== self);
    return others.length > 0 && may('guards', 0.2) ? { guard: guardOf(others, random) } : {};
  };
  return {
    ...input,
    scoring: { ...input.scoring, ...ofNode(children.total()) },
    perspectives: each(input.perspectives, (id, own) => ({
      ...own,
      ...ofNode(children.perspective(id)),
    })),
    themes: each(input.themes, (id, own) => ({ ...own, ...ofNode(children.theme(id)) })),
    indicators: each(input.indicators, (id, own) => ({
      ...own,
      ...(may('guards', 0.4) ? guard(id) : {}),
    })),
    objectives: each(input.objectives, (id, own) => {
      const policy = own.measures ?? input.scoring?.measures;
      const causes = children.causes(id);
      const drives =
        may('driversCombine', 0.4) && typeof own.drivers !== 'object'
          ? { drivers: { combine: combineOf(causes, true, making, random) } }
          : {};
      return {
        ...own,
        ...ofNode(children.objective(id), typeof policy === 'object'),
        ...drives,
        ...guard(),
      };
    }),
  };
}

function guardOf(counters: readonly string[], random: Random): GuardInput {
  const chosen = random.some(counters, random.int(1, 2));
  if (random.chance(0.5)) return chosen;
  return Object.fromEntries(
    chosen.map((id) => [
      id,
      {
        ...(random.chance(0.5) ? { cap: random.int(0, 90) } : {}),
        ...(random.chance(0.7) ? { when: random.pick(['poor', 'worsens', 'both'] as const) } : {}),
        ...(random.chance(0.4) ? { tolerance: random.int(0, 20) } : {}),
      },
    ]),
  );
}
