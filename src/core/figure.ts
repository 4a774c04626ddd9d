/** Figures of an indicator that formulas of others may read, beside its value (S3.2). */
const FIGURES = ['points', 'progress', 'performance'] as const;

/** Points on its own scale, the way from baseline to target, or the way from worst to best. */
export type FigureKind = (typeof FIGURES)[number];

/** Words that read a figure where a parenthesis follows; elsewhere they are names like any other. */
export const figureWords: ReadonlySet<string> = new Set(FIGURES);

/** A figure of an indicator, as a formula names it. */
export interface Figure {
  /** As formulas write it, without blanks: `points(csat)`. No id looks like this. */
  readonly name: string;
  readonly figure: FigureKind;
  /** Id of the indicator. */
  readonly id: string;
}

/** A figure by its two words. */
export const figureOf = (figure: string, id: string): Figure => ({
  name: `${figure}(${id})`,
  figure: figure as FigureKind,
  id,
});

/** The figure that a name of a formula stands for; undefined for an id. */
export function readFigure(name: string): Figure | undefined {
  const open = name.indexOf('(');
  return open < 0 ? undefined : figureOf(name.slice(0, open), name.slice(open + 1, -1));
}
