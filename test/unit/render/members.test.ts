import { describe, expect, it } from 'vitest';
import { toMarkdown, toText } from '../../../src/render.js';
import { brokenDown } from '../../support/members.js';

const { card, evaluation } = brokenDown();

describe('members in a text', () => {
  it('stand below their indicator where they are asked for, those that lose most ahead', () => {
    expect(toText(card, evaluation)).not.toContain('Live chat  ');
    const lines = toText(card, evaluation, { members: true, width: 100 }).split('\n');
    const at = lines.findIndex((line) => line.includes('Waiting (lead)'));
    expect(
      lines.slice(at + 1, at + 7).map((line) => line.trim().replaceAll(/ {2,}/g, '  ')),
    ).toEqual([
      'Phone  80 s  20 s  ◆ Poor  25.0',
      'weakest · 50 % of the weight · 37.5 points lost',
      'Live chat  50 s  0 s  ▲ Watch  50.0',
      '40 % of the weight · 20.0 points lost',
      'E-mail  400 s  200 s  ▲ Watch  75.0',
      '10 % of the weight · 2.5 points lost',
    ]);
  });

  it('say in the language asked for what few cases they have and what is missing', () => {
    const text = toText(card, evaluation, { members: true, locale: 'es', width: 100 });
    expect(text).toMatch(
      /Chat en vivo +90 % +100 % +● Bien +90,0\n +50 % del peso · 5,0 puntos perdidos · muestra pequeña: n = 20\n/,
    );
    expect(text).toMatch(/Correo +100 % +○ Sin datos +—\n/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe('members in Markdown', () => {
  it('have a table of their own where they are asked for', () => {
    expect(toMarkdown(card, evaluation)).not.toContain('## Breakdown');
    const text = toMarkdown(card, evaluation, { members: true });
    expect(text).toContain(
      '## Breakdown\n\n| Indicator | Member | Value | Target | Points | Status | Weight | Points lost |\n| --- | --- | ---: | ---: | ---: | --- | ---: | ---: |\n',
    );
    expect(text).toContain(
      '| Waiting | Phone (weakest) | 80 s | 20 s | 25.0 | ◆ Poor | 50 % | 37.5 |\n',
    );
    expect(text).toContain(
      '| Satisfied | Live chat | 90 % † | 100 % | 90.0 | ● Good | 50 % | 5.0 |\n',
    );
    expect(text).toContain('| Late | north | 50 | 100 | 50.0 | ▲ Watch |  |  |\n');
    expect(text).toContain('\n\n† small sample\n');
  });
});
