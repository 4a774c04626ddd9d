import type { Evaluation, ScorecardError } from '../index.js';
import { nearest } from './nearest.js';

/** What to try where an element is asked about that is not there: the one that was probably meant, if its start alone was written. */
export const nearId =
  ({ objectives, perspectives, themes, indicators, metrics }: Evaluation, ids: readonly string[]) =>
  ({ code, message }: ScorecardError): string | undefined => {
    // What is like a mistyped id is told by the error itself.
    if (code !== 'unknown-id' || message.includes('did you mean')) return undefined;
    const sections = [objectives, perspectives, themes, indicators, metrics];
    const known = ['total', ...sections.flatMap((one) => Object.keys(one))];
    const unknown = ids.find((id) => !known.includes(id));
    const near = unknown === undefined ? undefined : nearest(unknown, known);
    return near === undefined ? undefined : `did you mean ${near}?`;
  };
