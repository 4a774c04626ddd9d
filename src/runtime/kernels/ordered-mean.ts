import { type Operator, pointsAt, weightAt } from './combining.js';

/** Children present in one lane: points and weights, in falling order of points once they are sorted. */
interface Ranking {
  points: Float64Array;
  weights: Float64Array;
}

// Room for the children of one lane, kept between operations; nothing in it outlives a lane.
const room: Ranking = { points: new Float64Array(64), weights: new Float64Array(64) };

/** Ordered weighted mean with the quantifier r^alpha; the parameter is alpha (S4.1). */
export const orderedMean: Operator = (children, lo, hi) => {
  const { space, count, parameter: alpha, d } = children;
  if (room.points.length < count) {
    room.points = new Float64Array(2 * count);
    room.weights = new Float64Array(2 * count);
  }
  const { points, weights } = room;
  for (let t = lo; t < hi; t++) {
    let present = 0;
    let all = 0;
    for (let i = 0; i < count; i++) {
      const x = pointsAt(children, i, t);
      if (x !== x) continue;
      points[present] = x;
      weights[present] = weightAt(children, i, t);
      all += weights[present]!;
      present++;
    }
    sortFalling(room, present);
    let sum = 0;
    let cumulated = 0;
    let before = 0;
    for (let i = 0; i < present; i++) {
      cumulated += weights[i]!;
      // The last share is 1 whatever the sum leaves.
      const now = i === present - 1 ? 1 : (cumulated / all) ** alpha;
      sum += (now - before) * points[i]!;
      before = now;
    }
    space.cells[d + t] = present > 0 ? sum : Number.NaN;
  }
};

/** Heap sort: in place, and no order of children makes it slow. Of equal points the heavier comes first, so ties have one order. */
function sortFalling(ranking: Ranking, count: number): void {
  for (let root = (count >> 1) - 1; root >= 0; root--) sink(ranking, root, count);
  for (let end = count - 1; end > 0; end--) {
    swap(ranking, 0, end);
    sink(ranking, 0, end);
  }
}

function sink(ranking: Ranking, start: number, count: number): void {
  let root = start;
  for (let child = 2 * root + 1; child < count; child = 2 * root + 1) {
    if (child + 1 < count && comesLater(ranking, child + 1, child)) child++;
    if (!comesLater(ranking, child, root)) return;
    swap(ranking, root, child);
    root = child;
  }
}

const comesLater = ({ points, weights }: Ranking, a: number, b: number): boolean =>
  points[a]! < points[b]! || (points[a]! === points[b]! && weights[a]! < weights[b]!);

function swap({ points, weights }: Ranking, a: number, b: number): void {
  const x = points[a]!;
  const w = weights[a]!;
  points[a] = points[b]!;
  weights[a] = weights[b]!;
  points[b] = x;
  weights[b] = w;
}
