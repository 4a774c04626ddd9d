/**
 * The script of the page, put here when the package is built from `page/`; empty in the sources, where reports are static.
 */
export const PAGE_SCRIPT: string = '';
