import { flagForm, type OptionForms, wordForm } from '../../core/index.js';
import { DARK, LIGHT, STATUS_TOKENS, type Tokens } from './tokens.js';

/** How statuses are coloured: as traffic lights, for readers who cannot tell red from green, or in greys. */
export type Palette = 'stoplight' | 'cbSafe' | 'mono';

/** How a picture is coloured. */
export interface ThemeOptions {
  /** Colours of statuses, `stoplight` unless told. Shapes and words carry the meaning in each. */
  readonly palette?: Palette | undefined;
  /** For dark pages. Default false. */
  readonly dark?: boolean | undefined;
}

/** Colours of a picture. */
export interface Theme extends Tokens {
  /** How statuses are coloured. */
  readonly palette: Palette;
  /** Whether it is for dark pages. */
  readonly dark: boolean;
}

/** Names of palettes. */
export const PALETTES = Object.keys(STATUS_TOKENS) as readonly Palette[];

/** The form of every option of colours. */
export const THEME_FORMS: OptionForms<ThemeOptions> = {
  palette: wordForm(PALETTES, 'palette'),
  dark: flagForm,
};

/** The colours asked for by options that were checked. */
export function coloursOf({ palette = 'stoplight', dark = false }: ThemeOptions): Theme {
  const statuses = STATUS_TOKENS[palette][dark ? 'dark' : 'light'];
  const base = dark ? DARK : LIGHT;
  // Signs, dashes and letters tell what these colours would.
  const grey =
    palette === 'mono' ? { negative: base.muted, themes: base.themes.map(() => base.muted) } : {};
  return { palette, dark, ...base, ...grey, statuses };
}
