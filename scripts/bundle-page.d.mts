/** The script of the report page, minified. */
export function pageScript(): Promise<string>;
/** Puts the script into what the compiler wrote. */
export function bundlePage(): Promise<void>;
