import { once } from '../once.js';
import { combineCatalogue } from './combine.js';
import { dataCatalogue } from './data.js';
import { documentCatalogue } from './document.js';
import { formulaCatalogue } from './formula.js';
import { manageCatalogue } from './manage.js';
import { modelCatalogue } from './model.js';
import { optionCatalogue } from './option.js';
import { scaleCatalogue } from './scale.js';
import { timeCatalogue } from './time.js';

/**
 * What a card and its values can be told, by code; one family a file. Whoever finds something else, in a table or in a question, has a
 * family of its own, so that a page which evaluates one card is not sent its texts.
 */
export const cardCatalogue = /* @__PURE__ */ once(() => ({
  ...documentCatalogue(),
  ...modelCatalogue(),
  ...combineCatalogue(),
  ...manageCatalogue(),
  ...scaleCatalogue(),
  ...dataCatalogue(),
  ...timeCatalogue(),
  ...formulaCatalogue(),
  ...optionCatalogue(),
}));
