import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { catalogue } from '../../src/cli/catalogue.ts';
import { measures } from '../../src/measures/index.ts';
import type { Ask } from '../../src/pages/page.ts';
import { searchPage } from '../../src/pages/start/search-page.ts';
import { codeOf, roster } from '../../src/states/index.ts';
import { views } from '../../src/views/catalogue.ts';
import { commandFor } from '../../src/views/search/command-for.ts';
import { knownIn } from '../../src/views/search/known.ts';
import { LONGEST_LINE, wordsOf } from '../../src/views/search/line.ts';
import { patterns } from '../../src/views/search/patterns.ts';
import { understand } from '../../src/views/search/understand.ts';
import { yearsSaid } from '../../src/views/search/years-said.ts';
import { run, runJson } from '../cli/run.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const known = knownIn(atlas);
const at = ['--atlas', starterFolder];

/** "rank un-agreement with=IND year=1985" */
const asked = ({ view, words, options = {} }: Ask) =>
  [view, ...words, ...Object.entries(options).map(([name, value]) => (value === '' ? name : `${name}=${value}`))].join(
    ' ',
  );

const bestOf = (line: string) => {
  const { best } = understand(line, known);
  return best && asked(best.ask);
};

const allOf = (line: string) => understand(line, known).leads.map(({ ask }) => asked(ask));

describe('a line of words', () => {
  it.each([
    // Two states, however they are named; the year with them.
    ['Russia China', 'dossier RUS CHN'],
    ['USSR and PRC 1955', 'dossier RUS CHN year=1955'],
    ['rus chn', 'dossier RUS CHN'],
    ['365 710', 'dossier RUS CHN'],
    ['Rusia Chna', 'dossier RUS CHN'],
    ['Suoth Korea USA', 'dossier KOR USA'],
    ['Untied States, Iran', 'dossier USA IRN'],
    ['French-German relations', 'dossier FRA DEU'],
    ['us uk 1982', 'dossier USA GBR year=1982'],
    ['India vs Pakistan', 'dossier IND PAK'],
    ["Côte d'Ivoire's ties with Türkiye", 'dossier CIV TUR'],
    ['Trinidad and Tobago and Cuba', 'dossier TTO CUB'],
    ['Serbia and Montenegro 2010', 'dossier SRB MNE year=2010'],
    // A state that is gone: its last year.
    ['East Germany Poland', 'dossier DDR POL year=1990'],
    ['Soviet Chinese', 'dossier RUS CHN year=1991'],
    // More states.
    ['USA Russia China', 'triangle USA RUS CHN'],
    ['India, Pakistan and China since 1950', 'triangle IND PAK CHN from=1950'],
    ['compare Russia China with US Japan', 'compare RUS-CHN USA-JPN'],
    ['IND-PAK vs ETH-ERI 2000', 'compare IND-PAK ETH-ERI year=2000'],
    ['compare Russia China with Russia India', 'compare RUS-CHN RUS-IND'],
    ['compare France and Germany', 'compare FRA DEU'],
    // Who is close to whom.
    ['closest to India in 1985', 'rank un-agreement with=IND year=1985'],
    ['Iran’s nearest partners 2010', 'rank alliance-likeness with=IRN year=2010'],
    ['closest to France in 1820', 'rank atop-defence with=FRA year=1820'],
    ['who are Iran’s allies in 1975?', 'rank atop-defence with=IRN year=1975'],
    ['top 20 partners of Brazil in 2010', 'rank alliance-likeness with=BRA year=2010 top=20'],
    ['closest pairs 2010', 'rank alliance-likeness year=2010'],
    ['behaviour ahead of treaty 2018', 'rank behaviour-ahead year=2018'],
    ['behavior ahead of treaties in 2005', 'rank behaviour-ahead year=2005'],
    ['treaty ahead of behaviour', 'rank treaty-ahead year=2018'],
    ['undeclared allies of China', 'rank behaviour-ahead year=2018 with=CHN'],
    ['camps in 1980', 'network year=1980'],
    // Measures, by title, by id, misspelt; of states, of pairs, directed.
    ['UN agreement Russia China since 1992', 'show un-agreement RUS CHN from=1992'],
    ['un-kappa germany france 1995-2005', 'show un-kappa DEU FRA from=1995 to=2005'],
    ['trade share of Iran 2014', 'rank trade-share with=IRN year=2014'],
    ['North Korean Chinese trade', 'show trade-share PRK CHN'],
    ['CINC 2016', 'rank cinc year=2016'],
    ['militry spendng of India', 'show military-spending-share IND'],
    ['GDP USA China 2010', 'compare USA CHN year=2010 measures=gdp-share'],
    ['disputes of India and China in the 1960s', 'show disputes IND CHN from=1960 to=1969'],
    // Theories, texts, claims, sources.
    ['entrapment', 'theory abandonment-and-entrapment'],
    ['balance or bandwagon', 'theory balance'],
    ['strategic triangle', 'theory triangle'],
    ['enemy of my enemy India Pakistan 1990', 'theory run common-enemy IND PAK year=1990'],
    ['Kireeva', 'claims kireeva-2020'],
    ['undeclared alliance', 'claims allison-2023'],
    ['Vladivostok', 'claims allison-2023 A06'],
    ['ATOP', 'sources atop'],
    ['what would split Russia and China', 'wedge offer=comment-2021'],
    ['offers to Turkey', 'wedge offer=rus-tur-2017'],
    ['trend of Japan and South Korea', 'drift JPN KOR'],
    ['precedents for Russia and China 2012', 'precedents RUS CHN year=2012'],
    ['theories', 'theories'],
  ])('%s', (line, best) => {
    expect(bestOf(line)).toBe(best);
  });

  it('asks for the last year of the measure where none is named', () => {
    const [last] = known.yearsOf(knownMeasure('alliance-likeness'))!.slice(1);
    expect(bestOf('who is closest to Iran?')).toBe(`rank alliance-likeness with=IRN year=${last}`);
  });

  it('of one state shows its map, its partners and the network', () => {
    const [map, partners] = allOf('Iran');
    expect(map).toMatch(/^map alliance-likeness IRN/);
    expect(partners).toMatch(/^rank alliance-likeness with=IRN/);
    expect(allOf('Iran').join()).toMatch(/network year=/);
  });

  it.each([
    ['Korea Japan', ['dossier KOR JPN', 'dossier PRK JPN']],
    ['Germany Poland 1960', ['dossier GFR POL year=1960', 'dossier DDR POL year=1960']],
  ])('a name of two states gives both and chooses neither: %s', (line, both) => {
    const { best, notes } = understand(line, known);
    expect(best).toBeUndefined();
    expect(allOf(line)).toEqual(expect.arrayContaining(both));
    expect(notes.join()).toMatch(/ambiguous/);
  });

  it('words that it takes no account of are named, and then nothing is beyond doubt', () => {
    const { best, left, notes } = understand('Russia China gas pipeline', known);
    expect(best).toBeUndefined();
    expect(left).toEqual(['gas', 'pipeline']);
    expect(notes.join()).toMatch(/no account of: gas, pipeline/);
    expect(allOf('Russia China gas pipeline')[0]).toBe('dossier RUS CHN');
  });

  it.each([
    ['Japan South Korea 2050', /2050 is outside/],
    ['Palestine Israel', /Palestine is not a member of the state system/],
    ['Prussia France 1950', /Prussia ended in 1871/],
    ['Rusia China', /“Rusia” was read as Russia/],
    ['USSR China', /1991 is the last year with the Soviet Union/],
  ])('says how it was read: %s', (line, note) => {
    expect(understand(line, known).notes.join(' ')).toMatch(note);
  });

  it('everyday words that are codes too are no states, unless in capitals', () => {
    expect(understand('who can and are', known).reading.states).toEqual([]);
    expect(understand('CAN and ARE', known).reading.states.map(codeOf)).toEqual(['CAN', 'ARE']);
  });

  it('reads years, spans and decades', () => {
    const spanOf = (line: string) => yearsSaid(wordsOf(line)).span;
    expect(spanOf('1955 to 1965')).toEqual({ from: 1955, to: 1965 });
    expect(spanOf('since 1992')).toEqual({ from: 1992 });
    expect(spanOf('until 1980')).toEqual({ to: 1980 });
    expect(spanOf('in the 1990s')).toEqual({ from: 1990, to: 1999 });
    expect(yearsSaid(wordsOf('in 1700'))).toMatchObject({ outside: [1700] });
  });
});

const knownMeasure = (name: string) => {
  const found = measures.find((measure) => measure.name === name);
  if (!found) throw new Error(`no measure ${name}`);
  return found;
};

describe('every state', () => {
  it('is found by its name in the roster and by its code', () => {
    const missed = roster.filter(([ccode, , , , name]) => {
      const names = [name, codeOf(ccode)];
      return names.some((text) => {
        const { candidates } = understand(`who is closest to ${text}?`, known).reading;
        // Of Korea, before it parted, the code and the name are those of others now.
        return ccode !== 730 && !candidates[0]?.includes(ccode);
      });
    });
    expect(missed.map(([ccode, , , , name]) => `${ccode} ${name}`)).toEqual([]);
  });
});

describe('every measure', () => {
  it('is found by its title and by its id', () => {
    const missed = measures.filter(({ name, label }) =>
      [name, label].some((text) => !understand(text, known).leads.some(({ ask }) => ask.words[0] === name)),
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});

describe('every pattern', () => {
  it.each(patterns.flatMap((pattern) => pattern.examples.map((example) => [pattern.name, example] as const)))(
    '%s: %s',
    (name, example) => {
      expect(understand(example, known).patterns).toContain(name);
    },
  );

  it('leads only to commands that there are', () => {
    const commands = catalogue.map(({ name }) => name);
    const leads = patterns.flatMap(({ examples }) => examples.flatMap((line) => understand(line, known).leads));
    for (const { ask } of leads) expect(commands).toContain(commandFor(ask).split(' ')[1]);
  });

  it('leads only to words and options that the view declares', async () => {
    const lines = patterns.flatMap(({ examples }) => examples);
    const asks = lines.flatMap((line) => understand(line, known).leads.map(({ ask }) => ask));
    for (const { view, words, options = {} } of asks) {
      const declared = await views[view]?.();
      if (!declared) continue;
      const most = declared.words.at(-1)?.many ? Infinity : declared.words.length;
      expect(words.length).toBeLessThanOrEqual(most);
      for (const [name, value] of Object.entries(options))
        expect(declared.options[name]?.type, `${view} --${name}`).toBe(value === '' ? 'boolean' : 'string');
    }
  });
});

describe('any text', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Russia',
      'who',
      'is',
      'closest',
      'to',
      '1985',
      'Korea',
      'trade',
      'vs',
      'split',
      'since',
      'the',
      'USSR',
    ),
    fc.string({ maxLength: 12 }),
  );

  it('is answered, and always the same', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const line = words.join(' ').slice(0, LONGEST_LINE);
        const once = understand(line, known);
        expect(understand(line, known)).toEqual({ ...once, reading: expect.anything() });
        expect(once.best === undefined || once.best === once.leads[0]).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('entente search', () => {
  it.each([['Russia', 'China'], ['who is closest to Iran?'], ['Korea Japan'], ['asdf qwerty'], []])(
    'prints JSON of the form of its schema: %s %s',
    async (...words) => {
      const given = words.filter((one): one is string => one !== undefined);
      expect(faultsAgainst('search', await runJson(['search', ...given, ...at]))).toEqual([]);
    },
  );

  it('prints titles with the commands that answer', async () => {
    const { out } = await run(['search', 'behaviour', 'ahead', 'of', 'treaty', '2018', ...at]);
    expect(out).toBe('Behaviour ahead of treaty, 2018\n  entente rank --behaviour-ahead --year 2018\n');
  });

  it('its commands and its CSV name the same answers', async () => {
    const { answers } = await runJson<{ answers: { command: string }[] }>(['search', 'South Korea', 'Japan', ...at]);
    const { out } = await run(['search', 'South Korea', 'Japan', '--csv', ...at]);
    expect(out.trim().split('\n')).toHaveLength(answers.length + 1);
    for (const { command } of answers) expect(out).toContain(command.replaceAll('"', '""'));
  });

  it.each([[[]], [['asdf', 'qwerty']]])('%j: says what can be asked, with every form and example', async (words) => {
    const { code, out } = await run(['search', ...words, ...at]);
    expect(code).toBe(0);
    for (const { asks, examples, loose } of patterns)
      if (!loose) for (const line of [asks, ...examples]) expect(out).toContain(line);
  });

  it('refuses a line that is no question', async () => {
    const { code, err } = await run(['search', 'x'.repeat(LONGEST_LINE + 1), ...at]);
    expect(code).toBe(2);
    expect(err).toMatch(/at most 300 are read/);
  });
});

describe('the page', () => {
  const pageOf = (line: string) => {
    const { leads, notes } = understand(line, known);
    return searchPage(atlas, { line, leads, notes }, patterns);
  };

  it('links every answer in its order', () => {
    const table = pageOf('Iran').blocks.find((block) => block.kind === 'table');
    const links =
      table?.kind === 'table'
        ? table.rows.map(([cell]) => (typeof cell === 'object' && 'to' in cell ? cell.to : undefined))
        : [];
    expect(links).toEqual(understand('Iran', known).leads.map(({ ask }) => ask));
  });

  it('where nothing answers, every example leads to its own search', () => {
    const table = pageOf('asdf').blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    const examples = table.rows.map(([cell]) =>
      typeof cell === 'object' && 'to' in cell ? cell.to?.words[0] : undefined,
    );
    expect(examples).toEqual(patterns.flatMap((pattern) => pattern.examples));
  });
});
