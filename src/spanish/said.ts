import type { DiagnosticEntry } from '../core/index.js';

/** What is said of a code, in the form of its English entry: each part as it is, or by what the diagnostic was told. */
export interface Said<P> {
  readonly message: string | ((params: P) => string);
  readonly expected?: string | ((params: P) => string | undefined);
  readonly hint?: string | ((params: P) => string | undefined);
}

/** What to try, where a finding is told it in English. */
export const hintBy =
  (say: (english: string) => string) =>
  ({ hint }: { readonly hint?: string | undefined }): string | undefined =>
    hint === undefined ? undefined : say(hint);

/** What is said of every code of a family: one that is missing, and a parameter that the diagnostic does not have, do not compile. */
export type SaidOf<Family extends () => { readonly [code: string]: DiagnosticEntry<never> }> = {
  readonly [Code in keyof ReturnType<Family>]: Said<
    Parameters<ReturnType<Family>[Code]['message']>[0]
  >;
};
