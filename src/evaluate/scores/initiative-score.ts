/** How an initiative stands; `unknown` where it does not say how far it is. */
export type InitiativeStatus =
  | 'done'
  | 'late'
  | 'over-budget'
  | 'on-track'
  | 'not-started'
  | 'unknown';

/** Expected and actual movement of an indicator or metric by an initiative. */
export interface MovementRecord {
  /** Effect in full, in the unit of the indicator. */
  readonly by: number;
  /** Effect expected by now; absent where the initiative does not say when it starts. */
  readonly expected?: number;
  /** Change of the value since the last one before the start; absent where either is missing. All causes together made it. */
  readonly actual?: number;
}

/** An initiative as of the end of a period (S12); what lacks a part is absent. */
export interface InitiativeRecord {
  /** How it stands. */
  readonly status: InitiativeStatus;
  /** Whether it is behind its plan by more than a tenth, or past its end and not done. */
  readonly late: boolean;
  /** Whether more than the budget is spent, or expected by more than a tenth. */
  readonly overBudget: boolean;
  /** Money planned. */
  readonly budget?: number;
  /** Money spent so far. */
  readonly spent?: number;
  /** Percent complete, 0 to 100. */
  readonly progress?: number;
  /** Percent that should be complete, 0 to 100. */
  readonly planned?: number;
  /** Share of its time that has passed, 0 to 1. */
  readonly elapsed?: number;
  /** Earned value: budget times progress. */
  readonly earned?: number;
  /** Planned value: budget times planned progress. */
  readonly plannedValue?: number;
  /** Earned less spent; negative is over cost. */
  readonly costVariance?: number;
  /** Earned less planned value; negative is behind. */
  readonly scheduleVariance?: number;
  /** Cost performance index: earned over spent. */
  readonly cpi?: number;
  /** Schedule performance index: progress over planned. */
  readonly spi?: number;
  /** Expected cost at completion: budget over cpi. */
  readonly estimate?: number;
  /** Budget less spent. */
  readonly remaining?: number;
  /** Initiatives that are part of it. */
  readonly parts: readonly string[];
  /** What it moves, by indicator or metric. */
  readonly moves: { readonly [id: string]: MovementRecord };
}

/** How a risk stands; `unknown` where its size or what is acceptable is not known. */
export type RiskStatus = 'acceptable' | 'elevated' | 'unacceptable' | 'unknown';

/** A risk in a period (S13); what is not stated and cannot be worked out is absent. */
export interface RiskRecord {
  /** How it stands. */
  readonly status: RiskStatus;
  /** How likely it is, on the scale of the card. */
  readonly likelihood?: number;
  /** How bad it would be, on the scale of the card. */
  readonly impact?: number;
  /** Size before anything is done. */
  readonly inherent?: number;
  /** Size now. */
  readonly level?: number;
  /** Size that is accepted. */
  readonly acceptable?: number;
  /** Size from which it is not acceptable at all. */
  readonly unacceptable?: number;
  /** How far it stands from acceptable towards inherent, 0 to 1. */
  readonly exposure: number;
  /** Elements it threatens. */
  readonly threatens: readonly string[];
  /** Points it takes by objective; empty where it changes no score. */
  readonly losses: { readonly [objective: string]: number };
}
