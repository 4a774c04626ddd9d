import { describe, expect, it } from 'vitest';
import { templates } from '../../../src/templates.js';
import { run } from './world.js';

/** The files that a call wrote, as the world of the next one. */
const filesOf = (written: ReadonlyMap<string, string>) => ({ files: Object.fromEntries(written) });

describe('stratmap new', () => {
  it('writes a card and its values and says what to try next', async () => {
    const { code, out, err, written } = await run(['new']);
    expect([code, err]).toEqual([0, '']);
    expect([...written.keys()]).toEqual(['/w/scorecard.yaml', '/w/values.csv']);
    expect(out).toContain('stratmap evaluate scorecard.yaml');
  });

  it.each(templates.flatMap(({ id }) => ['en', 'es'].map((locale) => [id, locale])))(
    'writes %s in %s so that it evaluates and checks without options',
    async (id = '', locale = '') => {
      const made = await run(['new', 'here', '--template', id, '--locale', locale]);
      const world = filesOf(made.written);
      const evaluated = await run(['evaluate', 'here/scorecard.yaml'], world);
      expect([evaluated.code, evaluated.err]).toEqual([0, '']);
      expect(evaluated.out).toContain(locale === 'es' ? 'Puntos' : 'Points');
      const checked = await run(['check', 'here/scorecard.yaml'], world);
      expect([checked.code, checked.err]).toEqual([0, '']);
      expect(checked.out).toContain(locale === 'es' ? ', 0 fallan' : ', 0 failed');
    },
  );

  it('names a file as asked and puts its values beside it', async () => {
    const { written } = await run(['new', 'cards/desk.yaml', '--template', 'service-desk']);
    expect([...written.keys()]).toEqual(['/w/cards/desk.yaml', '/w/cards/desk-values.csv']);
    expect(written.get('/w/cards/desk.yaml')).toContain('./desk-values.csv');
    const { code } = await run(['evaluate', 'cards/desk.yaml'], filesOf(written));
    expect(code).toBe(0);
  });

  it('replaces nothing, not even half of it, unless it is forced to', async () => {
    const files = { '/w/values.csv': 'mine' };
    const refused = await run(['new'], { files });
    expect([refused.code, refused.written.size]).toEqual([2, 0]);
    expect(refused.err).toContain('values.csv is there already; nothing was written');
    expect(refused.err).toContain('--force');
    const forced = await run(['new', '--force'], { files });
    expect([forced.code, forced.written.size]).toEqual([0, 2]);
  });

  it('takes title and currency', async () => {
    const { written } = await run(['new', '--title', 'Desk: north', '--currency', 'MXN']);
    const text = written.get('/w/scorecard.yaml') ?? '';
    expect(text).toContain('"Desk: north"');
    expect(text).not.toContain('EUR');
  });

  it.each([' ', 'a\u001bb'])('refuses the title %j in words', async (title) => {
    const { code, err, written } = await run(['new', '--title', title]);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain('the title is empty or holds a control character');
  });

  it('says in Spanish what it wrote', async () => {
    const { out } = await run(['new', '--locale', 'es']);
    expect(out).toContain('scorecard.yaml: una tarjeta de la plantilla starter');
    expect(out).toContain('pruebe ahora:');
  });

  it('lists templates in the language asked for', async () => {
    const { code, out, written } = await run(['new', '--list', '--locale', 'es']);
    expect([code, written.size]).toEqual([0, 0]);
    expect(out).toContain('Cuadro de mando integral de servicio al cliente');
    for (const { id } of templates) expect(out).toContain(id);
  });

  it('says nothing if it shall be quiet', async () => {
    const { out, written } = await run(['new', '-q']);
    expect([out, written.size]).toEqual(['', 2]);
  });

  it('refuses a template, a currency, a kind of file and a place that will not do', async () => {
    const near = await run(['new', '--template', 'servicedesk']);
    expect([near.code, near.err]).toEqual([2, expect.stringContaining('service-desk')]);
    const currency = await run(['new', '--currency', 'peso']);
    expect([currency.code, currency.written.size]).toEqual([2, 0]);
    const json = await run(['new', 'card.json']);
    expect([json.code, json.err]).toEqual([2, expect.stringContaining('ends in .yaml')]);
    const locked = await run(['new', '/locked/here']);
    expect([locked.code, locked.err]).toEqual([2, expect.stringContaining('cannot write')]);
  });
});
