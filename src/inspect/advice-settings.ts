import type {
  AcknowledgementInput,
  ElementSettingInput,
  ScorecardInput,
} from '../document/index.js';
import type { Severity } from '../core/index.js';
import type { Rule } from './rule.js';

/** What a card says about a rule. */
export interface RuleSetting {
  /** Undefined where the card does not say. */
  readonly severity?: Severity | 'off';
  /** Limits by name; the key `limit` is the first of the rule. */
  readonly limits: ReadonlyMap<string, number>;
  /** Settings for single elements, by id. */
  readonly elements: ReadonlyMap<string, Omit<RuleSetting, 'elements'>>;
}

/** What a card says about the advice on it. */
export interface AdviceSettings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly acknowledged: readonly AcknowledgementInput[];
}

const FIRST = 'limit';

/** Reads the section `advice` of a card. */
export function adviceSettings({ advice }: ScorecardInput): AdviceSettings {
  const rules = Object.entries(advice?.rules ?? {}).map(([id, written]) => {
    const elements = typeof written === 'string' ? {} : (written.elements ?? {});
    const own = Object.entries(elements).map(([key, one]) => [key, settingOf(one)] as const);
    return [id, { ...settingOf(written), elements: new Map(own) }] as const;
  });
  return { rules: new Map(rules), acknowledged: advice?.acknowledged ?? [] };
}

function settingOf(written: ElementSettingInput): Omit<RuleSetting, 'elements'> {
  const { severity, limit, limits } =
    typeof written === 'string' ? { severity: written } : { limit: undefined, ...written };
  const named = new Map(Object.entries(limits ?? {}));
  if (limit !== undefined) named.set(FIRST, limit);
  return { limits: named, ...(severity === undefined ? {} : { severity }) };
}

/** How bad the findings of a rule are, of an element or in general; undefined where the card does not say. */
export function severityOf(
  setting: RuleSetting | undefined,
  element: string | undefined,
): RuleSetting['severity'] {
  const own = element === undefined ? undefined : setting?.elements.get(element)?.severity;
  return own ?? setting?.severity;
}

/** A limit of a rule as a card sets it for an element, else for all, or as the rule does. */
export function limitOf(
  rule: Rule,
  setting: RuleSetting | undefined,
  name: string,
  element?: string,
): number {
  const declared = Object.entries(rule.limits ?? {});
  const own = element === undefined ? undefined : setting?.elements.get(element);
  for (const from of [own, setting]) {
    const stated = from?.limits.get(name);
    if (stated !== undefined) return stated;
    const first = from?.limits.get(FIRST);
    if (first !== undefined && declared[0]?.[0] === name) return first;
  }
  return declared.find(([key]) => key === name)?.[1].default ?? Number.NaN;
}

/** Names under which a card may set the limits of a rule. */
export function limitNames({ limits }: Pick<Rule, 'limits'>): readonly string[] {
  const own = Object.keys(limits ?? {});
  return own.length === 0 ? [] : [FIRST, ...own];
}
