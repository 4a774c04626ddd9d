import { analysisCatalogue } from './analysis.js';
import { combineCatalogue } from './combine.js';
import { dataCatalogue } from './data.js';
import { documentCatalogue } from './document.js';
import { formulaCatalogue } from './formula.js';
import { manageCatalogue } from './manage.js';
import { modelCatalogue } from './model.js';
import { optionCatalogue } from './option.js';
import { packCatalogue } from './pack.js';
import { scaleCatalogue } from './scale.js';
import { tableCatalogue } from './table.js';
import { timeCatalogue } from './time.js';
import { yamlCatalogue } from './yaml.js';

/** Every diagnostic the library can report, by code. One family a file; the code is a stable dotted id. */
export const catalogue = {
  ...documentCatalogue,
  ...yamlCatalogue,
  ...modelCatalogue,
  ...combineCatalogue,
  ...manageCatalogue,
  ...scaleCatalogue,
  ...dataCatalogue,
  ...timeCatalogue,
  ...formulaCatalogue,
  ...tableCatalogue,
  ...analysisCatalogue,
  ...packCatalogue,
  ...optionCatalogue,
};
