// Prints the closing lines of a test run from the runner's own report:
// `N not run: why` where any, then `N passed, N failed` alone.
import { readFileSync } from 'node:fs';

const report = JSON.parse(
  readFileSync(new URL('../node_modules/.cache/rashomon/tests.json', import.meta.url), 'utf8'),
);
const notRun = report.numPendingTests + report.numTodoTests;
if (notRun > 0) {
  const names = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => test.ancestorTitles[0] ?? test.title);
  console.log(
    `${notRun} not run: what they need is not on this machine (${[...new Set(names)].join('; ')})`,
  );
}
// A file that could not even be loaded counts as one failure.
const broken = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + broken} failed`);
process.exitCode = report.success ? 0 : 1;
