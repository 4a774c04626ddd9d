import type { Rule } from '../../rule.js';
import { againstOrder } from './against-order.js';
import { checklistOnly } from './checklist-only.js';
import { deadEnd } from './dead-end.js';
import { delayedLoop } from './delayed-loop.js';
import { dualRole } from './dual-role.js';
import { emptyPerspective } from './empty-perspective.js';
import { isolatedIndicator } from './isolated-indicator.js';
import { isolatedObjective } from './isolated-objective.js';
import { linkWithoutWeight } from './link-without-weight.js';
import { missingLagging } from './missing-lagging.js';
import { missingLeading } from './missing-leading.js';
import { noAssessment } from './no-assessment.js';
import { noContext } from './no-context.js';
import { noLinks } from './no-links.js';
import { noPathToTop } from './no-path-to-top.js';
import { orphanIndicator } from './orphan-indicator.js';
import { tooFewIndicators } from './too-few-indicators.js';
import { tooFewObjectives } from './too-few-objectives.js';
import { tooManyIndicators } from './too-many-indicators.js';
import { tooManyObjectives } from './too-many-objectives.js';

/** Rules about the objectives, their indicators, and the links between them. */
export const structureRules: readonly Rule[] = [
  noContext,
  tooManyObjectives,
  tooFewObjectives,
  emptyPerspective,
  tooManyIndicators,
  tooFewIndicators,
  noAssessment,
  missingLeading,
  missingLagging,
  checklistOnly,
  dualRole,
  orphanIndicator,
  isolatedIndicator,
  noLinks,
  isolatedObjective,
  deadEnd,
  noPathToTop,
  againstOrder,
  delayedLoop,
  linkWithoutWeight,
];
