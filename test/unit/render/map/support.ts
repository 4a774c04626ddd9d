import { cardOf, evaluated } from '../cards.js';

/** An element of a parsed picture. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const TEXT = /^(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)*$/;
// What XML 1.0 lets stand in a document.
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>/y;

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** A strict reader of the XML that pictures are written in: it throws at the first thing that is not well-formed. */
export function parseXml(source: string): Element {
  if (!ALLOWED.test(source)) throw new Error('a character that XML cannot hold');
  interface Open extends Element {
    readonly children: (Element | string)[];
  }
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const text = source.slice(at, next < 0 ? source.length : next);
    if (!TEXT.test(text)) throw new Error(`bare marks in ${JSON.stringify(text)}`);
    if (text !== '') open.at(-1)?.children.push(plain(text));
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (tag === null) throw new Error(`no tag at ${source.slice(next, next + 80)}`);
    const [whole, close, name = '', rest = '', empty] = tag;
    at = next + whole.length;
    if (close === '/') {
      const last = open.pop();
      if (last?.name !== name || open.length === 0) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of rest.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (!TEXT.test(value)) throw new Error(`bare marks in ${value}`);
      if (attributes.has(key)) throw new Error(`${key} twice in ${whole}`);
      attributes.set(key, plain(value));
    }
    const element: Open = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    if (empty !== '/') open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const [only, ...others] = root.children.filter((one) => typeof one !== 'string');
  if (only === undefined || others.length > 0) throw new Error('not one root');
  return only;
}

/** Every element of a tree, itself included. */
export function* elementsOf(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** The text of an element as a browser copies it. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** A card with every mark of a map: weak, lowering, delayed and feedback links, themes, old and inferred scores, initiatives. */
export const markedCard = cardOf({
  title: { en: 'Service', es: 'Servicio' },
  language: 'en',
  calendar: { period: 'month' },
  perspectives: {
    money: {
      title: { en: 'Money', es: 'Dinero' },
      question: { en: 'What does it cost?', es: '¿Cuánto cuesta?' },
    },
    people: { title: { en: 'People', es: 'Personas' } },
    spare: { title: { en: 'Nothing here', es: 'Nada aquí' } },
  },
  themes: {
    growth: { title: { en: 'Growth', es: 'Crecimiento' } },
    thrift: { title: { en: 'Thrift', es: 'Ahorro' } },
  },
  indicators: {
    cost: { title: 'Cost', baseline: 9, target: 6, every: 'P1M', staleAfter: 'P3M' },
    mood: { title: 'Mood', baseline: 0, target: 10 },
    pulse: {
      title: { en: 'Pulse', es: 'Pulso' },
      baseline: 0,
      target: 10,
      minSample: 30,
      drives: ['calm'],
    },
  },
  objectives: {
    save: {
      title: { en: 'Spend less', es: 'Gastar menos' },
      perspective: 'money',
      themes: ['thrift', 'growth'],
      lagging: ['cost'],
      drives: { skill: { delay: 'P6M' } },
    },
    profit: { title: 'Earn more', perspective: 'money', partOf: 'save' },
    calm: {
      title: { en: 'Calm people', es: 'Personas tranquilas' },
      perspective: 'people',
      leading: ['mood', 'pulse'],
      drives: {
        save: { delay: 'P3M', confidence: 0.5, strength: 3, hypothesis: 'calmSaves' },
        profit: { effect: 'lowers', confidence: 0.8 },
      },
    },
    skill: { title: 'Skilled people', perspective: 'people', drives: ['calm'] },
    idle: { title: 'Nothing measured', perspective: 'people' },
  },
  hypotheses: { calmSaves: { statement: 'Calm people spend less', status: 'contradicted' } },
  initiatives: { course: { title: 'A course', supports: ['calm'] } },
});

/** Cost is of January and held; mood falls. */
export const markedEvaluation = evaluated(markedCard, {
  cost: { '2026-01': 7 },
  mood: { '2026-01': 8, '2026-02': 6, '2026-03': 5 },
  pulse: { '2026-03': { value: 5, n: 4 } },
});
