/** Rows of values brought to one period of the numbers that they are compared with, and of how many such periods a lane covers (S3.1). */
export interface RateRows {
  readonly rate: number;
  readonly times: number;
}
