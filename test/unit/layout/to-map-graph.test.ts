import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import { layoutMap, toMapGraph } from '../../../src/layout/index.js';
import { modelOf } from '../../../src/model/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'small',
  title: 'Small',
  perspectives: { money: { title: 'Money' }, people: { title: 'People' } },
  themes: { growth: { title: 'Growth' } },
  indicators: {
    cost: { better: 'lower', baseline: 9, target: 6 },
    mood: { better: 'higher', baseline: 1, target: 5 },
  },
  objectives: {
    save: { title: 'Save', perspective: 'money', lagging: ['cost'] },
    care: {
      title: 'Care',
      perspective: 'people',
      themes: ['growth'],
      lagging: ['mood'],
      drives: { save: 0.5 },
    },
  },
});

describe('toMapGraph', () => {
  const model = modelOf(card);
  const size = { width: 192, height: 80 };

  it('takes perspectives as bands, objectives as boxes and their links as links', () => {
    expect(
      toMapGraph(
        model,
        new Map([
          ['save', size],
          ['care', size],
        ]),
      ),
    ).toEqual({
      bands: [{ id: 'money' }, { id: 'people' }],
      nodes: [
        { id: 'save', band: 'money', ...size },
        { id: 'care', band: 'people', theme: 'growth', ...size },
      ],
      links: [{ id: 'care->save', from: 'care', to: 'save' }],
    });
  });

  it('gives a graph that can be laid out', () => {
    const layout = layoutMap(
      toMapGraph(
        model,
        new Map([
          ['save', size],
          ['care', size],
        ]),
      ),
    );
    expect(layout.links[0]).toMatchObject({ direction: 'up' });
  });

  it('refuses an objective without a size', () => {
    expect(() => toMapGraph(model, new Map([['save', size]]))).toThrow(/`care` has no box size/);
  });
});
