import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Three small data sets written by hand: made-up numbers in the real form of the files. */
export const smallFiles: Readonly<Record<string, string>> = {
  'atop/atop_alliance.csv.gz': `ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul
2,20,1990,1,0,0,0,1
20,2,1990,1,0,0,0,1
365,710,2001,0,0,0,1,1
710,365,2001,0,0,0,1,1
`,
  'democracy/cw_democracy.csv.gz': `ccode,year,euds,aeuds,polity2,v2x_polyarchy
2,1990,1.2,1.1,10,0.85
20,1990,1.3,1.2,10,0.8
365,1990,-0.2,-0.2,0,0.3
710,1990,-1.2,-1.2,-7,0.09
`,
  'nuclear-warheads/warhead_stockpiles_1945-2017.csv': `Entity,Year,Stockpiled nuclear warheads
United States,1990,100
Russia,1990,120
China,1990,20
`,
};

export type Files = Record<string, string | Uint8Array | undefined>;

export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes a folder of data sets; texts under a name in .gz are packed, bytes are written as they are. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' && name.endsWith('.gz') ? gzipSync(content) : content);
  }
}

/** Every file under a folder with the checksum of its bytes: to see that nothing changed and nothing was left behind. */
export function snapshot(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) {
        found[`${relative(folder, path)}/`] = '';
        walk(path);
      } else found[relative(folder, path)] = createHash('sha256').update(readFileSync(path)).digest('hex');
    }
  };
  walk(folder);
  return found;
}
