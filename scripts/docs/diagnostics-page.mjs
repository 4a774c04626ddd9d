/** The page about every diagnostic, from the catalogue. */

/**
 * What a message says when the names in it are not known: every parameter stands as its own name in capitals. It is a list of one,
 * so that messages that enumerate can be shown as well.
 */
function placeholders(known) {
  return new Proxy(known, {
    get: (_, name) =>
      Object.hasOwn(known, name)
        ? known[name]
        : typeof name === 'string'
          ? placeholder(name)
          : undefined,
  });
}

function placeholder(name) {
  const word = name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const text = [word];
  const methods = [
    'toLowerCase',
    'normalize',
    'replaceAll',
    'replace',
    'trim',
    'startsWith',
    'split',
  ];
  for (const method of methods)
    Object.defineProperty(text, method, { value: (...args) => word[method](...args) });
  Object.defineProperty(text, 'slice', { value: () => text });
  Object.defineProperty(text, 'toSorted', { value: () => text });
  return text;
}

/** What to try: where something is near, and where nothing is. */
function tried(hint) {
  const texts = new Set([shown(hint), shown(hint, { near: [] })]);
  texts.delete(undefined);
  return texts.size === 0 ? undefined : [...texts].join(' or ');
}

/** A part of an entry as text; undefined where it depends on more than names. */
function shown(part, known = {}) {
  if (typeof part !== 'function') return part;
  try {
    const text = part(placeholders(known));
    const word = Array.isArray(text) && text.length === 1 ? text[0] : text;
    return typeof word === 'string' && !/^[A-Z_]+$/.test(word) ? word : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The page as Markdown.
 *
 * @param catalogue - entries by code
 */
export function diagnosticsPage(catalogue) {
  const families = grouped(Object.keys(catalogue));
  return [...families.keys()]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((family) => {
      const codes = families.get(family).toSorted((a, b) => (a < b ? -1 : 1));
      return [`## ${family}`, ...codes.map((code) => section(code, catalogue[code]))].join('\n\n');
    })
    .join('\n\n');
}

const familyOf = (code) => code.split('.', 1)[0];

function grouped(codes) {
  const families = new Map();
  for (const code of codes)
    families.set(familyOf(code), [...(families.get(familyOf(code)) ?? []), code]);
  return families;
}

function section(code, { severity, message, expected, hint }) {
  const parts = [
    ['says', shown(message) ?? 'what was found'],
    ['expected', shown(expected)],
    ['try', tried(hint)],
  ];
  const lines = parts
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => `- ${name}: ${escape(text)}`);
  return [`### ${code}`, '', `*${severity}*`, '', ...lines].join('\n');
}

/** Brackets outside code marks would be read as markup. */
function escape(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll(/[<>*_[\]]/g, '\\$&')))
    .join('');
}
