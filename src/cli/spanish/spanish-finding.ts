import { type Diagnostic, formatPath, type Severity } from '../../index.js';
import { OF_CARDS } from './of-cards.js';
import { OF_TABLES } from './of-tables.js';
import { OF_VALUES } from './of-values.js';
import { type Phrase, translator } from './phrase.js';

/** The words around a finding. */
export const SPANISH: { readonly severities: Readonly<Record<Severity, string>> } = {
  severities: { error: 'error', warning: 'aviso', info: 'nota' },
};

const PHRASES: readonly Phrase[] = [...OF_TABLES, ...OF_VALUES, ...OF_CARDS];

let made: ReturnType<typeof translator> | undefined;

/** A text of the library in Spanish; made when first asked for, as few ask. */
const inSpanish = (text: string): string | undefined => (made ??= translator(PHRASES))(text);

/** A finding as `formatDiagnostic` tells it, in Spanish; undefined where any part of it is there in English alone. */
export function spanishFinding(found: Diagnostic, source?: string): string | undefined {
  const { position, severity, code, path } = found;
  const message = inSpanish(found.message);
  const more = [
    ['se esperaba', found.expected],
    ['pruebe', found.hint],
  ] as const;
  const lines = more.flatMap(([label, text]) =>
    text === undefined ? [] : [[label, inSpanish(text)] as const],
  );
  if (message === undefined || lines.some(([, text]) => text === undefined)) return undefined;
  const where = [position?.source ?? source, position?.line, position?.column]
    .filter((part) => part !== undefined)
    .join(':');
  const at = path.length === 0 ? '' : ` en ${formatPath(path)}`;
  return [
    `${where === '' ? '' : `${where} `}${SPANISH.severities[severity]} ${code}${at}: ${message}`,
    ...lines.map(([label, text]) => `  ${label}: ${text}`),
  ].join('\n');
}
