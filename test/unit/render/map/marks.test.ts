import { describe, expect, it } from 'vitest';
import { layoutView, mapView, type PlacedBox, toSvg } from 'stratmap/render';
import { instantiate, templates } from 'stratmap/templates';
import { cardOf } from '../cards.js';
import { type Element, elementsOf, markedCard, markedEvaluation, parseXml } from './support.js';

const svg = toSvg(markedCard, markedEvaluation);
const all = [...elementsOf(parseXml(svg))];

describe('marks of a strategy map', () => {
  it('tells in its legend what is faded, and only then', () => {
    const words = 'not in focus';
    expect(svg).not.toContain(words);
    expect(toSvg(markedCard, markedEvaluation, { focus: 'profit' })).toContain(words);
  });

  it.each(['supported', 'contradicted', 'undecided', 'untested', undefined] as const)(
    'notes on a link what is known of its hypothesis: %s',
    (status) => {
      const card = cardOf({
        perspectives: { p: { title: 'P' } },
        objectives: {
          a: { title: 'A', perspective: 'p', drives: { b: { hypothesis: 'helps' }, c: {} } },
          b: { title: 'B', perspective: 'p' },
          c: { title: 'C', perspective: 'p' },
        },
        hypotheses: {
          helps: { statement: 'A helps B', ...(status === undefined ? {} : { status }) },
        },
      });
      const { links } = mapView(card);
      expect(links.map(({ claim }) => claim)).toEqual([status ?? 'untested', undefined]);
      const drawn = [...elementsOf(parseXml(toSvg(card)))].filter(
        ({ attributes }) => attributes.get('class') === 'sm-link',
      );
      const notes = drawn.map((link) =>
        [...elementsOf(link)].filter(({ name }) => name === 'rect'),
      );
      expect(notes.map((of) => of.length)).toEqual([1, 0]);
      expect(links[0]?.text).toMatch(new RegExp(status ?? 'untested'));
    },
  );

  it('draws links in focus wider, and the stronger ones wider still', () => {
    const width = (id: string, focus?: string): number => {
      const options = focus === undefined ? {} : { focus };
      const link = [...elementsOf(parseXml(toSvg(markedCard, markedEvaluation, options)))].find(
        ({ attributes }) => attributes.get('data-id') === id,
      ) as Element;
      return Math.max(
        ...[...elementsOf(link)].map(({ attributes }) =>
          Number(attributes.get('stroke-width') ?? 0),
        ),
      );
    };
    expect(width('calm->save', 'profit')).toBeGreaterThan(width('calm->save'));
    expect(width('calm->profit', 'profit')).toBeGreaterThan(width('calm->profit'));
    expect(width('calm->save', 'profit')).toBeGreaterThan(width('calm->profit', 'profit'));
  });

  it('leaves out links that are weaker than asked for, says how many, and moves no box', () => {
    const options = { minWeight: 0.5 };
    const view = mapView(markedCard, markedEvaluation, options);
    const hidden = view.links.filter(({ hidden: one }) => one === true).map(({ id }) => id);
    expect(hidden).toEqual(['save->skill', 'calm->profit', 'skill->calm']);
    const picture = toSvg(markedCard, markedEvaluation, options);
    const drawn = [...elementsOf(parseXml(picture))].filter(
      ({ attributes }) => attributes.get('class') === 'sm-link',
    );
    expect(drawn.map(({ attributes }) => attributes.get('data-id'))).toEqual(['calm->save']);
    expect(picture).toContain('3 weaker links are not drawn');
    for (const word of ['lowers its effect', 'feedback'])
      expect(picture).not.toContain(`>${word}<`);
    expect(layoutView(view)).toEqual(layoutView(mapView(markedCard, markedEvaluation)));
    expect(view.boxes.map(({ facts }) => facts)).toEqual(
      mapView(markedCard, markedEvaluation).boxes.map(({ facts }) => facts),
    );
    const focused = mapView(markedCard, undefined, { ...options, focus: 'profit' });
    expect(focused.links.filter(({ hidden: one }) => one === true)).toEqual([]);
    expect(svg).not.toContain('not drawn');
  });

  it('shows that a link acts later where it only lists its lags', () => {
    const card = cardOf({
      calendar: { period: 'month' },
      perspectives: { p: { title: 'P' } },
      objectives: {
        a: {
          title: 'A',
          perspective: 'p',
          drives: { b: { lags: [0, 0, 1] }, c: { lags: [1, 1] } },
        },
        b: { title: 'B', perspective: 'p' },
        c: { title: 'C', perspective: 'p' },
      },
    });
    const delays = mapView(card, undefined, { locale: 'es' }).links.map(({ delay }) => delay);
    expect(delays).toEqual(['2 periodos', undefined]);
  });

  it.each(['box', 'ellipse'] as const)(
    'says delays in numbers, none on the note of a claim or on the outline of a cause: %s',
    (shape) => {
      const found = { delays: 0, numbers: 0, besideNotes: 0 };
      for (const { id } of templates)
        for (const layout of [{}, { narrow: true }, { narrow: true, maxWidth: 300 }]) {
          const { card } = instantiate(id);
          const view = mapView(card);
          const { boxes } = layoutView(view, layout, { shape });
          found.delays += view.links.filter(
            ({ delay, lowers }) => delay !== undefined && !lowers,
          ).length;
          const svg = toSvg(card, undefined, { shape, layout });
          for (const link of elementsOf(parseXml(svg))) {
            const parts = [...elementsOf(link)];
            const number = parts.find(({ name }) => name === 'text')?.attributes;
            if (link.attributes.get('class') !== 'sm-link' || number === undefined) continue;
            found.numbers += 1;
            const [x, y] = [Number(number.get('x')), Number(number.get('y'))];
            const of = `${id} ${link.attributes.get('data-id')}`;
            const note = parts.find(({ children }) =>
              children.some((one) => typeof one !== 'string' && one.name === 'rect'),
            );
            if (note !== undefined) {
              found.besideNotes += 1;
              const place = note.attributes.get('transform') ?? '';
              const [noteX = 0, noteY = 0] = [...place.matchAll(/[\d.]+/g)].map(Number);
              const apart =
                x > noteX + 6 || x + 6 < noteX - 6 || y - 8 > noteY + 6 || y < noteY - 6;
              expect(apart, of).toBe(true);
            }
            if (shape === 'box') continue;
            const cause = boxes.find((box) => of.startsWith(`${id} ${box.id}->`)) as PlacedBox;
            const [rx, ry] = [cause.width / 2, cause.height / 2];
            for (const [left, top] of [
              [x, y],
              [x + 6, y],
              [x, y - 8],
              [x + 6, y - 8],
            ] as const)
              expect(
                Math.hypot((left - cause.x) / rx - 1, (top - cause.y) / ry - 1),
                of,
              ).toBeGreaterThan(1);
          }
        }
      // Ends of ellipses are too near their neighbours now and then.
      expect(found.numbers).toBeGreaterThanOrEqual(found.delays - (shape === 'box' ? 0 : 2));
      expect(found.delays).toBeGreaterThan(100);
      expect(found.besideNotes).toBeGreaterThan(0);
    },
  );

  it('flags objectives whose figures are to be read with care, and says why', () => {
    const { boxes } = mapView(markedCard, markedEvaluation);
    const flagged = boxes.filter(({ flags }) => flags !== undefined);
    expect(flagged.map(({ id, flags }) => [id, flags])).toEqual([
      ['calm', ['Pulse: small sample']],
    ]);
    expect(flagged[0]?.facts).toContain('Pulse: small sample');
    const item = all.find(
      ({ attributes }) =>
        attributes.get('role') === 'listitem' && attributes.get('data-id') === 'calm',
    ) as Element;
    expect([...elementsOf(item)].map(({ attributes }) => attributes.get('aria-label'))).toContain(
      'read with care',
    );
  });
});
