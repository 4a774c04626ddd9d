import type { InspectionRule } from '../../src/inspect.js';

export function rulesPages(rules: readonly InspectionRule[]): ReadonlyMap<string, string>;
