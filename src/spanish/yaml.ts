import type { yamlCatalogue } from '../core/index.js';
import { translator } from './phrase.js';
import { OF_YAML, YAML_PROBLEMS } from './phrases/yaml.js';
import type { SaidOf } from './said.js';

const DETAILS = translator(() => OF_YAML);

const NODES = translator(() => [
  ['an alias', 'un alias'],
  ['an empty key', 'una clave vacía'],
  ['a list or a map', 'una lista o un mapa'],
]);

/** What the parser found: its sentence where there is one in Spanish, else the kind of its problem. */
function detail(p: { readonly detail: string; readonly problem: string }): string {
  const said = DETAILS(p.detail);
  if (said !== p.detail) return said;
  return (
    (Object.hasOwn(YAML_PROBLEMS, p.problem) ? YAML_PROBLEMS[p.problem] : undefined) ?? p.detail
  );
}

const EXTENDS = 'para compartir partes entre tarjetas use `extends`';

/** YAML itself: its syntax, and the parts of it that scorecards do without. */
export const YAML: SaidOf<typeof yamlCatalogue> = {
  'yaml.syntax': {
    message: (p) => `esto no es YAML válido: ${detail(p)}`,
    hint: 'revise la sangría y las comillas de esta línea y de la anterior',
  },
  'yaml.tag': {
    message: (p) => `\`${p.tag.slice(0, 60)}\` es una etiqueta, y las tarjetas prescinden de ellas`,
    expected: 'mapas, listas, textos y números simples',
    hint: 'quite la etiqueta; ponga el texto entre comillas si empieza por un signo de exclamación',
  },
  'yaml.anchor': {
    message: (p) => `\`&${p.name.slice(0, 60)}\` es un ancla, y las tarjetas prescinden de ellas`,
    hint: `quítela; ${EXTENDS}`,
  },
  'yaml.alias': {
    message: (p) => `\`*${p.name.slice(0, 60)}\` es un alias, y las tarjetas prescinden de ellos`,
    hint: `escriba la parte entera; ${EXTENDS}; ponga el texto entre comillas si empieza por un asterisco`,
  },
  'yaml.merge-key': {
    message: '`<<` combina otro mapa, y las tarjetas prescinden de ello',
    hint: `escriba la parte entera; ${EXTENDS}`,
  },
  'yaml.key': {
    message: (p) => `una clave no puede ser ${NODES(p.found)}`,
    expected: 'una palabra, o un texto entre comillas',
  },
  'yaml.several-documents': {
    message: 'aquí empieza un segundo documento',
    expected: 'una tarjeta en un archivo',
    hint: 'páselo a un archivo propio',
  },
  'yaml.directive': {
    message: (p) =>
      `\`${p.directive.slice(0, 60)}\` es una directiva, y las tarjetas prescinden de ellas`,
    hint: 'quite la línea; ponga el texto entre comillas si empieza por un signo de porcentaje',
  },
};
