/**
 * Counts what no drawing of a map may have.
 *
 * @param layout - a finished layout
 * @param page - width of the page in pixels
 * @returns `broken`: boxes outside their band and bands out of order; `through`: links that enter a box which is not their end;
 * `overlap`: pairs of boxes on one another; `wide`: 1 where the map is wider than the page
 */
export function faultsOf({ bands, boxes, links, width }, page) {
  const place = new Map(bands.map((band) => [band.id, band]));
  const outOfOrder = bands.filter(({ y }, k) => k > 0 && y < bands[k - 1].y + bands[k - 1].height);
  const outside = boxes.filter(({ band, y, height }) => {
    const own = place.get(band);
    return own === undefined || y < own.y || y + height > own.y + own.height;
  });
  const through = links.filter(({ points }) =>
    points.slice(1).some((b, k) => boxes.some((box) => enters(points[k], b, box))),
  );
  const overlap = boxes.flatMap((box, k) => boxes.slice(k + 1).filter((other) => meet(box, other)));
  return {
    broken: outOfOrder.length + outside.length,
    through: through.length,
    overlap: overlap.length,
    wide: Number(width > page),
  };
}

/** Whether a straight piece runs inside a box; it may end on its side. */
const enters = (a, b, { x, y, width, height }) =>
  Math.max(a.x, b.x) > x &&
  Math.min(a.x, b.x) < x + width &&
  Math.max(a.y, b.y) > y &&
  Math.min(a.y, b.y) < y + height;

const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
