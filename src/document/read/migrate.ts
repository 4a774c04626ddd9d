import { isMap, type Report } from '../shape/index.js';

/** Lifts a document from one version of the language to the next. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** How older versions are lifted, by the version they come from. Version 1 is the first, so there are none yet. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/**
 * Lifts a document to a version of the language, or reports why it cannot be.
 *
 * @param document - plain data that nothing else refers to; where its version is unusable, the present one is put in its place
 * @param to - the version wanted
 * @param migrations - how to get from each version to the next
 * @returns the lifted document, or undefined if its version cannot be read
 */
export function migrate(
  document: Record<string, unknown>,
  to: number,
  migrations: ReadonlyMap<number, Migration>,
  report: Report,
): Readonly<Record<string, unknown>> | undefined {
  const refuse = (problem: 'missing' | 'not-a-version' | 'newer' | 'too-old', found: unknown) => {
    const shown = typeof found === 'string' ? `'${found.slice(0, 40)}'` : String(found);
    const params = {
      problem,
      found: isMap(found) || Array.isArray(found) ? 'this' : shown,
      supported: to,
    };
    if (problem !== 'missing') report.path.push('stratmap');
    report.add('document.version', params);
    if (problem !== 'missing') report.path.pop();
  };
  if (!Object.hasOwn(document, 'stratmap')) {
    if (isPack(document)) {
      report.add('document.pack', {});
      return undefined;
    }
    // Whatever else is wrong is worth telling too, so the document is read as if it were up to date.
    refuse('missing', undefined);
    document['stratmap'] = to;
    return document;
  }
  const stated = document['stratmap'];
  if (typeof stated !== 'number' || !Number.isInteger(stated) || stated < 0) {
    refuse('not-a-version', stated);
    document['stratmap'] = to;
    return document;
  }
  if (stated > to) {
    refuse('newer', stated);
    return undefined;
  }
  let lifted: Readonly<Record<string, unknown>> = document;
  for (let version = stated; version < to; version++) {
    const step = migrations.get(version);
    if (step === undefined) {
      refuse('too-old', stated);
      return undefined;
    }
    lifted = { ...step(lifted), stratmap: version + 1 };
  }
  return lifted;
}

/** Whether something was compiled from a card, and is none itself. */
const isPack = ({ format }: Readonly<Record<string, unknown>>): boolean =>
  typeof format === 'string' && format.startsWith('stratmap-pack/');
