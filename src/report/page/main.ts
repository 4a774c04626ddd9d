import type { MapView } from '../../render/index.js';
import { withDelta } from '../data/delta.js';
import { expand } from '../data/squeeze.js';
import type { ReportData } from '../data/report-data.js';
import { startApp } from './app.js';

const source = document.getElementById('report-data');
if (source !== null)
  startApp(withStatic(JSON.parse(expand(source.textContent ?? '')) as ReportData));

/** Takes explanations and advice in the language of the static page from there. */
function withStatic(data: ReportData): ReportData {
  const read = (kind: 'why' | 'change', id: string): string =>
    [...document.querySelectorAll(`#page [data-${kind}="${CSS.escape(id)}"] p`)]
      .map(({ textContent }) => textContent ?? '')
      .join('\n');
  // Code stands between back quotes in a text and in an element of its own on the page.
  const told = [...document.querySelectorAll('#page [data-say]')].map((place) =>
    [...place.childNodes]
      .map((node) => (node.nodeName === 'CODE' ? `\`${node.textContent}\`` : node.textContent))
      .join(''),
  );
  const [first] = data.map.views;
  return {
    ...data,
    map: {
      ...data.map,
      views: data.map.views.map((view, i) =>
        i === 0 ? view : (withDelta(first, view) as MapView),
      ),
    },
    ...(data.findings === undefined
      ? {}
      : {
          findings: data.findings.map((found) => ({
            ...found,
            cases: found.cases.map((one) => ({
              ...one,
              message: [told.shift() ?? '', ...one.message.slice(1)],
            })),
            hint: [told.shift() ?? '', ...found.hint.slice(1)],
          })),
        }),
    explained: data.explained.map(([lane, all]) => [
      lane,
      all.map(([id, { why, change }]) => [
        id,
        {
          ...(why === undefined ? {} : { why: [why[0] || read('why', id), ...why.slice(1)] }),
          ...(change === undefined
            ? {}
            : { change: [change[0] || read('change', id), ...change.slice(1)] }),
        },
      ]),
    ]),
  };
}
