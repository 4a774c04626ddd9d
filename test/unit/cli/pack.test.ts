import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/index.js';
import { openPack } from '../../../src/embed.js';
import { pack } from '../../../src/pack.js';
import { readTable } from '../../../src/exchange.js';
import { valueKeys } from '../../../src/index.js';
import { parseYamlScorecard } from '../../../src/yaml.js';
import { CARD, FILES, run } from './world.js';

const packed = (...options: string[]) => run(['pack', 'card.yaml', ...options], { files: FILES });

/** The evaluation of the card and the table that the command reads. */
function evaluated() {
  const parsed = parseYamlScorecard(CARD);
  if (!parsed.ok) throw new Error('the card is not valid');
  const { scorecard } = parsed;
  const name = Object.keys(FILES).find((file) => file.endsWith('.csv')) as keyof typeof FILES;
  const { rows } = readTable(FILES[name], { ...valueKeys(scorecard), locale: 'en' });
  return evaluate(scorecard, rows);
}

describe('stratmap pack', () => {
  it('writes what JSON makes of the pack of the evaluation, and says where', async () => {
    const { code, out, err, written } = await packed('--out', 'card.pack.json');
    expect([code, out, err]).toEqual([0, '', 'wrote card.pack.json\n']);
    expect(written.get('/w/card.pack.json')).toBe(JSON.stringify(pack(evaluated())));
  });

  it('goes to standard output, with the period and the languages asked for', async () => {
    const { code, out } = await packed('--at', '2026-01', '--locale', 'es', '--locale', 'en');
    const opened = openPack(out);
    if (!opened.ok) throw new Error('the pack does not open');
    expect(code).toBe(0);
    expect(opened.card.locales).toEqual(['es', 'en']);
    expect(opened.card.evaluate().period).toBe('2026-01');
  });

  it('packs the periods asked for', async () => {
    const { out } = await packed('--from', '2026-02', '--to', '2026-02');
    const opened = openPack(out);
    expect(opened.ok && opened.card.periods).toEqual(['2026-02']);
  });

  it.each([
    [['--locale', 'e'], '`locales[0]` is the text `e`'],
    [['--by', 'moon'], 'no length of a period'],
    [['--from', 'May', '--to', '2026-13'], '`from` is the text `May`, which is no period; `to` is'],
    [['--out', '/locked/card.json'], 'cannot write /locked/card.json'],
    [['--out', 'card.yaml'], '--out card.yaml is a file that is read'],
  ])('refuses %j', async (options, message) => {
    const { code, err, written } = await packed(...options);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(written.size).toBe(0);
  });

  it('writes nothing for a card with errors', async () => {
    const { code, written } = await run(['pack', 'card.yaml', '--out', 'a.json'], {
      files: { ...FILES, '/w/card.yaml': CARD.replace('stratmap: 1', 'stratmap: 1\nnonsense: 1') },
    });
    expect(code).toBe(1);
    expect(written.size).toBe(0);
  });
});
