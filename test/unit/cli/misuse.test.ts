import { describe, expect, it } from 'vitest';
import { CARD, FILES, run } from './world.js';

const extending = (reference: string): string => `extends: ${reference}\n${CARD}`;

const errorOf = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await run(argv, { files: FILES });
  expect([code, out]).toEqual([2, '']);
  return err;
};

describe('wrong use exits with 2 and says what to do', () => {
  it.each([
    [['evalute', 'card.yaml'], /no command `evalute`\n {2}did you mean `stratmap evaluate`/],
    [['EVALUATE', 'card.yaml'], /did you mean `stratmap evaluate`/],
    [['help', 'chek'], /did you mean `stratmap check`/],
    [['frobnicate'], /no command `frobnicate`\n {2}`stratmap --help`/],
    [['--jason'], /no option --jason/],
    [['evaluate', 'card.yaml', '--jsno'], /no option --jsno\n {2}did you mean --json/],
    [['evaluate', 'card.yaml', '-z'], /no option -z/],
    [['evaluate'], /CARD is missing\n {2}usage: stratmap evaluate CARD/],
    [['evaluate', 'card.yaml', 'more.yaml'], /`more.yaml` is one argument too many/],
    [['evaluate', 'card.yaml', '--at'], /--at needs a value\n {2}write --at PERIOD/],
    [['evaluate', 'card.yaml', '--at', '--json'], /--at needs a value/],
    [['evaluate', 'card.yaml', '--json=yes'], /--json takes no value/],
    [['evaluate', 'card.yaml', '--at', '2026-01', '--at', '2026-02'], /--at is given twice/],
    [['evaluate', 'card.yaml', '--at', '2026-01', '--all'], /--at and --all exclude each other/],
    [['evaluate', 'card.yaml', '--json', '--markdown'], /--json and --markdown exclude/],
    [
      ['evaluate', 'card.yaml', '--by', 'mounth'],
      /`mounth` is no length of a period\n {2}did you mean month/,
    ],
    [['evaluate', 'card.yaml', '--by', 'day'], /cannot be seen by day/],
    [
      ['evaluate', 'card.yaml', '--at', '2031-01'],
      /`2031-01` was not evaluated; there are 2026-01 to 2026-03/,
    ],
    [['evaluate', 'card.yaml', '--at', 'soon'], /`soon`/],
    [['evaluate', 'card.yaml', '--locale', 'e_s'], /`e_s` is no language tag/],
    [['explain', 'card.yaml', '--depth', '-1'], /`-1` is no number of levels/],
    [['whatif', 'card.yaml', '--set', 'cost=1', '--over', '-1'], /`-1` is no number of periods/],
    [['whatif', 'card.yaml', '--set', 'nope=on'], /no initiative that is called `nope`/],
    [['whatif', 'card.yaml', '--set', 'save.weight=-1'], /weight/],
    [
      ['explain', 'card.yaml', '--at', '2026-02', '--since', '2026-02'],
      /--since names the period that is explained, `2026-02`\n {2}name an earlier one/,
    ],
    [['evaluate', 'missing.yaml'], /cannot read missing\.yaml: there is no such file/],
    [
      ['evaluate', 'card.yaml', '--from', '2026-03', '--to', '2026-01'],
      /^stratmap: there is no period to evaluate[^]*turn them round/,
    ],
    [['help', 'evaluate', 'seek'], /`seek` is one argument too many/],
    [['evaluate', 'cards'], /`cards` is no card\n.*such as cards\/scorecard\.yaml/],
    [['evaluate', 'values.csv'], /no card\n.*a table of values is named with --data/],
    [['diff', '-', '-'], /two cards cannot both come from standard input/],
    [['explain', 'card.yaml', 'unit'], /no element `unit`;.*\n {2}did you mean unitCost\?/],
    [['sensitivity', 'card.yaml', '--top', '0'], /`0` is no number of lines\n.*1 or more/],
    [['seek', 'card.yaml', '--to', '9', '--horizon', '121'], /write --horizon 0 to 120/],
    [['whatif', 'card.yaml', '--set', 'cost=1', '--over', '601'], /write --over 0 to 600/],
    [['report', 'card.yaml', '--today', '2026-02-30'], /`2026-02-30` is no day/],
    [['catalogue', 'search'], /WORD is missing/],
    [['catalogue', 'search', 'csat', '--yaml'], /--yaml goes with `show` alone/],
    [['catalogue', 'show', 'csat', '--yaml', '--json'], /--json and --yaml exclude each other/],
    [['catalogue', 'show', 'csat', '--yaml', '--currency', 'eur'], /`eur` is no currency/],
    [['catalogue', 'show', 'csat', '--currency', 'EUR'], /--currency goes with --yaml alone/],
    [['evaluate', 'card.toml'], /`card\.toml` is no card\n {2}a card ends in/],
    [['evaluate', 'card.yaml', '--data', 'missing.csv'], /cannot read missing\.csv/],
    [['evaluate', 'card.yaml', '--data', 'book.xlsx'], /`book\.xlsx` is no table/],
  ])('%j', async (argv, message) => {
    expect(await errorOf(...argv)).toMatch(message);
  });

  it('tries no other value where values have no period', async () => {
    const files = { ...FILES, '/w/now.json': '{"cost": 1, "contacts": 1}' };
    const argv = ['whatif', 'card.yaml', '--data', 'now.json', '--set', 'cost=2'];
    const { code, err } = await run(argv, { files });
    expect([code, err]).toEqual([2, expect.stringContaining('give the values their periods')]);
  });

  it('asks for a period where values have none and the card has dated numbers', async () => {
    const card = CARD.replace('target: 6', "target: { '2026-01': 6, '2026-06': 5 }");
    const files = { '/w/card.yaml': card, '/w/now.json': '{"cost": 1, "contacts": 1}' };
    const { code, err } = await run(['evaluate', 'card.yaml', '--data', 'now.json'], { files });
    expect(code).toBe(2);
    expect(err).toContain('name the period with --at');
  });

  it('does not take broken JSON for a table', async () => {
    const files = { ...FILES, '/w/v.json': '{"a":' };
    const { code, err } = await run(['evaluate', 'card.yaml', '--data', 'v.json'], { files });
    expect([code, err.startsWith('stratmap: v.json is not JSON')]).toEqual([2, true]);
  });
});

describe('files that a card names', () => {
  const base =
    'stratmap: 1\nid: base\ntitle: Base\nindicators:\n  extra: { baseline: 0, target: 1 }\n';

  it('are found from the folder of the card', async () => {
    const files = {
      '/w/clients/card.yaml': extending('./shared/base.yaml'),
      '/w/clients/data/values.csv': FILES['/w/data/values.csv'],
      '/w/clients/shared/base.yaml': base,
    };
    const { code, out } = await run(['evaluate', 'clients/card.yaml', '--json'], { files });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('indicators.extra');
  });

  it('are told with the card that names them when they cannot be read', async () => {
    const gone = '/w/card.yaml';
    const own = await run(['evaluate', 'card.yaml'], { files: { [gone]: CARD } });
    expect([own.code, own.err]).toEqual([
      2,
      'stratmap: cannot read data/values.csv, which card.yaml names: there is no such file\n',
    ]);
    const extended = 'stratmap: 1\nid: above\nextends: ./card.yaml\n';
    const files = { [gone]: CARD, '/w/above.yaml': extended };
    const other = await run(['evaluate', 'above.yaml'], { files });
    expect([other.code, other.err]).toEqual([
      2,
      'stratmap: cannot read data/values.csv, which card.yaml names for above.yaml: there is no such file\n',
    ]);
  });

  it('are not read above the folder of the card', async () => {
    const files = { '/w/clients/card.yaml': extending('../base.yaml'), '/w/base.yaml': base };
    const { code, err } = await run(['check', 'clients/card.yaml'], { files });
    expect(code).toBe(1);
    expect(err).toContain('outside the folder of the card');
  });

  it.each(['/w/base.yaml', 'https://example.org/base.yaml', 'file:///w/base.yaml'])(
    'are not read from %s',
    async (reference) => {
      const files = { ...FILES, '/w/card.yaml': extending(reference), '/w/base.yaml': base };
      const { code, err } = await run(['check', 'card.yaml'], { files });
      expect(code).toBe(1);
      expect(err).toContain('extends.not-found');
      expect(err).toContain('relative to its own folder');
    },
  );

  it('are not read absolutely as tables either', async () => {
    const files = { ...FILES, '/w/card.yaml': CARD.replace('./data/', '/w/data/') };
    const { code, err } = await run(['evaluate', 'card.yaml'], { files });
    expect([code, err.includes('relative to its own folder')]).toEqual([2, true]);
  });
});
