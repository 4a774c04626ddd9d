import type { Evaluation, EvaluationData } from '../evaluate/index.js';
import type { Scorecard } from '../model/index.js';
import type { LayoutOptions, MapView } from '../render/index.js';

/**
 * What a `<stratmap-map>` element can be told, beside everything that any HTML element has. A property that is set wins over its
 * attribute; setting it to undefined gives the attribute back its say.
 */
export interface StratmapMap {
  /** A scorecard, a plain object of the document, or JSON text of one. Attribute `card` (JSON). */
  card: Scorecard | object | string | undefined;
  /** Values to evaluate the card on, or JSON text of them; without any the map shows structure alone. Attribute `data` (JSON). */
  data: EvaluationData | string | undefined;
  /** An evaluation that is there already; it wins over `data`. No attribute. */
  evaluation: Evaluation | undefined;
  /** The evaluation before a change: the map shows what each objective gained since. No attribute. */
  comparedTo: Evaluation | undefined;
  /** A map made elsewhere with `mapView`, or JSON text of it; it wins over `card`. Attribute `view` (JSON). */
  view: MapView | string | undefined;
  /** Wishes for the layout. Below 600 pixels the element asks for the narrow one itself. No attribute. */
  layout: LayoutOptions | undefined;
  /** BCP 47 tag; the language of the card unless told. Attribute `locale`. */
  locale: string | undefined;
  /** Period to show, such as `2026-06`. Attribute `period`. */
  period: string | undefined;
  /** Id of a strategic theme: objectives without it are faded. Attribute `theme`. */
  theme: string | undefined;
  /** Id of an objective: what lies off its path is faded. Attribute `focus-on`. */
  focusOn: string | undefined;
  /** Colours of statuses: `stoplight`, `cbSafe` or `mono`. Attribute `palette`. */
  palette: string | undefined;
  /** `light`, `dark`, or `auto` for what the reader prefers, the default. Attribute `scheme`. */
  scheme: string | undefined;
  /**
   * Start of the address that choosing an objective leads to; its id follows. Without it choosing leads nowhere and only tells the
   * page by a `stratmap-select` event. Attribute `href-prefix`.
   */
  hrefPrefix: string | undefined;
  /** Resolved when everything told so far is shown. */
  readonly updated: Promise<void>;
}

/** The details of the events of the element, by name: each comes as a `CustomEvent` with its detail. */
export interface StratmapMapEvents {
  /** A reader chose an objective; prevent the default to stay on the page. */
  readonly 'stratmap-select': {
    /** Its id. */
    readonly id: string;
    /** Its title, as the map shows it. */
    readonly title: string | undefined;
  };
  /** The focus came to an objective, or left the map. */
  readonly 'stratmap-focus': {
    /** Its id; undefined where the map was left. */
    readonly id: string | undefined;
  };
  /** What the element was told cannot be drawn. */
  readonly 'stratmap-error': {
    /** Each with what is wrong and what to do. */
    readonly problems: readonly string[];
  };
}

/** Names of what can be told. */
export type PropertyName = Exclude<keyof StratmapMap, 'updated'>;

/** The attribute of each property; undefined for those that no text can hold. */
export const ATTRIBUTES: Readonly<Record<PropertyName, string | undefined>> = {
  card: 'card',
  data: 'data',
  evaluation: undefined,
  comparedTo: undefined,
  view: 'view',
  layout: undefined,
  locale: 'locale',
  period: 'period',
  theme: 'theme',
  focusOn: 'focus-on',
  palette: 'palette',
  scheme: 'scheme',
  hrefPrefix: 'href-prefix',
};

/** Names of what can be told, in order. */
export const PROPERTIES = Object.keys(ATTRIBUTES) as readonly PropertyName[];
