import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** Names under which a Chromium is installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Where Chromium is: what `CHROMIUM_PATH` says, else the first on the path. */
export const chromiumPath: string | undefined = findChromium();

/** A page under test, and what it should not have done. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, breaches of the content security policy; empty when all is well. */
  readonly trouble: readonly string[];
  /** Addresses that the page asked for beyond the page itself; empty for a page that makes no request. */
  readonly requests: readonly string[];
}

/** How a page is opened. */
export interface OpenOptions {
  /** Its size, language, colour scheme and so on; 1280 by 900 pixels in English unless told. */
  readonly context?: BrowserContextOptions;
  /** Value of a `Content-Security-Policy` header; none unless told. */
  readonly policy?: string;
}

/** Opens pages, each in a fresh context that is closed after the tests of its group. */
export interface Pages {
  /** Shows a page as if it came from a server: with headers, but without a network. */
  readonly show: (html: string, options?: OpenOptions) => Promise<Opened>;
  /** Opens a file from disk, as a reader with a report would. */
  readonly file: (path: string, options?: OpenOptions) => Promise<Opened>;
}

/** Address under which pages are shown. */
const HOME = 'https://stratmap.test/';

/**
 * A group of tests in a real Chromium. Where there is none they are skipped, and its title says what is missing.
 *
 * @param name - of the group
 * @param body - declares its tests; gets what opens pages
 */
export function describeInBrowser(name: string, body: (pages: Pages) => void): void {
  const missing = chromiumPath === undefined;
  const note = missing
    ? ' (skipped: install a Chromium, or say where one is in CHROMIUM_PATH)'
    : '';
  describe.skipIf(missing)(`${name}${note}`, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: chromiumPath ?? '',
        args: ['--font-render-hinting=none'],
      });
    });
    afterAll(() => browser?.close());
    const open = (url: string, html: string | undefined, options: OpenOptions) => {
      if (browser === undefined) throw new Error('the browser has not started');
      return visit(browser, url, html, options);
    };
    body({
      show: (html, options = {}) => open(HOME, html, options),
      file: (path, options = {}) => open(`file://${path}`, undefined, options),
    });
  });
}

async function visit(
  browser: Browser,
  url: string,
  html: string | undefined,
  { context, policy }: OpenOptions,
): Promise<Opened> {
  const visitor = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    ...context,
  });
  const page = await visitor.newPage();
  const trouble: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) requests.push(request.url());
  });
  if (html !== undefined)
    await visitor.route('**/*', (route) =>
      route.request().url() === url
        ? route.fulfill({
            body: html,
            contentType: 'text/html; charset=utf-8',
            headers: policy === undefined ? {} : { 'content-security-policy': policy },
          })
        : route.abort(),
    );
  await page.goto(url);
  return { page, trouble, requests };
}

function findChromium(): string | undefined {
  const { CHROMIUM_PATH: named, PATH = '' } = process.env;
  if (named !== undefined && named !== '') return named;
  return PATH.split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
