import { type Diagnostic, diagnosticText, isRecord, need, type Severity } from '../core/index.js';
import { ANALYSIS } from './analysis.js';
import { COMBINE } from './combine.js';
import { DATA } from './data.js';
import { DOCUMENT } from './document.js';
import { FORMULA } from './formula.js';
import { MANAGE } from './manage.js';
import { MODEL } from './model.js';
import { OPTION } from './option.js';
import { PACK } from './pack.js';
import type { Said } from './said.js';
import { SCALE } from './scale.js';
import { TABLE } from './table.js';
import { timeSaid } from './time.js';
import { YAML } from './yaml.js';

/** A finding in Spanish. */
export interface SpanishDiagnostic {
  /** How bad it is: `error`, `aviso` or `nota`. */
  readonly severity: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What would have been right; there where the finding says it. */
  readonly expected?: string;
  /** What to try; there where the finding says it. */
  readonly hint?: string;
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'aviso',
  info: 'nota',
};

const textsOf = (): ReadonlyMap<string, Said<never>> =>
  new Map<string, Said<never>>(
    [
      DOCUMENT,
      YAML,
      MODEL,
      COMBINE,
      MANAGE,
      SCALE,
      DATA,
      timeSaid((code, params) => textOf(saidOf(code)?.message, params)),
      FORMULA,
      TABLE,
      ANALYSIS,
      PACK,
      OPTION,
    ].flatMap((family) => Object.entries<Said<never>>(family)),
  );

let texts: ReturnType<typeof textsOf> | undefined;

/** What is said of a code; all of it is made when first asked for. */
const saidOf = (code: string): Said<never> | undefined => (texts ??= textsOf()).get(code);

/** A part of what is said of a code, given what the finding was told. */
function textOf(part: Said<never>[keyof Said<never>], params: object): string | undefined {
  return typeof part === 'function' ? part(params as never) : part;
}

/**
 * A finding in Spanish, worded by its `code` and `params`. What the library does not know, such as a code or parameters of a newer version, keeps its words.
 *
 * @param found - one of the `diagnostics` of a result or of an error; it may have been stored as JSON in between
 * @throws ScorecardError `invalid-option` for what is no finding
 */
export function spanishDiagnostic(found: Diagnostic): SpanishDiagnostic {
  const isFinding = isRecord(found) && Array.isArray(found.path);
  need(isFinding, 'as `found` one of the `diagnostics` of a result');
  const { severity, code, params, message, expected, hint } = found;
  const said = isRecord(params) ? saidOf(code) : undefined;
  const inSpanish = (part: keyof Said<never>, english: string): string => {
    try {
      return textOf(said?.[part], params) ?? english;
    } catch {
      // Another version, or whoever stored it, told it something else.
      return english;
    }
  };
  return {
    severity: Object.hasOwn(SEVERITIES, severity) ? SEVERITIES[severity] : severity,
    message: inSpanish('message', message),
    ...(expected === undefined ? {} : { expected: inSpanish('expected', expected) }),
    ...(hint === undefined ? {} : { hint: inSpanish('hint', hint) }),
  };
}

/**
 * A finding in Spanish as lines for people, as `formatDiagnostic` writes it in English: `tarjeta.yaml:12:3 error link.loop en
 * objectives.a.drives: ...`, then what was expected and what to try.
 *
 * @param found - the finding
 * @param source - name of the text it is about, used when its position names none
 * @throws ScorecardError `invalid-option` for what is no finding
 */
export function formatSpanishDiagnostic(found: Diagnostic, source?: string): string {
  const said = spanishDiagnostic(found);
  const { position, code, path } = found;
  const place = position === undefined ? {} : { position };
  return diagnosticText({ code, path, ...place, ...said }, source, {
    at: 'en',
    expected: 'se esperaba',
    hint: 'pruebe',
  });
}
