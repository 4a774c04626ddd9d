/** The command was called wrongly, or a file it was given cannot be read: exit code 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
  /** What to try. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
