import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { holdingOf } from '../../src/atlas/holding.ts';
import { measureNamed } from '../../src/measures/index.ts';
import type { Ask, Block, FigureOf } from '../../src/pages/page.ts';
import { startPairs } from '../../src/pages/start/start-cases.ts';
import { addressFor } from '../../src/server/document/links.ts';
import { shippedClaims } from '../../src/views/shipped-claims.ts';
import { startView } from '../../src/views/start.ts';
import { runJson } from '../cli/run.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { madeWorkbench } from '../server/made-workbench.ts';
import { starterFolder } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const at = ['--atlas', starterFolder];

interface StartJson {
  closeness: {
    measure: string;
    year: number;
    pairs: { states: string[]; value: number; low: number; high: number; besideAllies: { percentile: number } }[];
  };
  texts: { case: string; claims: number; verdicts: Record<string, number> }[];
  inputs: { input: string; measure: string; to: number | null }[];
}

interface ShowJson {
  rows: { year: number; value: number; low: number; high: number }[];
}

const start = startView.answer(
  { words: [], text: () => undefined, texts: () => [], flag: () => false },
  { atlas, env: { ENTENTE_HOME: '/nowhere/entente' }, now: () => new Date() },
);
const page = start.then((answer) => answer.page());
const json = start.then((answer) => answer.json() as StartJson);

const ofKind = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Everything to which something on the page leads. */
async function leads(): Promise<(Ask | FigureOf)[]> {
  const { blocks } = await page;
  return [
    ...ofKind(blocks, 'figure').flatMap(({ to, of }) => [to ?? [], of ?? []].flat()),
    ...ofKind(blocks, 'picture').flatMap(({ of }) => of ?? []),
    ...ofKind(blocks, 'table').flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (typeof cell === 'object' && 'to' in cell && cell.to ? [cell.to] : [])),
    ),
  ];
}

describe('the start', () => {
  it('is what its schema says', async () => {
    expect(faultsAgainst('start', await json)).toEqual([]);
  });

  it('is answered at /, and everything it leads to is answered too', { timeout: 120_000 }, async () => {
    const app = await madeWorkbench();
    const response = await app.request('/');
    expect(response.status).toBe(200);
    const html = await response.text();
    const all = await leads();
    const { texts } = await json;
    expect(all.length).toBeGreaterThan(2 * startPairs.length + texts.length);
    const seen = new Set<string>();
    for (const to of all) {
      const address = addressFor(to);
      expect(address, JSON.stringify(to)).toBeDefined();
      expect(html).toContain(`href="${address!.replaceAll('&', '&amp;')}"`);
      // A dossier takes long, and one pair is read as the next: the first stands for all.
      const kind = address!.startsWith('/dossier/') ? '/dossier' : address!;
      if (seen.has(kind)) continue;
      seen.add(kind);
      expect((await app.request(address!)).status, address).toBe(200);
    }
  });

  it('has a map that leads to its own page', async () => {
    const app = await madeWorkbench();
    const html = await (await app.request('/')).text();
    const [, own] =
      /<a class="to" href="([^"]+)">[^<]*<\/a><\/h3><p>[^<]*<\/p><\/figcaption>\s*<entente-map/.exec(html) ?? [];
    expect(own).toMatch(/^\/map\/cinc\?year=\d{4}$/);
  });

  it('has the figures that show has, in the same year', async () => {
    const { closeness } = await json;
    expect(closeness.pairs).toHaveLength(startPairs.length);
    for (const { states, value, low, high } of closeness.pairs) {
      const show = await runJson<ShowJson>(['show', closeness.measure, ...states, ...at]);
      expect(show.rows.find(({ year }) => year === closeness.year)).toMatchObject({ value, low, high });
    }
    const rows = ofKind((await page).blocks, 'figure');
    expect(rows.map(({ figure }) => figure.kind === 'value' && figure.value)).toEqual(
      closeness.pairs.map(({ value }) => value),
    );
    const { measure, year } = closeness;
    expect(rows.map(({ of }) => of)).toEqual(closeness.pairs.map(({ states }) => ({ measure, states, year })));
    for (const { series, years } of rows) expect(`${series.at(-1)!.year}`).toBe(years);
  });

  it('sets pairs beside allies as their dossiers do', async () => {
    const { closeness } = await json;
    const { states, besideAllies } = closeness.pairs[0]!;
    const dossier = await runJson<{
      sections: { closeness: { allies: { standings: { measure: string; group: string; percentile: number }[] } } };
    }>(['dossier', ...states, '--year', `${closeness.year}`, ...at]);
    const { standings } = dossier.sections.closeness.allies;
    const own = standings.find(({ measure, group }) => measure === closeness.measure && group === 'allies');
    expect(besideAllies.percentile).toBe(own!.percentile);
  });

  it('takes pairs from every part of the world, and no state twice', () => {
    const regions = new Set(startPairs.flat().map((state) => Math.floor(state / 100)));
    // COW numbers go by region: the Americas from 2, Europe from 200, Africa from 400, West Asia and North Africa from 600, Asia from 700.
    expect([...regions].sort()).toEqual([0, 1, 2, 3, 5, 6, 7]);
    expect(new Set(startPairs.flat()).size).toBe(2 * startPairs.length);
  });

  it('lists every text, with as many claims as have verdicts', async () => {
    const { texts } = await json;
    expect(texts.map((one) => one.case)).toEqual(shippedClaims()!.cases.map((one) => one.case));
    for (const { claims, verdicts } of texts)
      expect(Object.values(verdicts).reduce((sum, n) => sum + n, 0)).toBe(claims);
  });

  it('says of no input that it reaches further than its source', async () => {
    const { inputs } = await json;
    expect(inputs.length).toBeGreaterThan(10);
    for (const { measure, to } of inputs)
      expect(to ?? 0, measure).toBeLessThanOrEqual(holdingOf(atlas.manifest, measureNamed(measure))!.covers[1]);
    // COW's trade ends in 2014 for all (Barbieri, Keshk and Pollins, version 4.0); later years are of some reporters.
    expect(inputs.find(({ measure }) => measure === 'trade-share')!.to).toBe(2014);
    expect(inputs.find(({ measure }) => measure === 'atop-defence')!.to).toBe(2018);
    const said = (await (await start).page()).blocks.flatMap((block) =>
      block.kind === 'finding' ? block.parts.map(({ text }) => text) : [],
    );
    const line = said.find((text) => text.includes('Of some states they reach further'))!;
    const trade = atlas.manifest.tables.trade!.coverage.spans.map(({ to }) => to);
    expect(line).toMatch(new RegExp(`further: .*trade to ${Math.max(...trade)}`));
    expect(line).toMatch(/disputes to 2014|trade.* to 2014/);
  });

  it('has a table of the pairs', async () => {
    const csv = await (await start).csv!();
    expect(csv.trimEnd().split('\n')).toHaveLength(1 + startPairs.length);
  });
});
