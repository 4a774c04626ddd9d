import { statusOf } from '../../core/index.js';
import { atLane } from '../../embed/page-index.js';
import { type Markup, xml } from '../../render/report-index.js';
import { type Scene, say } from './scene.js';

/** Which rule gives a status, with its condition, and what the points alone would give; nothing where the points or a person do. */
export function ruling(scene: Scene, index: number | undefined): Markup {
  const { data, now, lane } = scene;
  const { said, alone } = data.rulings ?? { said: [] };
  const texts = said.find(([one]) => one === index)?.[1];
  const rule = data.numbers.rules[index ?? -1];
  if (texts === undefined || rule?.ruled === undefined) return xml``;
  const edges = atLane(rule.edges, lane);
  const points = now.at(rule.row, lane);
  const isStated = rule.stated !== undefined && (atLane(rule.stated, lane) ?? null) !== null;
  if (edges === undefined || Number.isNaN(points) || isStated) return xml``;
  const text = texts[now.at(rule.ruled.row, lane)] ?? null;
  if (text === null) return xml``;
  const band = statusOf(points, edges);
  const differs = band !== now.status(index as number, lane);
  return xml`<p class="rule">${say(scene, text)}${differs ? say(scene, alone?.[band] ?? []) : ''}.</p>`;
}
