import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { renderHtml } from '../../src/pages/render/html.ts';
import { sources } from '../../src/sources/index.ts';
import { sourcesView } from '../../src/views/sources.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { runJson } from '../cli/run.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { ask, blocksOf, leadsTo, openingOf } from './ask.ts';

const atlas = openFolder(starterFolder, starterFolder);
const status = (...words: string[]) => ask(sourcesView, words, {}, atlas);

interface StatusJson {
  atlas: { place: string };
  sources: { id: string; state: string; byHand: string }[];
}

describe('the data sets', () => {
  it('stand under what is loaded, missing and not read, as entente data status tells', async () => {
    const answer = await status();
    const json = (await answer.json()) as StatusJson;
    expect(faultsAgainst('data-status', json)).toEqual([]);
    const command = await runJson<StatusJson>(['data', 'status', '--atlas', starterFolder]);
    expect(json.sources).toEqual(command.sources);
    const page = await answer.page();
    const count = (state: string) => json.sources.filter((one) => one.state === state).length;
    expect(openingOf(page)).toContain(`${count('loaded')} of ${json.sources.length} data sets are loaded`);
    const tables = blocksOf(page, 'table').map(({ rows }) => rows.length);
    expect(tables).toEqual(['loaded', 'missing', 'declared'].map(count).filter((n) => n > 0));
    expect(new Set(leadsTo(page).map(({ words }) => words[0]))).toEqual(new Set(sources.map(({ id }) => id)));
    readStrictly(blocksOf(page, 'picture')[0]!.svg);
  });

  it('a server tells no path of the machine, in any form', async () => {
    for (const answer of [await status(), await status('cow-trade')]) {
      const said = [JSON.stringify(await answer.json()), await answer.csv!(), renderHtml(await answer.page())];
      for (const form of said) expect(form).not.toContain(starterFolder);
    }
  });

  it.each(sources.map(({ id }) => id))('%s has a page with its terms, its traps and how to get it', async (id) => {
    const source = sources.find((one) => one.id === id)!;
    const answer = await status(id);
    const page = await answer.page();
    const said = page.blocks.flatMap((block) => (block.kind === 'finding' ? block.parts.map(({ text }) => text) : []));
    expect(said).toContain(source.byHand);
    for (const trap of source.traps) expect(said).toContain(trap);
    expect(said.join(' ')).toContain(source.terms.licence);
    readStrictly(await answer.svg!());
    renderHtml(page);
  });

  it('a measure stands with the data set that it rests on', async () => {
    const names = leadsTo(await (await status('atop')).page()).map(({ words }) => words[0]);
    expect(names).toContain('atop-defence');
    expect(names).not.toContain('cinc');
  });

  it('one that there is not is refused with the nearest', async () => {
    await expect(status('cow-trad')).rejects.toThrow(/no such data set\. Did you mean cow-trade\?/);
    await expect(status('../etc')).rejects.toThrow(/no such data set/);
  });
});
