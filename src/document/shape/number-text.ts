const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:[,'_ \u00a0\u202f]\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const PERCENT = /^([+-]?\d+(?:\.\d+)?) ?%$/;
const CLOCK = /^(?:(\d{1,4}):)?([0-5]?\d):([0-5]\d)$/;
const MONEY = /^(?:[$\u20ac\xa3\xa5] ?(\d[\d.,]*)|(\d[\d.,]*) ?(?:[$\u20ac\xa3\xa5]|EUR|USD|GBP))$/;

/**
 * What to write instead of a text that looks like a number, or undefined if it does not look like one.
 *
 * @param text - what was written
 */
export function numberTextHint(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const word = text.trim();
  if (PLAIN.test(word)) return `write \`${word}\` without quotes`;
  return markedNumberHint(word);
}

/** The same for numbers with marks only, such as `1,000`, `12%` or `0:20`; those are never meant as words. */
export function markedNumberHint(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const word = text.trim();
  if (GROUPED.test(word)) return `write \`${word.replaceAll(/[^\d.+-]/g, '')}\``;
  if (DECIMAL_COMMA.test(word)) return `write \`${word.replace(',', '.')}\``;
  const percent = PERCENT.exec(word);
  if (percent !== null) return `write \`${percent[1]}\` and \`unit: percent\``;
  const clock = CLOCK.exec(word);
  if (clock !== null) {
    const [, hours = '0', minutes = '0', seconds = '0'] = clock;
    const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return `write \`${total}\` and \`unit: seconds\``;
  }
  if (MONEY.test(word)) return 'write the number alone and name the currency under `unit`';
  return undefined;
}
