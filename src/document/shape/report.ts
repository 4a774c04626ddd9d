import {
  type CardCode,
  type Diagnostic,
  type DiagnosticParams,
  type DiagnosticPath,
  diagnostic,
  type Position,
} from '../../core/index.js';

/** Finds a path in a text: the place of its value, or of its key. */
export type Locate = (path: DiagnosticPath, at?: 'key' | 'value') => Position | undefined;

/** How many findings a document may have before reading it further is no help to anyone. */
const MOST_FINDINGS = 1000;

/** Findings on the way, with the path of the place just looked at. */
export interface Report {
  readonly path: (string | number)[];
  readonly found: Diagnostic[];
  /** Whether there are so many findings that the rest need not be looked at. */
  readonly full: () => boolean;
  /** Adds a finding at the path, whose place is looked up unless it is given. */
  readonly add: <C extends CardCode>(
    code: C,
    params: DiagnosticParams<C>,
    position?: Position,
  ) => void;
  /** Adds a finding of another family at the path. */
  readonly take: (make: (path: DiagnosticPath) => Diagnostic) => void;
  /** Adds a finding at a key below the path. */
  readonly addAtKey: <C extends CardCode>(
    key: string,
    code: C,
    params: DiagnosticParams<C>,
  ) => void;
}

/** A report without findings. */
export function newReport(locate: Locate = () => undefined): Report {
  const path: (string | number)[] = [];
  const found: Diagnostic[] = [];
  const full = (): boolean => found.length > MOST_FINDINGS;
  const add = (made: () => Diagnostic): void => {
    if (full()) return;
    found.push(
      found.length < MOST_FINDINGS
        ? made()
        : diagnostic('document.too-many-problems', [], { shown: MOST_FINDINGS }),
    );
  };
  return {
    path,
    found,
    full,
    add: (code, params, position) =>
      add(() => diagnostic(code, path, params, position ?? locate(path))),
    take: (make) => add(() => make(path)),
    addAtKey: (key, code, params) => {
      const place = [...path, key];
      add(() => diagnostic(code, place, params, locate(place, 'key')));
    },
  };
}
