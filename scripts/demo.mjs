// Sets up if need be and shows the main job on the bundled example.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = process.argv.includes('--quiet');

function run(command, args, stdout = 'inherit') {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, {
    cwd: root,
    shell,
    stdio: ['inherit', stdout, 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (
  !existsSync(`${root}/node_modules/.package-lock.json`) ||
  !existsSync(`${root}/dist/bin/rashomon.js`)
) {
  console.error('Setting up (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'ignore');
}
const report = 'rashomon-report.html';
run(
  process.execPath,
  ['dist/bin/rashomon.js', 'compare', 'examples/pile', '--brief', '--report', report],
  quiet ? 'ignore' : 'inherit',
);
if (!quiet) {
  console.log(`
Look there at the points of the factory explosion first. The whole of it on this screen
(some 550 lines; --all shows every point):
  npx rashomon compare examples/pile`);
}
