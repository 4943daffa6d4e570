import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { type Files, smallFiles, snapshot, temporaryFolder, writeFiles } from './data-folder.ts';
import { type Ran, run } from './run.ts';

const atop = 'atop/atop_alliance.csv.gz';
const democracy = 'democracy/cw_democracy.csv.gz';
const warheads = 'nuclear-warheads/warhead_stockpiles_1945-2017.csv';
/** Without the alliances: the tables of them hold all pairs and years, and take seconds to make. */
const quickFiles: Files = { ...smallFiles, [atop]: undefined };
const edited = (name: string, from: string | RegExp, to: string): Files => ({
  [name]: smallFiles[name]!.replace(from, to),
});
const bytes = (text: string) => new TextEncoder().encode(text);

/** An atlas that stands before the mistake is made, and must stand after it. */
let good: { folder: string; remove: () => void };
let goodAtlas: Record<string, string>;
beforeAll(async () => {
  good = temporaryFolder();
  writeFiles(join(good.folder, 'from'), smallFiles);
  const { code, err } = await run([
    ...['data', 'build', '--accept-edition', '--quiet'],
    ...['--from', join(good.folder, 'from'), '--to', join(good.folder, 'atlas')],
  ]);
  expect([code, err]).toEqual([0, '']);
  goodAtlas = snapshot(join(good.folder, 'atlas'));
});
afterAll(() => good.remove());

let home: { folder: string; remove: () => void };
beforeEach(() => {
  home = temporaryFolder();
});
afterEach(() => home.remove());

/** One clear line that says where and what to do, exit code 2, no trace. */
function expectOneLine({ code, err }: Ran, says: RegExp): void {
  expect(err).toMatch(says);
  expect(err).toMatch(/^entente: [^\n]+: [^\n]+\. [^\n]+\n$/);
  expect(err).not.toMatch(/\n\s+at /);
  expect(err).not.toMatch(/node:|undefined|\[object/);
  expect(code).toBe(2);
}

/** The atlas from before is as it was, byte for byte, opens, and is whole. */
async function expectUnharmed(): Promise<void> {
  const folder = join(good.folder, 'atlas');
  expect(snapshot(folder)).toEqual(goodAtlas);
  expect(Object.keys(openFolder(folder).manifest.rows)).toContain('atop');
  expect((await run(['data', 'verify', '--quiet', '--atlas', folder])).code).toBe(0);
}

const build = (folder: string, ...more: string[]) =>
  run(['data', 'build', '--quiet', '--accept-edition', '--from', folder, '--to', join(good.folder, 'atlas'), ...more]);

describe('a data set that does not read', () => {
  const cases: [name: string, files: Files, says: RegExp][] = [
    [
      'a missing file of a data set',
      { [atop]: undefined, 'atop/notes.txt': 'mine' },
      /atop_alliance\.csv\.gz: no such file/,
    ],
    ['an empty file', { [warheads]: '' }, /warhead_stockpiles.*: the file is empty/],
    ['an empty packed file', { [atop]: '' }, /atop_alliance\.csv\.gz: the file is empty/],
    [
      'a packed file that is cut short',
      { [atop]: gzipSync(smallFiles[atop]!).subarray(0, 60) },
      /gzip stream is cut short/,
    ],
    ['a file that is not packed', { [atop]: bytes(smallFiles[atop]!) }, /not a gzip stream/],
    ['a packed file with a changed byte', { [atop]: flipped(gzipSync(smallFiles[atop]!), 40) }, /gzip stream/],
    ['a header and no rows', { [warheads]: 'Entity,Year,Stockpiled nuclear warheads\n' }, /a header and no rows/],
    [
      'a renamed key column',
      edited(atop, 'ccode1', 'cowcode1'),
      /atop_alliance\.csv\.gz: no column "ccode1"; the header has cowcode1/,
    ],
    ['a missing key column', edited(atop, /^([^,]+),/gm, ''), /no column "ccode1"/],
    ['a key column twice', edited(atop, 'atop_offense', 'ccode1'), /column "ccode1" stands twice/],
    [
      'a key column of another type',
      edited(atop, '2,20,1990', 'USA,20,1990'),
      /record 1 \(line 2\): column "ccode1" says "USA", expected a number/,
    ],
    [
      'a key that is no whole number',
      edited(atop, '2,20,1990', '2,20,1990.5'),
      /column "year" says "1990.5", expected a whole number/,
    ],
    [
      'a key that names no state',
      edited(atop, '2,20,1990', '2,999,1990'),
      /record 1 \(line 2\): 999 is the COW number of no state/,
    ],
    ['a name of no state', edited(warheads, 'Russia,1990', 'Atlantis,1990'), /record 2 \(line 3\): .*Atlantis/],
    ['a key twice', edited(democracy, '20,1990', '2,1990'), /the key stands twice: state 2, year 1990/],
    [
      'a number out of range',
      edited(democracy, '0.85', '8.5'),
      /"v2x_polyarchy" says "8.5", expected a number from 0 to 1/,
    ],
    [
      'a row cut short, found once large tables are made',
      { ...smallFiles, ...edited(democracy, /,0\.09\n$/, '') },
      /record 4 \(line 5\): 5 cells, but the header has 6/,
    ],
    ['an open quote', edited(warheads, 'China', '"China'), /quote/i],
    [
      'another encoding',
      { [warheads]: Uint8Array.from([...bytes(smallFiles[warheads]!), 0xfc, 0x0a]) },
      /not UTF-8 text/,
    ],
    [
      'a spreadsheet’s "Unicode text"',
      { [warheads]: Buffer.from(`\ufeff${smallFiles[warheads]}`, 'utf16le') },
      /not UTF-8 text/,
    ],
    ['semicolons for commas', edited(warheads, /,/g, ';'), /no column "Entity"; the header has Entity;Year/],
  ];
  it.each(cases)('%s', async (_name, files, says) => {
    writeFiles(home.folder, { ...(atop in files ? smallFiles : quickFiles), ...files });
    const before = snapshot(home.folder);
    expectOneLine(await build(home.folder), says);
    expect(snapshot(home.folder)).toEqual(before);
    await expectUnharmed();
  });

  it('an edition that is not known', async () => {
    writeFiles(home.folder, smallFiles);
    const ran = await run(['data', 'build', '--quiet', '--from', home.folder, '--to', join(good.folder, 'atlas')]);
    expectOneLine(ran, /atop_alliance\.csv\.gz: not the edition that this release reads .* --accept-edition/);
    await expectUnharmed();
  });

  it('a broken file is told apart from the makers’ rows of states that did not exist yet, which are counted', async () => {
    writeFiles(home.folder, { ...smallFiles, ...edited(atop, '365,710,2001', '265,710,2001') });
    const to = join(home.folder, 'atlas');
    const ran = await run(['data', 'build', '--accept-edition', '--from', home.folder, '--to', to, '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out).rows.atop).toMatchObject({
      rows: 3,
      dropped: [{ reason: 'no such state that year', rows: 1 }],
    });
    expect(ran.err).toMatch(
      /atop: 1 rows left out: no such state that year; the first: .*record 3 \(line 4\): code 265 in 2001/,
    );
  });
});

describe('a byte-order mark', () => {
  it('at the start of a file is passed over', async () => {
    const marked = Object.fromEntries(Object.entries(smallFiles).map(([name, text]) => [name, `\ufeff${text}`]));
    writeFiles(home.folder, marked);
    const ran = await run([
      'data',
      'build',
      '--quiet',
      '--accept-edition',
      '--from',
      home.folder,
      '--to',
      join(home.folder, 'atlas'),
    ]);
    expect([ran.code, ran.err]).toEqual([0, '']);
    const rows = openFolder(join(home.folder, 'atlas')).manifest.rows;
    expect([rows.atop!.rows, rows['warhead-stockpiles']!.rows]).toEqual([4, 3]);
  });
});

describe('a folder that is not what it should be', () => {
  it('no folder of that name', async () => {
    expectOneLine(await build(join(home.folder, 'nowhere')), /--from .*nowhere: no such folder/);
    await expectUnharmed();
  });

  it('a file where a folder is meant', async () => {
    writeFileSync(join(home.folder, 'a.csv'), 'x');
    expectOneLine(await build(join(home.folder, 'a.csv')), /--from .*a\.csv: it is a file, not a folder/);
    await expectUnharmed();
  });

  it('no data set in it at all: our own records alone do not replace an atlas', async () => {
    mkdirSync(join(home.folder, 'holiday-pictures'));
    expectOneLine(await build(home.folder), /no data set that Entente knows lies here/);
    await expectUnharmed();
  });

  it('nothing pulled yet and no --from', async () => {
    const ran = await run(['data', 'build'], { env: { ENTENTE_HOME: home.folder } });
    expectOneLine(ran, /sources: no data set has been pulled or added yet\. entente data pull/);
    expect(snapshot(home.folder)).toEqual({});
  });

  it('a file where the atlas should go', async () => {
    writeFiles(home.folder, { ...smallFiles, atlas: 'mine' });
    const ran = await run([
      'data',
      'build',
      '--quiet',
      '--accept-edition',
      '--from',
      home.folder,
      '--to',
      join(home.folder, 'atlas'),
    ]);
    expectOneLine(ran, /a file stands where a folder is needed/);
  });

  it('an atlas folder that is none', async () => {
    expectOneLine(
      await run(['data', 'verify', '--atlas', home.folder]),
      /there is no atlas here \(no manifest\.json\)/,
    );
    expectOneLine(await run(['show', 'atop-defence', 'USA', 'CAN', '--atlas', home.folder]), /there is no atlas here/);
  });
});

describe('a disk that does not take it', () => {
  const mounted = (options: string, folder: string) => {
    mkdirSync(folder, { recursive: true });
    return process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  };
  const unmounted = (folder: string) => spawnSync('umount', [folder]);

  it.each(['12k', '48k', '120k'])('a full disk of %s: nothing half written stays', async (size) => {
    writeFiles(join(home.folder, 'from'), quickFiles);
    const disk = join(home.folder, 'disk');
    if (!mounted(`size=${size}`, disk)) return console.log('skip: no small disk can be mounted here');
    try {
      const to = join(disk, 'atlas');
      const ran = await run([
        'data',
        'build',
        '--quiet',
        '--accept-edition',
        '--from',
        join(home.folder, 'from'),
        '--to',
        to,
      ]);
      expectOneLine(ran, /the disk is full\. Free some space/);
      expect(snapshot(disk)).toEqual({});
    } finally {
      unmounted(disk);
    }
  });

  it('a full disk with an atlas on it: that atlas stays', async () => {
    const disk = join(home.folder, 'disk');
    if (!mounted('size=8m', disk)) return console.log('skip: no small disk can be mounted here');
    try {
      writeFiles(join(home.folder, 'from'), smallFiles);
      const to = join(disk, 'atlas');
      const again = () =>
        run([
          'data',
          'build',
          '--quiet',
          '--accept-edition',
          '--only',
          'nuclear-warheads',
          '--from',
          join(home.folder, 'from'),
          '--to',
          to,
        ]);
      expect((await again()).code).toBe(0);
      const before = snapshot(disk);
      spawnSync('sh', ['-c', `head -c 20m /dev/zero > ${disk}/filler`]);
      expectOneLine(await again(), /the disk is full/);
      spawnSync('rm', [`${disk}/filler`]);
      expect(snapshot(disk)).toEqual(before);
      expect((await run(['data', 'verify', '--quiet', '--atlas', to])).code).toBe(0);
    } finally {
      unmounted(disk);
    }
  });

  it('a read-only folder', async () => {
    const disk = join(home.folder, 'disk');
    if (!mounted('size=1m', disk)) return console.log('skip: no read-only disk can be mounted here');
    try {
      writeFiles(disk, smallFiles);
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const ran = await run([
        'data',
        'build',
        '--quiet',
        '--accept-edition',
        '--from',
        disk,
        '--to',
        join(disk, 'atlas'),
      ]);
      expectOneLine(ran, /the folder is read-only\. Choose another folder with --to/);
      const added = await run([
        'data',
        'add',
        join(disk, warheads),
        '--as',
        'nuclear-warheads',
        '--accept-edition',
        '--to',
        disk,
      ]);
      expectOneLine(added, /the folder is read-only/);
      expectOneLine(await run(['data', 'pull', '--to', disk]), /the folder is read-only/);
    } finally {
      unmounted(disk);
    }
  });
});

describe('what is typed wrong', () => {
  const cases: [args: string[], says: RegExp][] = [
    [['data', 'build', '--form', 'x'], /--form: no such option\. Did you mean --from\?/],
    [['data', 'build', '--from'], /--from: it needs a value \(DIR\)/],
    [['data', 'bild'], /data bild: no such subcommand\. Did you mean entente data build\?/],
    [['data'], /data: it needs to be told what to do/],
    [['data', 'pull', 'atopp'], /atopp: no such data set\. Did you mean atop\?/],
    [['data', 'pull', 'pact-events'], /pact-events: it comes with Entente/],
    [['data', 'build', '--only', 'atopp', '--from', '.'], /--only atopp: no such data set\. Did you mean atop\?/],
    [['data', 'add'], /data add: it takes one file/],
    [['data', 'add', 'nowhere.csv', '--as', 'atop'], /nowhere\.csv: no such file/],
    [['data', 'add', 'test', '--as', 'atop'], /test: it is a folder/],
    [['data', 'add', 'package.json', '--as', 'atopp'], /--as atopp: no such data set\. Did you mean atop\?/],
    [['data', 'add', 'package.json', '--as', 'treaty-names'], /--as treaty-names: this record of ours takes no rows/],
    [['data', 'add', '--remove', 'mine.csv'], /--remove mine\.csv: there are no rows of your own/],
  ];
  it.each(cases)('%j', async (args, says) => {
    expectOneLine(await run(args, { env: { ENTENTE_HOME: home.folder } }), says);
    expect(snapshot(home.folder)).toEqual({});
  });
});

describe('a build while another is under way', () => {
  it('waits for nobody and says who has the folder', async () => {
    writeFiles(home.folder, smallFiles);
    const lock = join(good.folder, 'atlas', 'building.lock');
    writeFileSync(lock, `${process.ppid}\n`);
    expectOneLine(
      await build(home.folder),
      new RegExp(`another build is under way there \\(process ${process.ppid}\\)\\. Wait for it`),
    );
    spawnSync('rm', [lock]);
    await expectUnharmed();
  });

  it('takes the folder of a process that is gone, or whose number another process has now', async () => {
    writeFiles(join(home.folder, 'from'), smallFiles);
    const gone = spawnSync('true').pid;
    for (const left of [`${gone} 12345`, `${process.ppid} 1`, '']) {
      const to = join(home.folder, 'atlas');
      mkdirSync(to, { recursive: true });
      writeFileSync(join(to, 'building.lock'), left);
      const ran = await run([
        'data',
        'build',
        '--quiet',
        '--accept-edition',
        '--only',
        'nuclear-warheads',
        '--from',
        join(home.folder, 'from'),
        '--to',
        to,
      ]);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(Object.keys(snapshot(to)).filter((name) => name.includes('lock'))).toEqual([]);
    }
  });
});

function flipped(content: Uint8Array, at: number): Uint8Array {
  return content.with(at, content[at]! ^ 0xff);
}
