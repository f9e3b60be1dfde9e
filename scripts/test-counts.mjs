// Prints the closing lines of a test run from the runner's own report:
// `N not run: why` where any, then `N passed, N failed` alone. A run that left no report has failed.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const file = new URL('../node_modules/.cache/rashomon/tests.json', import.meta.url);
const report = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {
      testResults: [{ status: 'failed', assertionResults: [] }],
      numPassedTests: 0,
      numFailedTests: 0,
    };

const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
const notRun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
if (notRun.length > 0) {
  const suites = new Set(notRun.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title));
  console.log(
    `${notRun.length} not run: what they need is not on this machine or was not asked for (${[...suites].join('; ')})`,
  );
}
// A file that could not even be loaded counts as one failure.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const failed = report.numFailedTests + broken;
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 && report.success ? 0 : 1;
