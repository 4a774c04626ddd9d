import {
  checkArguments,
  type DiagnosticPath,
  formatPath,
  type Position,
  resultForm,
  type Severity,
  textIn,
} from '../core/index.js';
import type { TextInput } from '../core/index.js';
import type { AdviceLanguage, Edit } from './rule.js';
import { adviceLanguage } from './text.js';

/** A finding of a rule: shaped like a diagnostic, with the id of its rule as code. */
export interface Finding {
  /** Id of the rule. */
  readonly code: string;
  /** How bad it is, as the card sets it. */
  readonly severity: Severity;
  /** Where in the document. */
  readonly path: DiagnosticPath;
  /** What is the matter, in the language asked for. */
  readonly message: string;
  /** What to try. */
  readonly hint: string;
  /** The element it is about, where it is about one. */
  readonly id?: string;
  /** Where in the text, when `locate` was given. */
  readonly position?: Position;
  /** Edits that mend it and change no score; apply them with `editYaml`, then inspect again. */
  readonly fix?: readonly Edit[];
  /** Present where the card accepts it: it is listed and does not count. */
  readonly acknowledged?: {
    /** Why. */
    readonly reason: string;
    /** Id of the person who accepts it. */
    readonly by?: string;
    /** Last period in which that holds. */
    readonly until?: string;
  };
}

interface Labels {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly at: string;
  readonly hint: string;
  readonly accepted: string;
}

const LABELS: Readonly<Record<AdviceLanguage, Labels>> = {
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    at: 'at',
    hint: 'try',
    accepted: 'accepted',
  },
  es: {
    severities: { error: 'error', warning: 'aviso', info: 'nota' },
    at: 'en',
    hint: 'pruebe',
    accepted: 'aceptado',
  },
};

const FINDING = resultForm('inspect', {
  ...{ code: 'string', severity: 'string', path: 'object', message: 'string', hint: 'string' },
});

/**
 * One finding as lines for people, in the form of `formatDiagnostic`.
 *
 * @param found - the finding
 * @param source - name of the text it is about, used when its position names none
 * @param locale - language of the words around the message: `es`, or English
 */
export function formatFinding(found: Finding, source?: string, locale = 'en'): string {
  checkArguments({ found }, { found: FINDING });
  const labels = LABELS[adviceLanguage(locale)];
  const { position, path, acknowledged } = found;
  const where = [position?.source ?? source, position?.line, position?.column]
    .filter((part) => part !== undefined)
    .join(':');
  const head = `${where === '' ? '' : `${where} `}${labels.severities[found.severity]} ${found.code}`;
  const at = path.length === 0 ? '' : ` ${labels.at} ${formatPath(path)}`;
  const last =
    acknowledged === undefined
      ? `  ${labels.hint}: ${found.hint}`
      : `  ${labels.accepted}: ${acknowledged.reason}`;
  return `${head}${at}: ${found.message}\n${last}`;
}

/** A text of the card in the language of advice. */
export function cardText(text: TextInput, language: AdviceLanguage): string {
  return textIn(text, language);
}
