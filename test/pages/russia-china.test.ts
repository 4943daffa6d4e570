import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { pairSeries } from '../../src/inquiry/series.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { defaultYear, makeDossier } from '../../src/pages/dossier/dossier.ts';
import { treatyStatus } from '../../src/pages/dossier/kind.ts';
import { recordsOf } from '../../src/views/records.ts';

/** The main job on the bundled starter, against what the design documents and the data's own codings say. */
const [RUSSIA, CHINA, UK, FRANCE, NORTH_KOREA] = [365, 710, 200, 220, 731];
const atlas = openFolder(new URL('../../data/starter', import.meta.url).pathname, 'bundled starter');

const dossierOf = async (a: number, b: number, year: number) => {
  const { recorded, own, evidence } = recordsOf(a, b, year, false, {});
  return makeDossier(atlas, a, b, year, { recorded, own, evidence });
};

const obligations = (flag: string) => (spell: { obligations: readonly string[] }) => spell.obligations.includes(flag);
const years = (spells: readonly { from: number; to: number }[]) =>
  spells.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('Russia and China', () => {
  it('read in ATOP as issue 2 says: defence 1896-1900 and 1942-80, nothing 1981-91, then non-aggression and consultation', async () => {
    const { spells: history } = (await dossierOf(RUSSIA, CHINA, 2018)).sections.kind.history;
    expect(years(history.filter(obligations('defence')))).toEqual([...range(1896, 1900), ...range(1942, 1980)]);
    expect(years(history).filter((year) => year >= 1981 && year <= 1991)).toEqual([]);
    expect(years(history.filter(obligations('nonaggression'))).filter((year) => year > 1991)).toEqual(
      range(1992, 2018),
    );
    expect(years(history.filter(obligations('consultation'))).filter((year) => year > 1991)).toEqual(range(2001, 2018));
  });

  it('stand by treaties and disputes in opposite camps in 1985 and in the same in 2018, which answers for later years', async () => {
    const linesOf = async (year: number) => {
      const { page } = await dossierOf(RUSSIA, CHINA, year);
      const at = page.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'closeness-camps');
      const line = page.blocks[at + 1]!;
      return line.kind === 'finding' ? line.parts.map(({ text }) => text).join('') : '';
    };
    expect(await linesOf(1985)).toContain('the Soviet Union and China stand in opposite camps in all');
    expect(await linesOf(2025)).toContain(
      'in 2018, when that rule ends, Russia and China stand in the same camp in all',
    );
  });

  it('are outside the coverage of ATOP from 2019; the renewal of 2021 is a record with its source', async () => {
    const { sections, page } = await dossierOf(RUSSIA, CHINA, 2025);
    expect(sections.kind.status).toMatchObject({ basis: 'last-coded', year: 2018 });
    const [renewal] = sections.kind.recorded.events;
    expect(renewal).toMatchObject({ standing: 'in-force', since: '2021-06-28', source: 'pact-events' });
    expect(renewal!.consulted.length).toBeGreaterThan(0);
    expect(page.sources.map(({ id }) => id)).toContain('pact-events');
  });

  it('traded 12.2% against 2.2% in 2014 (COW 4.0; look.md)', async () => {
    const [series] = await pairSeries(atlas, [measureNamed('trade-share')], RUSSIA!, CHINA!);
    const in2014 = series!.map(({ points }) => points.find(({ year }) => year === 2014)?.figure);
    expect(in2014[0]).toMatchObject({ kind: 'value', value: expect.closeTo(0.122, 3) });
    expect(in2014[1]).toMatchObject({ kind: 'value', value: expect.closeTo(0.0217, 3) });
  });

  it('stood at CINC .03646750 and .23082519 in 2016 (theories.md, M1), China larger on all yardsticks but warheads', async () => {
    const { yardsticks } = (await dossierOf(RUSSIA, CHINA, 2016)).sections.leads;
    const cinc = yardsticks.find(({ measure }) => measure === 'cinc')!;
    expect([cinc.a, cinc.b]).toEqual([expect.closeTo(0.0364675, 6), expect.closeTo(0.23082519, 6)]);
    expect(yardsticks.filter(({ larger }) => larger === 'RUS').map(({ measure }) => measure)).toEqual([
      'warhead-share',
    ]);
  });

  it('are shown in the last full year of UN votes where none is asked for, the treaties as last coded', async () => {
    expect(defaultYear(atlas)).toBe(2025);
    const { summary } = await dossierOf(RUSSIA, CHINA, 2025);
    expect(summary).toMatch(/^In 2025: .* when last coded \(2018\); on record /);
  });
});

describe('the opening sentence', () => {
  it('does not call Russia and North Korea unallied after the treaty of 2024 (recency.md)', async () => {
    expect((await dossierOf(RUSSIA, NORTH_KOREA, 2025)).summary).toMatch(
      /on record a defence pact in force \(2024\) and a pact ended/,
    );
    expect((await dossierOf(RUSSIA, NORTH_KOREA, 2023)).summary).not.toMatch(/defence pact in force/);
  });

  it('speaks of no votes before there were any', async () => {
    expect((await dossierOf(UK, FRANCE, 1900)).summary).toBe('In 1900: no pact.');
  });
});

describe('treaty status', () => {
  it('is unknown before the coding begins, and says since when each obligation holds', async () => {
    const measures = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'].map((name) =>
      measureNamed(`atop-${name}`),
    );
    const series = (await pairSeries(atlas, measures, RUSSIA!, CHINA!)).map(([only]) => only!);
    expect(treatyStatus(series, 1815).basis).toBe('unknown');
    expect(treatyStatus(series, 2010)).toMatchObject({
      basis: 'coded',
      since: { nonaggression: 1992, consultation: 2001 },
      lastDefence: 1980,
    });
  });
});
