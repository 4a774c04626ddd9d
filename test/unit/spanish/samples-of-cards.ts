import type { DiagnosticCode, DiagnosticParams } from '../../../src/core/index.js';

/** What codes may be told: each in the forms that their words have. */
export type Samples = { readonly [C in DiagnosticCode]?: readonly DiagnosticParams<C>[] };

const spot = (found: string) => ({ at: 17, found });
const OF = ['`save`', 'the total'] as const;
const KNOWN = Array.from({ length: 12 }, (_, i) => `key${i}`);
const MEANT = 'did you mean `P12M`?';

/** Codes of cards, by what they are told. */
export const OF_CARDS = {
  'document.shape': [
    { found: 'nothing', expected: 'a text', hint: 'give a value, or remove the key' },
    { found: 'a map with the keys poor, fine', expected: 'a number' },
  ],
  'document.unknown-key': [
    { key: 'targt', known: ['target', 'title'] },
    { key: '500', known: ['target'] },
    { key: 'zzzzzz', known: KNOWN },
  ],
  'amount.level': ['formula', 'none', 'mean'].map((by) => ({ id: 'cost', per: 'month', by })),
  'amount.scale': [{ id: 'cost', kind: 'nps' }],
  'amount.windows': [{ id: 'cost', windows: ['', 'P3M0D'] }],
  'amount.unsaid': [
    { id: 'cost', by: 'over', seen: 'yearToDate', period: 'month' },
    { id: 'cost', by: 'view', seen: 'quarter', period: 'month' },
  ],
  'amount.longer': [
    {
      ...{ id: 'cost', key: 'cost', period: '2026-Q1', unit: 'month' },
      of: 'quarter',
      every: 'P3M',
    },
  ],
  'document.missing-key': [{ key: 'title', what: 'a text' }],
  'document.duplicate-key': [{ key: 'cost', firstLine: 12 }],
  'document.too-large': (['characters', 'tokens', 'values'] as const).map((unit) => ({
    limit: 1234,
    unit,
  })),
  'document.too-deep': [{ limit: 64 }],
  'document.too-many-problems': [{ shown: 1234 }],
  'document.cycle': [{}],
  'document.syntax': [
    { found: 'the end of the text', expected: '`,` or `]`' },
    {
      found: 'the character U+0009',
      expected: 'a value, or `]`',
      hint: '`parseYamlScorecard` of `stratmap/yaml` reads cards in YAML',
    },
  ],
  'document.pack': [{}],
  'document.version': (['missing', 'not-a-version', 'newer', 'too-old'] as const).map(
    (problem) => ({ problem, found: '77', supported: 5 }),
  ),
  'extends.no-loader': [{ reference: './base.yaml' }],
  'extends.not-found': [{ reference: './base.yaml' }],
  'extends.loop': [{ chain: ['this document', './a.yaml', './b.yaml'] }],
  'extends.too-long': [{ limit: 8 }],
  'extends.format': [{ reference: './base.yaml' }],
  'id.pattern': [{ id: '1st cost' }, { id: '???' }],
  'id.reserved': [{ id: 'cos' }, { id: 'month' }],
  'weight.negative': [{ value: -3 }],
  'number.range': [
    { value: 77, expected: 'a share from 0 to 1', hint: 'write `0.77` for 77 percent' },
    {
      value: 0,
      expected: 'a number from -100 to 100 that is not 0',
      hint: 'write `geometric`, which is what a power near 0 comes to',
    },
  ],
  'number.not-finite': [{ found: 'NaN', expected: 'a number' }],
  'number.text': [
    { text: '12 %', expected: 'a number', write: 'write `12` and `unit: percent`' },
    { text: '12', expected: 'a number or a label', write: 'write `12` without quotes' },
    {
      text: '12 EUR',
      expected: 'a number',
      write: 'write the number alone and name the currency under `unit`',
    },
    { text: '1,000', expected: 'a number, 0 or more', write: 'write `1000`' },
  ],
  'boolean.word': [
    { text: 'yes', meant: true },
    { text: 'no', meant: false },
  ],
  'word.unknown': [
    { word: 'meen', known: ['mean', 'min'] },
    { word: 'zzzz', known: ['mean'] },
    { word: 'zzzz', known: ['all', 'lagOnly'], expected: 'all, lagOnly or `{ split: share }`' },
  ],
  'text.empty': [{}],
  'text.character': [{ name: 'the unprintable character U+0007' }],
  'text.language': [{ tag: 'english' }],
  'period.text': (['form', 'calendar'] as const).map((problem) => ({
    text: '2026-02-31',
    problem,
  })),
  'duration.text': [
    { text: 'banana' },
    { text: '12 months', hint: MEANT },
    { text: '12', hint: 'say of what: `P12M` for months, `P12W` for weeks, `P12D` for days' },
  ],
  'list.length': [
    { found: 1, expected: 'at least two labels from worst to best' },
    { found: 3, expected: 'a pair of numbers' },
  ],
  'list.duplicate': [{ item: 'chat' }],
  'status.order': [
    { lower: 'watch', upper: 'good', lowerEdge: 64, upperEdge: 31 },
    { lower: 'watch', upper: 'good', lowerEdge: 64, upperEdge: 31, inherited: 'good' },
  ],
  'reference.unknown': [
    { id: 'costs', kind: 'objective', known: ['cost'] },
    { id: 'zzzz', kind: 'metric or indicator', known: KNOWN },
    ...['perspective', 'theme', 'initiative', 'hypothesis', 'risk', 'person'].map((kind) => ({
      ...{ id: 'zzzz', kind, known: [] },
    })),
  ],
  'reference.self': [{ id: 'save' }],
  'id.duplicate': [{ id: 'cost', first: 'metrics.cost' }],
  'id.total': [{ kind: 'indicator' }, { kind: 'theme' }],
  'weight.all-zero': [
    ...['`save`', 'the measures of `save`', 'the objectives of `customer`', 'the indicators'],
    ...['the perspectives', 'the drivers of `save`', 'the total'],
  ].map((of) => ({ of })),
  'weight.zero-while': [
    { of: '`save`', from: '2026-01' },
    { of: 'the measures of `save`', from: '2026-01', until: '2026-05' },
  ],
  'measure.two-roles': [{ indicator: 'speed', objective: 'save' }],
  'scale.missing': ['target', 'baseline', 'baseline and no target', 'target range'].map(
    (lacks) => ({ id: 'speed', lacks }),
  ),
  'scale.zero-width': [
    ...['`goal` and `redFlag`', '`worst` and `best` of the range'],
    ...['baseline and target (both 20)', '`best` and `half`', '`pass` and `fail`'],
  ].map((what) => ({ what })),
  'scale.order': [
    ...['`baseline`, `commit`, `target` and `stretch`', '`worst`, `break` and `best`'],
    ...['the lower limit, the range and the upper limit of a band', 'the values of the knots'],
  ].map((what) => ({ what, values: [31, 64, 12] })),
  'scale.direction': [
    { better: 'higher', baseline: 64, target: 31 },
    { better: 'lower', baseline: 31, target: 64, at: '2026-05' },
  ],
  'scale.turns': [{ up: '2026-01', down: '2026-02' }],
  'scale.band-needs-range': [{ id: 'speed' }],
  'scale.limits-missing': [{ id: 'speed' }],
  'scale.range-needs-inside': [{ id: 'speed' }],
  'scale.needs-number': [
    { id: 'speed', what: 'baseline' },
    ...[
      'it has no members: give one number, or say with `by` what they are',
      'with `byView: total` the whole has points: give one number for it',
      'add `south`, or give one number for all',
      '`sout` is none of its members: did you mean `south`?',
    ].map((hint) => ({
      ...{ id: 'speed', what: 'target', lacks: ['south'], members: ['north', 'south'], hint },
    })),
  ],
  'scale.outside-range': ['target', 'baseline'].map((what) => ({
    ...{ id: 'speed', what, value: 77, low: 12, high: 56 },
  })),
  'scale.unused': [
    { id: 'speed', what: 'limits' },
    { id: 'speed', what: 'target', checklist: true },
  ],
  'link.loop': [{ path: ['save', 'calm', 'save'] }],
  'formula.figure-kind': ['metric', 'objective', 'theme'].map((kind) => ({
    figure: 'points',
    id: 'speed',
    kind,
  })),
  'formula.figure-unscored': [{ id: 'speed' }],
  'formula.figure-pair': (['progress', 'performance'] as const).flatMap((figure) => [
    { figure, id: 'speed' },
    { figure, id: 'speed', unscored: true },
  ]),
  'formula.figure-members': [{ id: 'index', found: 'points(speed)' }],
  'formula.loop': [{ path: ['save', 'calm', 'save'] }],
  'link.weight-zero': [{ from: 'calm', to: 'save' }],
  'link.lags-and-delay': [{}],
  'link.evidence': [{ claim: 'speed, quality' }],
  'link.too-long': (['lags', 'spread'] as const).map((what) => ({ what, found: 4018, most: 3660 })),
  'objective.unmeasured': [{ id: 'save' }],
  'not-evaluated-yet': [{ what: '`includes`' }],
  'value.clash': ['', '2026-01'].map((period) => ({ id: 'speed', period })),
  'combine.unknown-child': [
    { child: 'sped', of: '`save`', known: ['speed'] },
    { child: 'zzzz', of: 'the total', known: KNOWN },
    { child: 'zzzz', of: 'the drivers of `save`', known: [] },
  ],
  'combine.formula-lacks': OF.map((of) => ({ child: 'speed', of })),
  'combine.formula-split': [{ id: 'save' }],
  'combine.gate-empty': OF.map((of) => ({ of })),
  'guard.own-measure': [{ id: 'save', counter: 'csat' }],
  'status.counts-empty': OF.map((of) => ({ of })),
  'status.counts-beyond': [1, 2].map((children) => ({
    ...{ of: 'the total', status: 'watch', count: 37, children },
  })),
  'status.rules-empty': OF.map((of) => ({ of })),
  'status.rule-name': [
    { name: 'valu', of: '`save`', rule: 2, known: ['value', 'points'], lacks: false },
    { name: 'month', of: 'the total', rule: 1, known: ['points', 'coverage'], lacks: false },
    { name: 'zzzz', of: 'the total', rule: 1, known: ['points', 'coverage'], lacks: false },
    ...['value', 'previous', 'change', 'target', 'baseline', 'worst', 'best', 'progress'].map(
      (name) => ({ name, of: '`save`', rule: 1, known: ['points', 'coverage'], lacks: true }),
    ),
    { name: 'performance', of: '`save`', rule: 1, known: ['points'], lacks: true },
    { name: 'target', of: 'the total', rule: 1, known: ['points'], lacks: true, node: true },
  ],
  'status.rule-number': OF.map((of) => ({ of, rule: 2, when: 'value - target' })),
  'status.rule-constant': [
    ...[0, 1, 3].map((after) => ({ of: '`save`', rule: 1, holds: true, after })),
    { of: 'the total', rule: 2, holds: false, after: 0 },
  ],
  'status.rule-repeated': OF.map((of) => ({ of, rule: 3, first: 1 })),
  'objective.part-loop': [{ path: ['save', 'calm', 'save'] }],
  'link.unanchored': [{ path: ['save', 'calm', 'save'] }],
  'link.unstable': [{ id: 'save', path: ['save', 'calm', 'save'] }],
  'breakdown.members': [{ id: 'cost', member: 'phone' }],
  'breakdown.empty': [{ id: 'cost', dimension: 'channel' }],
  'breakdown.unused': [{ id: 'cost', key: 'across' }],
  'breakdown.too-many': [{ id: 'cost', found: 2196, most: 1000 }],
  'breakdown.member': [
    { id: 'cost', name: 'staff', dimension: 'channel', members: ['phone', 'chat'] },
  ],
  'breakdown.whole': [{ id: 'cost', name: 'staff' }],
  'data.breakdown': ['the whole', 'the given value', 'the sum by channel'].flatMap((what) =>
    [
      'its members add up to',
      'its smallest member is',
      'its largest member is',
      'the sum by team is',
    ].flatMap((other) =>
      ['', '2026-01'].map((period) => ({
        ...{ key: 'cost', period, what, found: 31, other, against: 42 },
      })),
    ),
  ),
  'initiative.loop': (['dependsOn', 'partOf'] as const).map((key) => ({
    key,
    path: ['hire', 'train', 'hire'],
  })),
  'initiative.early': [{ id: 'hire', needs: 'train', from: '2026-01', to: '2026-02' }],
  'initiative.dates': [{ id: 'hire', from: '2026-03', to: '2026-02' }],
  'risk.scales': [{ shares: ['flood', 'fire'], ranks: ['theft'] }],
  'risk.order': [
    { id: 'flood', acceptable: 12, unacceptable: 9 },
    { id: 'flood', acceptable: 12, unacceptable: 9, at: '2026-06' },
  ],
  'override.twice': ['value', 'points', 'status'].map((kind) => ({ id: 'save', kind, first: 2 })),
  'override.kind': [{ given: [] }, { given: ['value', 'points'] }],
  'override.no-value': [{ id: 'speed' }],
  'override.value': [
    ...['a number', 'one of bad, fine', '0 to 120, the highest points of this card'],
  ].map((expected) => ({ id: 'save', found: '`much`', expected })),
  'override.dates': [{ period: '2026-02', until: '2026-01' }],
  'scale.parameter': [
    { what: 'the target of a ratio', value: -3, expected: 'a target above 0' },
    {
      what: 'a service level objective',
      value: 100,
      expected: 'percent above 0 and below 100, such as 99.9',
    },
    { what: 'the slope of a logistic scale', value: 0, expected: 'a slope above or below 0' },
  ],
  'scale.contradicts-better': ['higher', 'lower'].map((better) => ({
    better,
    scale: better === 'higher' ? 'lower' : 'higher',
  })),
  'scale.lacks': [{ kind: 'ratio', lacks: 'target' }],
  'scale.window': [{ window: 'P2M', periods: 2, fewest: 3, most: 1200 }],
  'scale.formula-name': [{ name: 'contacts' }],
  'scale.formula-lacks': ['best', 'target'].map((name) => ({ id: 'speed', name })),
  'scale.range-missing': [{ id: 'speed' }],
  'revision.fixed': [{ key: 'extends' }],
  'revision.invalid': ['', 'indicators.speed'].map((at) => ({
    on: '2026-05-01',
    at,
    problem: {
      code: 'link.loop',
      message: 'the links form a loop without delay: save -> calm',
      params: { path: ['save', 'calm'] },
    },
  })),
  'revision.too-many': [{ count: 1234, limit: 365 }],
  'over.formula': [{ id: 'speed' }],
  'duration.zero': ['every', 'staleAfter'].map((key) => ({ id: 'speed', key, text: 'P0D' })),
  'history.window': [{ text: 'P200Y' }],
  'scale.dated-kind': [{ kind: 'labels' }],
  'check.equation': [{ found: 'a >= 1' }],
  'formula.empty': [{}],
  'formula.too-long': [{ length: 4321, limit: 2000 }],
  'formula.too-large': [{ size: 1801, limit: 500 }],
  'formula.too-deep': [{ at: 130, limit: 64 }],
  'formula.value-expected': ['`and`', '`+`', 'the end'].map(spot),
  'formula.unclosed': [spot('(')],
  'formula.unopened': [spot(')')],
  'formula.side-by-side': (['numbers', 'unit', 'product', 'other'] as const).map((kind) => ({
    ...spot('cost'),
    before: '12',
    kind,
  })),
  'formula.decimal-comma': ['1,000', '1,5', '1,000,000'].map(spot),
  'formula.comma': [spot(',')],
  'formula.number': [spot('1..5')],
  'formula.name': [spot('é')],
  'formula.word': [
    spot('day'),
    { ...spot('true'), meant: 'write `1`' },
    { ...spot('null'), meant: 'leave the value out of the data; `ifMissing(x, y)` deals with it' },
    { ...spot('Infinity'), meant: 'choose a number that is large enough' },
  ],
  'formula.percent': [spot('%')],
  'formula.assignment': [spot(':=')],
  'formula.statements': ['`;`', 'the end of the line'].map(spot),
  'formula.comment': [spot('# x')],
  'formula.text': [spot('"x"')],
  'formula.list': [spot('[')],
  'formula.object': [spot('{')],
  'formula.range': [spot(':')],
  'formula.choice': [spot('?')],
  'formula.property': [spot('?.')],
  'formula.exclamation': [spot('!')],
  'formula.transpose': [spot("'")],
  'formula.bit-operator': [spot('<<')],
  'formula.operator': [
    spot('~'),
    { ...spot('&&'), meant: '`and`' },
    { ...spot('xor'), meant: '`!=` between two tests' },
  ],
  'formula.conversion': [spot('to')],
  'formula.look-alike': ['`*`', 'a plain blank', 'a plain comma'].map((meant) => ({
    ...spot('×'),
    meant,
  })),
  'formula.character': ['`😀`', 'the character U+200B'].map(spot),
  'formula.unknown-function': ['mim', 'zzzzzz', 'if', 'ln', 'power', 'mod'].map((found) => ({
    ...spot(found),
    known: ['min', 'max'],
  })),
  'formula.function-alone': [spot('median')],
  'formula.figure-argument': [spot('points')],
  'formula.figure-place': (
    ['metric', 'scale', 'risk', 'check', 'node', 'rule', 'other'] as const
  ).map((of) => ({ ...spot('points(speed)'), of })),
  'formula.argument-count': [
    { ...spot('sqrt'), count: 1, fewest: 2, most: 2 },
    { ...spot('log'), count: 3, fewest: 1, most: 2 },
    { ...spot('clamp'), count: 7, fewest: 3, most: 5 },
  ],
  'formula.round-digits': [{}],
  'formula.unclear-not': [spot('not')],
  'formula.unreadable': [{}],
} as const satisfies Samples;
