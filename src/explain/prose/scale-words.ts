import type { LanguageName } from './language.js';

/** How kinds of scales and their parameters are called in a sentence. */
interface ScaleWords {
  readonly kinds: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
}

const words = (kinds: Record<string, string>, parameters: Record<string, string>): ScaleWords => ({
  kinds: new Map(Object.entries(kinds)),
  parameters: new Map(Object.entries(parameters)),
});

const WORDS: Readonly<Record<LanguageName, ScaleWords>> = {
  en: words(
    {
      threshold3: 'three thresholds',
      piecewise: 'a curve of straight pieces',
      step: 'pass or fail',
      halfLife: 'a curve that halves',
      logistic: 'an S-shaped curve',
      history: 'a comparison with its own past',
      formula: 'a formula',
      nps: 'the range of a net promoter score',
      goalRedFlag: 'goal and red flag',
      twoColour: 'two colours',
      stayBelow: 'staying below a limit',
      stayAbove: 'staying above a limit',
      commitTarget: 'commitment, target and stretch',
      slo: 'an error budget',
    },
    {
      baseline: 'baseline',
      target: 'target',
      worst: 'worst',
      middle: 'middle',
      best: 'best',
      half: 'half the points at',
      mid: 'half the points at',
      at: 'threshold',
      goal: 'goal',
      redFlag: 'red flag',
      break: 'break',
      limit: 'limit',
      commit: 'commitment',
      stretch: 'stretch',
      objective: 'objective',
    },
  ),
  es: words(
    {
      threshold3: 'tres umbrales',
      piecewise: 'una curva de tramos rectos',
      step: 'todo o nada',
      halfLife: 'una curva que se reduce a la mitad',
      logistic: 'una curva en forma de S',
      history: 'una comparación con su propio pasado',
      formula: 'una fórmula',
      nps: 'el recorrido de un índice neto de promotores',
      goalRedFlag: 'meta y alerta',
      twoColour: 'dos colores',
      stayBelow: 'quedar por debajo de un límite',
      stayAbove: 'quedar por encima de un límite',
      commitTarget: 'compromiso, meta y ambición',
      slo: 'un margen de error',
    },
    {
      baseline: 'línea base',
      target: 'meta',
      worst: 'peor',
      middle: 'medio',
      best: 'mejor',
      half: 'la mitad de los puntos en',
      mid: 'la mitad de los puntos en',
      at: 'umbral',
      goal: 'meta',
      redFlag: 'alerta',
      break: 'corte',
      limit: 'límite',
      commit: 'compromiso',
      stretch: 'ambición',
      objective: 'objetivo',
    },
  ),
};

/** How a kind of scale is called. */
export const scaleKindIn = (kind: string, language: LanguageName): string =>
  WORDS[language].kinds.get(kind) ?? kind;

/** How a parameter of a scale is called; undefined where it says nothing to a reader. */
export const scaleParameterIn = (name: string, language: LanguageName): string | undefined =>
  WORDS[language].parameters.get(name);
