import { describe, expect, it } from 'vitest';
import { evaluate, type Finding, inspect } from 'stratmap';
import { editYaml, parseYamlScorecard } from 'stratmap/yaml';
import { run } from '../cli/world.js';

const TEXT = `# a card
stratmap: 1
id: service
title: Service
perspectives: { financial: {}, customer: {}, internal: {} }
indicators:
  margin: { baseline: 8, target: 12, weight: 3 }   # weighs nothing here
  csat:
    baseline: 70
    target: 85
    limits: { min: 0, max: 100 }
  review: { better: higher, checklist: { tools: Are the tools there? } }
objectives:
  profit: { perspective: financial, lagging: [margin] }
  goodAnswers:
    perspective: customer
    lagging: [csat]
    driverShare: 0.3
    drives:
      # stays
      profit: { strength: 2, because: Satisfied customers stay }
  goodWork:
    perspective: internal
    lagging: [review]
    drives:
      goodAnswers: { strength: { 2026-01: 0, 2026-02: 0 } }
      profit: 0
advice:
  acknowledged:
    - { rule: structure.empty-perspective, reason: nothing is empty }
`;

function opened(text: string) {
  const parsed = parseYamlScorecard(text);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join());
  return parsed.scorecard;
}

const data = {
  margin: { '2026-01': 9, '2026-02': 11 },
  csat: { '2026-01': 75 },
  'review.tools': { '2026-01': 'partly' as const, '2026-02': 'yes' as const },
};

const scores = (text: string): string =>
  JSON.stringify(['2026-01', '2026-02'].map((period) => evaluate(opened(text), data).at(period)));

/** Mends one finding after the other, as the command does. */
function mended(text: string): { text: string; fixed: string[] } {
  const fixed: string[] = [];
  let present = text;
  for (;;) {
    const finding = inspect(opened(present)).find((one: Finding) => one.fix !== undefined);
    if (finding === undefined) return { text: present, fixed };
    fixed.push(finding.code);
    for (const { path, value } of finding.fix ?? []) {
      const edited = editYaml(present, path, value);
      if (!edited.ok) throw new Error('unreadable');
      present = edited.text;
    }
    if (fixed.length > 50) throw new Error('no end');
  }
}

describe('what a machine mends', () => {
  it('is every finding that carries a fix, and then nothing is left', () => {
    expect(mended(TEXT).fixed.toSorted()).toEqual([
      'advice.unused-acknowledgement',
      'measurement.unused-key',
      'measurement.unused-key',
      'measurement.unused-key',
      'structure.link-without-weight',
      'structure.link-without-weight',
    ]);
  });

  it('changes no figure of any score', () => {
    expect(scores(mended(TEXT).text)).toBe(scores(TEXT));
  });

  it('keeps comments and every other character of the text', () => {
    const expected = [
      [', weight: 3', ''],
      ['    limits: { min: 0, max: 100 }\n', ''],
      ['better: higher, ', ''],
      [
        '    drives:\n      goodAnswers: { strength: { 2026-01: 0, 2026-02: 0 } }\n      profit: 0\n',
        '',
      ],
      [
        'advice:\n  acknowledged:\n    - { rule: structure.empty-perspective, reason: nothing is empty }\n',
        'advice: {}\n',
      ],
    ].reduce((text, [from = '', to = '']) => text.replace(from, to), TEXT);
    expect(mended(TEXT).text).toBe(expected);
  });

  it('leaves a card with revisions to people: an edition may use what the last one does not', () => {
    const text = `stratmap: 1
id: service
title: Service
indicators:
  occ: { baseline: 50, target: 70, limits: { min: 40, max: 82 } }
revisions:
  - on: 2025-06-01
    changes: { indicators: { occ: { better: inside, target: { min: 60, max: 72 } } } }
`;
    const found = inspect(opened(text), { today: '2026-01-31' });
    expect(found.map(({ code }) => code)).not.toContain('measurement.unused-key');
    expect(found.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  it('does not take an acceptance for unused before it has seen all that its rule looks at', () => {
    const text = `stratmap: 1
id: service
title: Service
indicators:
  one: { baseline: 0, target: 10 }
  other: { baseline: 0, target: 10 }
advice:
  acknowledged:
    - { rule: balance.near-duplicate, id: other, reason: two things }
    - { rule: management.always-green, id: one, reason: we watch it }
`;
    const card = opened(text);
    const unused = (options: object): number =>
      inspect(card, options).filter(({ code }) => code === 'advice.unused-acknowledgement').length;
    expect(unused({})).toBe(0);
    const monthOf = (i: number) =>
      `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    const values = (count: number) => ({
      one: Object.fromEntries([...Array(count).keys()].map((i) => [monthOf(i), (i * 7) % 5])),
      other: Object.fromEntries([...Array(count).keys()].map((i) => [monthOf(i), (i * 3) % 5])),
    });
    // Two months are too few for "always good"; twenty are enough.
    expect(unused({ evaluation: evaluate(card, values(2)) })).toBe(1);
    expect(unused({ evaluation: evaluate(card, values(20)) })).toBe(2);
  });

  it('leaves nothing to mend the second time', () => {
    const once = mended(TEXT).text;
    expect(mended(once)).toEqual({ text: once, fixed: [] });
  });

  it('keeps limits that a use of the indicator needs', () => {
    const text = `stratmap: 1
id: service
title: Service
perspectives: { internal: {} }
indicators:
  load: { baseline: 60, target: 80, limits: { min: 40, max: 90 } }
objectives:
  goodWork:
    perspective: internal
    lagging: { load: { better: inside, target: { min: 60, max: 70 } } }
`;
    expect(mended(text).fixed).toEqual([]);
  });
});

describe('stratmap inspect --fix', () => {
  it('writes the mended card once and says how much it mended', async () => {
    const files = { '/w/card.yaml': TEXT };
    const first = await run(['inspect', 'card.yaml', '--fix'], { files });
    expect(first.err).toContain('mended 6 findings in card.yaml\n');
    const text = first.written.get('/w/card.yaml') ?? '';
    expect(text).toBe(mended(TEXT).text);
    const again = await run(['inspect', 'card.yaml', '--fix'], { files: { '/w/card.yaml': text } });
    expect([again.written.size, again.err]).toEqual([0, '']);
  });

  it('keeps an acceptance whose finding only values show', async () => {
    const rows = [3, 9, 4, 8, 1, 7, 2, 6, 5, 9, 1, 4, 2, 8].map(
      (value, i) => `20${10 + i},${value},${value}`,
    );
    const files = {
      '/w/card.yaml': `stratmap: 1
id: service
title: Service
indicators:
  one: { unit: percent, better: higher, baseline: 0, target: 10 }
  other: { unit: percent, better: higher, baseline: 0, target: 10 }
advice:
  acknowledged:
    - { rule: balance.near-duplicate, id: other, reason: two things }   # as agreed
data: [{ csv: ./values.csv }]
`,
      '/w/values.csv': `period,one,other\n${rows.join('\n')}\n`,
    };
    const { written, out } = await run(['inspect', 'card.yaml', '--fix'], { files });
    expect(written.size).toBe(0);
    expect(out).toContain('accepted: two things');
  });

  it('tells a link of strength 0 once, and of the card as it is after mending', async () => {
    const files = { '/w/card.yaml': TEXT };
    const before = await run(['inspect', 'card.yaml'], { files });
    expect(before.out).toContain('structure.link-without-weight');
    const after = await run(['inspect', 'card.yaml', '--fix'], { files });
    expect(after.out).not.toContain('structure.link-without-weight');
    for (const { out, err } of [before, after]) expect(out + err).not.toContain('link.weight-zero');
  });

  it('takes away what a card changed of another when nothing is left of it', async () => {
    const child = `stratmap: 1
id: child
title: Child
extends: ./base.yaml
indicators:
  margin:
    weight: 3
  csat: { title: Satisfaction }
`;
    const base = TEXT.replace(', weight: 3 }', ' }');
    const mendedChild = async (text: string): Promise<string | undefined> => {
      const files = { '/w/card.yaml': text, '/w/base.yaml': base };
      const { written } = await run(['inspect', 'card.yaml', '--fix'], { files });
      return written.get('/w/card.yaml');
    };
    expect(await mendedChild(child)).toBe(child.replace('  margin:\n    weight: 3\n', ''));
    const more = child.replace('    weight: 3\n', '    weight: 3\n    baseline: 8\n');
    expect(await mendedChild(more)).toBe(more.replace('    weight: 3\n', ''));
  });

  it('leaves what the card extends alone', async () => {
    const files = {
      '/w/base.yaml': TEXT,
      '/w/card.yaml': 'extends: ./base.yaml\nstratmap: 1\nid: own\ntitle: Own\n',
    };
    const { written, code } = await run(['inspect', 'card.yaml', '--fix'], { files });
    expect([written.size, code]).toEqual([0, 1]);
  });

  it('refuses cards that are not YAML files', async () => {
    const files = { '/w/card.json': JSON.stringify(opened(TEXT)) };
    const { code, err } = await run(['inspect', 'card.json', '--fix'], { files });
    expect(code).toBe(2);
    expect(err).toMatch(
      /--fix cannot edit card.json\n {2}it edits cards in .yaml or .yml files\n$/,
    );
    expect((await run(['inspect', '-', '--fix'], { stdin: TEXT })).code).toBe(2);
  });
});
