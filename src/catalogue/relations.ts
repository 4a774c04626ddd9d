import type { CatalogueRelation } from './entry.js';
import { customerRelations } from './generated/relations/customer.js';
import { financialRelations } from './generated/relations/financial.js';
import { internalRelations } from './generated/relations/internal.js';
import { learningRelations } from './generated/relations/learning.js';

/** Known cause-effect relations between entries of the catalogue, from learning up to financial causes. */
export const relations: readonly CatalogueRelation[] = /* @__PURE__ */ Object.freeze([
  ...learningRelations,
  ...internalRelations,
  ...customerRelations,
  ...financialRelations,
]);
