import type { Command } from './command.js';

/** Prints the JSON Schema of the document. */
export const schemaCommand: Command = {
  name: 'schema',
  operands: [],
  summary: 'print the JSON Schema of a card, for editors',
  details: 'Name it in a card as `$schema`, or in the settings of an editor, to get completion.',
  options: [],
  run: (_, io) => {
    io.stdout.write(io.readPackageFile('schema/stratmap-1.json'));
    return 0;
  },
};
