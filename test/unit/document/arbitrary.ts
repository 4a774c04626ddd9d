import fc from 'fast-check';
import type { ScorecardInput } from '../../../src/document/index.js';

// Documents that use every short, middle and long form of the language, without regard to meaning.

const ID = fc
  .tuple(
    fc.constantFrom('a', 'Zeta', 'constructor', 'toString', 'hasOwnProperty', 'x1'),
    fc.nat(30),
  )
  .map(([word, n]) => (n === 0 ? word : `${word}_${n}`));
const WORD = fc.oneof(
  fc.constantFrom('yes', 'no', 'null', 'true', '~', '2026', '1e3', '0x10', 'a: b', '# c', '- d'),
  fc.constantFrom(
    '%',
    '&a',
    '*a',
    '!t',
    '@x',
    '|',
    '> y',
    "it's",
    'say "hi"',
    'añ\u00ado',
    ' lead',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter(isVisible),
  fc.constantFrom(
    'two\nlines',
    'three\n\nlines\n',
    'tab\there',
    'line\r\nend',
    'nel\u0085x',
    'x\u2028y',
  ),
);
function isVisible(text: string): boolean {
  return text.trim() !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text);
}
const NUMBER = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
);
const WEIGHT = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 9, noNaN: true }));
const SHARE = fc.double({ min: 0, max: 1, noNaN: true });
const POINTS = fc.integer({ min: 0, max: 100 });
const PERIODS = [
  '2026',
  '2025',
  '2026-H1',
  '2026-Q2',
  '2026-06',
  '2026-W07',
  '2026-06-30',
  '2024-02-29',
];
const PERIOD = fc.constantFrom(...PERIODS);
const DURATION = fc.constantFrom('P1M', 'P1Y2M', 'P2W', 'P10D', 'P0D');
const TEXT = fc.oneof(
  WORD,
  fc.dictionary(fc.constantFrom('en', 'es', 'pt-BR'), WORD, { minKeys: 1 }),
);
const DATED = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(value, fc.dictionary(PERIOD, value, { minKeys: 1 }));
const IDS = fc.uniqueArray(ID, { maxLength: 3 });

const some = <T>(keys: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[] = []) =>
  fc.record(keys, { requiredKeys }) as fc.Arbitrary<T>;

const byId = <T>(value: fc.Arbitrary<T>) => fc.dictionary(ID, value, { maxKeys: 4 });

const ELEMENT = {
  title: TEXT,
  description: TEXT,
  note: TEXT,
  tags: fc.uniqueArray(WORD),
  'x-own': fc.jsonValue(),
};
const MISSING = fc.oneof(
  fc.constantFrom('renormalise', 'strict', 'worst'),
  fc.record({ neutral: POINTS }),
  fc.record({ carry: fc.integer({ min: 1, max: 12 }) }),
);
const STATUS = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 4 })
  .map((edges) => edges.toSorted((a, b) => a - b))
  .chain(([poor, watch, good, above]) =>
    some({
      poor: fc.constant(poor),
      watch: fc.constant(watch),
      good: fc.constant(good),
      above: fc.constant(above),
    }),
  );
const MEASURES = fc.oneof(fc.constantFrom('all', 'lagOnly'), fc.record({ split: SHARE }));
const PAIR = fc.tuple(NUMBER, NUMBER);
const SCALE = fc.oneof(
  some(
    {
      kind: fc.constant('linear'),
      baseline: DATED(NUMBER),
      target: DATED(NUMBER),
      path: fc.constant('stepped'),
    },
    ['kind', 'baseline', 'target'],
  ),
  fc.record({
    kind: fc.constant('piecewise'),
    knots: fc.array(PAIR, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('band'), zero: PAIR, full: PAIR }),
  some({ kind: fc.constant('step'), at: NUMBER, op: fc.constantFrom('>=', '<') }, ['kind', 'at']),
  fc.record({ kind: fc.constant('labels'), labels: fc.dictionary(WORD, NUMBER, { minKeys: 1 }) }),
);
const SCALING = {
  better: fc.constantFrom('higher', 'lower', 'inside'),
  baseline: fc.oneof(
    DATED(NUMBER),
    fc.record({ history: DURATION }),
    fc.dictionary(ID, NUMBER, { minKeys: 1 }),
  ),
  target: fc.oneof(
    DATED(NUMBER),
    fc.record({ min: NUMBER, max: NUMBER }),
    some({ commit: NUMBER, target: NUMBER, stretch: NUMBER }, ['target']),
    fc.record({ improve: NUMBER }),
  ),
  scale: SCALE,
  cap: fc.integer({ min: 100, max: 200 }),
};
const ROLLUP = fc.oneof(
  fc.constantFrom('sum', 'mean', 'last', 'first', 'min', 'max'),
  fc.record({ mean: ID }),
);
const OBSERVED = {
  unit: WORD,
  rollup: ROLLUP,
  every: DURATION,
  values: fc.dictionary(PERIOD, fc.oneof(NUMBER, fc.constant(null)), { minKeys: 1 }),
  value: NUMBER,
  by: fc.dictionary(ID, fc.oneof(IDS, fc.dictionary(WORD, TEXT)), { minKeys: 1 }),
};
const LINK = some({
  strength: DATED(WEIGHT),
  effect: fc.constantFrom('raises', 'lowers', 'none'),
  delay: DURATION,
  confidence: SHARE,
  kind: fc.constantFrom('causal', 'definition'),
  because: TEXT,
});
const DRIVES = fc.oneof(IDS, byId(fc.oneof(WEIGHT, LINK)));
const ROLE = fc.oneof(IDS, byId(fc.oneof(WEIGHT, some({ weight: DATED(WEIGHT), ...SCALING }))));

/** Valid documents. */
export const documents = some(
  {
    stratmap: fc.constant(1),
    id: ID,
    title: TEXT,
    purpose: TEXT,
    language: fc.constantFrom('en', 'es'),
    kind: fc.constantFrom('strategy', 'operational'),
    calendar: some({
      period: fc.constantFrom('month', 'quarter'),
      yearStart: fc.integer({ min: 1, max: 12 }),
    }),
    currency: WORD,
    people: byId(fc.oneof(TEXT, some({ title: TEXT, role: TEXT }, ['title']))),
    scoring: some({
      cap: fc.constant(120),
      missing: MISSING,
      minCoverage: SHARE,
      driverShare: SHARE,
      infer: fc.boolean(),
      measures: MEASURES,
      status: STATUS,
    }),
    perspectives: byId(
      some({ ...ELEMENT, question: TEXT, weight: WEIGHT, missing: MISSING, status: STATUS }),
    ),
    themes: byId(some({ ...ELEMENT, missing: MISSING })),
    metrics: byId(fc.oneof(ROLLUP, some({ ...ELEMENT, ...OBSERVED }))),
    indicators: byId(
      some({
        ...ELEMENT,
        ...OBSERVED,
        ...SCALING,
        checklist: fc.dictionary(ID, TEXT, { minKeys: 1 }),
        drives: DRIVES,
        status: STATUS,
      }),
    ),
    objectives: byId(
      some(
        {
          ...ELEMENT,
          perspective: ID,
          themes: IDS,
          weight: DATED(WEIGHT),
          leading: ROLE,
          lagging: ROLE,
          measures: MEASURES,
          drives: DRIVES,
          missing: MISSING,
          infer: fc.boolean(),
        },
        ['perspective'],
      ),
    ),
    initiatives: byId(
      some({
        ...ELEMENT,
        supports: IDS,
        moves: byId(fc.oneof(NUMBER, some({ by: NUMBER, delay: DURATION }, ['by']))),
        from: PERIOD,
      }),
    ),
    examples: fc.array(
      fc.record({
        title: TEXT,
        given: byId(NUMBER),
        expect: byId(fc.oneof(NUMBER, some({ points: NUMBER }))),
      }),
      { maxLength: 2 },
    ),
    'x-notes': fc.jsonValue({ maxDepth: 2 }),
  },
  ['stratmap', 'id', 'title'],
) as unknown as fc.Arbitrary<ScorecardInput>;
