/** What draws the pictures of the documentation. */
export interface Library {
  readonly evaluate: unknown;
  readonly parseYamlScorecard: unknown;
  readonly readTable: unknown;
  readonly toSvg: unknown;
  readonly valueKeys: unknown;
}

/** The pictures of the documentation by file name. */
export function pictures(
  library: Library,
  texts: { readonly card: string; readonly values: string },
): ReadonlyMap<string, string>;
