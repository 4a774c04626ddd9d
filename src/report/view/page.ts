import { periodText, type Markup, xml } from '../../render/report-index.js';
import { detailsPart } from './details.js';
import { advicePart, managePart } from './manage.js';
import { mapPart } from './map.js';
import { symbols } from './marks.js';
import { firstLane, type Scene, say } from './scene.js';
import { scorecardPart } from './scorecard.js';
import { summaryPart } from './summary.js';
import { resultPart, slidersPart } from './what-if.js';
import type { ReportWords } from './words.js';

/** A section of the report: drawn anew by itself when what it shows changes. */
export interface Part {
  readonly id: string;
  readonly title: (own: ReportWords, scene: Scene) => string;
  /** Whether the report has it; `live` is a page whose script runs. */
  readonly has: (scene: Scene, live: boolean) => boolean;
  readonly draw: (scene: Scene, live: boolean) => Markup;
  /** Whether scores change it. */
  readonly scored: boolean;
}

/** The sections in the order of the page. */
export const PARTS: readonly Part[] = [
  {
    id: 'summary',
    title: (own) => own.summary,
    has: () => true,
    draw: summaryPart,
    scored: true,
  },
  {
    id: 'map',
    title: (own) => own.map,
    has: ({ data }) => data.objectives.length > 0,
    draw: (scene, live) => mapPart(scene, live ? ['wide', 'narrow'] : ['wide']),
    scored: true,
  },
  {
    id: 'scorecard',
    title: (own) => own.scorecard,
    has: () => true,
    draw: scorecardPart,
    scored: true,
  },
  {
    id: 'what-if',
    title: (own) => own.whatIf,
    has: ({ data }, live) => live && data.keys.length > 0,
    draw: (scene) =>
      xml`<div class="desk"><div id="sliders">${slidersPart(scene)}</div><aside aria-label="${scene.own.result}"><div id="result">${resultPart(scene)}</div><button type="button" id="reset">${scene.own.reset}</button></aside></div>`,
    scored: false,
  },
  {
    id: 'details',
    title: (own) => own.details,
    has: () => true,
    draw: detailsPart,
    scored: true,
  },
  {
    id: 'advice',
    title: (own) => own.advice,
    has: ({ data }) => data.findings !== undefined,
    draw: advicePart,
    scored: false,
  },
  {
    id: 'manage',
    title: (own, { data }) => (data.initiatives.length > 0 ? own.initiatives : own.risks),
    has: ({ data }) => data.initiatives.length + data.risks.length > 0,
    draw: managePart,
    scored: false,
  },
];

/** The page without its live region: header, contents, sections. */
export function pageBody(scene: Scene, live: boolean): Markup {
  const { data, own } = scene;
  const parts = PARTS.filter(({ has }) => has(scene, live));
  const link = ({ id, title }: Part): Markup =>
    xml`<li><a href="#${id}">${title(own, scene)}</a></li>`;
  return xml`${symbols()}<a class="skip" href="#${data.objectives.length > 0 ? 'map' : 'scorecard'}">${data.objectives.length > 0 ? own.skipToMap : own.skipToTable}</a>
<header class="top"><h1>${say(scene, data.title)}</h1>
${data.purpose === undefined ? '' : xml`<p class="purpose">${say(scene, data.purpose)}</p>`}<p class="when" id="when">${whenText(scene)}</p></header>
${live ? xml`<div class="bar">${controls(scene)}</div>` : ''}
<nav aria-label="${own.contents}"><ul>${parts.map(link)}</ul></nav>
<main>
${parts.map((part) => section(part, scene, live))}</main>
<footer><p>${own.kept}</p></footer>
`;
}

/** The period shown, and whether the figures are a scenario. */
export function whenText(scene: Scene): Markup {
  const { data, wording, lane, own, scenario } = scene;
  const name = periodText(data.periods[lane] ?? '', wording);
  const flag = scenario ? xml` <span class="flag">${own.comparing}</span>` : '';
  return xml`${name}${flag}`;
}

function section(part: Part, scene: Scene, live: boolean): Markup {
  const { id, title, draw } = part;
  const keys = id === 'map' && live ? xml`<p class="quiet keys">${scene.own.mapKeys}</p>` : '';
  return xml`<section id="${id}" aria-labelledby="${id}-title" tabindex="-1"><h2 id="${id}-title">${title(scene.own, scene)}</h2>
${keys}<div id="part-${id}">${draw(scene, live)}</div></section>
`;
}

/** What a reader can choose. */
function controls(scene: Scene): Markup {
  const { data, own, wording, lane, locale, theme, owner } = scene;
  const option = (value: string | number, text: string, on: boolean): Markup =>
    xml`<option value="${String(value)}"${on ? xml` selected=""` : ''}>${text}</option>`;
  const select = (id: string, label: string, options: readonly Markup[]): Markup =>
    xml`<span class="field"><label for="${id}">${label}</label><select id="${id}">${options}</select></span>`;
  const owners = new Set([
    ...data.objectives.map((one) => one.owner),
    ...data.indicators.map((one) => one.owner),
  ]);
  const step = (id: string, label: string, way: string, off: boolean): Markup =>
    xml`<button type="button" id="${id}" class="step" aria-label="${label}"${off ? xml` disabled=""` : ''}><svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="${way}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg></button>`;
  const first = firstLane(data);
  const periods =
    data.periods.length - first < 2
      ? ''
      : xml`<span class="steps">${step('earlier', own.earlier, 'M8 1.5L3.5 6L8 10.5', lane === first)}${select(
          'period',
          own.period,
          data.periods
            .map((period, i) => option(i, periodText(period, wording), i === lane))
            .slice(first)
            .toReversed(),
        )}${step('later', own.later, 'M4 1.5L8.5 6L4 10.5', lane === data.periods.length - 1)}</span>`;
  return xml`<form class="controls" aria-label="${own.controls}">${periods}${
    data.themes.length === 0
      ? ''
      : select('theme', own.theme, [
          option('', own.everything, theme === ''),
          ...data.themes.map(({ id, title }) => option(id, say(scene, title), id === theme)),
        ])
  }${
    owners.size < 2
      ? ''
      : select('owner', own.owner, [
          option(-1, own.everyone, owner < 0),
          ...data.people.flatMap(({ title }, i) =>
            owners.has(i) ? [option(i, say(scene, title), i === owner)] : [],
          ),
        ])
  }${
    data.locales.length < 2
      ? ''
      : select(
          'language',
          own.language,
          data.languages.map((name, i) => option(i, name, i === locale)),
        )
  }${select(
    'colours',
    own.colours,
    (['auto', 'light', 'dark'] as const).map((mode) => option(mode, own.colourModes[mode], false)),
  )}</form>`;
}
