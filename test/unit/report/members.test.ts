import { describe, expect, it } from 'vitest';
import { paretoOf } from '../../../src/evaluate/index.js';
import { toHtmlTable } from '../../../src/report/index.js';
import { buildData } from '../../../src/report/data/build.js';
import type { ReportData } from '../../../src/report/data/report-data.js';
import { startEngine } from '../../../src/report/view/engine.js';
import { pageBody } from '../../../src/report/view/page.js';
import { sceneOf } from '../../../src/report/view/scene.js';
import { brokenDown } from '../../support/members.js';
import { scored } from '../../support/report.js';

const { card, evaluation } = brokenDown();
const data = JSON.parse(
  JSON.stringify(buildData(card, evaluation, { locales: ['en', 'es'] })),
) as ReportData;
const engine = startEngine(data);

const page = (choice: object = {}, now = engine.measured, live = true): string => {
  const whole = { locale: 0, lane: data.shown, theme: '', owner: -1, ...choice };
  const scenario = now === engine.measured ? undefined : now;
  return pageBody(sceneOf(data, engine, whole, scenario), live).markup;
};
const plain = (html: string): string =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
/** The table of members of an indicator: its rows as texts, and what stands below it. */
const tableOf = (html: string, id: string): { rows: string[][]; note: string; markup: string } => {
  const section = html.slice(html.indexOf(`id="indicator-${id}"`)).split('</section>')[0] ?? '';
  const markup = /<table class="members">.*?<\/p>/s.exec(section)?.[0] ?? '';
  const rows = [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );
  return { rows, note: plain(/<p class="quiet">.*/s.exec(markup)?.[0] ?? ''), markup };
};

describe('the members of an indicator in a report', () => {
  it('are a table: those that lose most ahead, the weakest marked, missing ones last', () => {
    const { rows, note } = tableOf(page(), 'waiting');
    expect(rows).toEqual([
      ['Member', 'Value', 'Target', 'Weight', 'Points lost', 'Points'],
      ['Phone weakest', '80 s', '20 s', '50 %', '37.5', '25.0 Poor'],
      ['Live chat', '50 s', '0 s', '40 %', '20.0', '50.0 Watch'],
      ['E-mail', '400 s', '200 s', '10 %', '2.5', '75.0 Watch'],
    ]);
    expect(note).toBe(
      'The points are the mean of the members by their weights. What loses most comes first.',
    );
    const satisfied = tableOf(page(), 'satisfied').rows;
    expect(satisfied.slice(1).map(([name]) => name)).toEqual([
      'Phone weakest',
      'Live chat',
      'E-mail',
    ]);
    expect(satisfied[3]).toEqual(['E-mail', '—', '100 %', '—', '—', '— No data']);
  });

  it('stand in the order of the Pareto in every period', () => {
    for (const [lane, period] of data.periods.entries())
      for (const { id, breakdown } of data.indicators) {
        if (breakdown === undefined) continue;
        const titles = new Map(breakdown.members.map(({ name, title }) => [name, title[0]]));
        const listed = paretoOf(evaluation, id, period).map(({ member }) => titles.get(member));
        const { rows } = tableOf(page({ lane }), id);
        const shown = rows.slice(1).map(([name = '']) => name.replace(/ weakest$/, ''));
        expect(shown.slice(0, listed.length), `${id} ${period}`).toEqual(listed);
        expect(shown).toHaveLength(breakdown.members.length);
      }
  });

  it('say on how many cases they rest and between what they lie, and which are few', () => {
    const { markup } = tableOf(page(), 'satisfied');
    expect(plain(markup)).toMatch(
      /70 % ?n = 400 · between 65\.\d+ and 74\.\d+ .*90 % ?n = 20 · small sample · between 69\.\d+ and 97\.\d+/,
    );
    expect(plain(tableOf(page({ locale: 1 }), 'satisfied').markup)).toMatch(
      /n = 20 · muestra pequeña · entre 69,\d+ y 97,\d+/,
    );
  });

  it('are in the language of the reader, titles of several dimensions joined', () => {
    const { rows, note } = tableOf(page({ locale: 1 }), 'atOnce');
    expect(rows[0]).toEqual(['Miembro', 'Valor', 'Puntos']);
    expect(rows.map(([name]) => name)).toContain('Chat en vivo / Primera línea');
    expect(rows[1]).toEqual(['Teléfono / Second line más débil', '60 %', '25,0 Crítico']);
    expect(note).toBe('Los puntos son los del conjunto, no una media de los miembros.');
  });

  it('have a mark for the weakest only where they differ, and no weight where it means nothing', () => {
    const { rows, note } = tableOf(page(), 'late');
    expect(rows).toEqual([
      ['Member', 'Value', 'Target', 'Points'],
      ['north', '50', '100', '50.0 Watch'],
      ['south', '50', '100', '50.0 Watch'],
    ]);
    expect(note).toBe('The points are those of the weakest member.');
  });

  it('follow a scenario, in numbers, weights and order, and drop what only holds for what was measured', () => {
    const set = (key: string, value: number) =>
      [data.keys.findIndex((one) => one.key === key), new Map([[1, value]])] as const;
    const moved = engine.set(new Map([set('waiting.phone', 20), set('satisfied.chat', 10)]));
    const now = evaluation.with({ 'waiting.phone': { '2026-02': 20 } });
    const { rows, markup } = tableOf(page({}, moved), 'waiting');
    expect(rows.slice(1).map(([name]) => name)).toEqual(['Live chat weakest', 'E-mail', 'Phone']);
    expect(rows[3]?.[5]).toBe(
      `${now.indicators['waiting']?.members?.['phone']?.points?.toFixed(1)} was 25.0 Good`,
    );
    expect(markup).toMatch(/<tr class="moved"><th scope="row">Phone/);
    const satisfied = plain(tableOf(page({}, moved), 'satisfied').markup);
    expect(satisfied).toContain('n = 400');
    expect(satisfied).not.toContain('n = 20');
  });

  it('stand in the page that is read without its script as well', () => {
    expect(tableOf(page({}, engine.measured, false), 'waiting').rows[1]?.[0]).toBe('Phone weakest');
  });

  it('include those of the metrics that its formula names, folded, the largest ahead', () => {
    const html = page();
    const section = html.slice(html.indexOf('id="indicator-plain"')).split('</section>')[0] ?? '';
    expect(section).not.toContain('<table class="members">');
    const tables = section.split('<details class="twin counts">').slice(1).map(plain);
    expect(tables).toHaveLength(2);
    expect(tables[0]).toMatch(
      /^Contacts: breakdown ?Contacts: breakdown ?Member ?Value, contacts ?Share ?Phone \/ First line ?400/,
    );
    expect(tables[0]).toMatch(/E-mail \/ Second line ?— ?—$/);
    expect(tables[1]).toContain('Solved: breakdown');
  });

  it('are named by their titles in sliders and in advice', () => {
    const titles = data.keys.map(({ title }) => title[1]);
    expect(titles).toContain('Espera: Teléfono');
    const few = data.findings?.find(({ code }) => code === 'data.small-sample');
    expect(few?.cases.map(({ message }) => message)).toEqual([
      [
        'The member “Live chat” of “Satisfied” rests on 20 cases in Feb 2026',
        'El miembro «Chat en vivo» de «Satisfechos» se apoya en 20 casos en feb 2026',
      ],
    ]);
  });

  it('are nothing where nothing is broken down', () => {
    const one = scored(
      { stratmap: 1, id: 'c', title: 'C', indicators: { a: { baseline: 0, target: 1 } } },
      { a: 1 },
    );
    const made = buildData(one.card, one.evaluation, { locales: ['en'] });
    const choice = { locale: 0, lane: 0, theme: '', owner: -1 };
    expect(pageBody(sceneOf(made, startEngine(made), choice), true).markup).not.toContain(
      'members',
    );
    expect(made.indicators[0]).not.toHaveProperty('metrics');
  });
});

describe('members in an HTML table', () => {
  const rows = (html: string): string[][] =>
    [...html.matchAll(/<tr class="stratmap-member">(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
    );

  it('stand below their indicators where they are asked for', () => {
    expect(rows(toHtmlTable(card, evaluation))).toEqual([]);
    const found = rows(toHtmlTable(card, evaluation, { members: true, locale: 'es' }));
    expect(found).toContainEqual([
      'Teléfono (más débil)',
      '80 s',
      '20 s',
      '25,0',
      'Crítico',
      '',
      '',
      '',
    ]);
    expect(found).toContainEqual(['Correo', '—', '100 %', '—', 'Sin datos', '', '', '']);
    expect(rows(toHtmlTable(card, evaluation, { members: true, rows: 'perspectives' }))).toEqual(
      [],
    );
  });
});
