import type { optionCatalogue } from '../core/index.js';
import { didYouMean } from './names.js';
import { translator } from './phrase.js';
import { OF_FOUND } from './phrases/found.js';
import { OF_FORMS } from './phrases/forms.js';
import { OF_CALLS } from './phrases/options.js';
import { hintBy, type SaidOf } from './said.js';

const say = translator(() => [...OF_CALLS, ...OF_FOUND, ...OF_FORMS]);

const hint = hintBy(say);

/** The options of a call. */
export const OPTION: SaidOf<typeof optionCatalogue> = {
  'option.unknown': {
    message: (p) => `\`${p.name.slice(0, 80)}\` no es una opción`,
    expected: (p) => `una de ${p.known.join(', ')}`,
    hint: (p) => didYouMean(p.near),
  },
  'option.value': {
    message: (p) =>
      `${p.name === '' ? 'en las opciones' : `en \`${p.name}\``} se encontró ${say(p.found)}`,
    expected: (p) => say(p.expected),
    hint,
  },
  'option.unfit': { message: (p) => say(p.problem), hint },
};
