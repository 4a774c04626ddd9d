export interface Goal {
  readonly operation: string;
  readonly size: string;
  readonly over?: string;
  readonly of?: string;
  readonly limit: number;
}

export const goals: readonly Goal[];
