import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterAll, describe, expect, it } from 'vitest';
import { randomSignedNetwork } from '../../src/networks/index.ts';
import { randomStream } from '../../src/stats/index.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { dataFolder } from '../sources/folder.ts';
import { starterFolder } from '../starter-folder.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

const at = ['--atlas', starterFolder];
const folder = mkdtempSync(join(tmpdir(), 'entente-balance-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const written = (name: string) => readFileSync(join(folder, name), 'utf8');

interface NetworkJson {
  n: number;
  m: number;
  negative: number;
  frustration: number;
  bound: number;
  proved: boolean;
  camps: [string[], string[]];
  network: Record<string, unknown>;
  normalised: number | null;
  triangles: { total: number; balanced: number; share: number | null };
  walkBalance: number | null;
  parts: number;
  optimal?: { count: number; complete: boolean };
  eitherWay?: { name: string; share: number }[];
  frustrated: { from: string; to: string; sign: number }[];
  pair?: { members: string[]; same: boolean; joined: boolean; together?: number; tie: number | null };
}

/** Every pair of six powers, friends within {Britain, France, Russia} and {Germany, Austria, Italy} and foes across. */
const powers = (() => {
  const [one, other] = [
    ['Britain', 'France', 'Russia'],
    ['Germany', 'Austria', 'Italy'],
  ];
  const all = [...one!, ...other!];
  const rows = all.flatMap((a, i) =>
    all.slice(i + 1).map((b) => `${a},${b},${one!.includes(a) === one!.includes(b) ? 'friend' : 'foe'}`),
  );
  return file('1907.csv', `from,to,sign\n${rows.join('\n')}\n`);
})();
const enemies = file('enemies.csv', 'from,to,sign\nA,B,-\nB,C,-\nA,C,-\n');
const odd = file('odd.csv', 'sign,from,to\n-1,"A & ""B""",<C>\n1,<C>,O’D\n1,O’D,"A & ""B"""\n');
const tribes = join(dataFolder, 'signed-networks', 'tribes_edges.csv');

describe('entente balance --edges', () => {
  it('the powers of 1907 are balanced, in the camps that history has', async () => {
    const json = await runJson<NetworkJson>(['balance', '--edges', powers]);
    expect(faultsAgainst('balance', json)).toEqual([]);
    expect(json).toMatchObject({
      ...{ n: 6, m: 15, negative: 9, frustration: 0, bound: 0, proved: true, normalised: 1, parts: 1 },
      optimal: { count: 1, complete: true },
      ...{ eitherWay: [], frustrated: [] },
    });
    expect(json.camps.map((camp) => [...camp].sort())).toContainEqual(['Britain', 'France', 'Russia']);
    const { out } = await run(['balance', '--edges', powers]);
    expect(out).toContain('Balanced: two camps put none of the 15 ties');
    expect(out).not.toContain('AT ODDS');
  });

  it('three mutual enemies: one tie at odds, three optimal splits, each could go either way in a third', async () => {
    const json = await runJson<NetworkJson>(['balance', 'A', 'B', '--edges', enemies]);
    expect(faultsAgainst('balance', json)).toEqual([]);
    expect(json).toMatchObject({ frustration: 1, normalised: 1 - 2 / 3, optimal: { count: 3, complete: true } });
    expect(json.triangles).toEqual({ total: 1, balanced: 0, byNegatives: [0, 0, 0, 1], share: 0 });
    // The worked number of walkBalance: (e^-2 + 2e) / (e^2 + 2/e).
    expect(json.walkBalance).toBeCloseTo((Math.E ** -2 + 2 * Math.E) / (Math.E ** 2 + 2 / Math.E), 9);
    expect(json.pair).toMatchObject({ members: ['A', 'B'], joined: true, tie: -1, together: expect.closeTo(1 / 3, 9) });
    const { out } = await run(['balance', '--states', 'A,B', '--edges', enemies]);
    expect(out).toMatch(/of 100 optimal splits: it could go either way/);
    expect(out).toContain('Their own tie is hostile.');
  });

  it.skipIf(!existsSync(tribes))(
    'the tribes of the New Guinea highlands (Read 1954): L, triangles and walk balance as published',
    async () => {
      const json = await runJson<NetworkJson>(['balance', '--edges', tribes]);
      expect(json).toMatchObject({ n: 16, m: 58, negative: 29, frustration: 7, proved: true });
      expect(json.triangles).toMatchObject({ total: 68, balanced: 59 });
      // As the R package signnet prints them.
      expect(json.normalised).toBeCloseTo(0.7586207, 7);
      expect(json.triangles.share).toBeCloseTo(0.8676471, 7);
      expect(json.walkBalance).toBeCloseTo(0.3575761, 7);
      expect(json.camps[1]).toEqual(['Gama', 'Gavev', 'Kotun', 'Nagad']);
    },
  );

  it('members whom no chain of ties joins have no camp in common, and no opposite one', async () => {
    const apart = file('apart.csv', 'from,to,sign\nA,B,1\nB,C,1\nD,E,-1\n');
    const json = await runJson<NetworkJson>(['balance', 'A', 'D', '--edges', apart]);
    expect(json).toMatchObject({ parts: 2, frustration: 0, pair: { joined: false, tie: null } });
    expect(json.pair!.together).toBeUndefined();
    const { out } = await run(['balance', 'A', 'D', '--edges', apart]);
    expect(out).toContain('No chain of ties joins A and D');
    expect(out).toContain('No tie joins the others to these: D against E.');
  });

  it('comma-separated values have a row a tie, and are read back as a list', async () => {
    const { out } = await run(['balance', '--edges', enemies, '--csv']);
    const rows = out.trim().split('\n');
    expect(rows[0]).toBe('from,to,sign,camp_from,camp_to,part,frustrated');
    expect(
      rows
        .slice(1)
        .map((row) => row.split(',').at(-1))
        .sort(),
    ).toEqual(['0', '0', '1']);
    for (const row of rows.slice(1)) {
      const [, , sign, a, b, , frustrated] = row.split(',');
      expect((a === b) !== (sign === '1')).toBe(frustrated === '1');
    }
    const again = await runJson<NetworkJson>(['balance', '--edges', file('again.csv', out)]);
    expect(again).toMatchObject({ m: 3, negative: 3, frustration: 1 });
  });

  it('a tie given again is told on standard error and counted once', async () => {
    const twice = file('twice.csv', 'from,to,sign\nA,B,1\nB,A,1\n');
    const { out, err } = await run(['balance', '--edges', twice, '--json']);
    expect(err).toMatch(/1 line gives a tie again with the same sign \(the first is line 3\)/);
    expect(JSON.parse(out)).toMatchObject({ m: 1, network: { repeated: 1, firstRepeated: 3 } });
    expect(faultsAgainst('balance', JSON.parse(out))).toEqual([]);
    expect((await run(['balance', '--edges', twice, '--quiet'])).err).toBe('');
  });

  it('GEXF and GraphML hold what JSON says, whatever the names', async () => {
    const [gexf, graphml] = [join(folder, 'odd.gexf'), join(folder, 'odd.graphml')];
    const json = await runJson<NetworkJson>(['balance', '--edges', odd, '--gexf', gexf, '--graphml', graphml]);
    // The declaration of XML, and prefixed names, are not in the strict reader's grammar.
    for (const name of ['odd.gexf', 'odd.graphml'])
      readStrictly(
        written(name)
          .replace(/^<\?xml[^>]*\?>\n/, '')
          .replaceAll('viz:color', 'vizColor')
          .trim(),
      );
    const graphs = {
      gexf: parseGexf(UndirectedGraph, written('odd.gexf'), { addMissingNodes: false }),
      graphml: parseGraphml(UndirectedGraph, written('odd.graphml')),
    };
    for (const [form, graph] of Object.entries(graphs)) {
      const nameOf = (node: string) => String(graph.getNodeAttribute(node, 'label'));
      expect(graph.nodes().map(nameOf).sort(), form).toEqual(['<C>', 'A & "B"', 'O’D']);
      for (const node of graph.nodes()) {
        const { camp, degree, either_way, part } = graph.getNodeAttributes(node);
        expect(json.camps[Number(camp) - 1], form).toContain(nameOf(node));
        expect([degree, part], form).toEqual([2, 1]);
        expect(either_way, form).toBeCloseTo(json.eitherWay?.find(({ name }) => name === nameOf(node))?.share ?? 0, 9);
      }
      const ties = graph.edges().map((edge) => ({
        ends: graph.extremities(edge).map(nameOf).sort(),
        ...graph.getEdgeAttributes(edge),
      })) as unknown as { ends: string[]; sign: number; frustrated: boolean }[];
      expect(ties.map(({ sign }) => sign).sort(), form).toEqual([-1, 1, 1]);
      expect(
        ties.filter(({ frustrated }) => frustrated).map(({ ends }) => ends),
        form,
      ).toEqual(json.frustrated.map(({ from, to }) => [from, to].sort()));
    }
    const first = written('odd.gexf');
    await run(['balance', '--edges', odd, '--gexf', gexf]);
    expect(written('odd.gexf')).toBe(first);
  });

  it('draws the camps, and says where a network is too large for a picture', async () => {
    await run(['balance', '--edges', odd, '--svg', join(folder, 'odd.svg')]);
    expect(readStrictly(written('odd.svg').trim()).elements).toContain('text');
    const many = Array.from({ length: 500 }, (_, n) => `m${n},m${n + 1},1`).join('\n');
    const { code, err } = await run([
      'balance',
      '--edges',
      file('many.csv', `from,to,sign\n${many}`),
      '--svg',
      'x.svg',
    ]);
    expect([code, err]).toEqual([2, expect.stringMatching(/501 members; a picture holds up to 400\. Write --gexf/)]);
  });

  it('stops when told to, with both bounds: by time, or by an interrupt', async () => {
    const { members, from, to, sign } = randomSignedNetwork(200, 1000, 0.4, randomStream(1));
    const rows = Array.from(sign, (s, n) => `${members[from[n]!]},${members[to[n]!]},${s}`);
    const hard = file('hard.csv', `from,to,sign\n${rows.join('\n')}\n`);
    const whole = (json: NetworkJson) => {
      expect(faultsAgainst('balance', json)).toEqual([]);
      expect(json.proved).toBe(false);
      expect(json.bound).toBeLessThan(json.frustration);
      expect(json.frustrated).toHaveLength(json.frustration);
      expect(json.optimal).toBeUndefined();
    };
    whole(await runJson<NetworkJson>(['balance', '--edges', hard, '--seconds', '0']));
    let told = '';
    const { out } = await run(['balance', '--edges', hard, '--seconds', '0']);
    expect(out).toMatch(/The best split into two camps leaves between \d+ and \d+ of the 1,000 ties/);
    const stopped = await runJson<NetworkJson>(['balance', '--edges', hard], {
      onInterrupt: (then) => {
        then();
        return () => {};
      },
      err: (text) => {
        told += text;
      },
    });
    whole(stopped);
    expect(told).toContain('Stopped: what follows is as far as the search came.');
  });
});

describe('entente balance --year', () => {
  it('the states of a year, in the form of its schema, with all pairs accounted for', async () => {
    const json = await runJson<NetworkJson>(['balance', '--year', '2010', ...at]);
    expect(faultsAgainst('balance', json)).toEqual([]);
    const network = json.network as {
      rules: { ties: number; rule: string }[];
      without: string[];
      neither: number;
      absent: Record<string, number>;
    };
    expect(network.rules.map(({ rule, ties }) => [rule, ties])).toEqual([['treaties', json.m]]);
    expect(json.camps.flat()).toHaveLength(json.n);
    const states = json.n + network.without.length;
    const absent = Object.values(network.absent).reduce((a, b) => a + b, 0);
    expect(json.m + network.neither + absent).toBe((states * (states - 1)) / 2);
    expect(json.frustrated).toHaveLength(json.frustration);
  });

  it('rules give rival networks, and a mix says what comes from where', async () => {
    const of = (rule: string) => runJson<NetworkJson>(['balance', '--year', '2010', '--rule', rule, ...at]);
    const [treaties, peace, mix] = [await of('treaties'), await of('peace'), await of('treaties+peace')];
    expect(treaties.m).not.toBe(peace.m);
    expect(faultsAgainst('balance', mix)).toEqual([]);
    const rules = mix.network.rules as { rule: string; ties: number }[];
    expect(rules[0]).toMatchObject({ rule: 'treaties', ties: treaties.m });
    expect(rules[1]!.ties).toBe(mix.m - treaties.m);
    expect(rules[1]!.ties).toBeGreaterThan(0);
    const { out } = await run(['balance', '--year', '2010', '--rule', 'treaties+peace', ...at]);
    expect(out).toMatch(/A mix, as asked: signs by treaties and disputes, else by the peace scale/);
    const { out: csv } = await run(['balance', '--year', '2010', '--rule', 'treaties+peace', '--csv', ...at]);
    expect(csv.split('\n')[0]).toMatch(/,rule$/);
  });

  it('a pair: whoever is named first, the same camp or not', async () => {
    const of = async (a: string, b: string) =>
      (await runJson<NetworkJson>(['balance', a, b, '--year', '2010', ...at])).pair!;
    const [one, other] = [await of('USA', 'GBR'), await of('GBR', 'United States')];
    expect(one).toMatchObject({ same: true, joined: true, tie: 1 });
    expect({ ...other, members: [...other.members].reverse() }).toEqual(one);
    const { out } = await run(['balance', 'USA', 'GBR', '--year', '2010', ...at]);
    expect(out).toMatch(/The United States and the United Kingdom stand in the same camp/);
  });

  it.each<[string[], RegExp]>([
    [[], /no network given: one of --year Y, --from Y --to Y or --edges FILE is needed/],
    [['--year', '2010', '--edges', 'x.csv'], /--year and --edges: they ask for different networks/],
    [['--year', '2010', '--from', '2000'], /--year and --from and --to: they ask for different networks/],
    [['--edges', enemies, '--rule', 'votes'], /--rule: a list of your own brings its signs/],
    [['--year', '2010', '--rule', 'love'], /--rule love: no such rule\. Rules: treaties, defence, votes, peace/],
    [['--year', '2010', '--rule', 'treaties+'], /--rule treaties\+: a rule is missing/],
    [['--year', '2010', '--rule', 'peace+peace'], /peace stands twice/],
    [
      ['--year', '2021'],
      /2021: no pair has a sign by treaties and disputes \(outside coverage\); the rule reaches 1816-2018\. .*--rule votes/,
    ],
    [
      ['--year', '2023', '--rule', 'peace'],
      /the rule reaches 1900-2020\. Ask for a year that it reaches, or another rule: --rule votes/,
    ],
    [['--from', '2022', '--to', '2024'], /no pair has a sign by treaties and disputes/],
    [['--from', '2010', '--to', '2000'], /2010 is after --to 2000/],
    [['--from', '2010', '--gexf', 'x.gexf'], /--gexf: it is of one network/],
    [['RUS', 'CHN', '--from', '2010'], /"RUS CHN": two states are set beside each other in one network/],
    [['RUS', '--year', '2010'], /two states are needed, got 1/],
    [['RUS', 'Atlantis', '--year', '2010'], /Atlantis/],
    [['RUS', 'CHE', '--year', '2010'], /Switzerland: it has no tie in 2010 by this rule/],
    [['A', 'Z', '--edges', enemies], /"Z": no such member in/],
    [['A', '--edges', enemies], /two different members of the list are needed/],
    [['--edges', join(folder, 'none.csv')], /none\.csv: no such file/],
    [['--year', '2010', '--seconds', 'soon'], /"soon" is not a whole number/],
  ])('%j is one clear line', async (args, words) => {
    const { code, out, err } = await run(['balance', ...args, ...at]);
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('entente balance --from --to', () => {
  it('sets the measures side by side by year, and says of each which way it went', async () => {
    const args = ['balance', '--from', '2005', '--to', '2020', '--rule', 'peace', ...at];
    const json = await runJson<{
      rule: string;
      years: { year: number; absent?: string; frustration?: number; m?: number; normalised?: number | null }[];
      trends: { measure: string; slope?: number; low?: number; high?: number; balanced?: string }[];
    }>(args);
    expect(faultsAgainst('balance', json)).toEqual([]);
    expect(json.rule).toBe('peace');
    expect(json.years.map(({ year }) => year)).toEqual(Array.from({ length: 16 }, (_, n) => 2005 + n));
    for (const { frustration, m, normalised } of json.years)
      expect(normalised).toBeCloseTo(1 - (2 * frustration!) / m!, 12);
    const more = { frustration: -1, normalised: 1, triangles: 1, walk: 1 } as Record<string, number>;
    for (const { measure, low, high, balanced } of json.trends)
      expect(balanced).toBe(low! > 0 || high! < 0 ? (Math.sign(low!) === more[measure] ? 'more' : 'less') : 'neither');
    const { out } = await run(args);
    for (const label of [
      'frustration index L',
      'normalised frustration F',
      'share of balanced triangles',
      'walk balance',
    ])
      expect(out).toContain(label);
    const { out: csv } = await run([...args, '--csv', '--svg', join(folder, 'series.svg')]);
    expect(csv.split('\n')[0]).toBe(
      'year,n,m,negative,frustration,bound,proved,normalised,triangles,triangle_share,walk_balance,absent',
    );
    expect(readStrictly(written('series.svg').trim()).elements).toContain('path');
  });

  it('years without a network say why, and a year alone gives what --year gives', async () => {
    const json = await runJson<{ years: { year: number; absent?: string; frustration?: number }[] }>([
      ...['balance', '--from', '2018', '--to', '2019', ...at],
    ]);
    expect(faultsAgainst('balance', json)).toEqual([]);
    expect(json.years[1]).toEqual({ year: 2019, absent: 'outside-coverage' });
    const one = await runJson<NetworkJson>(['balance', '--year', '2018', ...at]);
    expect(json.years[0]!.frustration).toBe(one.frustration);
  });
});
