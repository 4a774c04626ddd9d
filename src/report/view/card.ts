import { type Markup, xml } from '../../render/report-index.js';

/** How many entries a list of the summary has. */
export const MOST = 4;

/** A card of the summary. */
export const card = (title: string, name: string, body: Markup | readonly Markup[]): Markup =>
  xml`<div class="card ${name}"><h3>${title}</h3>${body}</div>\n`;
