import type { IndicatorRows, RowIndex } from '../compiled.js';

/** What a plan has rows for. */
export type RowParts = Omit<RowIndex, 'values' | 'indicators'>;

/**
 * The rows of a plan, those of values and indicators by id once somebody asks for them. A getter within an object literal would give
 * every plan a hidden class of its own, which holds on to the whole card until the next full collection of garbage.
 */
export class Rows implements RowIndex {
  readonly applies: RowIndex['applies'];
  readonly objectives: RowIndex['objectives'];
  readonly perspectives: RowIndex['perspectives'];
  readonly themes: RowIndex['themes'];
  readonly total: number;
  readonly members: RowIndex['members'];
  readonly figures: RowIndex['figures'];
  readonly risks: RowIndex['risks'];
  readonly twins: RowIndex['twins'];
  readonly guarded: RowIndex['guarded'];
  readonly openEnds: boolean;
  readonly riskLosses: RowIndex['riskLosses'];
  readonly ruled: RowIndex['ruled'];
  readonly #values: () => ReadonlyMap<string, number>;
  readonly #indicators: () => ReadonlyMap<string, IndicatorRows>;

  constructor(
    parts: RowParts,
    values: () => ReadonlyMap<string, number>,
    indicators: () => ReadonlyMap<string, IndicatorRows>,
  ) {
    this.applies = parts.applies;
    this.objectives = parts.objectives;
    this.perspectives = parts.perspectives;
    this.themes = parts.themes;
    this.total = parts.total;
    this.members = parts.members;
    this.figures = parts.figures;
    this.risks = parts.risks;
    this.twins = parts.twins;
    this.guarded = parts.guarded;
    this.openEnds = parts.openEnds;
    this.riskLosses = parts.riskLosses;
    this.ruled = parts.ruled;
    this.#values = values;
    this.#indicators = indicators;
  }

  get values(): ReadonlyMap<string, number> {
    return this.#values();
  }

  get indicators(): ReadonlyMap<string, IndicatorRows> {
    return this.#indicators();
  }
}
