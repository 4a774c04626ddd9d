import { checkArguments, type OptionForm } from '../core/index.js';
import { type Controller, controllerOf } from './controller.js';
import type { ElementHost, Page } from './host.js';
import { ATTRIBUTES, PROPERTIES, type StratmapMap } from './properties.js';

const WINDOW: OptionForm = {
  expected: 'the window of a page',
  fits: (value) =>
    typeof value === 'object' &&
    value !== null &&
    'customElements' in value &&
    'HTMLElement' in value,
};

/**
 * Makes `<stratmap-map>` known to a window: a strategy map that is drawn, can be walked by keys and tells what a reader chooses. The
 * picture stands in a shadow root, is styled by constructed style sheets and makes no request, so that it works under
 * `default-src 'none'`.
 *
 * It tells the page by events that bubble: `stratmap-select` (`detail.id`, `detail.title`; can be cancelled) when an objective is
 * chosen, `stratmap-focus` (`detail.id`, or undefined) when the focus moves, `stratmap-error` (`detail.problems`) when what it was
 * told cannot be drawn, in which case it shows the problems.
 *
 * Importing this defines nothing and touches no global, so that a server can import it too.
 *
 * @param window - the window of the page; a second call with the same name defines nothing
 * @param name - of the element, `stratmap-map` unless told
 * @returns the class of the element, whose instances are HTML elements with the properties of {@link StratmapMap}; a second call
 *   returns the same
 */
export function defineStratmapMap<Host extends ElementHost>(
  window: Host,
  name = 'stratmap-map',
): new () => InstanceType<Host['HTMLElement']> & StratmapMap {
  checkArguments({ window }, { window: WINDOW });
  type Made = new () => InstanceType<Host['HTMLElement']> & StratmapMap;
  const known = window.customElements.get(name);
  if (known !== undefined) return known as Made;
  const html = trusting(window);
  const controllers = new WeakMap<object, Controller>();
  const of = (element: object): Controller => controllers.get(element) as Controller;
  class Element extends (window.HTMLElement as new () => Page) {
    static readonly observedAttributes = Object.values(ATTRIBUTES).filter(
      (attribute) => attribute !== undefined,
    );
    constructor() {
      super();
      controllers.set(this, controllerOf(window, this, html));
    }
    get updated(): Promise<void> {
      return of(this).updated();
    }
    connectedCallback(): void {
      const own = this as unknown as Record<string, unknown>;
      // What was set before the element was known hides the properties of its class.
      for (const property of PROPERTIES) {
        if (!Object.hasOwn(own, property)) continue;
        const value = own[property];
        delete own[property];
        own[property] = value;
      }
      of(this).connect();
    }
    disconnectedCallback(): void {
      of(this).disconnect();
    }
    attributeChangedCallback(): void {
      of(this).request();
    }
  }
  for (const property of PROPERTIES)
    Object.defineProperty(Element.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: object) {
        return of(this).get(property);
      },
      set(this: object, value: unknown) {
        of(this).set(property, value);
      },
    });
  window.customElements.define(name, Element);
  return Element as unknown as Made;
}

/** Where a policy asks for trusted types: the markup is made and escaped here, and nowhere else. */
function trusting({ trustedTypes }: ElementHost): (text: string) => unknown {
  const policy = trustedTypes?.createPolicy('stratmap', { createHTML: (text) => text }) as
    | { readonly createHTML: (text: string) => unknown }
    | undefined;
  return policy === undefined ? (text) => text : (text) => policy.createHTML(text);
}
