import type { TextInput } from '../../core/index.js';
import type { DurationText, PeriodText } from './common.js';

// What a card says about the advice on it: which rules hold here, and which findings are known and accepted.

/** How bad a finding of a rule is on this card; `off` leaves the rule out. */
export type RuleSeverityInput = 'off' | 'info' | 'warning' | 'error';

/** Settings of one rule of advice for one element. */
export type ElementSettingInput = RuleSeverityInput | RuleSettingKeys;

/** Settings of one rule of advice. */
export type RuleSettingInput =
  | RuleSeverityInput
  | (RuleSettingKeys & {
      /** Other settings for some elements, by their ids; what one leaves out is as for the whole card. */
      readonly elements?: { readonly [id: string]: ElementSettingInput };
    });

/** What may be said of a rule, for the card or for one element. */
export interface RuleSettingKeys {
  /** How bad its findings are here; `off` leaves it out. */
  readonly severity?: RuleSeverityInput;
  /** The limit of a rule that has one; of several, the first. */
  readonly limit?: number;
  /** Limits by name. */
  readonly limits?: { readonly [name: string]: number };
}

/** A finding that is known and accepted: it is still listed, with its reason, and no longer counts. */
export interface AcknowledgementInput {
  /** Id of the rule, such as `structure.missing-leading`. */
  readonly rule: string;
  /** The element it is about; without it, every finding of the rule. */
  readonly id?: string;
  /** Why it is accepted. */
  readonly reason: TextInput;
  /** Person who accepts it. */
  readonly by?: string;
  /** Last period in which it holds. */
  readonly until?: PeriodText;
}

/** Advice on this card. */
export interface AdviceInput {
  /** Settings by id of the rule. */
  readonly rules?: { readonly [rule: string]: RuleSettingInput };
  /** Findings that are known and accepted. */
  readonly acknowledged?: readonly AcknowledgementInput[];
}

/** When a card, or one objective, is looked at again. */
export interface ReviewInput {
  /** How long from one review to the next. */
  readonly every?: DurationText;
  /** Period of the last review. */
  readonly last?: PeriodText;
}

/** Sides that pull against each other, as tags of indicators; every side should be measured. */
export type TensionInput = readonly string[];
