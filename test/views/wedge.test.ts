import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { renderHtml } from '../../src/dossier/render/html.ts';
import { offersView } from '../../src/views/offer-list.ts';
import { shippedOffers } from '../../src/views/shipped-offers.ts';
import { wedgeView } from '../../src/views/wedge.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { asked, leadsTo, ofKind, openingOf } from './asked.ts';

const atlas = openFolder(starterFolder, 'starter');
const wedge = (query: string) => asked(wedgeView, atlas, [], `${query}&draws=300`);

interface WedgeJson {
  binds: string[];
  offer: { concessions: { kind: string; value: number; reversibility: number }[]; ceiling: number; name: string };
  answer: { readings: Record<string, number>; verdict: string };
}
const jsonOf = async (query: string) => (await (await wedge(query)).json()) as WedgeJson;

describe('the offers', () => {
  it('all lead to their answer, mirrors among them', async () => {
    const page = await (await asked(offersView, atlas, [])).page();
    const offers = shippedOffers();
    expect(leadsTo(page)).toEqual(offers.map(({ name }) => ({ view: 'wedge', words: [], options: { offer: name } })));
    const [table] = ofKind(page, 'table');
    const away = table!.rows.map((row) => row[3]);
    for (const partner of ['USA', 'CHN']) expect(away).toContain(partner);
  });

  it.each(shippedOffers().map(({ name }) => name))('%s has a page whose picture is well formed', async (name) => {
    const answer = await wedge(`offer=${name}`);
    const page = await answer.page();
    renderHtml(page);
    for (const { svg } of ofKind(page, 'picture')) readStrictly(svg);
    readStrictly(await answer.svg!());
  });
});

describe('an offer built of parts', () => {
  const base = 'divider=USA&target=RUS&partner=CHN&year=2021';

  it('is the shipped one where its parts are the same', async () => {
    const built = await jsonOf(`${base}&part=sanctions-relief:0.5:0.3:1&ceiling=0.1&set=tie=0.4`);
    const shipped = await jsonOf('offer=larison-2021&set=tie=0.4');
    expect(faultsAgainst('wedge', built)).toEqual([]);
    expect(built.binds).toEqual(shipped.binds);
    expect(built.answer.readings).toEqual(shipped.answer.readings);
  });

  it('has the price by hand where the tie is stated, (0.5 × 0.4 + 0.1) / 0.5, and agrees from there to the ceiling', async () => {
    const query = `${base}&part=money:0.7&ceiling=0.9&set=tie=0.4`;
    const { answer } = await jsonOf(query);
    expect(answer.readings.price).toBeCloseTo(0.6, 12);
    const [picture] = ofKind(await (await wedge(query)).page(), 'picture');
    expect(picture!.title).toBe('There is a zone of agreement, from 0.60 to 0.90');
    expect(picture!.svg).toContain('zone of agreement');
    const short = ofKind(await (await wedge(query.replace('0.9', '0.5'))).page(), 'picture')[0]!;
    expect(short.title).toMatch(/more than .* could give/);
    expect(short.svg).not.toContain('zone of agreement');
  });

  it('takes the place of a named offer’s own parts, and is not told as what happened', async () => {
    const { offer } = await jsonOf('offer=deu-rus-1939&part=words:0.1');
    expect(offer.concessions.map(({ kind }) => kind)).toEqual(['words']);
    const page = await (await wedge('offer=deu-rus-1939&part=words:0.1')).page();
    const happened = page.blocks.flatMap((block) =>
      block.kind === 'finding' ? block.parts.map(({ text }) => text) : [],
    );
    expect(happened.join(' ')).toContain('What happened: not known.');
    expect(openingOf(page)).toMatch(/^In 1939: /);
  });

  it.each([
    ['', /an offer is needed/],
    ['offer=nothing-1900', /no offer of that name\. Did you mean/],
    ['offer=package.json', /no offer of that name/],
    [`${base}&part=gold:0.5`, /"gold" is no concession\. There are words/],
    [`${base}&part=money:2`, /"2" is no number from 0 to 1/],
    [`${base}&part=money`, /one to four numbers/],
    [`${base}&part=money:0.1&ceiling=high`, /--ceiling: "high" is no number from 0 to 1/],
    ['target=RUS&partner=CHN&year=2021&part=money:0.1', /--divider: .*needs its three states/],
    ['divider=USA&target=RUS&partner=CHN&part=money:0.1', /needs a year/],
    [`${base.replace('CHN', 'USA')}&part=money:0.1`, /both are the same state/],
  ])('%s is refused in a line', async (query, said) => {
    await expect(wedge(query)).rejects.toThrow(said);
  });
});
