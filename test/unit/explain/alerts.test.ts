import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import { type Alert, earlyWarnings, evaluate } from '../../../src/evaluate/index.js';
import { formatAlerts } from '../../../src/explain/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'told',
  title: { en: 'Desk', es: 'Mesa' },
  language: 'en',
  perspectives: {
    team: { title: { en: 'Team', es: 'Equipo' } },
    money: { title: { en: 'Money', es: 'Dinero' } },
  },
  themes: { growth: { title: 'Growth' } },
  indicators: {
    training: { title: { en: 'Training', es: 'Formación' }, baseline: 0, target: 10 },
    skill: { title: { en: 'Skill', es: 'Habilidad' }, baseline: 0, target: 10 },
    cost: { title: { en: 'Cost', es: 'Costo' }, baseline: 0, target: 10 },
    margin: { title: 'Margin *net* <b>', baseline: 0, target: 10 },
  },
  objectives: {
    able: {
      title: { en: 'Able', es: 'Capaces' },
      perspective: 'team',
      leading: ['training'],
      lagging: ['skill'],
      drives: { cheap: { delay: 'P2M', spread: 'P2M' } },
    },
    cheap: {
      title: 'Cheap',
      perspective: 'money',
      themes: ['growth'],
      lagging: ['cost', 'margin'],
    },
  },
  initiatives: {
    academy: { title: { en: 'Academy', es: 'Academia' }, supports: ['able'] },
    coaching: { title: { en: 'Coaching', es: 'Coaching' }, moves: { training: 2 } },
  },
});

const crossing = (
  id: string,
  from: 'poor' | 'watch' | 'good' | 'above',
  to: 'poor' | 'watch' | 'good' | 'above',
  points: number,
): Alert => ({ kind: 'crossing', id, from, to, points, better: points > 50 });

const ALL: readonly Alert[] = [
  crossing('total', 'watch', 'good', 90),
  crossing('money', 'good', 'watch', 60.25),
  crossing('growth', 'watch', 'poor', 1),
  crossing('able', 'good', 'poor', 0),
  crossing('cost', 'good', 'above', 104),
  { kind: 'stale', id: 'skill', age: 1 },
  { kind: 'stale', id: 'cost', age: 4 },
  { kind: 'stale', id: 'margin' },
  { kind: 'missed', id: 'training' },
  { kind: 'divergence', id: 'training', counter: 'cost', lost: 1 },
  { kind: 'divergence', id: 'able', counter: 'skill', lost: 20.04 },
];

describe('alerts in words', () => {
  it('are a line each, worst first, under what they have in common', () => {
    expect(
      formatAlerts(card, { alerts: ALL, since: '2026-01', at: '2026-02' }),
    ).toBe(`“Desk”: alerts for February 2026, compared with January 2026

Worse (3)

- The objective “Able” is poor with 0 points; it was good.
- The theme “Growth” is poor with 1 point; it was to be watched.
- The perspective “Money” is to be watched with 60.3 points; it was good.

Good while a counter-indicator worsens (2)

- The objective “Able” is good, while the counter-indicator “Skill” lost 20 points since January 2026.
- The indicator “Training” is good, while the counter-indicator “Cost” lost 1 point since January 2026.

Without a value, or with an old one (4)

- The indicator “Margin *net* <b>” has a value that is too old to count.
- The indicator “Training” had points before and has none now.
- The indicator “Cost” holds a value that is 4 periods old.
- The indicator “Skill” holds a value that is 1 period old.

Better (2)

- The scorecard is good with 90 points; it was to be watched.
- The indicator “Cost” is above target with 104 points; it was good.
`);
  });

  it('are told in Spanish', () => {
    expect(
      formatAlerts(card, { alerts: ALL, since: '2026-01', at: '2026-02' }, { locale: 'es' }),
    ).toBe(`«Mesa»: alertas de febrero de 2026 frente a enero de 2026

Peor (3)

- El objetivo «Capaces» está en estado crítico con 0 puntos; antes estaba bien.
- El tema «Growth» está en estado crítico con 1 punto; antes estaba en atención.
- La perspectiva «Dinero» está en atención con 60,3 puntos; antes estaba bien.

Bien, mientras empeora un indicador de contrapeso (2)

- El objetivo «Capaces» está bien, mientras que el indicador de contrapeso «Habilidad» perdió 20 puntos desde enero de 2026.
- El indicador «Formación» está bien, mientras que el indicador de contrapeso «Costo» perdió 1 punto desde enero de 2026.

Sin valor, o con uno antiguo (4)

- El indicador «Margin *net* <b>» tiene un valor demasiado antiguo.
- El indicador «Formación» tenía puntos y ahora no los tiene.
- El indicador «Costo» mantiene un valor de hace 4 periodos.
- El indicador «Habilidad» mantiene un valor de hace 1 periodo.

Mejor (2)

- El cuadro de mando está bien con 90 puntos; antes estaba en atención.
- El indicador «Costo» está sobre la meta con 104 puntos; antes estaba bien.
`);
  });

  it('are marked up as Markdown, in which no title is markup', () => {
    const text = formatAlerts(
      card,
      { alerts: [{ kind: 'missed', id: 'margin' }] },
      { markdown: true },
    );
    expect(text).toBe(`## “Desk”: alerts

### Without a value, or with an old one (1)

- The indicator “Margin \\*net\\* &lt;b&gt;” had points before and has none now.
`);
  });

  it('say since when a counter-indicator loses: since the period before, whatever is compared', () => {
    const alerts: readonly Alert[] = [
      { kind: 'divergence', id: 'training', counter: 'cost', lost: 5 },
    ];
    const told = (at?: string) => formatAlerts(card, { alerts, since: '2020-Q1', at });
    expect(told('2026-Q1')).toContain('lost 5 points since the fourth quarter of 2025.');
    expect(told()).toContain('lost 5 points since the period before.');
  });

  it('call an element that the card does not have by its id', () => {
    const alerts: readonly Alert[] = [
      { kind: 'missed', id: 'constructor' },
      crossing('__proto__', 'good', 'poor', 3),
    ];
    const text = formatAlerts(card, { alerts });
    expect(text).toContain('“constructor” had points before');
    expect(text).toContain('“__proto__” is poor with 3 points');
  });

  it.each([
    ['2026', '2025', 'for 2026, compared with 2025', 'de 2026 frente a 2025'],
    [
      '2026-Q2',
      '2026-Q1',
      'for the second quarter of 2026, compared with the first quarter of 2026',
      'del segundo trimestre de 2026 frente al primer trimestre de 2026',
    ],
    [
      '2026-W07',
      '2026-W06',
      'for week 7 of 2026, compared with week 6 of 2026',
      'de la semana 7 de 2026 frente a la semana 6 de 2026',
    ],
    [
      '2026-03-05',
      '2026-03-04',
      'for 5 March 2026, compared with 4 March 2026',
      'del 5 de marzo de 2026 frente al 4 de marzo de 2026',
    ],
  ])('say of %s and %s which periods they are of', (at, since, en, es) => {
    const alerts: readonly Alert[] = [{ kind: 'missed', id: 'cost' }];
    const first = (text: string): string | undefined => text.split('\n', 1)[0];
    expect(first(formatAlerts(card, { alerts, at, since }))).toBe(`“Desk”: alerts ${en}`);
    expect(first(formatAlerts(card, { alerts, at, since }, { locale: 'es' }))).toBe(
      `«Mesa»: alertas ${es}`,
    );
  });

  it('are one line where there is nothing to tell', () => {
    const told = { alerts: [], warnings: [], since: '2026-01', at: '2026-02' };
    expect(formatAlerts(card, told, { markdown: true })).toBe(
      '“Desk”: nothing to tell for February 2026, compared with January 2026.\n',
    );
    expect(formatAlerts(card, { warnings: [] }, { locale: 'es' })).toBe(
      '«Mesa»: nada que comunicar.\n',
    );
  });
});

describe('early warnings in words', () => {
  const values = { training: 3, skill: 9, cost: 9, margin: 9 };
  const monthly = evaluate(card, values, { at: '2026-11' });

  it('say what is at risk and when, and the initiatives at hand', () => {
    const warnings = earlyWarnings(card, monthly);
    expect(
      formatAlerts(card, { warnings, at: '2026-11' }),
    ).toBe(`“Desk”: early warnings for November 2026

Early warnings (1)

What the links of the card say, with their delays; it is no forecast.

- The leading indicator “Training” is poor with 30 points. It puts at risk “Skill” in November 2026; “Cost” and “Margin *net* <b>” between January 2027 and March 2027. Initiatives at hand: “Academy” and “Coaching”.
`);
    expect(formatAlerts(card, { warnings, at: '2026-11' }, { locale: 'es' })).toContain(
      '- El indicador inductor «Formación» está en estado crítico con 30 puntos. Pone en riesgo «Habilidad» en noviembre de 2026; «Costo» y «Margin *net* <b>» entre enero de 2027 y marzo de 2027. Iniciativas al alcance: «Academia» y «Coaching».\n',
    );
  });

  it('count periods where these have no names', () => {
    const warnings = earlyWarnings(card, evaluate(card, values));
    expect(formatAlerts(card, { warnings })).toContain(
      'It puts at risk “Skill” at once; “Cost” and “Margin *net* <b>” after 2 to 4 periods.',
    );
    expect(formatAlerts(card, { warnings }, { locale: 'es-MX' })).toContain(
      'Pone en riesgo «Habilidad» de inmediato; «Costo» y «Margin *net* <b>» después de 2 a 4 periodos.',
    );
  });

  const warning = {
    ...{ indicator: 'training', leads: ['able'], initiatives: [] },
    atRisk: [
      { indicator: 'skill', objective: 'able', path: ['able'], delay: [1, 1] },
      { indicator: 'cost', objective: 'cheap', path: ['able', 'cheap'], delay: [3, 3] },
      { indicator: 'skill', objective: 'cheap', path: ['able', 'cheap'], delay: [3, 3] },
    ],
  } as const;

  it('name an indicator at risk once, by the soonest way, and say where no initiative is at hand', () => {
    const warnings = [{ ...warning, status: 'poor', points: 0 }] as const;
    expect(formatAlerts(card, { warnings })).toContain(
      'It puts at risk “Skill” after 1 period; “Cost” after 3 periods. No initiative is at hand.\n',
    );
  });

  it('begin with the worst', () => {
    const warnings = [
      { ...warning, indicator: 'cost', status: 'watch', points: 51 },
      { ...warning, indicator: 'skill', status: 'poor', points: 40 },
      { ...warning, indicator: 'training', status: 'poor', points: 4 },
    ] as const;
    const text = formatAlerts(card, { alerts: [], warnings });
    expect([...text.matchAll(/indicator “(\w+)” is/g)].map(([, name]) => name)).toEqual([
      ...['Training', 'Skill', 'Cost'],
    ]);
  });
});

describe('what is to be told', () => {
  it.each([
    ['neither alerts nor warnings', {}],
    ['an alert of a kind that there is not', { alerts: [{ kind: 'toString', id: 'cost' }] }],
    ['an alert that is none', { alerts: [null] }],
    [
      'a crossing into no status',
      { alerts: [{ kind: 'crossing', id: 'cost', from: 'good', to: 'bad', points: 3 }] },
    ],
    ['a divergence without a counter', { alerts: [{ kind: 'divergence', id: 'cost', lost: 3 }] }],
    ['warnings that are no list', { warnings: { indicator: 'cost' } }],
    [
      'a warning whose arrival is no pair',
      {
        warnings: [
          {
            ...{ indicator: 'cost', status: 'poor', points: 1, initiatives: [] },
            atRisk: [{ indicator: 'cost', delay: [0, 0], arrival: '2026-01' }],
          },
        ],
      },
    ],
    ['a period that is no text', { alerts: [], at: 2026 }],
    ['a period that there is not', { alerts: [], at: '2026-13' }],
    ['a text in the place of a period', { alerts: [], since: '<b>January</b>' }],
    ['an age that is no number', { alerts: [{ kind: 'stale', id: 'cost', age: 'old' }] }],
  ])('is refused where it is %s', (_, told) => {
    expect(() => formatAlerts(card, told as never)).toThrow(/`told`|told/);
  });

  it('may have been stored as JSON', () => {
    const stored = JSON.parse(JSON.stringify({ alerts: ALL })) as { alerts: Alert[] };
    expect(formatAlerts(card, stored)).toBe(formatAlerts(card, { alerts: ALL }));
  });
});
