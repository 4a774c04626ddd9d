import type { LanguageName } from '../prose/index.js';
import type { DiffElementKind } from './card-change.js';

/** Words for changes of a card, in one language. `{a}` and the like are filled in. */
export interface DiffWords {
  /** Elements with what comes before their title: `new objective`. */
  readonly added: Readonly<Record<DiffElementKind, string>>;
  readonly removed: Readonly<Record<DiffElementKind, string>>;
  /** The element with its article, after "of". */
  readonly ofKind: Readonly<Record<DiffElementKind, string>>;
  readonly renamed: string;
  readonly moved: string;
  /** A setting: `{key} of {what}, from {from} to {to}`. */
  readonly setting: string;
  readonly text: string;
  /** What cannot be said in a few words. */
  readonly other: string;
  readonly card: string;
  readonly nothing: string;
  readonly harder: string;
  readonly easier: string;
  readonly none: string;
  /** Settings by the key of the document. */
  readonly keys: Readonly<Record<string, string>>;
  /** Headings of the command. */
  readonly changes: string;
  readonly scores: string;
  readonly sum: string;
  readonly values: string;
}

const en: DiffWords = {
  added: {
    card: 'new card',
    perspective: 'new perspective {a}',
    theme: 'new theme {a}',
    objective: 'new objective {a}',
    indicator: 'new indicator {a}',
    metric: 'new metric {a}',
    measure: '{a} now measures {b}',
    link: 'new link from {a} to {b}',
    initiative: 'new initiative {a}',
    hypothesis: 'new hypothesis {a}',
    risk: 'new risk {a}',
    person: 'new person {a}',
  },
  removed: {
    card: 'card gone',
    perspective: 'perspective {a} is gone',
    theme: 'theme {a} is gone',
    objective: 'objective {a} is gone',
    indicator: 'indicator {a} is gone',
    metric: 'metric {a} is gone',
    measure: '{a} no longer measures {b}',
    link: 'the link from {a} to {b} is gone',
    initiative: 'initiative {a} is gone',
    hypothesis: 'hypothesis {a} is gone',
    risk: 'risk {a} is gone',
    person: 'person {a} is gone',
  },
  ofKind: {
    card: 'the card',
    perspective: 'perspective {a}',
    theme: 'theme {a}',
    objective: 'objective {a}',
    indicator: 'indicator {a}',
    metric: 'metric {a}',
    measure: '{a} for {b}',
    link: 'the link from {a} to {b}',
    initiative: 'initiative {a}',
    hypothesis: 'hypothesis {a}',
    risk: 'risk {a}',
    person: 'person {a}',
  },
  renamed: '{from} is now called {to}',
  moved: '{what} moved from {from} to {to}',
  setting: '{key} of {what}, from {from} to {to}',
  text: '{key} of {what} was reworded',
  other: '{key} of {what} changed',
  card: 'the scorecard',
  nothing: 'not stated',
  harder: 'harder to reach',
  easier: 'easier to reach',
  none: 'The cards do not differ.',
  keys: {
    driverShare: 'share of the drivers',
    minCoverage: 'least coverage',
    missing: 'policy for missing values',
    combine: 'way of combining',
    statusBy: 'source of the status',
    status: 'status bands',
    measures: 'measures that count',
    drivers: 'way of combining drivers',
    infer: 'inference from drivers',
    partOf: 'parent',
    minSample: 'least sample',
    staleAfter: 'life of a value',
    every: 'time between measurements',
    rollup: 'roll-up over time',
    over: 'window',
    by: 'breakdown',
    across: 'sum of members',
    byView: 'points of members',
    overrides: 'overrides',
    because: 'reason',
    moves: 'expected effects',
  },
  changes: 'What changed',
  scores: 'What it does',
  sum: 'together',
  values: 'other values',
};

const es: DiffWords = {
  added: {
    card: 'tarjeta nueva',
    perspective: 'nueva perspectiva {a}',
    theme: 'nuevo tema {a}',
    objective: 'nuevo objetivo {a}',
    indicator: 'nuevo indicador {a}',
    metric: 'nueva métrica {a}',
    measure: '{a} ahora mide {b}',
    link: 'nuevo vínculo de {a} a {b}',
    initiative: 'nueva iniciativa {a}',
    hypothesis: 'nueva hipótesis {a}',
    risk: 'nuevo riesgo {a}',
    person: 'nueva persona {a}',
  },
  removed: {
    card: 'se quitó la tarjeta',
    perspective: 'se quitó la perspectiva {a}',
    theme: 'se quitó el tema {a}',
    objective: 'se quitó el objetivo {a}',
    indicator: 'se quitó el indicador {a}',
    metric: 'se quitó la métrica {a}',
    measure: '{a} ya no mide {b}',
    link: 'se quitó el vínculo de {a} a {b}',
    initiative: 'se quitó la iniciativa {a}',
    hypothesis: 'se quitó la hipótesis {a}',
    risk: 'se quitó el riesgo {a}',
    person: 'se quitó a {a}',
  },
  ofKind: {
    card: 'la tarjeta',
    perspective: 'la perspectiva {a}',
    theme: 'el tema {a}',
    objective: 'el objetivo {a}',
    indicator: 'el indicador {a}',
    metric: 'la métrica {a}',
    measure: '{a} para {b}',
    link: 'el vínculo de {a} a {b}',
    initiative: 'la iniciativa {a}',
    hypothesis: 'la hipótesis {a}',
    risk: 'el riesgo {a}',
    person: '{a}',
  },
  renamed: '{from} ahora se llama {to}',
  moved: '{what} pasó de {from} a {to}',
  setting: '{key} de {what}, de {from} a {to}',
  text: '{key} de {what}: nueva redacción',
  other: '{key} de {what}: cambió',
  card: 'el cuadro de mando',
  nothing: 'sin indicar',
  harder: 'más exigente',
  easier: 'menos exigente',
  none: 'Las tarjetas no difieren.',
  keys: {
    weight: 'peso',
    target: 'meta',
    baseline: 'línea base',
    scale: 'escala',
    cap: 'tope',
    better: 'dirección',
    limits: 'límites',
    range: 'rango',
    formula: 'fórmula',
    unit: 'unidad',
    strength: 'fuerza',
    confidence: 'confianza',
    delay: 'retardo',
    spread: 'duración',
    lags: 'reparto por periodos',
    effect: 'efecto',
    curve: 'curva',
    role: 'papel',
    themes: 'temas',
    guard: 'contraindicadores',
    owner: 'responsable',
    title: 'título',
    description: 'descripción',
    because: 'razón',
    question: 'pregunta',
    source: 'fuente',
    driverShare: 'peso de los inductores',
    minCoverage: 'cobertura mínima',
    missing: 'regla para valores que faltan',
    combine: 'forma de combinar',
    statusBy: 'origen del estado',
    status: 'franjas de estado',
    measures: 'medidas que cuentan',
    drivers: 'forma de combinar los inductores',
    infer: 'inferencia por los inductores',
    partOf: 'objetivo superior',
    minSample: 'muestra mínima',
    staleAfter: 'vigencia de un valor',
    every: 'tiempo entre mediciones',
    rollup: 'acumulación en el tiempo',
    over: 'ventana',
    by: 'desglose',
    across: 'suma de los miembros',
    byView: 'puntos de los miembros',
    overrides: 'valores sustituidos',
    moves: 'efectos esperados',
    purpose: 'propósito',
    rationale: 'motivo',
    likelihood: 'probabilidad',
    impact: 'impacto',
    tags: 'etiquetas',
    budget: 'presupuesto',
    progress: 'avance',
    spent: 'gasto',
    evidence: 'evidencia',
    hypothesis: 'hipótesis',
  },
  changes: 'Qué cambió',
  scores: 'Qué efecto tiene',
  sum: 'en conjunto',
  values: 'otros valores',
};

/** Words by language. */
export const DIFF_WORDS: Readonly<Record<LanguageName, DiffWords>> = { en, es };
