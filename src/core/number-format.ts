const formats = new Map<string, Intl.NumberFormat>();

/**
 * How a language writes numbers; made when first asked for and kept.
 *
 * @param locale - BCP 47 tag
 * @param digits - decimals at most
 * @param least - decimals at least
 * @param sign - `exceptZero` writes that of numbers above 0 too
 */
export function numberFormat(
  locale: string,
  digits: number,
  least = 0,
  sign: 'negative' | 'exceptZero' = 'negative',
): Intl.NumberFormat {
  const key = `${locale} ${digits} ${least} ${sign}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
      signDisplay: sign,
    });
    // Locales come from outside; only a handful is ever worth keeping.
    if (formats.size > 50) formats.clear();
    formats.set(key, format);
  }
  return format;
}

/** As many decimals as the size of a value deserves. */
export function digitsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 0.1 || size === 0 ? 2 : 4;
}
