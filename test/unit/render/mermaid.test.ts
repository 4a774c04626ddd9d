import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMermaid } from 'stratmap/render';
import { mermaidText } from '../../../src/render/mermaid-text.js';
import { cardOf, evaluated, variedCard, variedEvaluation } from './cards.js';

// The part of Mermaid's flowchart grammar that maps use; nothing else may come out.
const label = '"(?:[^"<>`\\\\\\[\\]{}|%;#\\n]|#\\d+;|<br/>)*"';
const node = '[oip]_[A-Za-z]\\w*';
const LINES = [
  /^flowchart BT$/,
  new RegExp(`^  subgraph p_\\w+\\[${label}\\]$`),
  new RegExp(`^    o_\\w+\\[${label}\\]$`),
  new RegExp(`^  i_\\w+\\(\\[${label}\\]\\)$`),
  /^ {2}end$/,
  new RegExp(`^  ${node} -\\.?->(?:\\|${label}\\|)? ${node}$`),
  new RegExp(`^  ${node} ~~~ ${node}$`),
  /^ {2}classDef \w+ [a-z-]+:[#\w 4]+(?:,[a-z]+:#\w+)*$/,
  new RegExp(`^  class ${node}(?:,${node})* \\w+$`),
];

const strangers = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => !LINES.some((pattern) => pattern.test(line)));

/** What a reader of the label sees. */
const shown = (text: string): string =>
  text.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('the map as Mermaid', () => {
  const text = toMermaid(variedCard, variedEvaluation);

  it('consists of lines of the flowchart grammar alone', () => {
    expect(strangers(text)).toEqual([]);
  });

  it('has a subgraph for each perspective with objectives, in their order', () => {
    expect([...text.matchAll(/subgraph (\w+)/g)].map(([, id]) => id)).toEqual([
      'p_money',
      'p_people',
    ]);
  });

  it('shows status as shape, word and class, and marks what is inferred', () => {
    expect(text).toContain('o_calm["Calm people<br/>▲ Watch 75#46;0"]');
    expect(text).toMatch(/o_profit\["Earn more<br\/>. \w+ [\d#;]+ #40;inferred#41;"\]/);
    expect(text).toMatch(/class [\w,]*o_calm[\w,]* watch/);
    expect(text).toContain('  class o_profit inferred');
  });

  it('labels links with delay, negative effect and confidence, and dots those that are doubtful or infer', () => {
    expect(shown(text)).toContain('o_calm -.->|"after 3 months, confidence 50 %"| o_save');
    expect(shown(text)).toContain('o_calm -.->|"lowers, confidence 80 %"| o_profit');
    const bare = toMermaid(variedCard);
    expect(shown(bare)).toContain('o_calm -->|"lowers, confidence 80 %"| o_profit');
  });

  it('draws a card without values without points, statuses and classes', () => {
    const bare = toMermaid(variedCard, undefined, { locale: 'es' });
    expect(bare).toContain('    o_save["Gastar menos"]');
    expect(bare).not.toContain('class');
    expect(strangers(bare)).toEqual([]);
  });

  it('draws an indicator that drives an objective itself', () => {
    const card = cardOf({
      perspectives: { p: {} },
      indicators: { x: { title: 'X', baseline: 0, target: 1, drives: ['o'] } },
      objectives: { o: { perspective: 'p' } },
    });
    const drawn = toMermaid(card, evaluated(card, { x: 1 }));
    expect(drawn).toMatch(/ {2}i_x\(\["X<br\/>● Good 100#46;0"\]\)/);
    expect(drawn).toContain('  i_x -.-> o_o');
    expect(strangers(drawn)).toEqual([]);
  });

  it('keeps neighbouring perspectives in order where no link does', () => {
    const card = cardOf({
      perspectives: { top: {}, bottom: {} },
      objectives: { a: { perspective: 'top' }, b: { perspective: 'bottom' } },
    });
    expect(toMermaid(card)).toContain('  p_bottom ~~~ p_top');
  });

  it('is not misled by ids that are words of Mermaid or of JavaScript', () => {
    const ids = [
      'style',
      'class',
      'graph',
      'subgraph',
      'click',
      'constructor',
      'toString',
      'x',
      'o',
    ];
    const card = cardOf({
      perspectives: { flowchart: {} },
      objectives: Object.fromEntries(ids.map((id) => [id, { perspective: 'flowchart' }])),
    });
    const drawn = toMermaid(card);
    expect(strangers(drawn)).toEqual([]);
    for (const id of ids) expect(drawn).toContain(`    o_${id}["${id}"]`);
  });
});

describe('a title in a Mermaid label', () => {
  it.each([
    'say "no"',
    'a --> b',
    'end',
    'x]; click a "javascript:alert(1)"',
    '<img src=x onerror=alert(1)>',
    '`**bold**`',
    '%%{init: {"theme":"dark"}}%%',
    'style: x#34;y',
    '1. First',
    '- item',
    '$$x^2$$',
    'fa:fa-car',
    'ﬂ°°34¶ß',
    'a|b\\c_d',
    '👍 good',
  ])('says %j and nothing more', (title) => {
    const text = mermaidText(title);
    expect(text).toMatch(new RegExp(`^${label.slice(1, -1)}$`));
    expect(shown(text)).toBe(title);
  });

  it('begins no Markdown list and no icon', () => {
    expect(mermaidText('1. First')).toBe('1#46; First');
    expect(mermaidText('fa:fa-car')).not.toContain(':');
    expect(mermaidText("the customer's first-line")).toBe("the customer's first-line");
  });

  it('cannot break the map, whatever it is', () => {
    const title = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .map((text) => `t${text}`);
    const whole = new RegExp(`^${label.slice(1, -1)}$`, 'u');
    const property = fc.property(title, (hostile) => {
      const text = mermaidText(hostile);
      expect(whole.test(text)).toBe(true);
    });
    fc.assert(property, { seed: 11, numRuns: 500 });
  });
});
