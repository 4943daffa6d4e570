import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overlayFiles } from '../../src/views/overlay.ts';
import { smallFiles, snapshot, temporaryFolder, writeFiles } from './data-folder.ts';
import { run } from './run.ts';

let home: { folder: string; remove: () => void };
let env: { ENTENTE_HOME: string };
beforeEach(() => {
  home = temporaryFolder();
  env = { ENTENTE_HOME: join(home.folder, 'home') };
});
afterEach(() => home.remove());

const at = (name: string) => join(home.folder, name);
const add = (...args: string[]) => run(['data', 'add', ...args], { env, cwd: home.folder });

const header =
  'id,pact,name,event,date,side_a,side_b,direction,defence,offence,neutrality,nonaggression,consultation,clause,primary_source,consulted,confidence';
const mine = `${header}\nmy-1,my-pact,A pact of mine,signed,2024-05-06,2,200,both,1,,,,,A clause.,,https://example.org,low\n`;

describe('rows of the user’s own', () => {
  it('are read, kept under the file’s name, listed and taken away again', async () => {
    writeFileSync(at('mine.csv'), mine);
    const added = await add('mine.csv', '--as', 'pact-events');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toMatch(/^1 rows of your own, not reviewed/);
    const [file] = overlayFiles(env);
    expect(file).toEqual({ name: 'mine.csv', path: at('home/overlay/pact-events/mine.csv') });
    expect(readFileSync(file!.path, 'utf8')).toBe(mine);
    expect((await add('--list')).out).toContain('mine.csv');
    expect(JSON.parse((await add('--list', '--json')).out)).toEqual({ overlay: [file] });
    expect((await add('--remove', 'mine.csv')).code).toBe(0);
    expect(overlayFiles(env)).toEqual([]);
  });

  it('replace those of a file of the same name', async () => {
    writeFileSync(at('mine.csv'), mine);
    await add('mine.csv', '--as', 'pact-events');
    writeFileSync(at('mine.csv'), `${mine}${mine.split('\n')[1]!.replace('my-1', 'my-2').replace('05-06', '05-07')}\n`);
    expect((await add('mine.csv', '--as', 'pact-events')).out).toMatch(/^2 rows/);
    expect(overlayFiles(env)).toHaveLength(1);
  });

  it.each([
    [
      'a state that was none',
      mine.replace('2,200', '2,265'),
      /mine\.csv, record 1 \(line 2\): column "side_b" names 265, which was no member/,
    ],
    [
      'a day that does not exist',
      mine.replace('05-06', '02-30'),
      /record 1 \(line 2\): column "date" says "2024-02-30"/,
    ],
    ['a missing column', mine.replace('confidence', 'trust'), /mine\.csv: no column "confidence"/],
    ['nothing', '', /mine\.csv: the file is empty/],
  ])('with %s are refused in one line, and the old ones stay', async (_name, text, says) => {
    writeFileSync(at('mine.csv'), mine);
    await add('mine.csv', '--as', 'pact-events');
    const before = snapshot(at('home'));
    writeFileSync(at('mine.csv'), text);
    const { code, err } = await add('mine.csv', '--as', 'pact-events');
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
    expect(snapshot(at('home'))).toEqual(before);
  });
});

describe('a file of a data set', () => {
  const warheads = 'nuclear-warheads/warhead_stockpiles_1945-2017.csv';
  const place = 'home/sources/nuclear-warheads/warhead_stockpiles_1945-2017.csv';

  it('of an unknown edition is refused, and taken and recorded when the user says so; the build then asks no more', async () => {
    writeFileSync(at('w.csv'), smallFiles[warheads]!);
    const refused = await add('w.csv', '--as', 'nuclear-warheads');
    expect(refused.err).toMatch(/w\.csv: not the edition that this release reads .* --accept-edition/);
    expect(refused.code).toBe(2);
    const taken = await add('w.csv', '--as', 'nuclear-warheads', '--accept-edition');
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.out).toMatch(/warhead-stockpiles: 3 rows/);
    expect(readFileSync(at(place), 'utf8')).toBe(smallFiles[warheads]);
    expect(JSON.parse(readFileSync(at(`${place}.accepted.json`), 'utf8'))).toMatchObject({
      accepted: expect.stringMatching(/^2026-01-0\d$/),
      from: at('w.csv'),
    });
    const built = await run(['data', 'build', '--json'], { env });
    expect(built.code).toBe(0);
    expect(JSON.parse(built.out).rows['warhead-stockpiles'].rows).toBe(3);
    writeFileSync(at(place), smallFiles[warheads]!.replace('120', '121'));
    expect((await run(['data', 'build'], { env })).err).toMatch(/not the edition/);
  });

  it('that does not read changes nothing, and the error names the user’s file', async () => {
    writeFileSync(at('w.csv'), smallFiles[warheads]!.replace('Russia', 'Ruritania'));
    const { code, err } = await add('w.csv', '--as', 'nuclear-warheads', '--accept-edition');
    expect(err).toMatch(new RegExp(`${at('w.csv')}, record 2 \\(line 3\\).*Ruritania`));
    expect(code).toBe(2);
    expect(snapshot(home.folder)).toHaveProperty('w.csv');
    expect(Object.keys(snapshot(home.folder))).toEqual(['w.csv']);
  });

  it('that belongs to several is placed by its name, and read once all are there', async () => {
    const { code, out } = await add('x.csv', '--as', 'worldbank');
    expect([code, out]).toEqual([2, '']);
    writeFileSync(at('x.csv'), 'a,b\n1,2\n');
    expect((await add('x.csv', '--as', 'worldbank', '--accept-edition')).err).toMatch(/Give it one of these names: /);
    mkdirSync(at('given'));
    writeFileSync(at('given/cow_igo_sy.csv.gz'), 'no gzip');
    expect((await add('given/cow_igo_sy.csv.gz', '--as', 'cow-igo', '--accept-edition')).err).toMatch(
      /not a gzip stream/,
    );
  });
});

describe('data verify', () => {
  it('finds the one file in which a byte has changed, and says so with exit code 1', async () => {
    writeFiles(at('from'), smallFiles);
    const only = ['--only', 'nuclear-warheads', '--only', 'democracy'];
    const built = await run(['data', 'build', '--accept-edition', '--quiet', '--from', at('from'), ...only], { env });
    expect(built.code).toBe(0);
    const verify = (...more: string[]) => run(['data', 'verify', ...more], { env });
    expect((await verify()).out).toMatch(/^(\d+) of \1 files are whole/);
    const files = Object.keys(snapshot(at('home/atlas'))).filter((name) => name.endsWith('.parquet'));
    for (const name of files) {
      const path = at(`home/atlas/${name}`);
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.with(bytes.length >> 1, bytes[bytes.length >> 1]! ^ 1));
      const { code, out } = await verify('--json');
      expect(code).toBe(1);
      const told = name.split('/').slice(2).join('/');
      expect(JSON.parse(out).faults).toEqual([{ path: told, fault: 'its bytes have changed since the build' }]);
      writeFileSync(path, bytes);
    }
    expect((await verify()).code).toBe(0);
    rmSync(at(`home/atlas/${files[0]}`));
    const gone = await verify();
    expect(gone.code).toBe(1);
    expect(gone.out).toMatch(/it cannot be read \(ENOENT\)/);
  });
});
