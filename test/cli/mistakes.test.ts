import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/catalogue.ts';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { run } from './run.ts';

const made = temporaryFolder();
const at = ['--atlas', join(made.folder, 'atlas')];
beforeAll(() => {
  build(madePlan(made.folder));
});
afterAll(made.remove);

/** A mistake of the user's: exit code 2, nothing on standard output, one line without a trace. */
async function mistake(...args: string[]): Promise<string> {
  const { code, out, err } = await run(args);
  expect(code, err).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^entente: [^\n]+\n$/);
  expect(err).not.toMatch(/\bat .+:\d+:\d+|node_modules|Error:/);
  return err;
}

describe('help', () => {
  it('without words, with --help, -h and help: the list of commands', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out, err } = await run(args);
      expect([code, err]).toEqual([0, '']);
      for (const { name, summary } of catalogue) expect(out).toMatch(new RegExp(`${name} +${summary.slice(0, 20)}`));
    }
  });

  it.each(catalogue.map(({ name }) => name))(
    'of %s: usage, every option, examples that begin with its name',
    async (name) => {
      const command = await catalogue.find((entry) => entry.name === name)!.load();
      expect(command.name).toBe(name);
      const asked = await Promise.all([
        run([name, '--help']),
        run(['help', name]),
        run([name, '-h']),
        run([name, 'words', '--help']),
      ]);
      for (const { code, out, err } of asked) {
        expect([code, err]).toEqual([0, '']);
        expect(out).toBe(asked[0].out);
      }
      expect(asked[0].out).toContain(`usage: entente ${name}`);
      for (const [option, { about }] of Object.entries(command.options)) {
        expect(asked[0].out).toContain(`--${option}`);
        expect(asked[0].out).toContain(about);
      }
      for (const example of command.examples) expect(example).toMatch(new RegExp(`^entente ${name}\\b`));
    },
  );

  it('--version is that of the package', async () => {
    const { code, out } = await run(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('commands and options', () => {
  it('an unknown command proposes the nearest', async () => {
    expect(await mistake('dosier', 'RUS', 'CHN')).toContain('Did you mean dossier?');
    expect(await mistake('help', 'shwo')).toContain('Did you mean show?');
  });

  it('an option before the command', async () => {
    expect(await mistake('--json', 'show')).toMatch(/the first word is a command/);
  });

  it('an unknown option proposes the nearest, and the help of the command', async () => {
    const err = await mistake('rank', 'cinc', '--yaer', '2000', ...at);
    expect(err).toContain('--yaer: no such option');
    expect(err).toContain('Did you mean --year? See entente rank --help');
    expect(await mistake('dossier', 'RUS', 'CHN', '-x', ...at)).toContain('-x: no such option');
  });

  it.each([
    [['rank', 'cinc', '--year'], /--year: it needs a value/],
    [['rank', 'cinc', '--year='], /--year: it needs a value/],
    [['rank', 'cinc', '--year', 'soon'], /"soon" is not a whole number from 1816 to 2026/],
    [['rank', 'cinc', '--year', '1500'], /"1500" is not a whole number from 1816 to 2026/],
    [['rank', 'cinc', '--year', '2000.5'], /"2000\.5" is not a whole number/],
    [['rank', 'cinc', '--year', '2000', '--top', '0'], /"0" is not a whole number from 1/],
    [['rank', 'cinc', '--year', '2000', '--json=yes'], /--json: it takes no value/],
    [['rank', '--year', '2000'], /no measure given/],
    [['rank', 'cinc', 'un-kappa', '--year', '2000'], /one measure is ranked at a time/],
    [['rank', 'cinc', '--year', '2000', '--with', 'RUS'], /cinc is of single states/],
    [['rank', 'cinc', '--year', '2000', '--min-cinc', '2'], /"2" is not a share from 0 to 1/],
    [['rank', 'cinc', '--year', '2018', '--min-cinc', '0.1'], /has no CINC for 2018.*from 1816 to 2016/],
    [['show', 'un-kappa', 'RUS'], /two states are needed, got 1/],
    [['show', 'un-kappa', 'RUS', 'CHN', 'USA'], /two states are needed, got 3/],
    [['show', 'cinc', 'RUS', 'CHN'], /it is of one state, got 2/],
    [['show', 'un-kappa', 'RUS', 'CHN', '--from', '2000', '--to', '1990'], /2000 is after --to 1990/],
    [['show', 'trade-share', 'RUS', 'CHN'], /does not hold it.*data build/],
    [['dossier', 'RUS'], /two states are needed, got 1/],
    [['dossier', 'RUS', 'Russia'], /both are the same state/],
    [['dossier', 'RUS', 'CHN', '--cite', 'mla'], /"mla" is no form of citation.*bibtex, csl, apa or chicago/],
    [['show', 'cinc', 'CHN', '--svg', 'x.svg'], /--svg: no such option/],
    [['export', 'un-kappa'], /--to: it is needed/],
    [['export', 'un-kappa', '--to', 'votes.xls'], /ends in neither \.csv nor \.parquet/],
    [['export', '--to', 'votes.csv'], /no measure given/],
    [['export', 'un-kappa', 'cinc', '--to', 'votes.csv'], /one is of a dyad, the other of a state/],
    [['data'], /it needs to be told what to do/],
    [['data', 'biuld'], /Did you mean entente data build\?/],
    [['rank', 'cinc', '--year', '--json'], /--year: it needs a value/],
    [['data', 'build', '--from', '/nowhere'], /no such folder/],
    [['data', 'build', '--from', '.', '--only', 'atpo'], /Did you mean atop\?/],
  ])('%j', async (args, expected) => {
    expect(await mistake(...args, ...at)).toMatch(expected);
  });
});

describe('measures and states', () => {
  it('an unknown measure proposes those near it', async () => {
    expect(await mistake('show', 'un-kapa', 'RUS', 'CHN', ...at)).toMatch(
      /"un-kapa": no such measure\. Did you mean .*un-kappa/,
    );
    expect(await mistake('rank', 'kappa', '--year', '2000', ...at)).toContain('un-kappa');
    expect(await mistake('rank', 'military closenes', '--year', '2000', ...at)).toContain('dimension-military');
    expect(await mistake('export', 'xyzzyxyzzy', '--to', 'x.csv', ...at)).toMatch(/Did you mean \S+\?/);
    expect(await mistake('measures', 'cnic', ...at)).toContain('cinc');
  });

  it.each([
    [['dossier', 'DDR', 'RUS', '--year', '1995'], /East Germany ceased in 1990.*[Dd]id you mean Germany\?/],
    [
      ['dossier', 'Korea', 'USA', '--year', '1990'],
      /ambiguous.*[Dd]id you mean .*(North Korea.*South Korea|South Korea.*North Korea)/,
    ],
    [['dossier', 'Rusia', 'China', '--year', '2000'], /No state is called "Rusia".*[Dd]id you mean .*Russia/],
    [['dossier', 'RUS', 'South Sudan', '--year', '2000'], /not yet a member of the state system in 2000/],
    [['show', 'un-kappa', 'Atlantis', 'CHN'], /No state is called "Atlantis"/],
    [['show', 'cinc', '999'], /999 is the COW number of no state/],
    [['rank', 'un-kappa', '--year', '1995', '--with', 'DDR'], /East Germany ceased in 1990/],
    [['states', 'Congoo'], /Congo/],
    [['dossier', 'Greenland', 'DNK', '--year', '2000'], /Greenland/],
  ])('%j', async (args, expected) => {
    expect(await mistake(...args, ...at)).toMatch(expected);
  });
});

describe('the atlas', () => {
  it('no folder, or a folder without one', async () => {
    expect(await mistake('show', 'cinc', 'CHN', '--atlas', '/nowhere/atlas')).toMatch(
      /there is no atlas here.*data build/,
    );
    expect(await mistake('show', 'cinc', 'CHN', '--atlas', made.folder)).toMatch(/there is no atlas here/);
    expect(await mistake('serve', '--atlas', '/nowhere/atlas')).toMatch(/there is no atlas here.*data build/);
  });

  it('a damaged manifest, and one of another format', async () => {
    const folder = join(made.folder, 'damaged');
    mkdirSync(folder);
    writeFileSync(join(folder, 'manifest.json'), '{"format": 1, "kind"');
    expect(await mistake('show', 'cinc', 'CHN', '--atlas', folder)).toMatch(/it is not JSON: the atlas is damaged/);
    writeFileSync(join(folder, 'manifest.json'), '{"format": 9}');
    expect(await mistake('show', 'cinc', 'CHN', '--atlas', folder)).toMatch(/atlas format 9, this release reads 1/);
  });

  it('ENTENTE_ATLAS names it where --atlas does not', async () => {
    const env = { ENTENTE_HOME: '/nowhere', ENTENTE_ATLAS: join(made.folder, 'atlas') };
    const { code, out } = await run(['data', 'status', '--json'], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out).atlas.place).toBe(env.ENTENTE_ATLAS);
    const asked = await run(['data', 'status', '--json', '--atlas', '/nowhere'], { env });
    expect(asked.code).toBe(2);
  });
});

describe('a fault of our own', () => {
  const broken = {
    out: () => {
      throw new TypeError('planted in a test');
    },
  };

  it('ends with 3, says that it is ours, and shows no trace', async () => {
    const { code, out, err } = await run(['show', 'cinc', 'CHN'], broken);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^entente: our own fault, not yours: planted in a test\n.*--debug.*\n$/);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('with --debug shows the trace, still 3', async () => {
    const { code, err } = await run(['show', 'cinc', 'CHN', '--debug'], broken);
    expect(code).toBe(3);
    expect(err).toMatch(/TypeError: planted in a test\n\s+at .+mistakes\.test\.ts:\d+:\d+/);
  });

  it('a mistake of the user’s shows none even with --debug', async () => {
    const { code, err } = await run(['show', 'cinc', 'Atlantis', '--debug', ...at]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
  });
});
