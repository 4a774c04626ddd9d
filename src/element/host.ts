/** The part of a browser window that the element needs. A real `window` fits; nothing of it is touched before it is passed. */
export interface ElementHost {
  /** What the element extends. */
  readonly HTMLElement: {
    /** Makes an element. */
    new (): object;
  };
  /** Makes the styles of the shadow root. */
  readonly CSSStyleSheet: {
    /** Makes an empty style sheet. */
    new (): object;
  };
  /** Makes the events of the element. */
  readonly CustomEvent: {
    /** Makes an event. */
    new (type: string, options: EventOptions): object;
  };
  /** Where the element is made known. */
  readonly customElements: {
    /** The element of a name, or undefined. */
    get(name: string): unknown;
    /** Makes an element known. */
    define(name: string, element: new () => object): void;
  };
  /** Tells when the element becomes narrow or wide. */
  readonly ResizeObserver: {
    /** Makes an observer. */
    new (told: () => void): object;
  };
  /** Where a policy asks for trusted types, the element makes one named `stratmap`. */
  readonly trustedTypes?: {
    /** Makes a policy; its markup counts as trusted. */
    createPolicy(name: string, rules: { readonly createHTML: (html: string) => string }): object;
  };
}

/** What an event of the element is made with. */
export interface EventOptions {
  /** What it tells. */
  readonly detail: unknown;
  /** Whether elements around hear it: always true. */
  readonly bubbles: boolean;
  /** Whether it leaves a shadow root around the element: always true. */
  readonly composed: boolean;
  /** Whether the page may prevent what follows. */
  readonly cancelable: boolean;
}

// What is used of the objects that a window makes: the library is compiled without the types of a browser.

/** A style sheet that needs no leave of a content security policy. */
export interface Sheet {
  replaceSync(text: string): void;
}

/** Watches the width of the element. */
export interface Watcher {
  observe(target: Page): void;
  disconnect(): void;
}

/** An element below the shadow root. */
export interface Part {
  readonly classList: { toggle(name: string, on: boolean): void };
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  closest(selector: string): Part | null;
  focus(options: { readonly preventScroll: boolean }): void;
}

/** The shadow root. */
export interface Root {
  innerHTML: unknown;
  adoptedStyleSheets: readonly Sheet[];
  readonly activeElement: Part | null;
  querySelectorAll(selector: string): Iterable<Part>;
  addEventListener(type: string, listener: (event: InputEvent) => void): void;
}

/** An event of the pointer, the keyboard or the focus. */
export interface InputEvent {
  readonly key?: string;
  readonly target: unknown;
  readonly relatedTarget?: unknown;
  readonly altKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  preventDefault(): void;
}

/** The element itself, as a browser gives it. */
export interface Page {
  readonly clientWidth: number;
  readonly isConnected: boolean;
  attachShadow(options: { readonly mode: 'open' }): Root;
  getAttribute(name: string): string | null;
  dispatchEvent(event: object): boolean;
}
