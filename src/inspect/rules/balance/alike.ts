import type { InspectedIndicator } from '../../card-facts.js';
import type { Bilingual } from '../../rule.js';
import type { ScoredCard } from '../../rule-context.js';

// Words that say nothing of what is counted.
const FILLERS =
  ' a al an and average by de del el en for in la las los media mean medio number numero of on per por porcentaje' +
  ' percent percentage promedio rate ratio share tasa the to total un una with y ';

// Words that people use for each other.
const CONFUSED =
  ' call calls contact contacto contactos contacts level line linea llamada llamadas nivel tier ';

/** Fewest common periods that a correlation is told from. */
const FEWEST = 8;

/** Why two indicators may be one; undefined if nothing speaks for it. */
export function alike(
  one: InspectedIndicator,
  other: InspectedIndicator,
  scored: ScoredCard | undefined,
  correlation: number,
): Bilingual | undefined {
  const [a, b] = [one.resolved, other.resolved];
  if (a.formula !== undefined && b.formula !== undefined && sameProgram(a.formula, b.formula))
    return { en: 'they have the same formula', es: 'tienen la misma fórmula' };
  for (const [language, title] of Object.entries(a.indicator.title)) {
    const twin = b.indicator.title[language];
    if (twin === undefined) continue;
    const words = contentWords(title);
    if (words !== '' && words === contentWords(twin))
      return {
        en: `their titles differ little (“${title}”, “${twin}”)`,
        es: `sus títulos apenas se distinguen («${title}», «${twin}»)`,
      };
  }
  const r = scored === undefined ? undefined : correlationOf(one.id, other.id, scored);
  if (r === undefined || Math.abs(r) < correlation) return undefined;
  return {
    en: `their values move together (correlation ${r.toFixed(3)})`,
    es: `sus valores se mueven juntos (correlación ${r.toFixed(3)})`,
  };
}

type Formula = NonNullable<InspectedIndicator['resolved']['formula']>;

const sameProgram = (a: Formula, b: Formula): boolean =>
  JSON.stringify(a.program) === JSON.stringify(b.program);

/** The words of a title that say what is counted, sorted, with those that people confuse made one. */
function contentWords(title: string): string {
  const words = title
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.includes(` ${word} `))
    .map((word) => (CONFUSED.includes(` ${word} `) ? '*' : word));
  return [...new Set(words)].toSorted().join(' ');
}

/** Pearson correlation of the values of two indicators over the periods that have both. */
function correlationOf(one: string, other: string, { evaluation }: ScoredCard): number | undefined {
  const [a, b] = [evaluation.series(one).values, evaluation.series(other).values];
  if (a === undefined || b === undefined) return undefined;
  const pairs = [...a.keys()]
    .map((i) => [a[i] as number, b[i] as number] as const)
    .filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
  if (pairs.length < FEWEST) return undefined;
  const mean = (index: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined;
}
