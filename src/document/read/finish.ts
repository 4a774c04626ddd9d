import { diagnostic, type Diagnostic, hasErrors, pathText } from '../../core/index.js';
import type { ScorecardInput } from '../input/index.js';
import { describeFound, isMap, type Locate, newReport } from '../shape/index.js';
import { scorecard } from '../schema/scorecard.js';
import { MIGRATIONS, type Migration } from './migrate.js';
import type { Open, Opened, Places } from './opened.js';
import { limitsOf, type ReadOptions, type ReadResult } from './read-options.js';
import { resolveExtends } from './resolve-extends.js';
import { takeCard } from './take-card.js';

/**
 * What all doors do with plain data: lift it to the present version, merge what it extends, check its shape.
 *
 * @param opened - plain data with its places, or what kept it from being read
 * @param openReference - reads what is extended
 * @param migrations - how older versions are lifted
 */
export function finish(
  opened: Opened,
  options: ReadOptions,
  openReference: Open,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
): ReadResult {
  if (!opened.ok) return refused(opened.diagnostics);
  if (!isMap(opened.value)) {
    const found = diagnostic(
      'document.shape',
      [],
      {
        found: describeFound(opened.value),
        expected: 'a scorecard: a map that begins with `stratmap: 1`',
      },
      opened.places.find([])?.position,
    );
    return refused([...opened.diagnostics, found]);
  }
  const resolved = resolveExtends(opened, { options, openReference, migrations });
  if (!resolved.complete) return refused(resolved.diagnostics);
  const locate = locateIn(resolved.places);
  const report = newReport(locate);
  const taken = takeCard(resolved.value, limitsOf(options, Infinity), true);
  if (taken === undefined) scorecard.check(resolved.value, report);
  const diagnostics = [
    ...resolved.diagnostics,
    ...report.found.filter((one) => !isConsequence(one, resolved.diagnostics)),
  ];
  if (hasErrors(diagnostics)) return refused(diagnostics);
  const input = taken ?? (resolved.value as ScorecardInput);
  if (input.includes !== undefined)
    diagnostics.push(
      diagnostic('not-evaluated-yet', ['includes'], { what: '`includes`' }, locate(['includes'])),
    );
  return { ok: true, input, diagnostics: inOrder(diagnostics), locate };
}

function refused(diagnostics: readonly Diagnostic[]): ReadResult {
  return { ok: false, diagnostics: inOrder(diagnostics) };
}

/** Where YAML was refused, nothing was left to look at. */
function isConsequence({ path }: Diagnostic, refusals: readonly Diagnostic[]): boolean {
  return refusals.some(
    (one) => one.code.startsWith('yaml.') && pathText(one.path) === pathText(path),
  );
}

/** Of several texts laid over each other, the first that holds the whole path says where it is. */
function locateIn(all: readonly Places[]): Locate {
  return (path, at) => {
    let best: ReturnType<Places['find']>;
    for (const places of all) {
      const found = places.find(path, at);
      if (found !== undefined && (best === undefined || found.depth > best.depth)) best = found;
      if (best?.depth === path.length) break;
    }
    return best?.position;
  };
}

// Findings come in the order of the text, as a reader meets them; without a text, in the order they were found.
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return Object.freeze(
    diagnostics.toSorted(({ position: a }, { position: b }) => {
      if (a === undefined || b === undefined || a.source !== b.source) return 0;
      return a.line - b.line || a.column - b.column;
    }),
  );
}
