import {
  flagForm,
  functionForm,
  numberForm,
  type OptionForms,
  recordForm,
  textForm,
} from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { evaluationForm } from '../../evaluate/inner-index.js';
import type { LayoutOptions } from '../../layout/index.js';
import { REPORT_FORMS, type ReportOptions } from '../options.js';
import { THEME_FORMS, type ThemeOptions } from '../theme/index.js';
import { BOX_FORMS, type BoxOptions } from './map-shapes.js';

/** What a map shows. */
export interface MapViewOptions extends ReportOptions {
  /** Only this theme: objectives without it are faded. */
  readonly theme?: string | undefined;
  /** Id of an objective: what it does not drive and what does not drive it is faded. */
  readonly focus?: string | undefined;
  /**
   * Links weaker than this share of the strongest, 0 to 1, are not drawn unless they lie on the path in focus; boxes stay where they
   * are, and words still tell of them. Unless told, 0.25 on maps of more than 40 links, and 0 on others.
   */
  readonly minWeight?: number | undefined;
  /** The evaluation before a change: the map shows what each objective had and what it gained. */
  readonly before?: Evaluation | undefined;
}

/** How a map is put into a page. */
export interface RenderMapOptions extends BoxOptions {
  /** Start of every id in the picture, `map-` unless told; two maps in one page need two. */
  readonly idPrefix?: string | undefined;
  /** Address of the details of an objective; unless told, `#objective-` and its id. */
  readonly href?: ((id: string) => string) | undefined;
  /** Least width in pixels, 620 unless told. */
  readonly minWidth?: number | undefined;
  /** Whether title, period and total stand above the map, true unless told; a page may say them itself. */
  readonly heading?: boolean | undefined;
}

/** Everything a map can be told. */
export interface SvgOptions extends MapViewOptions, ThemeOptions, RenderMapOptions {
  /** Width of the page and wishes for the layout; see {@link LayoutOptions}. 1110 pixels wide unless told. */
  readonly layout?: LayoutOptions | undefined;
}

/**
 * The form of everything that a map can be told. Every part of drawing one takes all of it, so that who draws it in steps can hand on
 * what `toSvg` takes.
 */
export const PICTURE_FORMS: OptionForms<SvgOptions> = {
  ...REPORT_FORMS,
  ...THEME_FORMS,
  ...BOX_FORMS,
  theme: textForm('the id of a theme'),
  focus: textForm('the id of an objective'),
  minWeight: numberForm(0, 1),
  before: evaluationForm,
  idPrefix: textForm(),
  href: functionForm('a function of an id'),
  minWidth: numberForm(0, undefined, { unit: 'pixels' }),
  heading: flagForm,
  layout: recordForm('wishes for the layout'),
};
