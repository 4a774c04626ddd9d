/**
 * The workload of the benchmarks: generated scorecards with cascaded strategy maps, and their values apart.
 * The same size and seed always give the same card and the same numbers.
 *
 * - Four perspectives; objectives in groups (maps) of `group`. Within a group an objective has up to two drivers among
 *   those before it, and the last objective of each later group drives one of a group above (fan-out 8): always a DAG.
 * - Indicators lie evenly on the objectives, half of them leading; 45 % rise, 35 % fall, 20 % have a band.
 *   A tenth are formulas over three earlier indicators of their group, which may be formulas themselves.
 * - Monthly values; 3 % are missing. About a fifth of the scores clamp at 0 and a tenth at 100.
 */
import { makeRandom } from './random.mjs';

const PERSPECTIVES = ['learning', 'process', 'customer', 'financial'];
const FORMULA_SHARE = 0.1;
const MISSING_SHARE = 0.03;
const FAN_OUT = 8;
const FIRST_YEAR = 2021;

/** Formula texts over three ids; a missing operand makes the result missing. */
const SHAPES = [
  (a, b, c) => `100*${a}/(${b}+${c})`,
  (a, b, c) => `${a}+0.5*${b}-0.25*${c}`,
  (a, b, c) => `(${a}-${b})/(abs(${c})+1)`,
  (a, b, c) => `min(${a},${b})+max(${b},${c})`,
];

/**
 * One card with its values.
 *
 * @param size - { objectives, indicators, periods, group }, as in `sizes`
 * @param seed - whole number
 * @returns `card`, a ScorecardInput; `periods`, the months as text; `columns`, a Float64Array a key with NaN for missing
 */
export function makeWorkload(size, seed = 1) {
  const random = makeRandom(seed);
  const weights = PERSPECTIVES.map(() => random.int(1, 5));
  const { objectives, links } = drawObjectives(size, random);
  const { indicators, columns } = drawIndicators(size, random);
  const card = writeCard({
    perspectives: PERSPECTIVES.map((id, at) => [id, { weight: weights[at] }]).toReversed(),
    objectives: random.shuffled(objectives),
    indicators: random.shuffled(indicators),
    links: random.shuffled(links),
  });
  return { card, periods: months(size.periods), columns: Object.fromEntries(columns) };
}

/** All cards of a size. */
export function makeWorkloads(size, seed = 1) {
  return Array.from({ length: size.cards }, (_, at) => makeWorkload(size, seed + at));
}

/** The same values as plain data: `{ key: { '2021-01': 97.3, '2021-02': null } }`. */
export function plainValues({ periods, columns }) {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [
      key,
      Object.fromEntries(
        periods.map((period, lane) => [period, Number.isNaN(column[lane]) ? null : column[lane]]),
      ),
    ]),
  );
}

function drawObjectives({ objectives: count, group }, random) {
  const objectives = [];
  const links = [];
  for (let at = 0; at < count; at += 1) {
    const local = at % group;
    const first = at - local;
    objectives.push({
      id: `o${at}`,
      perspective: PERSPECTIVES[Math.floor((4 * local) / group)],
      weight: random.int(1, 5),
      ownWeight: random.int(1, 5),
      leadShare: random.between(0.3, 0.7),
    });
    for (const from of random.distinct(Math.min(local, 2), first, at)) {
      links.push({ from: `o${from}`, to: `o${at}`, weight: random.int(1, 3) });
    }
    if (local === group - 1 && first > 0) {
      const above = group * Math.floor((first / group - 1) / FAN_OUT);
      const to = random.int(above, above + group - 1);
      links.push({ from: `o${at}`, to: `o${to}`, weight: random.int(1, 3) });
    }
  }
  return { objectives, links };
}

function drawIndicators(size, random) {
  const indicators = [];
  const columns = [];
  let group = 0;
  let first = 0;
  for (let at = 0; at < size.indicators; at += 1) {
    const objective = Math.floor((at * size.objectives) / size.indicators);
    if (Math.floor(objective / size.group) !== group) {
      group = Math.floor(objective / size.group);
      first = at;
    }
    const id = `k${at}`;
    const role = random.next() < 0.5 ? 'leading' : 'lagging';
    const weight = random.int(1, 5);
    const input = drawScale(random);
    if (random.next() < FORMULA_SHARE && at - first >= 3) {
      const [a, b, c] = random.distinct(3, first, at);
      input.formula = SHAPES[random.int(0, SHAPES.length - 1)](`k${a}`, `k${b}`, `k${c}`);
    } else {
      columns.push([id, drawValues(size.periods, random)]);
    }
    indicators.push({ id, objective: `o${objective}`, role, weight, input });
  }
  return { indicators, columns };
}

function drawScale(random) {
  const kind = random.next();
  const low = random.between(20, 40);
  const high = random.between(80, 100);
  if (kind < 0.45) return { better: 'higher', baseline: low, target: high };
  if (kind < 0.8) return { better: 'lower', baseline: high, target: low };
  const middle = (low + high) / 2;
  const tolerance = random.between(0.3, 0.7) * (high - low);
  return {
    scale: {
      kind: 'band',
      zero: [middle - tolerance, middle + tolerance],
      full: [middle, middle],
    },
  };
}

function drawValues(count, random) {
  const column = new Float64Array(count);
  for (let lane = 0; lane < count; lane += 1) {
    const missing = random.next() < MISSING_SHARE;
    const value = random.between(20, 110);
    column[lane] = missing ? Number.NaN : value;
  }
  return column;
}

/** Puts the drawn parts into the form that people write. */
function writeCard({ perspectives, objectives, indicators, links }) {
  const linkWeights = new Map();
  for (const { to, weight } of links) linkWeights.set(to, (linkWeights.get(to) ?? 0) + weight);

  const inputs = new Map();
  for (const { id, perspective, weight, ownWeight, leadShare } of objectives) {
    const driving = linkWeights.get(id) ?? 0;
    inputs.set(id, {
      perspective,
      weight,
      leading: {},
      lagging: {},
      measures: { split: leadShare },
      driverShare: driving / (ownWeight + driving),
      drives: {},
    });
  }
  for (const { id, objective, role, weight } of indicators)
    inputs.get(objective)[role][id] = weight;
  for (const { from, to, weight } of links) inputs.get(from).drives[to] = weight;

  return {
    stratmap: 1,
    id: 'workload',
    title: 'Generated workload',
    calendar: { period: 'month' },
    scoring: { minCoverage: 0 },
    perspectives: Object.fromEntries(perspectives),
    indicators: Object.fromEntries(indicators.map(({ id, input }) => [id, input])),
    objectives: Object.fromEntries(inputs),
  };
}

function months(count) {
  return Array.from({ length: count }, (_, lane) => {
    const month = String((lane % 12) + 1).padStart(2, '0');
    return `${FIRST_YEAR + Math.floor(lane / 12)}-${month}`;
  });
}
