/** Where a command writes. */
export interface CliStream {
  readonly write: (text: string) => void;
  /** Waits until everything is written; false where that failed. */
  readonly written: () => Promise<boolean>;
  readonly isTTY: boolean;
  /** Cells of a line, where it is known. */
  readonly columns?: number;
}

/** Where a long output goes, line by line. */
export interface CliOutput {
  /** Writes; the promise waits until there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Waits until everything is written. */
  readonly end: () => Promise<void>;
}

/**
 * Draws SVG as PNG.
 *
 * @param scale - pixels for one of the picture
 * @param fonts - font files; those of the system where there are none
 */
export type Rasterise = (svg: string, scale: number, fonts: readonly string[]) => Uint8Array;

/** Everything of the outside world that the command touches; tests give their own. */
export interface CliIo {
  readonly stdout: CliStream;
  readonly stderr: CliStream;
  readonly env: { readonly [name: string]: string | undefined };
  readonly cwd: string;
  /**
   * Text of a regular file.
   *
   * @throws an error with a message for people if it cannot be read
   */
  readonly readFile: (path: string) => string;
  readonly readStdin: () => string;
  /**
   * A text of any length, piece by piece: of a file, or of standard input for `-`.
   *
   * @param name - the file as the user names it
   * @throws Misuse if it cannot be read
   */
  readonly readPieces: (path: string, name: string) => AsyncIterable<string>;
  /**
   * A file to write line by line, replacing one that is there, or standard output for `-`.
   *
   * @param name - the file as the user names it
   * @throws Misuse if it cannot be written
   */
  readonly openOutput: (path: string, name: string) => CliOutput;
  /** Tells files apart by more than their path, through links; undefined for what is no regular file. */
  readonly fileId?: (path: string) => string | undefined;
  /**
   * Writes a text file, replacing one that is there.
   *
   * @throws an error of the system, which `writing` tells in words
   */
  readonly writeFile: (path: string, text: string) => void;
  /**
   * Writes a text file in one piece: whoever reads it meanwhile, or after it failed, finds the old text or the new one. Errors are those of
   * `writeFile`.
   *
   * @param was - what the file held when it was read; undefined where there was none
   * @returns false, and nothing is written, if it holds something else now
   */
  readonly replaceFile: (path: string, text: string, was: string | undefined) => boolean;
  /** Whether anything is there by that name. */
  readonly isThere: (path: string) => boolean;
  /** Writes a file of bytes, replacing one that is there. Errors are those of `writeFile`. */
  readonly writeBytes: (path: string, bytes: Uint8Array) => void;
  /** What draws SVG as PNG; undefined where it is not installed. */
  readonly rasteriser: () => Rasterise | undefined;
  /**
   * Makes text files, with the folders on the way.
   *
   * @returns the files that were there already; if there are any, nothing is written unless they may be replaced, and none is reported
   * if they may
   * @throws an error of the system if one cannot be written
   */
  readonly createFiles: (files: ReadonlyMap<string, string>, replace: boolean) => readonly string[];
  /** Goes on whenever one of some files changed, without end; asked anew each time which files they are. Absent where that cannot be told. */
  readonly watchFiles?: (paths: () => readonly string[]) => AsyncIterable<undefined>;
  /** A file of this package, such as `package.json`. */
  readonly readPackageFile: (path: string) => string;
  /** Today where the command runs, as `2026-06-30`. */
  readonly today: () => string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}
