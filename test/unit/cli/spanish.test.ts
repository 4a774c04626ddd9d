import { describe, expect, it } from 'vitest';
import { CARD, FILES, run } from './world.js';

describe('the command in Spanish', () => {
  const BAD = { ...FILES, '/w/data/values.csv': 'period,cost,contacts\n2026-01,many,100\n' };

  it('tells findings of tables as it tells advice', async () => {
    const { err, out } = await run(['inspect', 'card.yaml', '--locale', 'es'], { files: BAD });
    expect(err).toBe(
      'data/values.csv:2:2 error table.value: `many` no se tomó: `cost` solo admite números\n  se esperaba: un número, una celda vacía para «todavía no», o `N/A` para «no aplicable»\n',
    );
    expect(out).toMatch(/^card\.yaml.*aviso/m);
  });

  it('is that of a Spanish card unless another is asked for', async () => {
    const files = { ...BAD, '/w/card.yaml': CARD.replace('language: en', 'language: es') };
    const own = await run(['evaluate', 'card.yaml'], { files });
    expect(own.err).toContain('`many` no se tomó');
    const other = await run(['evaluate', 'card.yaml', '--locale', 'en'], { files });
    expect(other.err).toContain('`many` was not taken');
  });

  it('colours the words of Spanish findings', async () => {
    const files = { ...FILES, '/w/data/values.csv': 'period,cost,contacts,x\n2026-01,1,1,4\n' };
    const argv = ['evaluate', 'card.yaml', '--locale', 'es'];
    const { err } = await run(argv, { files, env: { FORCE_COLOR: '1' } });
    expect(err).toContain('\u001b[33maviso table.unknown-key\u001b[0m: `x` no es');
  });

  it('says why a card is refused', async () => {
    const files = { '/w/card.yaml': CARD.replace('baseline: 9', 'basline: 9') };
    const { code, err } = await run(['check', 'card.yaml', '--locale', 'es'], { files });
    expect(code).toBe(1);
    expect(err).toMatch(
      /error document\.unknown-key en .*: `basline` no es una clave de este lugar\n {2}se esperaba: una de .*\n {2}pruebe: ¿quiso decir `baseline`\?/,
    );
    const twice = await run(['check', 'card.yaml', '--locale', 'es'], {
      files: { '/w/card.yaml': `${CARD}\nid: again\n` },
    });
    expect(twice.err).toMatch(
      /error document\.duplicate-key en id: la clave `id` está aquí dos veces/,
    );
    const broken = await run(['check', 'card.yaml', '--locale', 'es'], {
      files: { '/w/card.yaml': 'stratmap: 1\nid: [a\n' },
    });
    expect(broken.err).toMatch(
      /error yaml\.syntax: esto no es YAML válido: una lista entre corchetes/,
    );
  });
});
