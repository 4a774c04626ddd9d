import type { Status } from '../../core/index.js';

/** Colours of one status: of its mark and text, and the pale ground they stand on. */
export interface StatusColours {
  /** Of its mark and its text. */
  readonly mark: string;
  /** The ground of a footer, cell or zone. */
  readonly tint: string;
}

/** Every colour a picture uses, as `#rrggbb`. */
export interface Tokens {
  /** The ground of the picture and of boxes. */
  readonly page: string;
  /** Titles and numbers. */
  readonly ink: string;
  /** Lesser text. */
  readonly muted: string;
  /** Grounds of bands, alternating. */
  readonly bands: readonly [string, string];
  /** Ground of the strip with the name of a band. */
  readonly strip: string;
  /** Links. */
  readonly link: string;
  /** A link that lowers its effect. */
  readonly negative: string;
  /** Borders of boxes. */
  readonly border: string;
  /** Ring of the focus, and targets. */
  readonly focus: string;
  /** Fine lines of axes and tables. */
  readonly rule: string;
  /** Colours by status. */
  readonly statuses: Readonly<Record<Status, StatusColours>>;
  /** Strips of themes, told apart by their letters; `onTheme` is read on them. */
  readonly themes: readonly string[];
  /** Letters on strips of themes. */
  readonly onTheme: string;
  /** Grounds of a bullet graph, the worst first. */
  readonly ranges: readonly [string, string, string];
}

const NO_DATA = {
  light: { mark: '#4a5565', tint: '#e6e9ee' },
  dark: { mark: '#b3bdca', tint: '#2a333f' },
} as const;

const ABOVE = {
  light: { mark: '#1f4e9e', tint: '#dbe7fb' },
  dark: { mark: '#8fb8ff', tint: '#1b2d4d' },
} as const;

/** What does not depend on how statuses are coloured. */
export const LIGHT: Omit<Tokens, 'statuses'> = {
  page: '#ffffff',
  ink: '#1b2430',
  muted: '#4a5565',
  bands: ['#f4f6f9', '#ebeff4'],
  strip: '#dde3eb',
  link: '#5b6675',
  negative: '#8a3b12',
  border: '#76828f',
  focus: '#0b57d0',
  rule: '#c3cad3',
  themes: ['#5b3a8c', '#00606b', '#7a3f00', '#8a2466', '#3d5a13', '#3b4a5c'],
  onTheme: '#ffffff',
  ranges: ['#c3cad3', '#d9dee4', '#eceff2'],
};

/** The same for dark pages. */
export const DARK: Omit<Tokens, 'statuses'> = {
  page: '#11161d',
  ink: '#e8edf3',
  muted: '#b3bdca',
  bands: ['#171e27', '#1d2631'],
  strip: '#28323f',
  link: '#93a1b3',
  negative: '#f0a06a',
  border: '#74849a',
  focus: '#8ab4ff',
  rule: '#4a5563',
  themes: ['#c6a8f5', '#6fd0dc', '#e9b27a', '#f09fd0', '#b3d67a', '#b9c6d6'],
  onTheme: '#11161d',
  ranges: ['#4a5563', '#394451', '#29323d'],
};

/** Colours of the statuses by palette and page. */
export const STATUS_TOKENS = {
  stoplight: {
    light: {
      good: { mark: '#0b6e4f', tint: '#d7f0e4' },
      watch: { mark: '#7a4d00', tint: '#fdeccb' },
      poor: { mark: '#a3182c', tint: '#fbdcdf' },
      above: ABOVE.light,
      none: NO_DATA.light,
    },
    dark: {
      good: { mark: '#63d2a6', tint: '#143529' },
      watch: { mark: '#f2c14e', tint: '#3a2f12' },
      poor: { mark: '#ff919b', tint: '#43191f' },
      above: ABOVE.dark,
      none: NO_DATA.dark,
    },
  },
  cbSafe: {
    light: {
      good: { mark: '#0b5fa5', tint: '#d9e9f8' },
      watch: { mark: '#8a6100', tint: '#fdf3c9' },
      poor: { mark: '#7a1030', tint: '#f7d3dc' },
      above: { mark: '#1b2430', tint: '#dde3eb' },
      none: NO_DATA.light,
    },
    dark: {
      good: { mark: '#7cc0ff', tint: '#12304d' },
      watch: { mark: '#ffe08a', tint: '#3b3208' },
      poor: { mark: '#ff8fa8', tint: '#4a0f22' },
      above: { mark: '#e8edf3', tint: '#28323f' },
      none: NO_DATA.dark,
    },
  },
  mono: {
    light: {
      good: { mark: '#1b2430', tint: '#f4f6f9' },
      watch: { mark: '#1b2430', tint: '#dde3eb' },
      poor: { mark: '#1b2430', tint: '#c3cad3' },
      above: { mark: '#1b2430', tint: '#ffffff' },
      none: NO_DATA.light,
    },
    dark: {
      good: { mark: '#e8edf3', tint: '#1d2631' },
      watch: { mark: '#e8edf3', tint: '#323d4a' },
      poor: { mark: '#e8edf3', tint: '#4a5563' },
      above: { mark: '#e8edf3', tint: '#11161d' },
      none: NO_DATA.dark,
    },
  },
} as const satisfies Record<string, Record<'light' | 'dark', Tokens['statuses']>>;
