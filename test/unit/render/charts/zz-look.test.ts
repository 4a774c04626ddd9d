import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { parseYamlScorecard } from 'stratmap/yaml';
import * as r from 'stratmap/render';
it('x', () => {
  const read = (n: string) => readFileSync(`examples/customer-service/${n}`, 'utf8');
  const p = parseYamlScorecard(read('scorecard.yaml'));
  if (!p.ok) throw new Error('no');
  const card = p.scorecard;
  const t = readTable(read('values.csv'), valueKeys(card));
  const ev = evaluate(card, t.rows);
  for (const [name, theme] of [['light', r.themeOf()], ['dark', r.themeOf({ dark: true, palette: 'cbSafe' })]] as const) {
    const o = { theme }; const loc = { locale: name === 'dark' ? 'es' : 'en' };
    const ids = Object.keys(ev.indicators).slice(0, 14);
    const html = ids.map((id) => `<tr><td>${id}<td>${r.sparkline(r.seriesView(card, ev, id, { ...loc, last: 12 }), o)}<td>${r.bullet(r.bulletView(card, ev, id, loc), o)}</tr>`).join('');
    const s = r.seriesView(card, ev, 'averageSpeedOfAnswer', { ...loc, last: 12 });
    const s2 = r.seriesView(card, ev, 'occupancy', { ...loc, last: 24 });
    const s3 = { ...r.seriesView(card, ev, 'csat', { ...loc, last: 10 }), forecast: [{ period: '2025-01', value: 83, low: 80, high: 86 }, { period: '2025-02', value: 84, low: 80, high: 88 }] };
    const gaps = { ...s3, values: s3.values.map((v, i) => (i === 3 || i === 6 ? null : v)) };
    const charts = [r.timeSeries(s, o), r.timeSeries(s2, o), r.timeSeries(gaps, o),
      r.waterfall({ locale: loc.locale, title: 'Points since last year', start: { label: '2023-12', value: 47.2 }, steps: [{ label: 'Knowledge base easy to use', change: 12.4 }, { label: 'Costs', change: -8.1 }, { label: 'Training', change: 0 }, { label: 'Conversation', change: 6.2 }], end: '2024-12' }, o),
      r.tornado({ locale: loc.locale, title: 'What moves the total', base: 57.7, bars: [{ label: 'Self-service completion rate', low: 52, high: 60 }, { label: 'CSAT', low: 58, high: 57 }, { label: 'Occupancy', low: 47, high: 66 }] }, o),
      r.heatMap(r.heatMapView(card, ev, { ...loc, last: 12 }), o),
      r.linkMatrix(r.mapView(card, ev, loc), o)];
    writeFileSync(`/tmp/pic/charts-${name}.html`, `<meta charset=utf8><body style="background:${theme.page};color:${theme.ink};font-family:Arial;columns:2"><table>${html}</table>${charts.join('<br>')}`);
    writeFileSync('/tmp/pic/vega.json', JSON.stringify(r.toVegaLite(s3), null, 1));
  }
});
