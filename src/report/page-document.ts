import { xml } from '../render/report-index.js';
import type { MapView } from '../render/index.js';
import { deltaOf } from './data/delta.js';
import { squeeze } from './data/squeeze.js';
import type { ReportData } from './data/report-data.js';
import type { Texts } from '../embed/index.js';
import { sha256 } from './sha256.js';
import { startEngine } from './view/engine.js';
import { pageBody } from './view/page.js';
import { sceneOf } from './view/scene.js';

/** The whole file: static page, data and script, under a policy that allows its own style and script alone. */
export function pageDocument(
  data: ReportData,
  {
    style,
    theme,
    script,
  }: { readonly style: string; readonly theme: string; readonly script: string },
): string {
  const policy = [
    "default-src 'none'",
    script === '' ? "script-src 'none'" : `script-src 'sha256-${sha256(script)}'`,
    `style-src 'sha256-${sha256(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const scene = sceneOf(data, startEngine(data), {
    locale: 0,
    lane: data.shown,
    theme: '',
    owner: -1,
  });
  const live =
    script === ''
      ? ''
      : xml`<script type="text/plain" id="report-data">${{ markup: packedData(withoutStatic(data)) }}</script>
<script>${{ markup: script }}</script>
`;
  return xml`<!doctype html>
<html lang="${data.locales[0] ?? 'en'}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${data.title[0] ?? ''}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<div id="page">${pageBody(scene, false)}</div>
<div id="live" class="sr" role="status" aria-live="polite"></div>
${live}</body>
</html>
`.markup;
}

/** What the script cannot make from the static page: explanations and advice in its language stand there already. */
function withoutStatic(data: ReportData): ReportData {
  const rest = (texts: Texts): Texts => texts.map((text, i) => (i === 0 ? '' : text));
  const [first] = data.map.views;
  return {
    ...data,
    map: {
      ...data.map,
      // Of further languages only what is another text.
      views: data.map.views.map((view, i) =>
        i === 0 ? view : ((deltaOf(first, view) ?? {}) as MapView),
      ),
    },
    ...(data.findings === undefined
      ? {}
      : {
          findings: data.findings.map((found) => ({
            ...found,
            hint: rest(found.hint),
            cases: found.cases.map((one) => ({ ...one, message: rest(one.message) })),
          })),
        }),
    explained: data.explained.map(([lane, all]) => [
      lane,
      lane !== data.shown
        ? all
        : all.map(([id, { why, change }]) => [
            id,
            {
              ...(why === undefined ? {} : { why: rest(why) }),
              ...(change === undefined ? {} : { change: rest(change) }),
            },
          ]),
    ]),
  };
}

/** Packed JSON that no text in it can end early, wherever it stands in a page. */
const packedData = (data: ReportData): string =>
  squeeze(
    JSON.stringify(data).replaceAll(
      /[<\u2028\u2029\ud800-\udfff]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
