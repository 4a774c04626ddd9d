import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/document/read/finish.js';
import { migrate, type Migration } from '../../../src/document/read/migrate.js';
import { NO_PLACES } from '../../../src/document/read/opened.js';
import { newReport } from '../../../src/document/shape/index.js';

const TABLE: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  [1, ({ name, ...rest }) => ({ ...rest, title: name })],
  [2, (document) => ({ ...document, language: 'en' })],
]);

describe('versions of the language', () => {
  it('are lifted one after the other', () => {
    const report = newReport();
    const lifted = migrate({ stratmap: 1, name: 'A' }, 3, TABLE, report);
    expect(lifted).toEqual({ stratmap: 3, title: 'A', language: 'en' });
    expect(report.found).toEqual([]);
  });

  it('stay as they are when they are up to date', () => {
    const document = { stratmap: 3, title: 'A' };
    expect(migrate(document, 3, TABLE, newReport())).toBe(document);
  });

  it.each([
    [{}, 'begin the document with'],
    [{ stratmap: 'one' }, 'write `stratmap: 3`'],
    [{ stratmap: 1.5 }, 'write `stratmap: 3`'],
    [{ stratmap: { a: 1 } }, 'write `stratmap: 3`'],
    [{ stratmap: 4 }, 'update stratmap'],
  ])('are refused with advice: %j', (document, hint) => {
    const report = newReport();
    migrate(document, 3, TABLE, report);
    expect(report.found.map((one) => [one.code, one.hint?.includes(hint)])).toEqual([
      ['document.version', true],
    ]);
  });

  it('that nothing can lift any more are refused', () => {
    const report = newReport();
    expect(migrate({ stratmap: 0 }, 3, TABLE, report)).toBeUndefined();
    expect(report.found.map(({ code }) => code)).toEqual(['document.version']);
  });

  it('are lifted before a document is checked', () => {
    const value = { stratmap: 0, id: 'a', name: 'A' };
    const opened = { ok: true, value, places: NO_PLACES, diagnostics: [] } as const;
    const read = finish(
      opened,
      {},
      () => ({ ok: false, diagnostics: [] }),
      new Map<number, Migration>([[0, ({ name, ...rest }) => ({ ...rest, title: name })]]),
    );
    expect(read.ok && read.input).toEqual({ stratmap: 1, id: 'a', title: 'A' });
  });
});
