import { describe, expect, it } from 'vitest';
import { besideBlocks, besideSection } from '../../src/pages/dossier/section-beside.ts';
import { run, runJson } from '../cli/run.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const ran = (args: readonly string[]) => run(['dossier', ...args, '--atlas', starterFolder]);
const caption = 'Beside pairs of your choice, 2014';

/** The table of a Markdown page under the caption, by row label and column title. */
function besideTable(markdown: string): { titles: string[]; rows: Map<string, string[]> } {
  const after = markdown
    .slice(markdown.indexOf(`**${caption}`))
    .split('\n')
    .slice(2);
  const lines = after.slice(
    0,
    after.findIndex((line) => !line.startsWith('|')),
  );
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { titles: cells[0]!.slice(1), rows: new Map(cells.slice(2).map(([label, ...rest]) => [label!, rest])) };
}

describe.skipIf(!starterHolds('alliance-likeness-votes'))('--beside', () => {
  it.each([
    ['a single state', 'USA', /"USA" is one state[\s\S]*USA-JPN,FRA-DEU/],
    ['a single state among pairs', 'FRA-DEU,USA', /"USA" is one state/],
    ['four pairs', 'USA-JPN,FRA-DEU,GBR-FRA,IND-PAK', /4 pairs[\s\S]*at most 3[\s\S]*entente compare/],
    ['an unknown state', 'USA-Atlantis', /Atlantis/],
    ['a state that was not yet', 'USA-SSD', /South Sudan was not yet/],
    ['a state with itself', 'USA-USA', /USA/],
    ['an empty word', 'USA-JPN,', /""/],
    ['nothing', '', /--beside: it needs a value/],
  ])('%s (%s) is a mistake, and nothing is printed', async (_why, beside, says) => {
    const { code, out, err } = await ran(['RUS', 'CHN', '--year', '2010', '--beside', beside]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  it('sets the pair first, then the others in the order given, on every page in text', async () => {
    const asked = ['RUS', 'CHN', '--year', '2014', '--beside', 'USA-JPN, FRA:DEU,India-Pakistan'];
    const { titles, rows } = besideTable((await ran([...asked, '--markdown'])).out);
    expect(titles).toEqual(['RUS-CHN', 'USA-JPN', 'FRA-DEU', 'IND-PAK']);
    expect([...rows.keys()]).toEqual(expect.arrayContaining(['Alliance-likeness', 'Trade share', 'UN votes, kappa']));
    for (const [label, cells] of rows) {
      expect(cells, label).toHaveLength(4);
      for (const cell of cells)
        expect(cell, label).toMatch(/^(-?\d+(\.\d+)?%?|[a-z :]+)( \/ (-?\d+(\.\d+)?%?|[a-z :]+))?$/);
    }
    const terminal = (await ran(asked)).out;
    expect(terminal).toContain(caption);
    expect(terminal).toMatch(/RUS-CHN +USA-JPN +FRA-DEU +IND-PAK/);
    expect(terminal).toMatch(new RegExp(`Trade share +${rows.get('Trade share')!.join(' +')}`));
  });

  it('says of a pair what that pair’s own dossier says of it beside this one', async () => {
    const [here, there] = await Promise.all([
      ran(['RUS', 'CHN', '--year', '2014', '--beside', 'USA-JPN', '--markdown']),
      ran(['USA', 'JPN', '--year', '2014', '--beside', 'RUS-CHN', '--markdown']),
    ]);
    const [one, other] = [besideTable(here.out), besideTable(there.out)];
    expect(other.titles).toEqual([...one.titles].reverse());
    for (const [label, cells] of one.rows) expect(other.rows.get(label), label).toEqual([...cells].reverse());
  });

  it('turns the two numbers of a directed measure with the pair, and leaves the one of a dyad', async () => {
    const { rows } = besideTable(
      (await ran(['RUS', 'CHN', '--year', '2014', '--beside', 'USA-JPN,JPN-USA', '--markdown'])).out,
    );
    let turned = 0;
    for (const [label, [, straight, reverse]] of rows) {
      expect(reverse!.split(' / ').reverse().join(' / '), label).toBe(straight);
      if (straight !== reverse) turned += 1;
    }
    expect(turned).toBeGreaterThanOrEqual(3);
    expect(rows.get('Alliance-likeness')![1]).toMatch(/^\d+$/);
    const show = await runJson<{ rows: { value: number }[] }>([
      'show',
      'trade-share',
      'USA',
      'JPN',
      '--from',
      '2014',
      '--to',
      '2014',
      '--atlas',
      starterFolder,
    ]);
    const [first] = rows.get('Trade share')![1]!.split(' / ');
    expect(first).toBe(`${(100 * show.rows[0]!.value).toFixed(1)}%`);
  });

  it('leaves the answers in JSON as they are, and only cites what it rests on too', async () => {
    const asked = ['dossier', 'RUS', 'CHN', '--year', '2014', '--atlas', starterFolder];
    interface Json {
      summary: string;
      sections: unknown;
      coverage: unknown;
      sources: { id: string }[];
    }
    const [plain, beside] = [await runJson<Json>(asked), await runJson<Json>([...asked, '--beside', 'USA-JPN'])];
    const { sources: cited, ...rest } = plain;
    const { sources: citedToo, ...restToo } = beside;
    expect(restToo).toEqual(rest);
    expect(citedToo.map(({ id }) => id).sort()).toEqual(expect.arrayContaining(cited.map(({ id }) => id)));
  });

  it('without it there is no such table', async () => {
    expect((await ran(['RUS', 'CHN', '--year', '2014', '--markdown'])).out).not.toContain('Beside pairs');
    const unread = undefined as never;
    expect(await besideSection(unread, [])).toEqual([]);
    expect(besideBlocks([], unread, unread)).toEqual([]);
  });
});
