export { type Movement, type Movements, movements, movementsText } from './movements.js';
export type { ReportOptions, TextOptions } from './options.js';
export { toHistoryText } from './to-history-text.js';
export { toMarkdown } from './to-markdown.js';
export { toMermaid } from './to-mermaid.js';
export { toText } from './to-text.js';
