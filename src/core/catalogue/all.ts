import { once } from '../once.js';
import { analysisCatalogue } from './analysis.js';
import { cardCatalogue } from './card.js';
import { packCatalogue } from './pack.js';
import { tableCatalogue } from './table.js';
import { yamlCatalogue } from './yaml.js';

/** Every diagnostic the library can report, by code; the code is a stable dotted id. */
export const catalogue = /* @__PURE__ */ once(() => ({
  ...cardCatalogue(),
  ...yamlCatalogue(),
  ...tableCatalogue(),
  ...analysisCatalogue(),
  ...packCatalogue(),
}));
