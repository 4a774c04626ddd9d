import type {
  CombineInput,
  GuardInput,
  GuardRuleInput,
  IndicatorStatusByInput,
  MandatoryInput,
  PlainCombineInput,
  StatusByInput,
  StatusRuleInput,
  StatusRulesInput,
} from '../input/index.js';
import {
  branch,
  choice,
  closed,
  isMap,
  keyKinds,
  leaf,
  list,
  map,
  may,
  must,
  named,
  type Shape,
  when,
} from '../shape/index.js';
import { edge, oneOf, periodCount } from './number.js';
import { reference, references, word } from './text.js';

type Only<T, K extends string> = Extract<T, { readonly [P in K]: unknown }>;

const exponent: Shape<number> = leaf(
  { type: 'number', minimum: -100, maximum: 100 },
  'a number from -100 to 100 that is not 0',
  {
    plainly: (value) => typeof value === 'number' && value >= -100 && value <= 100 && value !== 0,
    explain: (value, report) => {
      if (value !== 0) return false;
      report.add('number.range', {
        value,
        expected: 'a number from -100 to 100 that is not 0',
        hint: 'write `geometric`, which is what a power near 0 comes to',
      });
      return true;
    },
  },
);

const quantifier: Shape<number> = leaf(
  { type: 'number', exclusiveMinimum: 0, maximum: 100 },
  'a number above 0, at most 100',
  {
    plainly: (value) => typeof value === 'number' && value > 0 && value <= 100,
  },
);

const plainBranches = [
  branch(when.text, oneOf('mean', 'geometric', 'min', 'max', 'product', 'noisyOr')),
  branch(
    when.mapWith('power'),
    closed<Only<PlainCombineInput, 'power'>>('`{ power: p }`', {
      power: must(exponent, 'Exponent of a power mean: 1 the mean, -1 the harmonic mean.'),
    }),
  ),
  branch(
    when.mapWith('owa'),
    closed<Only<PlainCombineInput, 'owa'>>('`{ owa: alpha }`', {
      owa: must(quantifier, 'Ordered mean: 1 the mean, above 1 towards the worst.'),
    }),
  ),
  branch(
    when.mapWith('xor'),
    closed<Only<PlainCombineInput, 'xor'>>('`{ xor: { cut } }`', {
      xor: must(
        closed<Only<PlainCombineInput, 'xor'>['xor']>('`{ cut, otherwise }`', {
          cut: must(edge, 'Points a child must reach to count.'),
          otherwise: may(
            oneOf('missing', 'error-as-missing'),
            'What happens unless exactly one child does. Default missing.',
          ),
        }),
        'The one child that reaches a cut.',
      ),
    }),
  ),
  branch(
    when.mapWith('formula'),
    closed<Only<PlainCombineInput, 'formula'>>('`{ formula: "..." }`', {
      formula: must(word('a formula such as `min(a, b)`'), 'Formula over the ids of the children.'),
    }),
  ),
] as const;

const PLAIN =
  'mean, geometric, min, max, product, noisyOr, `{ power: p }`, `{ owa: alpha }`, `{ xor: { cut } }` or `{ formula: "..." }`';

const plainCombine: Shape<PlainCombineInput> = named(
  'PlainCombine',
  'How a node combines its children.',
  choice(PLAIN, plainBranches),
);

const mandatory: Shape<MandatoryInput> = closed<MandatoryInput>('`{ below, cap }`', {
  below: must(edge, 'The cap holds while the child has fewer points than this.'),
  cap: must(edge, 'Most points of the node while it holds.'),
});

/** How a node combines its children. */
export const combine: Shape<CombineInput> = named(
  'Combine',
  'How a node combines its children.',
  choice(`${PLAIN.replace(' or ', ', ')} or \`{ gate: { mandatory } }\``, [
    branch(
      when.mapWith('gate'),
      closed<Only<CombineInput, 'gate'>>('`{ gate: { mandatory, inner } }`', {
        gate: must(
          closed<Only<CombineInput, 'gate'>['gate']>('`{ mandatory, inner }`', {
            mandatory: must(
              map('children with `below` and `cap`', keyKinds.referredIds, mandatory),
              'Children that hold the node down.',
            ),
            inner: may(plainCombine, 'How all children combine before. Default mean.'),
          }),
          'An operator held down by mandatory children.',
        ),
      }),
    ),
    ...plainBranches,
  ]),
);

const statusRule: Shape<StatusRuleInput> = closed<StatusRuleInput>('`{ when, is }`', {
  when: must(
    word('a condition such as `value >= 0.9 * target`'),
    'Condition; the first rule whose condition holds decides.',
  ),
  is: must(oneOf('poor', 'watch', 'good', 'above'), 'The status while it decides.'),
});

const statusRules: Shape<StatusRulesInput> = named(
  'StatusRules',
  'Rules for a status, of which the first that holds decides; points never change.',
  closed<StatusRulesInput>('`{ rules, otherwise }`', {
    rules: must(
      list('a list of rules such as `{ when: value >= target, is: good }`', statusRule),
      'The rules, the first to be asked ahead.',
    ),
    otherwise: may(
      oneOf('poor', 'watch', 'good', 'above', 'points'),
      'What decides where none holds: a status, or the points. Default points.',
    ),
  }),
);

/** Where the status of an indicator comes from. */
export const indicatorStatusBy: Shape<IndicatorStatusByInput> = choice(
  'points, or `{ rules, otherwise }`',
  [branch(when.text, oneOf('points')), branch(when.map, statusRules)],
);

/** Where the status of a node comes from. */
export const statusBy: Shape<StatusByInput> = named(
  'StatusBy',
  'Where the status of a node comes from; its points never change.',
  choice(
    'points, worst, best, majority, `{ majority: { ties } }`, `{ priority: child }`, `{ counts: { poor, watch } }` or `{ rules, otherwise }`',
    [
      branch(when.mapWith('rules'), statusRules),
      branch(when.text, oneOf('points', 'worst', 'best', 'majority')),
      branch(
        when.mapWith('majority'),
        closed<Only<StatusByInput, 'majority'>>('`{ majority: { ties } }`', {
          majority: must(
            closed<Only<StatusByInput, 'majority'>['majority']>('`{ ties }`', {
              ties: may(oneOf('worst', 'best'), 'Which of equally frequent ones. Default worst.'),
            }),
            'The most frequent status of the children.',
          ),
        }),
      ),
      branch(
        when.mapWith('priority'),
        closed<Only<StatusByInput, 'priority'>>('`{ priority: child }`', {
          priority: must(reference, 'The child that decides unless it is good.'),
        }),
      ),
      branch(
        when.mapWith('counts'),
        closed<Only<StatusByInput, 'counts'>>('`{ counts: { poor, watch } }`', {
          counts: must(
            closed<Only<StatusByInput, 'counts'>['counts']>('`{ poor, watch }`', {
              poor: may(periodCount, 'Poor from so many poor children on.'),
              watch: may(periodCount, 'Watch from so many children below good on.'),
            }),
            'How many children make a status.',
          ),
        }),
      ),
    ],
  ),
);

const guardRule: Shape<GuardRuleInput> = closed<GuardRuleInput>('`{ cap, when, tolerance }`', {
  cap: may(edge, 'Most points while it trips. Default 1 below the good edge.'),
  when: may(oneOf('poor', 'worsens', 'both'), 'When it trips. Default poor.'),
  tolerance: may(edge, 'Points it may lose without worsening. Default 1.'),
});

/** Counter-indicators. */
export const guard: Shape<GuardInput> = named(
  'Guard',
  'Counter-indicators: ids, or ids with rules.',
  choice(
    'a list of indicators, or indicators with `{ cap, when, tolerance }`',
    [
      branch(when.list, references),
      branch(when.map, map('indicators with rules', keyKinds.referredIds, guardRule)),
    ],
    {
      // A map without any rule says no more than a list of its ids.
      shorten: (written) =>
        isMap(written) &&
        Object.keys(written).length > 0 &&
        Object.values(written).every((rule) => isMap(rule) && Object.keys(rule).length === 0)
          ? Object.keys(written)
          : written,
    },
  ),
);
