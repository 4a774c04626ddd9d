import type { Diagnostic, DiagnosticPath, Position } from '../../core/index.js';
import type { ReadOptions } from './read-options.js';

/** Where the parts of one text are. */
export interface Places {
  /**
   * The place of a path, or of the nearest part around it that exists.
   *
   * @param path - from the root of this text
   * @param at - whether the key or the value is meant; by default the value, but the key of a map or list
   * @returns the place, and how many parts of the path were found
   */
  readonly find: (
    path: DiagnosticPath,
    at?: 'key' | 'value',
  ) => { readonly position: Position; readonly depth: number } | undefined;
}

/** A text turned into plain data, or not. */
export type Opened =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly places: Places;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Turns a text into plain data. */
export type Open = (text: string, options: ReadOptions) => Opened;

/** The places of something that has none. */
export const NO_PLACES: Places = { find: () => undefined };
