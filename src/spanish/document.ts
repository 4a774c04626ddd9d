import { type documentCatalogue, isFunctionWord, quoted } from '../core/index.js';
import { chain, didYouMean, listOf } from './names.js';
import { translator } from './phrase.js';
import { OF_FOUND } from './phrases/found.js';
import { OF_JSON, OF_SHAPE_HINTS, OF_SHAPES } from './phrases/shapes.js';
import { hintBy, type SaidOf } from './said.js';

const say = translator(() => [...OF_FOUND, ...OF_JSON, ...OF_SHAPE_HINTS, ...OF_SHAPES]);

const found = (p: { readonly found: string }): string => `se encontró ${say(p.found)}`;
const expected = (p: { readonly expected: string }): string => say(p.expected);
const hint = hintBy(say);

const UNITS = { characters: 'caracteres', tokens: 'símbolos', values: 'valores' } as const;

/** The shape of a document: keys, types, ids, versions, dates. */
export const DOCUMENT: SaidOf<typeof documentCatalogue> = {
  'document.shape': { message: found, expected, hint },
  'document.unknown-key': {
    message: (p) => `${quoted(p.key)} no es una clave de este lugar`,
    expected: (p) => `una de ${listOf(p.known, 40)}`,
    hint: (p) =>
      didYouMean(p.near) ??
      (/^\d{3}$/.test(p.key)
        ? 'escriba los números sin signos entre los miles: 1000'
        : `quítela, o llámela ${quoted(`x-${p.key}`)} para conservar una nota propia`),
  },
  'document.missing-key': {
    message: (p) => `falta \`${p.key}\``,
    expected: (p) => say(p.what),
  },
  'document.duplicate-key': {
    message: (p) =>
      `la clave ${quoted(p.key)} está aquí dos veces, la primera en la línea ${p.firstLine}`,
    expected: 'cada clave una sola vez',
    hint: 'cambie el nombre de una de ellas, o quítela',
  },
  'document.too-large': {
    message: (p) => `el documento tiene más de ${p.limit} ${UNITS[p.unit]}`,
    expected: (p) => `como máximo ${p.limit} ${UNITS[p.unit]}`,
    hint: 'guarde los valores en tablas, divida la tarjeta, o suba el límite',
  },
  'document.too-deep': {
    message: (p) => `el documento tiene más de ${p.limit} niveles, unos dentro de otros`,
    expected: (p) => `como máximo ${p.limit} niveles`,
  },
  'document.too-many-problems': {
    message: (p) => `hay más problemas que los ${p.shown} primeros`,
    hint: 'corrija primero estos y vuelva a leer el documento',
  },
  'document.cycle': {
    message: 'este valor se contiene a sí mismo',
    expected: 'datos simples sin ciclos',
  },
  'document.syntax': { message: found, expected, hint },
  'document.pack': {
    message: 'esto es un paquete, hecho a partir de una tarjeta para una página',
    expected: 'la tarjeta misma: un mapa que empieza por `stratmap: 1`',
    hint: 'nombre la tarjeta con la que se hizo; lo que abre un paquete es `openPack` de `stratmap/embed`',
  },
  'document.version': {
    message: (p) =>
      ({
        missing: 'el documento no dice en qué versión del lenguaje está escrito',
        'not-a-version': `${say(p.found)} no es una versión del lenguaje`,
        newer: `este documento está escrito en la versión ${p.found} del lenguaje`,
        'too-old': `la versión ${p.found} del lenguaje ya no puede leerse`,
      })[p.problem],
    expected: (p) =>
      `\`stratmap: ${p.supported}\`${p.problem === 'newer' ? ' o una versión anterior' : ''}`,
    hint: (p) =>
      ({
        missing: `empiece el documento por \`stratmap: ${p.supported}\``,
        'not-a-version': `escriba \`stratmap: ${p.supported}\``,
        newer: 'actualice stratmap para leer documentos más nuevos',
        'too-old': undefined,
      })[p.problem],
  },
  'extends.no-loader': {
    message: (p) => `se extiende ${quoted(p.reference)}, pero no se dio nada con que cargarlo`,
    hint: 'pase `load`, una función de la referencia a su texto, o lea el documento con la orden `stratmap`, que tiene una',
  },
  'extends.not-found': {
    message: (p) => `no se pudo cargar ${quoted(p.reference)}`,
    expected: 'el lugar de otra tarjeta, visto desde este documento',
  },
  'extends.loop': {
    message: (p) =>
      `los documentos se extienden unos a otros en círculo: ${chain(
        p.chain.map((name) => (name === 'this document' ? 'este documento' : name)),
      )}`,
    expected: 'una cadena de documentos que termine',
  },
  'extends.too-long': {
    message: (p) => `la cadena de documentos extendidos tiene más de ${p.limit} documentos`,
    expected: (p) => `como máximo ${p.limit}`,
  },
  'extends.format': {
    message: (p) => `${quoted(p.reference)} no es JSON, y aquí solo puede leerse JSON`,
    hint: 'lea el documento con lo que lee YAML, que lee ambos',
  },
  'id.pattern': {
    message: (p) => `${quoted(p.id)} no puede ser un id`,
    expected: 'una letra y después letras, dígitos y guiones bajos, 80 como máximo',
    hint: (p) => (p.like === '' || p.like === p.id ? undefined : `por ejemplo \`${p.like}\``),
  },
  'id.reserved': {
    message: (p) =>
      `\`${p.id}\` no puede ser un id: las fórmulas lo leen como ${isFunctionWord(p.id) ? `la función \`${p.id}(...)\`` : 'otra cosa'}`,
    expected: 'una palabra que ninguna fórmula use',
    hint: (p) => `por ejemplo \`${p.id}Value\``,
  },
  'weight.negative': {
    message: (p) => `el peso ${p.value} es negativo`,
    expected: 'un número, 0 o más',
    hint: 'para un efecto que baja su destino escriba `effect: lowers`; un peso de 0 deja fuera una parte',
  },
  'number.range': {
    message: (p) => `${p.value} queda fuera del intervalo`,
    expected,
    hint,
  },
  'number.not-finite': {
    message: (p) => `${p.found} no es un número que pueda usarse`,
    expected,
    hint: 'omita lo que no se sepa',
  },
  'number.text': {
    message: (p) => `${quoted(p.text)} es un texto que parece un número`,
    expected,
    hint: (p) => (p.write === undefined ? undefined : say(p.write)),
  },
  'boolean.word': {
    message: (p) => `${quoted(p.text)} es aquí un texto`,
    expected: 'true o false',
    hint: (p) => `escriba \`${p.meant}\`, sin comillas`,
  },
  'word.unknown': {
    message: (p) => `${quoted(p.word)} no es una de las palabras conocidas aquí`,
    expected: (p) =>
      p.expected === undefined
        ? `${p.known.length === 1 ? '' : 'una de '}${listOf(p.known, 20)}`
        : say(p.expected),
    hint: (p) => didYouMean(p.near),
  },
  'text.empty': {
    message: 'el texto está vacío',
    expected: 'al menos un carácter visible',
    hint: 'quite la clave si no hay nada que decir',
  },
  'text.character': {
    message: (p) => `el texto contiene ${say(p.name)}`,
    expected: 'caracteres visibles, espacios, tabuladores y saltos de línea',
    hint: 'quítelo; suele llegar cuando se copia texto de otros programas',
  },
  'text.language': {
    message: (p) => `${quoted(p.tag)} no es la etiqueta de un idioma`,
    expected: 'una etiqueta de idioma como `en`, `es` o `pt-BR`',
  },
  'period.text': {
    message: (p) =>
      p.problem === 'form'
        ? `${quoted(p.text)} no es un periodo`
        : `${quoted(p.text)} no existe en el calendario`,
    expected: '`2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` o `2026-06-30`',
  },
  'duration.text': {
    message: (p) => `${quoted(p.text)} no es una duración`,
    expected: 'años, meses, semanas o días enteros, como `P1Y`, `P3M`, `P2W` o `P10D`',
    hint,
  },
  'list.length': {
    message: (p) => `la lista tiene ${p.found} ${p.found === 1 ? 'elemento' : 'elementos'}`,
    expected,
  },
  'list.duplicate': {
    message: (p) => `${quoted(p.item)} está dos veces en esta lista`,
    expected: 'cada elemento una sola vez',
    hint: 'quite uno de ellos',
  },
  'status.order': {
    message: (p) =>
      `la banda \`${p.upper}\` empieza en ${p.upperEdge}, por debajo de \`${p.lower}\`, que empieza en ${p.lowerEdge}`,
    expected: 'límites que suben: poor, watch, good, above',
    hint: (p) =>
      p.inherited === undefined
        ? undefined
        : `\`${p.inherited}\` no se indica aquí y viene de arriba: indíquelo también`,
  },
};
