/** `a`, `b` y `c`; what is beyond `most` is counted. */
export function listOf(names: readonly string[], most = 8, others = 0): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const more = names.length - shown.length + others;
  if (more > 0) shown.push(`${more} más`);
  return joined(shown, 'y');
}

/** Whether others are meant: "¿quiso decir `a` o `b`?"; undefined where nothing is near. */
export const didYouMean = (near: readonly string[]): string | undefined =>
  near.length === 0 ? undefined : `¿quiso decir ${near.map((name) => `\`${name}\``).join(' o ')}?`;

/** What is near, else the first of what there is; undefined where there is nothing. */
export const oneOf = (
  { near, known, more }: Record<'near' | 'known', readonly string[]> & { readonly more: number },
  before = 'uno de',
): string | undefined =>
  didYouMean(near) ?? (known.length === 0 ? undefined : `${before} ${listOf(known, 8, more)}`);

/** Of something: `del total`, `de los indicadores`. */
export const ofWhat = (what: string): string =>
  what.startsWith('el ') ? `del ${what.slice(3)}` : `de ${what}`;

/** A chain of ids. */
export const chain = (path: readonly string[]): string => path.join(' -> ');

const joined = (parts: readonly string[], word: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
