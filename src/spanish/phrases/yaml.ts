import type { Phrase } from '../phrase.js';

/** What the parser of YAML says. */
export const OF_YAML: readonly Phrase[] = [
  [
    'A block sequence may not be used as an implicit map key',
    'una lista en varias líneas no puede ser una clave',
  ],
  ['A node can have at most one anchor', 'un valor puede tener un ancla como máximo'],
  ['A node can have at most one tag', 'un valor puede tener una etiqueta como máximo'],
  [
    'All mapping items must start at the same column',
    'todas las claves de un mapa deben empezar en la misma columna',
  ],
  [
    'All sequence items must start at the same column',
    'todos los elementos de una lista deben empezar en la misma columna',
  ],
  ['Alias cannot be an empty string', 'un alias necesita un nombre'],
  ['Anchor cannot be an empty string', 'un ancla necesita un nombre'],
  ['An alias node must not specify any properties', 'un alias no puede llevar ancla ni etiqueta'],
  [
    'Anchors and tags must be after the {mark} indicator',
    'las anclas y las etiquetas van después del signo `{mark}`',
  ],
  [
    'Block collections are not allowed within flow collections',
    'dentro de corchetes o llaves no caben listas ni mapas en varias líneas',
  ],
  [
    'Block scalar header includes extra characters: {text}',
    'sobra `{text}` tras el signo de un texto en varias líneas',
  ],
  [
    'Block scalar lines must not be less indented than their {what}',
    'las líneas de un texto en varias líneas no pueden tener menos sangría que la primera',
  ],
  [
    'Block scalar values in collections must be indented',
    'un texto en varias líneas dentro de una lista o un mapa debe llevar sangría',
  ],
  [
    'Block scalars with more-indented leading empty lines must use an explicit indentation indicator',
    'un texto que empieza con líneas vacías de más sangría debe indicar la suya',
  ],
  [
    'Comments must be separated from other tokens by white space characters',
    'un comentario debe separarse con un espacio de lo que tiene delante',
  ],
  [
    'Flow map in block collection must be sufficiently indented and end with a {mark}',
    'un mapa entre llaves debe llevar sangría suficiente y terminar en `{mark}`',
  ],
  ['Flow map must end with a {mark}', 'un mapa entre llaves debe terminar en `{mark}`'],
  [
    'Flow sequence in block collection must be sufficiently indented and end with a {mark}',
    'una lista entre corchetes debe llevar sangría suficiente y terminar en `{mark}`',
  ],
  ['Flow sequence must end with a {mark}', 'una lista entre corchetes debe terminar en `{mark}`'],
  ['Implicit keys need to be on a single line', 'una clave debe estar en una sola línea'],
  [
    'Implicit keys of flow sequence pairs need to be on a single line',
    'una clave entre corchetes debe estar en una sola línea',
  ],
  [
    'Implicit map keys need to be followed by map values',
    'a una clave deben seguirle `:` y su valor',
  ],
  ['Invalid escape sequence {text}', 'el escape `{text}` no existe'],
  ['Map comment with trailing content', 'hay algo detrás del comentario de un mapa'],
  ['Missing , between {Where} items', 'falta `,` entre los elementos de {Where}'],
  ['Missing , or : between {Where} items', 'falta `,` o `:` entre los elementos de {Where}'],
  ['Missing space after : in {Where}', 'falta un espacio después de `:` en {Where}'],
  ['Missing closing {mark}quote', 'falta la comilla {mark} que cierra'],
  [
    'Missing newline after block sequence props',
    'falta un salto de línea antes de los elementos de la lista',
  ],
  [
    'Nested mappings are not allowed in compact mappings',
    'un mapa no puede empezar en la línea de la clave de otro',
  ],
  ['Plain value cannot start with {What}', 'un texto sin comillas no puede empezar por {What}'],
  ['block scalar indicator {mark}', 'el signo `{mark}`'],
  ['directive indicator character {mark}', 'el signo `{mark}`'],
  ['flow indicator character {mark}', 'el signo `{mark}`'],
  ['reserved character {mark}', 'el signo `{mark}`'],
  ['a tab character', 'un tabulador'],
  ['Sequence item without - indicator', 'un elemento de una lista sin `-` delante'],
  ['Tabs are not allowed as indentation', 'la sangría no puede llevar tabuladores'],
  [
    'Tags and anchors must be separated from the next token by white space',
    'las etiquetas y las anclas deben separarse con un espacio de lo que les sigue',
  ],
  ['Unexpected empty item in {Where}', 'hay un elemento vacío en {Where}'],
  [
    'Unexpected block-seq-ind on same line with key',
    'una lista no puede empezar en la línea de su clave',
  ],
  ['Unexpected scalar token in {Where}: {text}', 'no se esperaba {text} en {Where}'],
  ['Unexpected {kind} token in {Where}: {text}', 'no se esperaba {text} en {Where}'],
  ['Unexpected {kind} at node end', 'sobra algo detrás de un valor (`{kind}`)'],
  ['Unexpected {mark} in {Where}', 'no se esperaba `{mark}` en {Where}'],
  ['flow map', 'un mapa entre llaves'],
  ['flow sequence', 'una lista entre corchetes'],
  ['collection', 'una lista o un mapa'],
  ['YAML stream', 'el texto'],
  ['YAML document', 'el documento'],
];

/** The kinds of problems of the parser, for sentences that are not above. */
export const YAML_PROBLEMS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'un alias no puede llevar ancla ni etiqueta',
  BAD_ALIAS: 'un alias o un ancla está mal escrito',
  BAD_COLLECTION_TYPE: 'una etiqueta no corresponde a su lista o mapa',
  BAD_DIRECTIVE: 'una directiva está mal escrita',
  BAD_DQ_ESCAPE: 'un escape entre comillas dobles no existe',
  BAD_INDENT: 'la sangría no es la de las líneas de alrededor',
  BAD_PROP_ORDER: 'un ancla o una etiqueta está en un lugar equivocado',
  BAD_SCALAR_START: 'un texto sin comillas no puede empezar así',
  BLOCK_AS_IMPLICIT_KEY: 'una lista o un mapa no puede ser una clave',
  BLOCK_IN_FLOW: 'dentro de corchetes o llaves no caben listas ni mapas en varias líneas',
  DUPLICATE_KEY: 'una clave está dos veces',
  IMPOSSIBLE: 'no puede leerse',
  KEY_OVER_1024_CHARS: 'una clave tiene más de 1024 caracteres',
  MISSING_CHAR: 'falta un signo',
  MULTILINE_IMPLICIT_KEY: 'una clave debe estar en una sola línea',
  MULTIPLE_ANCHORS: 'un valor puede tener un ancla como máximo',
  MULTIPLE_DOCS: 'hay más de un documento',
  MULTIPLE_TAGS: 'un valor puede tener una etiqueta como máximo',
  NON_STRING_KEY: 'una clave no es un texto',
  RESOURCE_EXHAUSTION: 'el texto es demasiado complejo',
  TAB_AS_INDENT: 'la sangría no puede llevar tabuladores',
  TAG_RESOLVE_FAILED: 'una etiqueta no se conoce',
  UNEXPECTED_TOKEN: 'hay algo que no se esperaba',
};
