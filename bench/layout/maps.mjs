/** Strategy maps to lay out: random ones, the same for the same seed, and the map of the customer-service example. */
import { makeRandom } from '../random.mjs';

const BANDS = ['financial', 'customer', 'internal', 'learning'];

/** Share of the objectives in each band, from the top. */
const SHARES = [0.17, 0.23, 0.33, 0.27];

/** Sizes: objectives, links, and how many maps of each. The first three carry the goals. */
export const sizes = {
  small: { objectives: 13, links: 18, maps: 6 },
  medium: { objectives: 20, links: 34, maps: 6 },
  large: { objectives: 30, links: 60, maps: 6 },
  huge: { objectives: 60, links: 150, maps: 3 },
  giant: { objectives: 90, links: 270, maps: 3 },
};

/** Boxes of one width and of the height that 1 to 4 lines of title need. */
const BOX_WIDTH = 192;
const boxHeight = (lines) => 46 + Math.round(16.5 * lines);

/** A random map: most links climb to the next band, some stay in their band, skip one or lead down. */
export function randomMap({ objectives, links }, seed) {
  const random = makeRandom(seed * 7919 + objectives);
  const nodes = [];
  const byBand = BANDS.map(() => []);
  for (let k = 0; k < objectives; k += 1) {
    const band = bandAt((k + 0.5) / objectives);
    const node = {
      id: `o${k}`,
      band: BANDS[band],
      width: BOX_WIDTH,
      height: boxHeight(random.int(1, 4)),
    };
    byBand[band].push(node);
    nodes.push(node);
  }
  const made = new Map();
  for (let tries = 0; made.size < links && tries < links * 50; tries += 1) {
    const from = random.int(0, objectives - 1);
    const at = BANDS.indexOf(nodes[from].band);
    const roll = random.next();
    const step = roll < 0.22 ? 0 : roll < 0.85 ? 1 : roll < 0.97 ? 2 : -1;
    const targets = byBand[at - step];
    if (targets === undefined) continue;
    const to = targets[random.int(0, targets.length - 1)];
    const id = `${nodes[from].id}->${to.id}`;
    // Inside a band links run one way: maps seldom hold loops there.
    if (to === nodes[from] || (step === 0 && Number(to.id.slice(1)) > from)) continue;
    made.set(id, { id, from: nodes[from].id, to: to.id });
  }
  return { bands: BANDS.map((id) => ({ id })), nodes, links: [...made.values()] };
}

function bandAt(share) {
  let sum = 0;
  const band = SHARES.findIndex((part) => (sum += part) >= share);
  return band < 0 ? SHARES.length - 1 : band;
}

/** Bands of the customer-service example, and its links by cause. */
const SERVICE = {
  financial: { increaseProfit: [], reduceServiceCosts: ['increaseProfit'] },
  customer: {
    kbEasyCurrent: ['reduceServiceCosts'],
    quickEffectiveConversation: ['reduceServiceCosts', 'increaseProfit'],
    serveInternalCustomers: [],
  },
  internal: { agentConditions: ['reduceServiceCosts', 'quickEffectiveConversation'] },
  learning: {
    learnFromErrors: ['kbEasyCurrent', 'easierProduct'],
    alignKnowledgeHabits: ['kbEasyCurrent'],
    betterTraining: ['agentConditions', 'quickEffectiveConversation', 'reduceServiceCosts'],
    breakSilos: ['learnFromErrors', 'quickEffectiveConversation'],
    easierProduct: ['reduceServiceCosts'],
  },
};

export function serviceMap() {
  const rows = Object.entries(SERVICE).flatMap(([band, causes]) =>
    Object.entries(causes).map(([id, effects]) => ({ band, id, effects })),
  );
  return {
    bands: Object.keys(SERVICE).map((id) => ({ id })),
    nodes: rows.map(({ band, id }, k) => ({
      id,
      band,
      width: BOX_WIDTH,
      height: boxHeight(1 + (k % 4)),
    })),
    links: rows.flatMap(({ id, effects }) =>
      effects.map((to) => ({ id: `${id}->${to}`, from: id, to })),
    ),
  };
}
