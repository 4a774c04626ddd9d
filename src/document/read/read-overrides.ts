import type { Diagnostic } from '../../core/index.js';
import type { OverrideInput } from '../input/index.js';
import type { Override } from '../normal/index.js';
import { normaliseOverride } from '../normalise/override.js';
import { override } from '../schema/override.js';
import { list, newReport } from '../shape/index.js';

const overrides = list('a list of overrides', override);

/** Overrides that come beside a document, checked as those in it are; none where anything is wrong with them. */
export function readOverrides(value: unknown): {
  readonly overrides: readonly Override[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const report = newReport();
  report.path.push('overrides');
  overrides.check(value, report);
  return {
    overrides:
      report.found.length > 0 ? [] : (value as readonly OverrideInput[]).map(normaliseOverride),
    diagnostics: report.found,
  };
}
