// The one form inside of how nodes combine their children (S4.1, S4.2) and are guarded (S6.2).

/** How a node combines its children, without a gate around it. */
export type PlainCombine =
  | { readonly kind: 'mean' | 'geometric' | 'min' | 'max' | 'product' | 'noisyOr' }
  | { readonly kind: 'power'; readonly power: number }
  | { readonly kind: 'owa'; readonly alpha: number }
  | { readonly kind: 'xor'; readonly cut: number; readonly marked: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

/** When a mandatory child of a gate binds. */
export interface Mandatory {
  readonly below: number;
  readonly cap: number;
}

/** How a node combines its children. */
export type Combine =
  | PlainCombine
  | {
      readonly kind: 'gate';
      readonly mandatory: ReadonlyMap<string, Mandatory>;
      readonly inner: PlainCombine;
    };

/** A status that a rule may give. */
export type StatusWord = 'poor' | 'watch' | 'good' | 'above';

/** Rules for a status, of which the first that holds decides. */
export interface StatusByRules {
  readonly kind: 'rules';
  readonly rules: readonly { readonly when: string; readonly is: StatusWord }[];
  readonly otherwise: StatusWord | 'points';
}

/** Where children, or nothing but the points, give the status of a node. */
export type StatusByChildren =
  | { readonly kind: 'points' | 'worst' | 'best' }
  | { readonly kind: 'majority'; readonly ties: 'worst' | 'best' }
  | { readonly kind: 'priority'; readonly child: string }
  | { readonly kind: 'counts'; readonly poor?: number; readonly watch?: number };

/** Where the status of a node comes from. */
export type StatusBy = StatusByChildren | StatusByRules;

/** One counter-indicator of an objective or indicator. */
export interface Guard {
  readonly counter: string;
  /** Most points while it trips; absent where the good edge says it. */
  readonly cap?: number;
  readonly when: 'poor' | 'worsens' | 'both';
  readonly tolerance: number;
}

/** How a node makes its score and its status of its children. */
export interface Combining {
  readonly combine: Combine;
  readonly statusBy: StatusBy;
}
