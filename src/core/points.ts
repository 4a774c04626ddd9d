/** Highest points of the scale, unless an indicator raises its cap. */
export const HIGH_POINTS = 100;

/** Slack allowed when a coverage or a score is compared with an edge, so that sums such as 0.1 + 0.2 do not fall off it. */
export const EDGE_TOLERANCE = 1e-9;
