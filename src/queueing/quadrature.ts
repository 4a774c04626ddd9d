/** Positive nodes of the Gauss-Legendre rule of 16 points on [-1, 1], with their weights. */
const RULE: readonly (readonly [node: number, weight: number])[] = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.18260341504492358],
  [0.45801677765722737, 0.16915651939500254],
  [0.6178762444026438, 0.14959598881657674],
  [0.755404408355003, 0.12462897125553388],
  [0.8656312023878318, 0.09515851168249279],
  [0.9445750230732326, 0.062253523938647894],
  [0.9894009349916499, 0.027152459411754096],
];

/** Panels halve this often towards each end, so that what happens near an end is seen on any scale from 1 to a millionth. */
const HALVINGS = 20;

/** Takes one node of the quadrature and its weight; the caller adds up what it integrates. */
export type Visit = (at: number, weight: number) => void;

/**
 * Visits the nodes of a quadrature that is exact to rounding for functions without kinks between the points, even if they change
 * within a small fraction of the way from a point. 672 nodes a section.
 *
 * @param points - ascending; the function may have a peak or a steep start at each
 */
export function visitNodes(points: readonly number[], visit: Visit): void {
  let start: number | undefined;
  for (const end of points) {
    if (start !== undefined) visitSection(start, end, visit);
    start = end;
  }
}

function visitSection(start: number, end: number, visit: Visit): void {
  let outer = (end - start) / 2;
  if (!(outer > 0)) return;
  for (let step = 0; step <= HALVINGS; step++) {
    const inner = step === HALVINGS ? 0 : outer / 2;
    visitPanel(start + inner, start + outer, visit);
    visitPanel(end - outer, end - inner, visit);
    outer = inner;
  }
}

function visitPanel(start: number, end: number, visit: Visit): void {
  const middle = (start + end) / 2;
  const half = (end - start) / 2;
  for (const [node, weight] of RULE) {
    visit(middle - half * node, half * weight);
    visit(middle + half * node, half * weight);
  }
}
