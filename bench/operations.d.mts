export const operations: Readonly<Record<'evaluate', unknown>>;
