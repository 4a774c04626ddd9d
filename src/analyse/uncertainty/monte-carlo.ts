import {
  checkOptions,
  deepFreeze,
  didYouMean,
  isPlain,
  nameOf,
  type OptionNames,
  type Problems,
  problemsOf,
  type Status,
  statusOf,
} from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { cell } from '../../evaluate/inner-index.js';
import { type Scenarios, scenariosOf } from '../../runtime/index.js';
import { type Entry, entriesOf, rowDraws } from './entries.js';
import { type Quantile, quantileOf } from './laws.js';
import type {
  MonteCarlo,
  MonteCarloOptions,
  Outcome,
  RankAcceptability,
} from './monte-carlo-result.js';
import { randomStream, stratified } from './random.js';
import { drawWeights, type OpenWeights, openWeights } from './random-weights.js';
import { rankShares } from './rank-shares.js';
import { elementsOf, type Scored, scoredElements, type Subject, subjectOf } from './subject.js';
import { quantile, shareOf } from './summaries.js';

const NAMES: OptionNames<MonteCarloOptions> = {
  at: true,
  of: true,
  laws: true,
  weights: true,
  targets: true,
  rank: true,
  quantiles: true,
  samples: true,
  seed: true,
};

/** Scenarios that run at once: enough that dispatch costs little, few enough for the caches. */
const PLACES = 512;

/** Most numbers that one block of scenarios may take. */
const MOST_CELLS = 8_000_000;

/** Most numbers that one call draws or keeps. */
const MOST_NUMBERS = 20_000_000;

/**
 * Draws many scenarios of one period and tells what becomes of scores in them: mean, spread, quantiles, the chance of reaching a target and
 * of each band, and how often each element ranks first. Every scenario runs through the plan of the card, so it is what `evaluate` would say of
 * its values. Values are drawn independently of each other, each by Latin hypercube; a rerun gives the same numbers.
 *
 * @param evaluation - what `evaluate` or `with` returned
 * @param asking - laws of values, weights, questions, `samples` and `seed`
 * @throws ScorecardError `invalid-option` with every problem, `unknown-id`, `unknown-period`
 * @source docs/semantics.md S10.1
 */
export function monteCarlo(evaluation: Evaluation, asking: MonteCarloOptions): MonteCarlo {
  const problems = problemsOf('monteCarlo');
  const options = checkOptions<MonteCarloOptions>(asking, NAMES, problems);
  const subject = subjectOf(evaluation, options.at);
  const elements = scoredElements(subject);
  const asked = elementsOf(elements, options.of ?? ['total'], 'of', problems);
  const ranked = elementsOf(elements, options.rank ?? [], 'rank', problems);
  const { samples, seed, quantiles } = readNumbers(options, problems);
  const targets = readTargets(options.targets ?? {}, asked, problems);
  const laws = readLaws(options.laws ?? {}, subject, problems);
  const nodes = Object.entries(options.weights ?? {});
  elementsOf(
    elements,
    nodes.map(([id]) => id),
    'weights',
    problems,
  );
  const open = openWeights(
    subject.state,
    nodes.map(([id]) => id),
    subject.lane,
  );
  checkWeights(nodes, open, problems);
  const weightRows = [...open.groups.values()]
    .flat()
    .flatMap(({ children }) => children.map(({ row }) => row));
  const numbers = laws.length + weightRows.length + asked.length + ranked.length;
  if (samples * numbers > MOST_NUMBERS) {
    const expected = `at most ${Math.floor(MOST_NUMBERS / numbers)} for so many laws, weights and elements`;
    problems.add('analysis.option', ['samples'], {
      what: '`samples`',
      found: String(samples),
      expected,
    });
  }
  problems.refuse();
  const drawn = rowDraws(
    subject,
    laws.map((law) => ({
      ...law,
      drawn: stratified(randomStream(seed, `value ${law.key}`), samples).map(law.quantileAt),
    })),
  );
  const places = Math.max(1, Math.min(PLACES, samples, Math.floor(MOST_CELLS / open.plan.rows)));
  const scenarios = scenariosOf(
    open.plan,
    subject.state.space,
    subject.lane,
    [...drawn.map(({ row }) => row), ...weightRows],
    places,
  );
  const streams = nodes.map(([id, concentration]) => ({
    concentration,
    stream: randomStream(seed, `weights ${id}`),
    groups: open.groups.get(id) ?? [],
  }));
  const points = asked.map(() => new Float64Array(samples));
  const byPoints = rankShares(ranked.map(({ id }) => id));
  const byLoss = streams.flatMap(({ groups }, node) =>
    groups.map((group) => ({
      of: (nodes[node] as [string, number])[0],
      group,
      shares: rankShares(group.children.map(({ id }) => id)),
    })),
  );
  for (let start = 0; start < samples; start += places) {
    const count = Math.min(places, samples - start);
    for (const { row, values } of drawn)
      scenarios.space.cells.set(values.subarray(start, start + count), row * places);
    for (let place = 0; place < count; place++)
      for (const { stream, groups, concentration } of streams)
        for (const group of groups)
          for (const [i, weight] of drawWeights(stream, group, concentration).entries())
            write(scenarios, group.children[i]?.row as number, place, weight);
    scenarios.run(count);
    for (const [i, { row }] of asked.entries())
      (points[i] as Float64Array).set(
        scenarios.space.cells.subarray(row * places, row * places + count),
        start,
      );
    for (let place = 0; place < count; place++) {
      if (ranked.length > 0) byPoints.add(ranked.map(({ row }) => read(scenarios, row, place)));
      for (const { group, shares } of byLoss)
        shares.add(
          group.children.map(
            (child) =>
              read(scenarios, child.row, place) * (100 - read(scenarios, child.points, place)),
          ),
        );
    }
  }
  const ranks: RankAcceptability[] = [
    ...(ranked.length > 0 ? [{ by: 'points' as const, entries: byPoints.entries() }] : []),
    ...byLoss.map(({ of, shares }) => ({ by: 'loss' as const, of, entries: shares.entries() })),
  ];
  return deepFreeze({
    ...{ period: subject.period, samples, seed, ranks },
    outcomes: asked.map((one, i) =>
      outcomeOf(
        one,
        cell(subject.state, one.row, subject.lane),
        points[i] as Float64Array,
        quantiles,
        targets.get(one.id) ?? one.edges.good,
      ),
    ),
  });
}

const read = ({ space }: Scenarios, row: number, place: number): number =>
  space.cells[row * space.lanes + place] as number;

function write({ space }: Scenarios, row: number, place: number, value: number): void {
  space.cells[row * space.lanes + place] = value;
}

function outcomeOf(
  { id, kind, edges }: Scored,
  now: number,
  drawn: Float64Array,
  shares: readonly number[],
  target: number,
): Outcome {
  const all = drawn.length;
  const present = drawn.filter((one) => !Number.isNaN(one)).toSorted();
  // Counted from the least, so that points that never move have exactly themselves as their mean.
  const least = present[0] ?? Number.NaN;
  let sum = 0;
  for (const one of present) sum += one - least;
  const mean = least + sum / present.length;
  let squares = 0;
  for (const one of present) squares += (one - mean) ** 2;
  const counts = new Map<Status, number>();
  let reached = 0;
  for (const one of drawn) {
    const status = statusOf(one, edges);
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (one >= target - 1e-9) reached++;
  }
  const bands: readonly Status[] = ['above', 'good', 'watch', 'poor', 'none'];
  return {
    id,
    kind,
    ...(Number.isNaN(now) ? {} : { points: now }),
    ...(present.length === 0 ? {} : { mean }),
    ...(present.length < 2 ? {} : { sd: Math.sqrt(squares / (present.length - 1)) }),
    quantiles:
      present.length === 0
        ? []
        : shares.map((share) => ({ share, points: quantile(present, share) })),
    missing: (all - present.length) / all,
    reach: { target, ...shareOf(reached, all) },
    status: bands.flatMap((status) => {
      const count = counts.get(status) ?? 0;
      return count === 0 ? [] : [{ status, ...shareOf(count, all) }];
    }),
  };
}

interface ReadLaw extends Entry {
  readonly quantileAt: Quantile;
}

function readLaws(
  laws: MonteCarloOptions['laws'],
  subject: Subject,
  problems: Problems,
): readonly ReadLaw[] {
  if (!isPlain(laws)) {
    const expected = 'laws by key of the data';
    problems.add('analysis.option', ['laws'], { what: '`laws`', found: nameOf(laws), expected });
    return [];
  }
  const known = entriesOf(subject);
  return Object.entries(laws).flatMap(([key, law]) => {
    const entry = known.get(key);
    if (entry === undefined) {
      problems.add('data.unknown-key', ['laws', key], { key, known: [...known.keys()] });
      return [];
    }
    const quantileAt = quantileOf(law, { key, values: entry.values, subject }, problems);
    return quantileAt === undefined ? [] : [{ ...entry, quantileAt }];
  });
}

function readNumbers(options: Partial<MonteCarloOptions>, problems: Problems) {
  const whole = (
    name: 'samples' | 'seed',
    fallback: number,
    least: number,
    most: number,
  ): number => {
    const value: unknown = options[name] ?? fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
      return value;
    const expected = `a whole number from ${least} to ${most}`;
    problems.add('analysis.option', [name], {
      what: `\`${name}\``,
      found: nameOf(value),
      expected,
    });
    return least;
  };
  const quantiles: readonly unknown[] = options.quantiles ?? [0.05, 0.25, 0.5, 0.75, 0.95];
  if (
    !Array.isArray(quantiles) ||
    !quantiles.every((one) => typeof one === 'number' && one >= 0 && one <= 1)
  ) {
    const expected = 'a list of numbers from 0 to 1';
    problems.add('analysis.option', ['quantiles'], {
      what: '`quantiles`',
      found: nameOf(quantiles),
      expected,
    });
  }
  return {
    samples: whole('samples', 4096, 100, 100_000),
    seed: whole('seed', 1, 0, Number.MAX_SAFE_INTEGER),
    quantiles: quantiles as readonly number[],
  };
}

function readTargets(
  targets: { readonly [id: string]: number },
  asked: readonly Scored[],
  problems: Problems,
): ReadonlyMap<string, number> {
  const known = asked.map(({ id }) => id);
  for (const [id, target] of Object.entries(targets)) {
    if (!known.includes(id)) {
      const expected = didYouMean(id, known) ?? 'an id that `of` names';
      problems.add('analysis.option', ['targets', id], {
        what: 'a target',
        found: `of \`${id}\``,
        expected,
      });
    } else if (typeof target !== 'number' || !Number.isFinite(target))
      problems.add('analysis.option', ['targets', id], {
        what: 'a target',
        found: nameOf(target),
        expected: 'points',
      });
  }
  return new Map(Object.entries(targets));
}

function checkWeights(
  nodes: readonly (readonly [string, number])[],
  { groups }: OpenWeights,
  problems: Problems,
): void {
  for (const [id, concentration] of nodes) {
    if (typeof concentration !== 'number' || !(concentration >= 0.01 && concentration <= 1e6)) {
      const what = `the concentration of the weights of \`${id}\``;
      const expected = 'a number from 0.01 to 1000000';
      problems.add('analysis.option', ['weights', id], {
        what,
        found: nameOf(concentration),
        expected,
      });
    }
    if (groups.get(id)?.length === 0) problems.add('uncertainty.weights', ['weights', id], { id });
  }
}
