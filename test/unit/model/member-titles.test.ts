import { describe, expect, it } from 'vitest';
import { parseScorecard } from '../../../src/author/index.js';
import { evaluate, printJson } from '../../../src/index.js';
import { modelOf, sliceTitle } from '../../../src/model/index.js';
import { parseYamlScorecard, printYaml } from '../../../src/yaml.js';
import { foundIn, modelWith, scored } from './found.js';

const titled = {
  channel: { phone: 'Phone', chat: { en: 'Chat', es: 'Chat en vivo' } },
  tier: ['a', 'b'],
};

describe('titles of members', () => {
  it('stand beside the names, which are those of a list', () => {
    const { card } = modelWith({ language: 'en', metrics: { m: { rollup: 'sum', by: titled } } });
    const metric = card.metrics.get('m');
    expect(metric?.by).toEqual({ channel: ['phone', 'chat'], tier: ['a', 'b'] });
    expect([...(metric?.memberTitles ?? [])]).toEqual([
      ['phone', { en: 'Phone' }],
      ['chat', { en: 'Chat', es: 'Chat en vivo' }],
    ]);
    const { card: plain } = modelWith({ metrics: { m: { by: { tier: ['a'] } } } });
    expect(plain.metrics.get('m')).not.toHaveProperty('memberTitles');
  });

  it('are joined where several dimensions are fixed, with names for those without, in every language of any', () => {
    const { card } = modelWith({ language: 'en', metrics: { m: { rollup: 'sum', by: titled } } });
    expect(sliceTitle(card, 'm', 'phone')).toEqual({ en: 'Phone' });
    expect(sliceTitle(card, 'm', 'chat.b')).toEqual({ en: 'Chat / b', es: 'Chat en vivo / b' });
    expect(sliceTitle(card, 'm', 'a')).toBeUndefined();
    expect(sliceTitle(card, 'nothing', 'phone')).toBeUndefined();
  });

  it('change no number, of members with targets of their own either', () => {
    const cardWith = (channel: object | readonly string[]) => {
      const parsed = parseScorecard({
        stratmap: 1,
        id: 'card',
        title: 'Card',
        metrics: {
          all: { rollup: 'sum', by: { channel } },
          good: { rollup: 'sum', by: { channel } },
        },
        indicators: {
          rate: { ...scored, formula: '100 * good / all', by: { channel } },
          own: { by: { channel }, baseline: 0, target: { phone: 50, chat: 100 } },
        },
      });
      if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join());
      return evaluate(parsed.scorecard, {
        ...{ 'all.phone': 10, 'all.chat': 20, 'good.phone': 5, 'good.chat': 15 },
        ...{ 'own.phone': 20, 'own.chat': 30 },
      });
    };
    const [listed, named] = [cardWith(['phone', 'chat']), cardWith(titled.channel)];
    const { phone, chat } = named.indicators['own']?.members ?? {};
    expect(JSON.stringify(named)).toBe(JSON.stringify(listed));
    expect([phone?.points, chat?.points]).toEqual([40, 30]);
    expect([phone?.target, chat?.target]).toEqual([50, 100]);
    expect(phone?.baseline).toBe(0);
  });

  it('are printed as they are written, as a map, and a text in the language of the card is a plain one', () => {
    const input = {
      stratmap: 1,
      id: 'card',
      title: 'Card',
      language: 'en',
      metrics: { m: { by: { channel: { phone: { en: 'Phone' }, chat: 'Chat' }, tier: ['a'] } } },
    } as const;
    expect(JSON.parse(printJson(input))).toMatchObject({
      metrics: { m: { by: { channel: { phone: 'Phone', chat: 'Chat' }, tier: ['a'] } } },
    });
    const again = parseYamlScorecard(printYaml(input));
    if (!again.ok) throw new Error('what is printed is no card');
    expect(modelOf(again.scorecard).card.metrics.get('m')?.memberTitles?.get('chat')).toEqual({
      en: 'Chat',
    });
  });

  it('may be any text, and members of a map any name that a list may have', () => {
    expect(foundIn({ metrics: { m: { by: { site: { 'Nueva York': 'NY' } } } } })).toEqual([]);
    expect(foundIn({ metrics: { m: { by: { site: { constructor: 'C' } } } } })).toEqual([]);
    expect(foundIn({ metrics: { m: { by: { site: {} } } } })).toEqual([
      'breakdown.empty metrics.m.by.site',
    ]);
    expect(
      foundIn({ metrics: { m: { by: { site: { 'a.b': 'A', x: 'X' }, town: { x: 'X' } } } } }),
    ).toEqual(['breakdown.members metrics.m.by.site.a.b', 'breakdown.members metrics.m.by.town.x']);
    const refused = (by: unknown): unknown => {
      const card = { stratmap: 1, id: 'c', title: 'C', metrics: { m: { by } } };
      const parsed = parseScorecard(card);
      return parsed.ok ? [] : parsed.diagnostics.map(({ code, expected }) => [code, expected]);
    };
    expect(refused({ site: { north: 1 } })).toEqual([['document.shape', 'a text']]);
    expect(refused({ site: { north: '' } })).toMatchObject([['text.empty', expect.any(String)]]);
    expect(refused({ site: { north: null } })).toMatchObject([
      ['document.shape', expect.any(String)],
    ]);
    expect(refused({ site: 'north' })).toEqual([
      [
        'document.shape',
        'a list of members, or titles by member such as `{ phone: Phone, chat: Chat }`',
      ],
    ]);
  });
});
