import type { Status } from '../core/index.js';

/** What is known of a hypothesis. */
export type ClaimStatus = 'untested' | 'supported' | 'contradicted' | 'undecided';

/** Shapes of the statuses, so that no meaning hangs on colour alone. */
export const STATUS_SHAPES: Readonly<Record<Status, string>> = {
  good: '●',
  watch: '▲',
  poor: '◆',
  above: '◉',
  none: '○',
};

/** Statuses in the order of their meaning. */
export const STATUSES: readonly Status[] = ['above', 'good', 'watch', 'poor', 'none'];

/** Fill, line and text of the statuses; text on fill has a contrast above 7 to 1. */
export const STATUS_COLOURS: Readonly<
  Record<Status, { readonly fill: string; readonly line: string; readonly text: string }>
> = {
  above: { fill: '#d6e8fb', line: '#1b5e9b', text: '#0b2a45' },
  good: { fill: '#dcf0dd', line: '#2b7a33', text: '#0f3314' },
  watch: { fill: '#fdeec4', line: '#9a6a00', text: '#3f2c00' },
  poor: { fill: '#fbdcd8', line: '#b3261e', text: '#470f0b' },
  none: { fill: '#f1f1f1', line: '#6b6b6b', text: '#2b2b2b' },
};
