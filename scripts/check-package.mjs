// Packs the package, installs it elsewhere as a stranger would, and asks it for the Russia-China dossier.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
const run = (command, args, cwd) => {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ENTENTE_HOME: join(folder, 'home') },
  });
  if (result.status !== 0) {
    console.error(`${command} ${args.join(' ')} ended with ${result.status}\n${result.stdout}${result.stderr}`);
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  }
  return result.stdout;
};

try {
  const [{ filename, size }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
  );
  writeFileSync(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--omit=optional', join(folder, filename)], folder);
  const printed = run('npx', ['entente', 'dossier', 'RUS', 'CHN'], folder);
  const whole = printed.startsWith('Russia · China') && printed.includes('WHO LEADS?') && printed.includes('[1] ');
  if (!whole) console.error(`the installed package printed no dossier:\n${printed.slice(0, 2000)}`);
  run(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "const { findState } = await import('entente/states'); const { makeDossier } = await import('entente'); if (!findState('Türkiye').found || typeof makeDossier !== 'function') process.exit(1);",
    ],
    folder,
  );
  if (whole) console.log(`${filename}: ${(size / 1e6).toFixed(1)} MB`);
  process.exitCode = whole ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
