export function quotient(numerator: number, denominator: number): number;
