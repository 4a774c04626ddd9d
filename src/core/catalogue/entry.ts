/** How bad a finding is: an `error` stops the card, a `warning` should be mended, an `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** One entry of the diagnostics catalogue; the parameters of its message are the parameters of the diagnostic. */
export interface DiagnosticEntry<P> {
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: (params: P) => string;
  /** What would have been right. */
  readonly expected?: string | ((params: P) => string | undefined);
  /** What to try. */
  readonly hint?: string | ((params: P) => string | undefined);
}

/** Declares a catalogue entry; only there so that the parameters of each message are inferred and checked. */
export function entry<P>(declared: DiagnosticEntry<P>): DiagnosticEntry<P> {
  return declared;
}

/** `a`, `b` and `c`, in backticks; long lists are cut. */
export function list(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  if (names.length > most) shown.push(`${names.length - most} more`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
