import { periodText, type Markup, xml } from '../../render/report-index.js';
import type { Texts } from '../../embed/index.js';
import { type Scene, say } from './scene.js';

/**
 * What is said of an element in the period shown, as measured; in another period than the explained one, which that is.
 *
 * @param level - of its headings
 */
export function explanation(scene: Scene, id: string, level: 3 | 4 | 5): Markup {
  const { data, lane, own, scenario, wording } = scene;
  const nameOf = (at: number): string => periodText(data.periods[at] ?? '', wording);
  const told = data.explained.flatMap(([at, all]) =>
    all.filter(([one]) => one === id).map(([, texts]) => ({ at, texts })),
  );
  const here = told.find(({ at }) => at === lane)?.texts;
  if (here === undefined) {
    const [other] = told;
    return other === undefined
      ? xml``
      : xml`<div class="prose"><p class="quiet">${own.explainedIn(nameOf(other.at))}</p></div>`;
  }
  const part = (kind: 'why' | 'change', title: string, text: Texts | undefined): Markup =>
    text === undefined
      ? xml``
      : xml`<div><h${String(level)} class="ask">${title}</h${String(level)}><div data-${kind}="${id}">${say(
          scene,
          text,
        )
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line) => xml`<p>${joined(line)}</p>`)}</div></div>`;
  const note = scenario ? xml`<p class="quiet">${own.explains(nameOf(lane))}</p>` : '';
  return xml`<div class="prose">${part('why', own.why, here.why)}${part('change', own.whyChanged, here.change)}${note}</div>`;
}

/** A sign, or the code of a currency, is never parted from its number. */
const joined = (line: string): string =>
  line.replaceAll(/(\d) (?=(?:%|h|s|min|[A-Z]{3})(?![\p{L}\d]))/gu, '$1\u{a0}');
