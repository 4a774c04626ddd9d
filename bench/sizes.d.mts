import type { Size } from './workload.mjs';

export const sizes: Readonly<Record<'small' | 'medium' | 'large' | 'huge' | 'fleet', Size>>;
export function indicatorPeriods(size: Size): number;
