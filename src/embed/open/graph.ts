import type { Status } from '../../core/index.js';
import type { Pack, PackedElement, PackedGroup, StatusRule } from '../form.js';
import { atLane } from '../runs.js';

/** An element as a page shows it. */
export interface EmbeddedElement {
  /** Id, as in the scores. */
  readonly id: string;
  /** Title in the language it was opened in. */
  readonly title: string;
}

/** A perspective or theme. */
export interface EmbeddedGroup extends EmbeddedElement {
  /** Ids of its objectives, in the order of the card. */
  readonly objectives: readonly string[];
}

/** An objective. */
export interface EmbeddedObjective extends EmbeddedElement {
  /** Id of its perspective. */
  readonly perspective: string;
  /** Id of the objective it is part of. */
  readonly partOf?: string;
  /** Ids of its themes. */
  readonly themes: readonly string[];
  /** Its indicators, leading before lagging. */
  readonly measures: readonly {
    /** Id of the indicator. */
    readonly indicator: string;
    /** How it serves the objective. */
    readonly role: 'lead' | 'lag';
  }[];
}

/** An indicator or metric. */
export interface EmbeddedMeasure extends EmbeddedElement {
  /** Unit of its values, as the card names it. */
  readonly unit?: string;
}

/** A link of the strategy map that acts. */
export interface EmbeddedLink {
  /** Id of the cause: an objective, or an indicator. */
  readonly from: string;
  /** Id of the objective it acts on. */
  readonly to: string;
  /** Which way it acts. */
  readonly effect: 'raises' | 'lowers';
  /** How sure the card is of it, 0 to 1. */
  readonly confidence: number;
  /** After how long it acts, as an ISO 8601 duration such as `P3M`. */
  readonly delay?: string;
}

/** A band of points. */
export interface EmbeddedBand {
  /** The status of the band. */
  readonly status: Exclude<Status, 'none'>;
  /** Its name in the language it was opened in. */
  readonly name: string;
  /** Points it starts at, of the whole card in the period the pack shows; elements may have edges of their own. */
  readonly from: number;
}

/** The card as a graph: what it is made of and what acts on what. */
export interface EmbeddedGraph {
  /** Title of the card. */
  readonly title: string;
  /** Every perspective, in the order of the card; one whose objectives count nowhere has no score. */
  readonly perspectives: readonly EmbeddedGroup[];
  /** Every theme. */
  readonly themes: readonly EmbeddedGroup[];
  /** Every objective. */
  readonly objectives: readonly EmbeddedObjective[];
  /** Every indicator. */
  readonly indicators: readonly EmbeddedMeasure[];
  /** Every metric. */
  readonly metrics: readonly EmbeddedMeasure[];
  /** Links that act. */
  readonly links: readonly EmbeddedLink[];
  /** Bands of points, lowest first. */
  readonly bands: readonly EmbeddedBand[];
  /** Names of all statuses, in the language it was opened in. */
  readonly statuses: Readonly<Record<Status, string>>;
}

/** The graph of a pack in one of its languages. */
export function graphOf(pack: Pack, locale: number): EmbeddedGraph {
  const say = (texts: readonly string[]): string => texts[locale] as string;
  const named = ({ id, title }: Pick<PackedElement, 'id' | 'title'>): EmbeddedElement => ({
    id,
    title: say(title),
  });
  const measured = (one: Pick<PackedElement, 'id' | 'title'> & { readonly unit?: string }) =>
    Object.freeze({ ...named(one), ...(one.unit === undefined ? {} : { unit: one.unit }) });
  const group = (
    groups: readonly PackedGroup[],
    holds: (objective: Pack['objectives'][number], id: string) => boolean,
  ): readonly EmbeddedGroup[] =>
    listOf(groups, (one) => ({
      ...named(one),
      objectives: listOf(
        pack.objectives.filter((objective) => holds(objective, one.id)),
        ({ id }) => id,
      ),
    }));
  const statuses = Object.fromEntries(
    Object.entries(pack.statuses).map(([status, texts]) => [status, say(texts)]),
  ) as Record<Status, string>;
  return Object.freeze({
    title: say(pack.title),
    perspectives: group(pack.perspectives, ({ perspective }, id) => perspective === id),
    themes: group(pack.themes, ({ themes }, id) => themes.includes(id)),
    objectives: listOf(pack.objectives, (one) => ({
      ...named(one),
      perspective: one.perspective,
      ...(one.partOf === undefined ? {} : { partOf: one.partOf }),
      themes: Object.freeze([...one.themes]),
      measures: listOf(one.measures, ([indicator, role]) => ({ indicator, role })),
    })),
    indicators: listOf(pack.indicators, measured),
    metrics: listOf(pack.metrics, measured),
    links: listOf(pack.links, (link) => ({ ...link })),
    bands: bandsOf(pack, statuses),
    statuses: Object.freeze(statuses),
  });
}

function bandsOf(
  { rules, total, shown }: Pack,
  names: Readonly<Record<Status, string>>,
): readonly EmbeddedBand[] {
  const edges = atLane((rules[total[1]] as StatusRule).edges, shown);
  const statuses = ['poor', 'watch', 'good', 'above'] as const;
  return listOf(
    statuses.filter((status) => edges?.[status] !== undefined),
    (status) => ({ status, name: names[status], from: edges?.[status] as number }),
  );
}

/** A frozen list of frozen things. */
function listOf<T, R>(all: readonly T[], make: (one: T) => R): readonly R[] {
  return Object.freeze(all.map((one) => Object.freeze(make(one))));
}
