/** Words that commands about a card print, by language. */
interface Speech {
  /** `1 error`, `2 errors`. */
  readonly count: (count: number, noun: Noun) => string;
  readonly validCard: string;
  readonly empty: string;
  readonly passed: string;
  readonly failed: string;
  /** How many examples came out. */
  readonly outcome: (passed: number, failed: number) => string;
  readonly mismatch: (expected: string, actual: string | undefined) => string;
  readonly notRun: string;
  readonly fromTemplate: (template: string) => string;
  readonly twelveMonths: string;
  readonly tryNext: string;
  readonly wrote: (file: string) => string;
  readonly mended: (count: number, file: string) => string;
  readonly watching: (file: string) => string;
  /** How many values stood in several tables. */
  readonly replaced: (count: number) => string;
  /** That another run wrote a file since it was read, and what to do. */
  readonly writtenMeanwhile: (file: string) => string;
  /** That alerts have nothing to compare with. */
  readonly nothingBefore: string;
  /** What is being done, while it takes long. */
  readonly reading: string;
  readonly evaluating: string;
}

/** What commands count. */
export type Noun = keyof typeof NOUNS.en;

const NOUNS = {
  en: {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['remark', 'remarks'],
    accepted: ['accepted', 'accepted'],
    perspectives: ['perspective', 'perspectives'],
    objectives: ['objective', 'objectives'],
    indicators: ['indicator', 'indicators'],
    metrics: ['metric', 'metrics'],
    examples: ['example', 'examples'],
  },
  es: {
    error: ['error', 'errores'],
    warning: ['aviso', 'avisos'],
    info: ['nota', 'notas'],
    accepted: ['aceptado', 'aceptados'],
    perspectives: ['perspectiva', 'perspectivas'],
    objectives: ['objetivo', 'objetivos'],
    indicators: ['indicador', 'indicadores'],
    metrics: ['métrica', 'métricas'],
    examples: ['ejemplo', 'ejemplos'],
  },
} as const;

const counting =
  (language: 'en' | 'es'): Speech['count'] =>
  (count, noun) =>
    `${count} ${NOUNS[language][noun][count === 1 ? 0 : 1]}`;

const SPEECH: Readonly<Record<'en' | 'es', Speech>> = {
  en: {
    count: counting('en'),
    validCard: 'a valid card',
    empty: 'empty',
    passed: 'passed',
    failed: 'FAILED',
    outcome: (passed, failed) => `${passed} passed, ${failed} failed`,
    mismatch: (expected, actual) =>
      `expected ${expected}, ${actual === undefined ? 'there is none' : `came out as ${actual}`}`,
    notRun: 'it cannot be run',
    fromTemplate: (template) => `a card from the template ${template}`,
    twelveMonths: 'twelve invented months',
    tryNext: 'try next',
    wrote: (file) => `wrote ${file}`,
    mended: (count, file) => `mended ${count} finding${count === 1 ? '' : 's'} in ${file}`,
    watching: (file) => `watching ${file}; end with Ctrl+C`,
    replaced: (count) =>
      `warning: ${count} value${count === 1 ? '' : 's'} stood in more than one table; the last table counts`,
    writtenMeanwhile: (file) =>
      `another run wrote ${file} meanwhile, and it stays as that one left it: run the same command again`,
    nothingBefore: 'There is no period before to compare with: only early warnings are told.',
    reading: 'reading values',
    evaluating: 'evaluating',
  },
  es: {
    count: counting('es'),
    validCard: 'una tarjeta válida',
    empty: 'vacía',
    passed: 'cumple',
    failed: 'FALLA',
    outcome: (passed, failed) =>
      `${passed} ${passed === 1 ? 'cumple' : 'cumplen'}, ${failed} ${failed === 1 ? 'falla' : 'fallan'}`,
    mismatch: (expected, actual) =>
      `se esperaba ${expected}, ${actual === undefined ? 'no hay ninguno' : `resultó ${actual}`}`,
    notRun: 'no se puede calcular',
    fromTemplate: (template) => `una tarjeta de la plantilla ${template}`,
    twelveMonths: 'doce meses inventados',
    tryNext: 'pruebe ahora',
    wrote: (file) => `se escribió ${file}`,
    mended: (count, file) =>
      `${count === 1 ? 'se corrigió 1 hallazgo' : `se corrigieron ${count} hallazgos`} en ${file}`,
    watching: (file) => `vigilando ${file}; termine con Ctrl+C`,
    replaced: (count) =>
      `aviso: ${count === 1 ? '1 valor estaba' : `${count} valores estaban`} en más de una tabla; cuenta la última tabla`,
    writtenMeanwhile: (file) =>
      `otra ejecución escribió ${file} entretanto, y queda como aquella lo dejó: repita la misma orden`,
    nothingBefore:
      'No hay un periodo anterior con el que comparar: solo se comunican alertas tempranas.',
    reading: 'leyendo valores',
    evaluating: 'evaluando',
  },
};

/** Whether a locale is one of Spanish. */
export const isSpanish = (locale: string): boolean => /^es(?:$|-)/i.test(locale);

/** Words in the language of a locale: Spanish where it is asked for, else English. */
export const speak = (locale = 'en'): Speech => SPEECH[isSpanish(locale) ? 'es' : 'en'];
