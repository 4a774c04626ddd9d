import { describe, expect, it } from 'vitest';
import { FILES, run } from './world.js';

const report = (...options: string[]) => run(['report', 'card.yaml', ...options], { files: FILES });

describe('stratmap report', () => {
  it('writes one HTML file and says where', async () => {
    const { code, out, err, written } = await report('--out', 'report.html', '--locale', 'es');
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('se escribió report.html\n');
    const html = written.get('/w/report.html') ?? '';
    expect(html).toMatch(/^<!doctype html>\n<html lang="es"/);
    expect(html).toContain('id="when">feb 2026');
    expect(html).toContain('Gastar menos');
  });

  it('goes to standard output, with the period and heading asked for', async () => {
    const { out } = await report('--at', '2026-01', '--title', 'Board', '--quiet');
    expect(out).toContain('<h1>Board</h1>');
    expect(out).toContain('id="when">Jan 2026');
    expect(out).toContain('href="#advice"');
    expect((await report('--no-advice')).out).not.toContain('href="#advice"');
  });

  it.each([
    [['--theme', 'cbsafe'], 'did you mean cbSafe?'],
    [['--today', 'soon'], '`soon` is no day'],
    [['--watch'], '--watch needs a file to write to'],
    [['--by', 'moon'], 'no length of a period'],
  ])('refuses %j', async (options, message) => {
    const { code, err } = await report(...options);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('tells a file that cannot be written', async () => {
    const { code, err } = await report('--out', '/locked/report.html');
    expect([code, err]).toEqual([2, expect.stringContaining('cannot write /locked/report.html')]);
  });

  it('says on a terminal what it is doing once that takes long', async () => {
    const { err } = await run(['report', 'card.yaml', '--out', 'r.html'], {
      files: FILES,
      tty: true,
      pace: 400,
    });
    expect(err).toContain('drawing the map ...');
    expect(err).toContain('explaining ...');
  });

  it('writes again after every change while it watches, and waits while a file is broken', async () => {
    const { err, written, code } = await run(
      ['report', 'card.yaml', '--out', 'r.html', '--watch'],
      {
        files: FILES,
        changes: [
          (files) => {
            files['/w/card.yaml'] = 'stratmap: [';
          },
          (files) => {
            delete files['/w/card.yaml'];
          },
          (files) => {
            files['/w/card.yaml'] = FILES['/w/card.yaml'].replace('en: Service', 'en: Desk');
          },
        ],
      },
    );
    expect(err.match(/wrote r\.html/g)).toHaveLength(2);
    expect(err).toContain('watching card.yaml');
    expect(err).toContain('cannot read card.yaml');
    expect(written.get('/w/r.html')).toContain('<h1>Desk</h1>');
    expect(code).toBe(0);
  });
});
