import type { IndicatorRows, ObjectiveRows } from '../../evaluate/index.js';
import {
  anchorsAt,
  definitionAt,
  type EvaluationState,
  resolvedAt,
} from '../../evaluate/inner-index.js';
import type { ResolvedIndicator, ResolvedLink } from '../../model/index.js';
import {
  OWN_PAST,
  type Pack,
  type PackedElement,
  type PackedGroup,
  type PackedIndicator,
  type PackedLink,
  type PackedObjective,
} from '../form.js';
import { packedNumber } from '../numbers.js';

import { runsOf } from '../runs.js';
import type { Rules } from './status-rules.js';
import type { TextSource } from './texts.js';

type Elements = Pick<
  Pack,
  'total' | 'perspectives' | 'themes' | 'objectives' | 'indicators' | 'metrics' | 'links'
>;

/** What a pack says of the elements of a card: what they are called, how they hang together, and where their numbers stand. */
export function packElements(state: EvaluationState, rules: Rules, texts: TextSource): Elements {
  const { compiled, model } = state;
  const { rows } = compiled;
  const { card } = model;
  const appliesOf = (id: string): Pick<PackedElement, 'applies'> => {
    const applies = rows.applies.get(id);
    return applies === undefined ? {} : { applies };
  };
  const group = (section: 'perspectives' | 'themes'): readonly PackedGroup[] =>
    [...card[section].keys()].map((id) => {
      const [row, rule] = [rows[section].get(id), rules[section].get(id)];
      const place = row === undefined || rule === undefined ? {} : { row, rule };
      return { id, title: texts.title(id), ...place, ...appliesOf(id) };
    });
  const objectives = [...model.objectives.values()].map(({ objective }): PackedObjective => {
    const { id, perspective, themes, partOf } = objective;
    const own = rows.objectives.get(id) as ObjectiveRows;
    const { reported, lead, lag, direct, driver } = own;
    const stated = compiled.overrideRows.find((one) => one.kind === 'points' && one.id === id);
    return {
      ...{ id, title: texts.title(id), row: reported, rule: rules.objectives.get(id) as number },
      ...appliesOf(id),
      ...{ perspective, themes },
      ...(partOf === undefined ? {} : { partOf }),
      measures: objective.measures.map(({ indicator, role }) => [indicator, role] as const),
      ...(lead === undefined ? {} : { lead }),
      ...(lag === undefined ? {} : { lag }),
      ...(direct === undefined ? {} : { direct }),
      ...(driver === undefined ? {} : { driver }),
      ...(stated === undefined ? {} : { stated: stated.stated }),
    };
  });
  const indicators = [...model.indicators.values()].map((resolved): PackedIndicator => {
    const { id, unit } = resolved.indicator;
    const own = rowsOf(state, id);
    const rule = rules.indicators.get(id);
    return {
      ...{ id, title: texts.title(id) },
      ...appliesOf(id),
      ...(unit === undefined ? {} : { unit }),
      value: own.value,
      ...(own.points === undefined || rule === undefined ? {} : { row: own.points, rule }),
      ...(own.isNode ? { node: true } : {}),
      ...labelsOf(state, resolved),
      ...changesOf(state, id),
      ...anchorsOf(state, resolved),
    };
  });
  const metrics = [...model.metrics.values()].map(({ metric: { id, unit } }) => {
    const value = rows.values.get(id) as number;
    return { id, title: texts.title(id), ...(unit === undefined ? {} : { unit }), value };
  });
  return {
    total: [rows.total, rules.total],
    perspectives: group('perspectives'),
    themes: group('themes'),
    objectives,
    indicators,
    metrics,
    links: model.map.links.map(linkOf),
  };
}

/** Lanes in which an indicator begins to mean something else, so that it has no trend there. */
function changesOf(state: EvaluationState, id: string): Pick<PackedIndicator, 'changes'> {
  if ((state.model.card.indicators.get(id)?.versions ?? []).length === 0) return {};
  const changes: number[] = [];
  for (let lane = 1; lane < state.lanes.count; lane++)
    if (definitionAt(state, id, lane) !== definitionAt(state, id, lane - 1)) changes.push(lane);
  return changes.length === 0 ? {} : { changes };
}

/** Labels by value, where an indicator is scored by label. */
function labelsOf(
  state: EvaluationState,
  resolved: ResolvedIndicator,
): Pick<PackedIndicator, 'labels'> {
  const { anchors: _, ...rows } = rowsOf(state, resolved.indicator.id);
  const labels = runsOf(state.lanes.count, (lane) => {
    const { scale } = resolvedAt(state, resolved, rows, lane);
    return scale?.kind === 'labels' ? scale.labels.map(([label]) => label) : null;
  });
  return labels.every(([, one]) => one === null) ? {} : { labels };
}

const rowsOf = ({ compiled }: EvaluationState, id: string): IndicatorRows =>
  compiled.rows.indicators.get(id) as IndicatorRows;

/** Baseline and target in force: numbers of the card, or rows where the own past makes them. */
function anchorsOf(
  state: EvaluationState,
  resolved: ResolvedIndicator,
): Pick<PackedIndicator, 'target' | 'baseline' | 'anchors'> {
  const { id } = resolved.indicator;
  const { anchors, ...rows } = rowsOf(state, id);
  const isPast = (lane: number): boolean => {
    if (anchors === undefined) return false;
    const { scale } = resolvedAt(state, resolved, rows, lane);
    return scale?.kind === 'linear' && scale.history !== undefined;
  };
  const { count } = state.lanes;
  const target = runsOf(count, (lane) => {
    if (isPast(lane)) return OWN_PAST;
    const { target: stated } = anchorsAt(state, resolved, lane);
    return typeof stated === 'number' ? packedNumber(stated) : (stated ?? null);
  });
  const baseline = runsOf(count, (lane) => {
    if (isPast(lane)) return OWN_PAST;
    return packedNumber(anchorsAt(state, resolved, lane).baseline ?? Number.NaN);
  });
  const says = (runs: readonly (readonly [number, unknown])[]): boolean =>
    runs.some(([, value]) => value !== null);
  return {
    ...(says(target) ? { target } : {}),
    ...(says(baseline) ? { baseline } : {}),
    ...(anchors === undefined ? {} : { anchors: [anchors.baseline, anchors.target] as const }),
  };
}

function linkOf({ from, to, link }: ResolvedLink): PackedLink {
  const { effect, confidence, delay } = link;
  return {
    ...{ from, to, effect: effect === 'lowers' ? 'lowers' : 'raises', confidence },
    ...(delay === undefined ? {} : { delay }),
  };
}
