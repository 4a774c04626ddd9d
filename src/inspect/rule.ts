import type { DiagnosticPath, Severity } from '../core/index.js';
import type { ScorecardInput } from '../document/index.js';
import type { RuleContext } from './rule-context.js';

/** A text in both languages that advice is given in. */
export interface Bilingual {
  /** English. */
  readonly en: string;
  /** Spanish. */
  readonly es: string;
}

/** Language of advice. */
export type AdviceLanguage = keyof Bilingual;

/** A named number of a rule that a card may set. */
export interface RuleLimit {
  /** The number used when a card sets none. */
  readonly default: number;
  /** What it limits. */
  readonly about: Bilingual;
}

/** A change of the document that mends a finding and leaves every score as it is. */
export interface Edit {
  /** Where in the document. */
  readonly path: DiagnosticPath;
  /** The new value; absent, what stands there is removed. */
  readonly value?: unknown;
}

/** One place where a rule fires. */
export interface Hit {
  /** Where in the document. */
  readonly path: DiagnosticPath;
  /** The element it is about. */
  readonly id?: string;
  /** What is the matter, in one sentence. */
  readonly message: Bilingual;
  /** What to try here, where it differs from what the rule says in general. */
  readonly hint?: Bilingual;
  /** How bad it is here, where it differs from the rule. */
  readonly severity?: Severity;
  /** Edits that mend it, where a machine can. */
  readonly fix?: readonly Edit[];
}

/** A part of a card that shows a rule; what it leaves out is filled in (see `exampleCard`). */
export interface RuleExample {
  /** Sections of the card. */
  readonly card: Partial<ScorecardInput>;
  /** Values by key and period. */
  readonly data?: { readonly [key: string]: { readonly [period: string]: number | null } };
  /** The day on which it is looked at. */
  readonly today?: string;
}

/** What a rule looks at beside the card: its scores, or today's date. */
export type RuleNeed = 'card' | 'evaluation' | 'today';

/** What is to be known of a rule of advice: its page is made from it. */
export interface InspectionRule {
  /** Stable dotted id: family and name. */
  readonly id: `${string}.${string}`;
  /** How bad its findings are, unless a card says otherwise. */
  readonly severity: Severity;
  /** The kind of card it looks at. */
  readonly kind: 'strategy' | 'operational' | 'both';
  /** What it needs beside the card. */
  readonly needs: RuleNeed;
  /** What it looks at where it is there, and does without elsewhere. */
  readonly alsoSees?: readonly Exclude<RuleNeed, 'card'>[];
  /** What it finds, in a few words. */
  readonly title: Bilingual;
  /** Why that matters. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly mend: Bilingual;
  /** Numbers that a card may set; the first is set by `limit`. */
  readonly limits?: { readonly [name: string]: RuleLimit };
  /** What a machine can do about it, where it can. */
  readonly fixes?: Bilingual;
  /** A card where it fires. */
  readonly failing: RuleExample;
  /** One where it does not, though nearly. */
  readonly passing: RuleExample;
}

/** A rule of advice with what finds where it fires. */
export interface Rule extends InspectionRule {
  /** Whether it can tell anything yet, such as after enough periods; absent, it always can. */
  readonly speaks?: (context: RuleContext) => boolean;
  /** Finds where it fires, in the order of the card. */
  readonly check: (context: RuleContext) => Iterable<Hit>;
}
