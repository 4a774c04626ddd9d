import type { DiffKind } from './card-change.js';

/** How one setting of an element is told: the keys of the normal form that hold it, the kind, and the key people know it by. */
export interface Field {
  readonly keys: readonly string[];
  readonly kind: DiffKind;
  /** Key in the form of the document; the first of `keys` by default. */
  readonly key?: string;
  /** Keys that hold it where it changes over time. */
  readonly steps?: string;
  /** Setting of the card, or of the perspective, that it is inherited from. */
  readonly inherits?: string;
}

const scoring = (key: string, ...more: readonly string[]): Field => ({
  keys: [key, ...more],
  kind: 'scoring',
});

const STATUS: Field = { keys: ['status', 'statusSteps'], kind: 'scoring', inherits: 'status' };
const MISSING: Field = { keys: ['missing'], kind: 'scoring', inherits: 'missing' };
const OWNER: Field = { keys: ['owner'], kind: 'owner' };
const TITLE: Field = { keys: ['title'], kind: 'renamed' };
const text = (key: string): Field => ({ keys: [key], kind: 'text' });
const rule = (key: string): Field => ({ keys: [key], kind: 'rule' });
const ELEMENT: readonly Field[] = [TITLE, text('description'), text('tags')];

const NODE: readonly Field[] = [
  ...ELEMENT,
  scoring('combine'),
  scoring('statusBy'),
  MISSING,
  STATUS,
];

const OBSERVED: readonly Field[] = [
  ...ELEMENT,
  { keys: ['formula'], kind: 'formula' },
  { keys: ['unit'], kind: 'unit' },
  ...['rollup', 'every', 'staleAfter', 'over', 'by', 'across'].map(rule),
  { keys: ['memberTitles'], kind: 'text', key: 'by' },
  { keys: ['values'], kind: 'values' },
  text('source'),
];

/** Settings of elements by section, in the order in which they are told. */
export const FIELDS = {
  people: [TITLE, text('role')],
  perspectives: [
    ...NODE,
    text('question'),
    { keys: ['weight', 'weightSteps'], kind: 'weight', steps: 'weightSteps' },
  ],
  themes: NODE,
  metrics: OBSERVED,
  indicators: [
    ...OBSERVED,
    OWNER,
    { keys: ['cap'], kind: 'scale', inherits: 'cap' },
    { keys: ['weight'], kind: 'weight' },
    { keys: ['guard'], kind: 'guard' },
    { keys: ['twin'], kind: 'scoring' },
    { keys: ['byView'], kind: 'scoring' },
    { keys: ['checklist'], kind: 'rule' },
    { keys: ['versions'], kind: 'rule' },
    { keys: ['minSample'], kind: 'rule', inherits: 'minSample' },
    { keys: ['repeats'], kind: 'rule' },
    text('benchmarks'),
    scoring('statusBy'),
    STATUS,
  ],
  objectives: [
    ...ELEMENT,
    { keys: ['perspective'], kind: 'moved' },
    { keys: ['partOf'], kind: 'moved' },
    { keys: ['themes'], kind: 'theme' },
    OWNER,
    { keys: ['weight'], kind: 'weight' },
    { keys: ['measurePolicy'], kind: 'scoring', key: 'measures', inherits: 'measures' },
    scoring('combine'),
    scoring('statusBy'),
    scoring('drivers'),
    {
      keys: ['driverShare', 'driverShareSteps'],
      kind: 'scoring',
      steps: 'driverShareSteps',
      inherits: 'driverShare',
    },
    { keys: ['infer'], kind: 'scoring', inherits: 'infer' },
    MISSING,
    { keys: ['minCoverage'], kind: 'scoring', inherits: 'minCoverage' },
    { keys: ['guard'], kind: 'guard' },
    STATUS,
    text('implied'),
  ],
} as const satisfies { readonly [section: string]: readonly Field[] };

/** Settings of a link. */
export const LINK_FIELDS: readonly Field[] = [
  { keys: ['strength'], kind: 'strength' },
  { keys: ['confidence', 'confidenceSteps'], kind: 'confidence', steps: 'confidenceSteps' },
  { keys: ['effect'], kind: 'effect' },
  { keys: ['delay'], kind: 'delay' },
  { keys: ['spread'], kind: 'delay' },
  { keys: ['lags'], kind: 'delay' },
  { keys: ['curve'], kind: 'curve' },
  text('kind'),
  text('because'),
  text('evidence'),
  text('hypothesis'),
];

/** Settings of how a value becomes points. */
export const SCALING_FIELDS: readonly Field[] = [
  { keys: ['target'], kind: 'target' },
  { keys: ['baseline'], kind: 'baseline' },
  ...['better', 'limits', 'range', 'scoreBy', 'path', 'per', 'scale', 'cap'].map(
    (key): Field => ({ keys: [key], kind: 'scale' }),
  ),
];

/** Settings of the card itself. */
export const CARD_FIELDS: readonly Field[] = [
  TITLE,
  text('purpose'),
  text('language'),
  { keys: ['kind'], kind: 'rule' },
  { keys: ['calendar'], kind: 'rule' },
  text('currency'),
  { keys: ['overrides'], kind: 'override' },
  text('process'),
  text('examples'),
  text('checks'),
  text('revisions'),
  text('data'),
];

/** Settings of scoring: those of the card, and the key that elements which inherit it keep it under. */
export const SCORING_FIELDS: readonly (Field & { readonly below: readonly string[] })[] = [
  { keys: ['cap'], kind: 'scale', below: ['cap'] },
  { ...MISSING, below: ['missing'] },
  { ...scoring('minCoverage'), below: ['minCoverage'] },
  { keys: ['minSample'], kind: 'rule', below: ['minSample'] },
  {
    keys: ['driverShare', 'driverShareSteps'],
    kind: 'scoring',
    steps: 'driverShareSteps',
    below: ['driverShare', 'driverShareSteps'],
  },
  { ...scoring('infer'), below: ['infer'] },
  { ...scoring('measures'), below: ['measurePolicy'] },
  { ...scoring('loops'), below: [] },
  { ...scoring('combine'), below: [] },
  { ...scoring('statusBy'), below: [] },
  { ...STATUS, below: ['status', 'statusSteps'] },
];

/** Keys of the document that the normal form leaves out, because nothing is worked out from them. */
export const WRITTEN_KEYS: readonly string[] = [
  'note',
  'provenance',
  'rationale',
  'scope',
  'gaming',
  'attribution',
  'selected',
  'agreed',
  'provisional',
  'communicatedTo',
  'acknowledgedBy',
  'review',
  'vision',
  'mission',
  'strategy',
  'alignedTo',
  'description',
  'tensions',
  'advice',
];
