export interface DocsFacts {
  readonly catalogue: { readonly [code: string]: unknown };
  readonly schema: { readonly [keyword: string]: unknown };
  readonly help: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, string>;
  readonly cases: readonly {
    readonly rule: string;
    readonly title: string;
    readonly source?: string;
    readonly why: string;
  }[];
}

export function pagePaths(): readonly string[];
export function filled(text: string, facts: DocsFacts): string;
