import type { Status } from '../../core/index.js';
import { periodText, type Markup, xml } from '../../render/report-index.js';
import type { FindingData, InitiativeData, RiskData, StandingData } from '../data/report-data.js';
import { atLane, type Runs } from '../../embed/page-index.js';
import { badge } from './marks.js';
import { type Scene, say } from './scene.js';

/** Findings that stand open; the rest is folded. */
const OPEN = 6;

/** Advice on the card, the worst first. */
export function advicePart(scene: Scene): Markup {
  const { data, own } = scene;
  const { findings = [] } = data;
  if (findings.length === 0) return xml`<p class="quiet">${own.noAdvice}</p>`;
  const rest = findings.slice(OPEN);
  const folded =
    rest.length === 0
      ? ''
      : xml`<details class="twin"><summary>${own.more(rest.length)}</summary>${entries(scene, rest)}</details>`;
  return xml`${entries(scene, findings.slice(0, OPEN))}${folded}`;
}

const SEVERITY = { error: 'poor', warning: 'watch', info: 'none' } as const;

function entries(scene: Scene, findings: readonly FindingData[]): Markup {
  const entry = ({ severity, hint, cases, more }: FindingData): Markup => {
    const mark = badge({ status: SEVERITY[severity], word: scene.own.severities[severity] });
    const lines = cases.map(({ message, id }) => {
      const text = xml`<span data-say="">${coded(say(scene, message))}</span>`;
      const kind = kindOf(scene, id);
      return xml`<p>${kind === undefined ? text : xml`<a href="#${kind}-${id ?? ''}">${text}</a>`}</p>`;
    });
    return xml`<li>${mark}<div>${lines}${more === 0 ? '' : xml`<p class="quiet">+ ${scene.own.more(more)}</p>`}<p class="quiet" data-say="">${coded(say(scene, hint))}</p></div></li>`;
  };
  return xml`<ul class="advice">${findings.map(entry)}</ul>`;
}

/** A text with what stands between back quotes as code. */
const coded = (text: string): Markup =>
  xml`${text.split('`').map((part, i) => (i % 2 === 1 ? xml`<code>${part}</code>` : part))}`;

/** What a finding is about, where the details have it. */
function kindOf({ data }: Scene, id: string | undefined): 'objective' | 'indicator' | undefined {
  if (data.objectives.some((one) => one.id === id)) return 'objective';
  return data.indicators.some((one) => one.id === id) ? 'indicator' : undefined;
}

/** Initiatives and risks with how they stand in the period shown. */
export function managePart(scene: Scene): Markup {
  const { data, own } = scene;
  const { initiatives, risks } = data;
  return xml`${initiatives.length === 0 ? '' : initiativeTable(scene, initiatives)}${
    risks.length === 0
      ? ''
      : xml`${initiatives.length === 0 ? '' : xml`<h3 class="sub">${own.risks}</h3>`}${riskTable(scene, risks)}`
  }`;
}

const mine = ({ owner }: Scene, one: { readonly owner?: number }): boolean =>
  owner < 0 || one.owner === owner;

/** Initiatives and risks that stand badly in the period shown, with the word for how. */
export const inTrouble = (
  scene: Scene,
): readonly { readonly status: Status; readonly title: string; readonly word: string }[] =>
  [...scene.data.initiatives, ...scene.data.risks].flatMap((one) => {
    const state = mine(scene, one) ? atLane(one.state, scene.lane) : undefined;
    return state?.status === 'poor'
      ? [{ status: state.status, title: say(scene, one.title), word: say(scene, state.word) }]
      : [];
  });

const person = (scene: Scene, { owner }: { readonly owner?: number }): string =>
  owner === undefined ? '—' : say(scene, scene.data.people[owner]?.title ?? []);

function standing(scene: Scene, state: Runs<StandingData>): Markup {
  const found = atLane(state, scene.lane);
  if (found === undefined) return xml``;
  const word = say(scene, found.word);
  const facts = found.facts.map((fact) => say(scene, fact)).join(', ');
  const said =
    word === ''
      ? xml`<span class="quiet">${scene.own.notStated}</span>`
      : badge({ status: found.status, word });
  return xml`${said}${facts === '' ? '' : xml`<br><span class="quiet">${facts}</span>`}`;
}

/** A cell that can say its heading itself, where a narrow page has no room for columns. */
const cell = (of: string, what: Markup | string): Markup => xml`<td data-of="${of}">${what}</td>`;

function initiativeTable(scene: Scene, all: readonly InitiativeData[]): Markup {
  const { own, wording, data } = scene;
  const runs = ({ from, to }: InitiativeData): string => {
    const [start, end] = [from, to].map((one) => one && periodText(one, wording));
    if (start && end) return `${start} – ${end}`;
    return start ? own.since(start) : end ? own.until(end) : '—';
  };
  const row = (one: InitiativeData): Markup => {
    const supports = one.supports.map((id, i) => {
      const objective = data.objectives.find((other) => other.id === id);
      return xml`${i === 0 ? '' : ', '}<a href="#objective-${id}">${say(scene, objective?.title ?? [id])}</a>`;
    });
    return xml`<tr><th scope="row">${say(scene, one.title)}</th>${cell(own.when, standing(scene, one.state))}${cell(own.runs, xml`<span class="nowrap">${runs(one)}</span>`)}${cell(own.responsible, person(scene, one))}${cell(own.supports, supports.length === 0 ? '—' : xml`${supports}`)}</tr>`;
  };
  const shown = all.filter((one) => mine(scene, one));
  if (shown.length === 0) return xml`<p class="quiet">${own.nothingMatches}</p>`;
  return xml`<div class="wide" role="group" aria-label="${own.initiatives}" tabindex="0"><table class="list"><thead><tr><th scope="col">${own.initiative}</th><th scope="col">${own.when}</th><th scope="col">${own.runs}</th><th scope="col">${own.responsible}</th><th scope="col">${own.supports}</th></tr></thead><tbody>${shown.map(row)}</tbody></table></div>`;
}

function riskTable(scene: Scene, all: readonly RiskData[]): Markup {
  const { own, data } = scene;
  const titleOf = (id: string): string =>
    say(
      scene,
      [...data.objectives, ...data.indicators].find((one) => one.id === id)?.title ?? [id],
    );
  const row = (one: RiskData): Markup =>
    xml`<tr><th scope="row">${say(scene, one.title)}</th>${cell(own.when, standing(scene, one.state))}${cell(own.responsible, person(scene, one))}${cell(own.threatens, one.threatens.map(titleOf).join(', ') || '—')}</tr>`;
  const shown = all.filter((one) => mine(scene, one));
  if (shown.length === 0) return xml`<p class="quiet">${own.nothingMatches}</p>`;
  return xml`<div class="wide" role="group" aria-label="${own.risks}" tabindex="0"><table class="list"><thead><tr><th scope="col">${own.risk}</th><th scope="col">${own.when}</th><th scope="col">${own.responsible}</th><th scope="col">${own.threatens}</th></tr></thead><tbody>${shown.map(row)}</tbody></table></div>`;
}
