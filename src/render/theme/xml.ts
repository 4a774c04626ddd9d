/** A piece of finished markup; everything else that is put into a template is escaped. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes: texts are escaped, numbers written short, lists joined. */
type Insert = Markup | string | number | readonly Insert[];

// Characters that XML cannot hold, not even escaped; a lone half of a pair is among them.
const IMPOSSIBLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A text that is safe between tags and in quoted attributes of XML and HTML. */
function escapeXml(text: string): string {
  return text
    .replaceAll(IMPOSSIBLE, '\ufffd')
    .replaceAll(/[&<>"']/g, (mark) => ENTITIES.get(mark) as string);
}

/** Markup from a template in which every insert is escaped unless it is markup itself. */
export function xml(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let markup = strings[0] as string;
  for (const [i, insert] of inserts.entries())
    markup += written(insert) + (strings[i + 1] as string);
  return { markup };
}

function written(insert: Insert): string {
  if (typeof insert === 'string') return escapeXml(insert);
  if (typeof insert === 'number') return short(insert);
  if ('markup' in insert) return insert.markup;
  return insert.map(written).join('');
}

/** A number with at most two decimals. A place that is no number would break a drawing silently, so it is refused. */
function short(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no place in a drawing`);
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
