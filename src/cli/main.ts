#!/usr/bin/env node
import { nodeIo } from './node-io.js';
import { runCli } from './run-cli.js';

// A reader such as `head` may leave early; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`stratmap: the output cannot be written: ${error.message}\n`);
  process.exit(2);
});

process.exitCode = await runCli(process.argv.slice(2), nodeIo());
