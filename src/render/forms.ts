import { resultForm } from '../core/index.js';

// What pictures and tables are made from. The page of a report brings these along, so that they know no card and no evaluation.

const TEXTS = { locale: 'string', title: 'string' } as const;

export const mapForm = resultForm('mapView', {
  ...{ ...TEXTS, bands: 'object', boxes: 'object', links: 'object', themes: 'object' },
});
export const layoutForm = resultForm('layoutView', {
  ...{ width: 'number', bands: 'object', rows: 'object', boxes: 'object', links: 'object' },
});
export const themeForm = resultForm('themeOf', {
  ...{ page: 'string', bands: 'object', themes: 'object', statuses: 'object' },
});
export const seriesForm = resultForm('seriesView', {
  ...{ ...TEXTS, periods: 'object', values: 'object' },
});
export const bulletForm = resultForm('bulletView', { ...TEXTS, zones: 'object' });
export const heatMapForm = resultForm('heatMapView', {
  ...{ ...TEXTS, periods: 'object', rows: 'object' },
});
export const tornadoForm = resultForm('tornadoView', { ...TEXTS, base: 'number', bars: 'object' });
export const waterfallForm = resultForm('waterfallOf', {
  ...{ ...TEXTS, start: 'object', steps: 'object' },
});
export const movementsForm = resultForm('movements', {
  ...{ from: 'string', objectives: 'object', indicators: 'object' },
});
export const contributionForm = {
  ...resultForm('', { ...TEXTS, root: 'object' }),
  expected: 'an object with `locale`, `title` and the node `root`',
};
export const tableForm = {
  ...resultForm('', { caption: 'string', head: 'object', rows: 'object' }),
  expected: 'a table with `caption`, `head` and `rows`, such as `seriesTable` returned',
};
