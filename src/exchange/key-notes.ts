import { knownToFew, suggest } from '../core/index.js';
import type { Findings } from './findings.js';
import { shown } from './findings.js';

interface Place {
  count: number;
  readonly row: number;
  readonly column: number;
}

/** Counts what is reported once for a key. */
export interface KeyNotes {
  readonly unknown: (key: string, row: number, column: number) => void;
  /** An actual value of a percent key. */
  readonly percent: (
    key: string,
    value: number,
    signed: boolean,
    row: number,
    column: number,
  ) => void;
  readonly report: () => void;
}

/** @param ids - the known keys */
export function keyNotes(ids: ReadonlySet<string>, findings: Findings): KeyNotes {
  const unknown = new Map<string, Place>();
  const fractions = new Map<string, Place & { fraction: boolean; nonZero: boolean }>();
  return {
    unknown: (key, row, column) => {
      const known = unknown.get(key);
      if (known === undefined) unknown.set(key, { count: 1, row, column });
      else known.count++;
    },
    percent: (key, value, signed, row, column) => {
      const note = fractions.get(key) ?? { count: 0, row, column, fraction: true, nonZero: false };
      note.count++;
      note.fraction &&= !signed && value >= 0 && value <= 1;
      note.nonZero ||= value !== 0;
      fractions.set(key, note);
    },
    report: () => {
      const known = knownToFew(() => [...ids]);
      for (const [key, { count, row, column }] of unknown) {
        const near = suggest(key, known());
        findings.add('table.unknown-key', { key: shown(key), count, near }, row, column);
      }
      for (const [key, { count, row, column, fraction, nonZero }] of fractions)
        if (fraction && nonZero)
          findings.add('table.fraction-or-percent', { key, count }, row, column);
    },
  };
}
