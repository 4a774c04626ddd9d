import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate/index.js';
import { buildData } from '../../../src/report/data/build.js';
import { runsOf } from '../../../src/embed/index.js';
import { atLane } from '../../../src/embed/page-index.js';
import { startEngine } from '../../../src/report/view/engine.js';
import { mapOf } from '../../../src/report/view/map.js';
import { pageBody } from '../../../src/report/view/page.js';
import { type Choice, sceneOf } from '../../../src/report/view/scene.js';
import { scored } from '../../support/report.js';

const VALUES = {
  wait: { '2026-01': 8, '2026-02': 4 },
  margin: { '2026-01': 10 },
  mood: { '2026-01': 'fair', '2026-02': 'good' },
  visits: { '2026-01': 7, '2026-02': 9 },
};

const shop = scored(
  {
    stratmap: 1,
    id: 'shop',
    title: { en: 'Shop', es: 'Tienda' },
    people: { ana: { title: 'Ana' }, ben: { title: 'Ben' } },
    perspectives: { money: { title: 'Money' }, guests: { title: 'Guests' } },
    themes: { speed: { title: 'Speed' }, care: { title: 'Care' } },
    indicators: {
      wait: {
        title: 'Wait',
        unit: 'minutes',
        owner: 'ana',
        better: 'lower',
        baseline: 10,
        target: 2,
      },
      margin: { title: 'Margin', unit: 'percent', owner: 'ben', baseline: 0, target: 20 },
      mood: {
        title: 'Mood',
        owner: 'ana',
        scale: { kind: 'labels', labels: { good: 100, fair: 60, bad: 0 } },
      },
      visits: { title: 'Visits' },
    },
    objectives: {
      quick: {
        title: 'Be quick',
        perspective: 'guests',
        owner: 'ana',
        themes: ['speed'],
        leading: ['wait'],
        lagging: ['mood'],
        drives: ['earn'],
      },
      earn: {
        title: 'Earn',
        perspective: 'money',
        owner: 'ben',
        themes: ['care'],
        lagging: ['margin'],
      },
    },
    risks: {
      flood: {
        title: 'Flood',
        threatens: ['earn'],
        likelihood: 3,
        impact: 4,
        inherent: 16,
        acceptable: 8,
      },
    },
    initiatives: {
      hire: {
        title: 'Hire',
        supports: ['quick'],
        owner: 'ana',
        from: '2026-01',
        to: '2026-12',
        progress: 10,
        budget: 1000,
        spent: 400,
      },
    },
  },
  VALUES,
);
const data = buildData(shop.card, shop.evaluation, { locales: ['en', 'es'] });
const engine = startEngine(data);
const page = (choice: Partial<Choice> = {}, now = engine.measured): string => {
  const whole: Choice = { locale: 0, lane: data.shown, theme: '', owner: -1, ...choice };
  const scenario = now === engine.measured ? undefined : now;
  return pageBody(sceneOf(data, engine, whole, scenario), true).markup;
};
const part = (html: string, id: string): string =>
  html.slice(html.indexOf(`<section id="${id}"`)).split('</section>\n<section id=')[0] ?? '';

describe('what a report shows', () => {
  it('goes by theme: rows and details of other objectives leave, their boxes fade', () => {
    const html = page({ theme: 'care' });
    expect(part(html, 'scorecard')).toContain('>Earn</a>');
    expect(part(html, 'scorecard')).not.toContain('>Be quick</a>');
    expect(html).not.toContain('id="objective-quick"');
    expect(html).toMatch(/opacity="0.28" class="sm-item" data-id="quick"/);
    expect(html).not.toMatch(/opacity="0.28" class="sm-item" data-id="earn"/);
  });

  it('goes by owner, of objectives and of single indicators', () => {
    const html = part(page({ owner: 1 }), 'scorecard');
    expect(html).toContain('>Margin</a>');
    expect(html).not.toContain('>Wait</a>');
    expect(part(page({ owner: 1 }), 'manage')).not.toContain('>Hire<');
  });

  it('names labels, missing values, units and targets', () => {
    const html = part(page(), 'scorecard');
    expect(html).toContain('>good</td>');
    expect(html).toContain('4\u00a0min</td><td class="num aim">2\u00a0min</td>');
    expect(html).toMatch(/>Margin<\/a><\/th><td class="num value">—<\/td>.*?No data/);
    expect(part(page(), 'details')).toContain('no value');
  });

  it('names what is in trouble beside the weakest indicators: initiatives and risks, by owner', () => {
    const troubled = (html: string): string[] =>
      [
        ...part(html, 'summary').matchAll(/href="#manage">.*?<\/svg>([^<]+)<.*?quiet">([^<]+)</g),
      ].map(([, title, word]) => `${title} ${word}`);
    expect(troubled(page())).toEqual(['Hire Late', 'Flood Unacceptable']);
    expect(troubled(page({ locale: 1 }))).toEqual(['Hire Atrasada', 'Flood Inaceptable']);
    expect(troubled(page({ owner: 0 }))).toEqual(['Hire Late']);
    expect(troubled(page({ owner: 1 }))).toEqual([]);
  });

  it('tells initiatives and risks as of the period', () => {
    const html = part(page(), 'manage');
    expect(html).toContain('10 % complete');
    expect(html).toContain('400 of 1,000 spent');
    expect(html).toContain('Jan 2026 – Dec 2026');
    expect(html).toContain('level 12, acceptable 8');
    expect(part(page({ locale: 1 }), 'manage')).toContain('avance 10 %');
    // On a narrow page cells stand below each other, and say their headings.
    expect(html).toContain('<td data-of="Owner">');
    expect(html.match(/<td(?! data-of=")/g)).toBeNull();
  });

  it('parts no sign or currency from its number in explanations', () => {
    const html = part(page(), 'details');
    expect(html).toMatch(/\d\u00a0min/);
    expect(html.match(/<p>[^<]*\d (?:%|min)/)).toBeNull();
  });

  it('shows a scenario with what was and what is gained, and says that it is one', () => {
    const wait = data.keys.findIndex(({ key }) => key === 'wait');
    const html = page({}, engine.set(new Map([[wait, new Map([[1, 10]])]])));
    expect(html).toContain('Scenario: some values are not as measured.');
    expect(part(html, 'what-if')).toMatch(/>Lower<\/h4>.*Be quick/s);
    expect(part(html, 'scorecard')).toMatch(/tr class="indicator moved".*?10\u00a0min/s);
    expect(part(html, 'scorecard')).toContain('was 75.0');
    expect(part(html, 'summary')).toContain('<h3>Changed most by the scenario</h3>');
    expect(part(page(), 'summary')).toContain('<h3>Moved most</h3>');
    expect(engine.set(new Map()).at(data.total.row, 1)).toBe(engine.measured.at(data.total.row, 1));
  });

  it('shows what a scenario gains on the map, of bands and total as of objectives', () => {
    const wait = data.keys.findIndex(({ key }) => key === 'wait');
    const now = engine.set(new Map([[wait, new Map([[1, 10]])]]));
    const choice: Choice = { locale: 0, lane: 1, theme: '', owner: -1 };
    const view = mapOf(sceneOf(data, engine, choice, now));
    const by = (row: number): string => {
      // What a reader gets who subtracts the figures shown.
      const gained =
        Number(now.at(row, 1).toFixed(1)) - Number(engine.measured.at(row, 1).toFixed(1));
      return `${gained > 0 ? '+' : ''}${gained.toFixed(1)}`;
    };
    const guests = data.perspectives.find(({ id }) => id === 'guests');
    expect(view.bands.find(({ id }) => id === 'guests')?.gained).toBe(by(guests?.row ?? 0));
    expect(view.bands.find(({ id }) => id === 'money')?.gained).toBeUndefined();
    expect(view.gained).toBe(by(data.total.row));
    const quick = view.boxes.find(({ id }) => id === 'quick');
    expect(quick?.before?.gained).toBe(
      by(data.objectives.find(({ id }) => id === 'quick')?.row ?? 0),
    );
    expect(quick?.facts[0]).toBe(
      `before: ${quick?.before?.word} ${quick?.before?.points} (${quick?.before?.gained})`,
    );
    const still = mapOf(sceneOf(data, engine, choice));
    expect(still.boxes.flatMap(({ facts }) => facts).join()).not.toContain('before');
    expect(
      [still.gained, ...still.bands.map((one) => one.gained)].every((one) => one === undefined),
    ).toBe(true);
  });

  it('explains the period it was written for, and says so in another', () => {
    expect(part(page(), 'details')).toContain('Why this value');
    const earlier = part(page({ lane: 0 }), 'details');
    expect(earlier).not.toContain('Why this value');
    expect(earlier).toContain('Explanations in words are those of Feb 2026');
    // Each element says so itself: a reader may come to it by a link.
    for (const id of ['objective-quick', 'indicator-wait'])
      expect(earlier.slice(earlier.indexOf(`id="${id}"`))).toMatch(
        /^[^]*?<p class="quiet">Explained in words for Feb 2026 only\.<\/p>/,
      );
    expect(earlier.match(/Explained in words for/g)).toHaveLength(6);
    expect(part(page({ lane: 0 }), 'summary')).toContain('Explained in words for Feb 2026 only.');
    expect(part(page(), 'details')).not.toContain('Explained in words for');
  });

  it('offers what can be chosen and nothing else', () => {
    const html = page();
    expect(html.match(/<label for="(\w+)">/g)).toEqual(
      expect.arrayContaining(
        ['period', 'theme', 'owner', 'language', 'colours'].map((id) => `<label for="${id}">`),
      ),
    );
    const one = buildData(shop.card, shop.evaluation, { locales: ['en'] });
    const still = startEngine(one);
    const choice: Choice = { locale: 0, lane: 1, theme: '', owner: -1 };
    expect(pageBody(sceneOf(one, still, choice), true).markup).not.toContain('id="language"');
  });

  it('has sliders for labels by their words and for numbers with room beyond what was seen', () => {
    const mood = data.keys.find(({ key }) => key === 'mood');
    expect([mood?.low, mood?.high, mood?.step]).toEqual([0, 2, 1]);
    expect(mood?.words?.map(([, text]) => text[0])).toEqual(['good', 'fair', 'bad']);
    const wait = data.keys.find(({ key }) => key === 'wait');
    expect(wait?.low).toBe(0);
    expect(wait?.high).toBeGreaterThanOrEqual(12);
  });
});

describe('what is not known of initiatives', () => {
  it('is said in words: no status as if it were one, no open end as a sign', () => {
    const card = scored(
      {
        stratmap: 1,
        id: 'plans',
        title: 'Plans',
        perspectives: { p: { title: 'P' } },
        indicators: { fig: { target: 1, baseline: 0 } },
        objectives: { o: { perspective: 'p', lagging: ['fig'] } },
        initiatives: {
          early: { title: 'Start', supports: ['o'], from: '2026-01' },
          late: { title: 'End', supports: ['o'], to: '2026-12' },
        },
      },
      { fig: { '2026-01': 1 } },
    );
    const made = buildData(card.card, card.evaluation, { locales: ['en', 'es'] });
    const shownIn = (locale: number): string => {
      const scene = sceneOf(made, startEngine(made), { locale, lane: 0, theme: '', owner: -1 });
      return part(pageBody(scene, true).markup, 'manage');
    };
    expect(shownIn(0)).toMatch(
      />Start<[^]*not stated[^]*since Jan 2026[^]*>End<[^]*until Dec 2026/,
    );
    expect(shownIn(0)).not.toMatch(/badge|…/);
    expect(shownIn(1)).toMatch(/no consta[^]*desde ene 2026[^]*hasta dic 2026/);
  });
});

describe('values that seldom change', () => {
  it('are kept as runs and found again', () => {
    const values = [1, 1, null, null, [2], [2], 1];
    const runs = runsOf(values.length, (lane) => values[lane]);
    expect(runs).toEqual([
      [0, 1],
      [2, null],
      [4, [2]],
      [6, 1],
    ]);
    expect(values.map((_, lane) => atLane(runs, lane))).toEqual(values);
    expect(atLane([], 0)).toBeUndefined();
  });
});

describe('advice in a report', () => {
  it('lists some cases of a rule and counts the others', () => {
    const many = scored(
      {
        stratmap: 1,
        id: 'many',
        title: 'Many',
        perspectives: { one: { title: 'One' } },
        indicators: Object.fromEntries(
          Array.from({ length: 11 }, (_, i) => [
            `fig${i}`,
            { title: `Figure ${i}`, target: 1, baseline: 0 },
          ]),
        ),
        objectives: {
          all: { perspective: 'one', lagging: Array.from({ length: 11 }, (_, i) => `fig${i}`) },
        },
      },
      { fig0: { '2026-01': 1 } },
    );
    const { findings } = buildData(many.card, many.evaluation, {
      locales: ['en'],
      explained: false,
    });
    const owners = findings?.find(({ code }) => code === 'measurement.no-source');
    expect([owners?.cases.length, owners?.more]).toEqual([8, 3]);
    expect(owners?.cases[0]?.message[0]).toContain('\u201cFigure 0\u201d');
    const spanish = buildData(many.card, many.evaluation, { locales: ['es'], explained: false });
    const said = spanish.findings?.find(({ code }) => code === 'measurement.no-source');
    expect(said?.cases[0]?.message[0]).toContain('\u00abFigure 0\u00bb');
  });
});

describe('advice about a date', () => {
  it('names the period as people say it, in the language', () => {
    const late = scored(
      {
        stratmap: 1,
        id: 'late',
        title: 'Late',
        perspectives: { p: { title: 'P' } },
        indicators: { fig: { target: 10, baseline: 0 } },
        objectives: { o: { title: 'Earn', perspective: 'p', due: '2026-03', lagging: ['fig'] } },
      },
      { fig: { '2026-05': 1 } },
    );
    const { findings } = buildData(late.card, late.evaluation, {
      locales: ['en', 'es'],
      explained: false,
      today: '2026-06-10',
    });
    const due = findings?.find(({ code }) => code === 'management.due-date-passed');
    expect(due?.cases[0]?.message[0]).toContain('was due in Mar 2026');
    expect(due?.cases[0]?.message[1]).toContain('en mar 2026');
  });
});

describe('titles that look like parts of a picture', () => {
  it('stay as they are', () => {
    const title = 'sm-fill-ink M1 2H3M4 2H5 fill="#ffffff" 1.2345';
    const odd = scored(
      {
        stratmap: 1,
        id: 'odd',
        title,
        perspectives: { one: { title } },
        indicators: { fig: { title, target: 1, baseline: 0 } },
        objectives: { all: { title, perspective: 'one', lagging: ['fig'] } },
      },
      { fig: { '2026-01': 0.5, '2026-02': 0.6 } },
    );
    const made = buildData(odd.card, odd.evaluation, { locales: ['en'] });
    const scene = sceneOf(made, startEngine(made), { locale: 0, lane: 1, theme: '', owner: -1 });
    const html = pageBody(scene, true).markup;
    const escaped = title.replaceAll('"', '&quot;');
    const names = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => name.includes('M1 2H')).length).toBeGreaterThan(3);
    expect(names.filter((name) => name.includes('M1 2H') && !name.includes(escaped))).toEqual([]);
  });
});

describe('a report that begins later than its data', () => {
  const evaluation = evaluate(shop.card, VALUES, { from: '2026-02' });
  const late = buildData(shop.card, evaluation, { locales: ['en', 'es'] });
  const start = startEngine(late);
  const html = pageBody(
    sceneOf(late, start, { locale: 0, lane: late.shown, theme: '', owner: -1 }),
    true,
  ).markup;
  const withoutCharts = (text: string): string => text.replaceAll(/<svg.*?<\/svg>/gs, '');

  it('says of its first period what a report of all periods says of it', () => {
    for (const id of ['scorecard', 'manage', 'advice'])
      expect(withoutCharts(part(html, id))).toBe(withoutCharts(part(page(), id)));
    const why = /data-(?:why|change)="total".*?<\/div>/gs;
    expect(html.match(why)).toEqual(page().match(why));
    expect(part(html, 'summary')).toContain('since Jan 2026');
  });

  it('offers and draws no earlier period', () => {
    expect(page()).toContain('id="period"');
    expect(html).not.toContain('id="period"');
    expect(part(page(), 'details')).toContain('Jan 2026');
    expect(part(html, 'details').replaceAll(/<div data-change.*?<\/div>/gs, '')).not.toContain(
      'Jan 2026',
    );
  });
});
