import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { renderHtml } from '../../src/pages/render/html.ts';
import { isChoice, optionLabel, theories } from '../../src/theories/index.ts';
import { referencesOf } from '../../src/views/references.ts';
import { theoriesView, theoryView } from '../../src/views/theories.ts';
import { theoryRunView } from '../../src/views/theory-run.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { ask, blocksOf, leadsTo, openingOf } from './ask.ts';

const atlas = openFolder(starterFolder, 'starter');

interface RunJson {
  year: number;
  verdict: string | null;
  shares: Record<string, number>;
  flips: { name: string; from: number | string; to: number | string; verdict: string }[];
  inputs: { name: string; stated: boolean; value?: number }[];
}

const run = (words: string[], query = '') => ask(theoryRunView, words, query, atlas);
const jsonOf = async (words: string[], query = '') => (await (await run(words, query)).json()) as RunJson;

describe('the theories', () => {
  it('are all listed, each with what it may say, and lead to their pages', async () => {
    const answer = await ask(theoriesView, [], {}, atlas);
    const page = await answer.page();
    expect(leadsTo(page)).toEqual(expect.arrayContaining(theories.map(({ id }) => ({ view: 'theory', words: [id] }))));
    expect(leadsTo(page)).toHaveLength(theories.length);
    expect(faultsAgainst('theory-list', await answer.json())).toEqual([]);
  });

  it.each(theories.map(({ id }) => id))('%s has a page whose runs can all be run', async (id) => {
    const answer = await ask(theoryView, [id], {}, atlas);
    const page = await answer.page();
    renderHtml(page);
    const theory = theories.find((one) => one.id === id)!;
    expect(openingOf(page)).toBe(theory.question);
    const runs = leadsTo(page);
    expect(runs.length).toBeGreaterThan(0);
    const numbers = runs.filter(({ options }) => options?.set !== undefined);
    for (const { words, options } of [...runs.slice(0, 2), ...numbers.slice(0, 1)]) {
      const query = new URLSearchParams({ ...options, draws: '100' }).toString();
      const found = await run([...words], query);
      expect(faultsAgainst('theory-run', await found.json())).toEqual([]);
      renderHtml(await found.page());
      readStrictly(await found.svg!());
    }
  });

  it('one that there is not is refused with the nearest', async () => {
    await expect(ask(theoryView, ['balanc'], {}, atlas)).rejects.toThrow(/Did you mean balance\?/);
  });
});

describe('a run', () => {
  it('opens with the verdict of --json in words, and cites every source of its page', async () => {
    const answer = await run(['balance', 'RUS', 'CHN'], 'year=2004&threat=USA&draws=500');
    const json = (await answer.json()) as RunJson;
    const balance = theories.find(({ id }) => id === 'balance')!;
    const page = await answer.page();
    expect(openingOf(page)).toContain(`In 2004: ${balance.verdicts[json.verdict!]!.label}`);
    expect((await referencesOf(answer, atlas.manifest)).map(({ id }) => id)).toHaveLength(page.sources.length);
  });

  it('draws a turning point for each flip that is a number, and the verdict is another beyond it', async () => {
    const [words, query] = [['balance', 'RUS', 'CHN'], 'year=2004&threat=USA&draws=500'];
    const { verdict, flips } = await jsonOf(words, query);
    const pictures = blocksOf(await (await run(words, query)).page(), 'picture');
    const numbers = flips.filter(({ to }) => typeof to === 'number');
    expect(numbers.length).toBeGreaterThan(0);
    for (const { svg } of pictures) readStrictly(svg);
    const turning = pictures.find(({ subtitle }) => subtitle.includes('another verdict begins'))!;
    expect(turning.svg.match(/class="second turn"/g)).toHaveLength(numbers.length);
    const [first] = numbers as [(typeof numbers)[number]];
    const moved = await jsonOf(words, `${query}&set=${first.name}=${first.to}`);
    expect(moved.verdict).toBe(first.verdict);
    expect(moved.verdict).not.toBe(verdict);
  });

  it('takes several settings in one text or in several', async () => {
    const one = await jsonOf(['zone-of-agreement'], new URLSearchParams({ set: worked(',') }).toString());
    const several = await jsonOf(['zone-of-agreement'], worked('&').replaceAll(/(^|&)/g, '$1set='));
    expect(one).toEqual(several);
    expect(one.verdict).not.toBeNull();
  });

  it('says choices by what they are called, wherever one turns the verdict', async () => {
    // A pair with disputes and no rivalry: what an enemy is decides alone.
    const answer = await run(['common-enemy', 'RUS', 'CHN'], 'set=shared=2,disputes=1,rivalry=0');
    const page = await answer.page();
    const flips = blocksOf(page, 'table').find(({ caption }) => caption.startsWith('The smallest change'))!;
    expect(flips.rows.find(([name]) => name === 'who is an enemy')!.slice(1, 3)).toEqual([
      'a dispute in ten years or a rivalry',
      'a rivalry alone',
    ]);
    const [dials] = blocksOf(page, 'dials');
    const enmity = dials!.groups.flatMap((group) => group.dials).find(({ name }) => name === 'enmity')!;
    expect(enmity.turn).toBe('Flips to friends with a rivalry alone');
  });

  it('no option goes by its name for scripts', () => {
    for (const { parameters } of theories)
      for (const parameter of Object.values(parameters).filter(isChoice))
        for (const option of Object.keys(parameter.options).filter((name) => name.includes('-')))
          expect(optionLabel(parameter, option)).not.toBe(option);
  });

  it('a server draws no ten million times, and takes no threads', async () => {
    await expect(run(['balance', 'RUS', 'CHN'], 'draws=10000000')).rejects.toThrow(/from 100 to 100000/);
    const plain = await jsonOf(['balance', 'RUS', 'CHN'], 'draws=500');
    expect(await jsonOf(['balance', 'RUS', 'CHN'], 'draws=500&threads=64')).toEqual(plain);
  });
});

function worked(by: string): string {
  const { inputs, parameters = {} } = theories.find(({ id }) => id === 'zone-of-agreement')!.worked[0]!;
  return [...Object.entries(inputs), ...Object.entries(parameters)].map(([name, x]) => `${name}=${x}`).join(by);
}
