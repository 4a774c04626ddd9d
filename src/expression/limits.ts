/** What a formula may have at most; the parser is never given more. */
export const formulaLimits = Object.freeze({
  /** Characters of text. */
  length: 2000,
  /** Numbers, names, operators and functions. */
  size: 500,
  /** Levels of parentheses, signs, powers and choices inside each other. */
  depth: 64,
  /** Arguments of one function. */
  args: 20,
});
