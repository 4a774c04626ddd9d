interface Marks {
  readonly open: string;
  readonly close: string;
  /** What marks inside the text become, so that two of a kind never meet. */
  readonly inner: Readonly<Record<string, string>>;
}

const ENGLISH: Marks = { open: '“', close: '”', inner: { '“': '‘', '”': '’' } };

const SPANISH: Marks = {
  open: '«',
  close: '»',
  inner: { '«': '“', '»': '”', '“': '‘', '”': '’' },
};

/**
 * A text in the quotation marks of a language; marks inside it become those of the next level, as both languages ask:
 * `«Dicen “gracias”»`.
 *
 * @param language - base of a tag: `es`, else English
 */
export function inQuotes(text: string, language: string): string {
  const { open, close, inner } = language === 'es' ? SPANISH : ENGLISH;
  return `${open}${text.replaceAll(/[«»\u201c\u201d]/g, (mark) => inner[mark] ?? mark)}${close}`;
}
