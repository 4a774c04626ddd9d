/**
 * Runs the tests; the last line printed is always `tests: N passed, N failed, N skipped`.
 * `--with-browser` adds test/browser; every other argument goes to vitest.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'stratmap-test-'));
const results = join(folder, 'results.json');
const withBrowser = process.argv.includes('--with-browser');
const rest = process.argv.slice(2).filter((argument) => argument !== '--with-browser');

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...rest,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: withBrowser ? { ...process.env, STRATMAP_BROWSER: '1' } : process.env,
  },
);

/** A file that fails before its first test counts as one failure, and so does a run without results. */
function count() {
  try {
    const report = JSON.parse(readFileSync(results, 'utf8'));
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  }
}

const { passed, failed, skipped } = count();
rmSync(folder, { recursive: true, force: true });
console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = status ?? 1;
