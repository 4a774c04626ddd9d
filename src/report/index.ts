export { type ReportPageOptions, toReport } from './to-report.js';
