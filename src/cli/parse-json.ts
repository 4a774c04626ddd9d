/**
 * What a JSON file holds; a byte order mark, which some programs put ahead, is no part of it.
 *
 * @throws SyntaxError if it is not JSON
 */
export const parseJson = (text: string): unknown =>
  JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
