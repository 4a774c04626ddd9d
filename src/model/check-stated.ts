import type { NormalScorecard, ScorecardInput } from '../document/index.js';
import { checkUnusedViews } from './breakdowns.js';
import { checkEdges } from './check-edges.js';
import { checkRanges } from './check-range.js';
import { checkGuards } from './guards.js';
import { checkReferences } from './references.js';
import type { Report } from './report.js';
import { checkLimits } from './risks.js';

/** Reports what people cannot mean by what they write; cards between two versions of a card, which nobody wrote, are not asked. */
export function checkStated(input: ScorecardInput, card: NormalScorecard, report: Report): void {
  checkReferences(input, card, report);
  checkEdges(input, card, report);
  checkUnusedViews(input, card, report);
  checkRanges(card, report);
  checkGuards(input, card, report);
  checkLimits(card, report);
}
