import { shownDifference } from '../../../../src/core/index.js';
import type { Explanation } from '../../../../src/explain/index.js';

/** Every number of a tree, with the lengths of its lists of parts, shares as percent, and the numbers of durations. */
export function numbersOf(explanation: Explanation): ReadonlySet<number> {
  const found = new Set<number>([0, 100]);
  const waiting: unknown[] = [explanation];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one === 'number') {
      found.add(Math.abs(one));
      if (one >= 0 && one <= 1) found.add(one * 100);
    } else if (typeof one === 'string') {
      const duration = /^P(\d+)[YMWD]$/.exec(one)?.[1];
      if (duration !== undefined) found.add(Number(duration));
    } else if (typeof one === 'object' && one !== null) {
      if (Array.isArray(one)) {
        const counted = one.filter((line: { kind?: string }) => !NOT_COUNTED.has(line.kind ?? ''));
        found.add(counted.length);
        found.add(counted.length - 6);
      }
      const { direct, driver } = one as { readonly direct?: number; readonly driver?: number };
      // A gap is told as the difference of the figures shown.
      if (direct !== undefined && driver !== undefined)
        found.add(Math.abs(shownDifference(driver, direct)));
      for (const [name, value] of Object.entries(one))
        if (name !== 'gap' && value !== undefined && value !== null) waiting.push(value);
    }
  }
  return found;
}

const NOT_COUNTED = new Set([
  'guard',
  'gate',
  'risk',
  'clamp',
  'base',
  'driver',
  'missing',
  'pending',
  'twin',
]);

/** Figures of a text: numbers outside titles, periods and formulas, with how many decimals they have. */
export function figuresIn(
  text: string,
  locale: string,
): readonly { readonly value: number; readonly decimals: number; readonly shown: string }[] {
  const bare = text
    .replaceAll(/[“«][^”»]*[”»]/g, '')
    .replaceAll(/(?:The formula is|La fórmula es) [^\n]*?\.(?= |\n|$)/g, '')
    .replaceAll(
      /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
      '',
    )
    .replaceAll(
      /(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \d{4}/g,
      '',
    );
  const [group, point] = locale.startsWith('es') ? ['.', ','] : [',', '.'];
  const pattern = locale.startsWith('es')
    ? /\d+(?:\.\d{3})*(?:,\d+)?/g
    : /\d+(?:,\d{3})*(?:\.\d+)?/g;
  return (bare.match(pattern) ?? []).map((shown) => {
    const plain = shown.replaceAll(group as string, '').replace(point as string, '.');
    return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0, shown };
  });
}

/** Figures of a text that no number of the tree rounds to. */
export function strangeFigures(
  text: string,
  locale: string,
  explanation: Explanation,
): readonly string[] {
  const numbers = [...numbersOf(explanation)];
  return figuresIn(text, locale)
    .filter(({ value, decimals }) => {
      const half = 0.5 * 10 ** -decimals + 1e-9;
      // Percents are whole, and 99 and 1 stand for what is not quite the whole or nothing.
      return !numbers.some(
        (number) =>
          Math.abs(number - value) <= half ||
          (decimals === 0 &&
            Math.abs(number - value) < 1 &&
            number < 100 &&
            (value === 99 || value === 1)),
      );
    })
    .map(({ shown }) => shown);
}
