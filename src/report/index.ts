export { type HtmlTableOptions, toHtmlTable } from './to-html-table.js';
export { type ReportPageOptions, toReport } from './to-report.js';
