// What people write about how a node makes its score and its status of its children (S4.1, S4.2), and about guards (S6.2).

/** When a mandatory child of a gate binds. */
export interface MandatoryInput {
  /** The cap holds while the child has fewer points than this. */
  readonly below: number;
  /** Most points of the node while it holds. */
  readonly cap: number;
}

/** How a node combines its children, without a gate around it (S4.1). */
export type PlainCombineInput =
  | 'mean'
  | 'geometric'
  | 'min'
  | 'max'
  | 'product'
  | 'noisyOr'
  | {
      /** Exponent of a power mean, -100 to 100 and not 0: 1 the mean, -1 the harmonic mean. */
      readonly power: number;
    }
  | {
      /** Ordered weighted mean: 1 the mean, above 1 leaning to the worst, below 1 to the best. */
      readonly owa: number;
    }
  | {
      /** The one child that reaches a cut. */
      readonly xor: {
        /** Points a child must reach to count. */
        readonly cut: number;
        /** What happens unless exactly one child does. Default missing. */
        readonly otherwise?: 'missing' | 'error-as-missing';
      };
    }
  | {
      /** Formula over the ids of the children. */
      readonly formula: string;
    };

/** How a node combines its children (S4.1). */
export type CombineInput =
  | PlainCombineInput
  | {
      /** An operator held down by mandatory children. */
      readonly gate: {
        /** Children that hold the node down, by id. */
        readonly mandatory: { readonly [child: string]: MandatoryInput };
        /** How all children combine before. Default mean. */
        readonly inner?: PlainCombineInput;
      };
    };

/** A status that a rule may give. */
export type StatusWordInput = 'poor' | 'watch' | 'good' | 'above';

/** One rule of a status: it decides where its condition holds and none before it does. */
export interface StatusRuleInput {
  /** Condition such as `value >= 0.9 * target`. */
  readonly when: string;
  /** The status while it holds. */
  readonly is: StatusWordInput;
}

/** Rules for a status, of which the first that holds decides (S4.4). */
export interface StatusRulesInput {
  /** The rules, the first to be asked ahead. */
  readonly rules: readonly StatusRuleInput[];
  /** What decides where none holds: a status, or the points. Default points. */
  readonly otherwise?: StatusWordInput | 'points';
}

/** Where the status of an indicator comes from (S4.4). */
export type IndicatorStatusByInput = 'points' | StatusRulesInput;

/** Where the status of a node comes from (S4.2). */
export type StatusByInput =
  | StatusRulesInput
  | 'points'
  | 'worst'
  | 'best'
  | 'majority'
  | {
      /** The most frequent status of the children. */
      readonly majority: {
        /** Which of equally frequent ones it is. Default worst. */
        readonly ties?: 'worst' | 'best';
      };
    }
  | {
      /** The child that decides unless it is good. */
      readonly priority: string;
    }
  | {
      /** How many children make a status. */
      readonly counts: {
        /** Poor from so many poor children on. */
        readonly poor?: number;
        /** Watch from so many children below good on. */
        readonly watch?: number;
      };
    };

/** How one counter-indicator guards (S6.2). */
export interface GuardRuleInput {
  /** Most points while it trips. Default 1 below the good edge of the objective. */
  readonly cap?: number;
  /** When it trips. Default poor. */
  readonly when?: 'poor' | 'worsens' | 'both';
  /** Points it may lose without worsening. Default 1. */
  readonly tolerance?: number;
}

/** Counter-indicators: ids, or ids with rules. */
export type GuardInput = readonly string[] | { readonly [indicator: string]: GuardRuleInput };
