// Installs the dependencies if they are not there, so that demo and test work on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function installIfNeeded() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Entente needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(2);
  }
  if (existsSync('node_modules/.package-lock.json')) return;
  console.error('Installing the dependencies (once) …');
  const npm = (args) =>
    spawnSync('npm', [...args, '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] }).status;
  if (npm(['ci']) === 0) return;
  console.error('npm ci failed (see above); trying npm install, which may take other versions than the locked ones …');
  const status = npm(['install', '--no-save']);
  if (status !== 0) {
    console.error('npm install failed too: see its message above. Is the npm registry reachable?');
    process.exit(status ?? 1);
  }
}

/** Runs a command to its end and gives its exit code. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status ?? 1;
}
