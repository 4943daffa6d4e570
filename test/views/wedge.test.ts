import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { renderHtml } from '../../src/pages/render/html.ts';
import { type ConcessionKind, concessionKinds, type Offer } from '../../src/sources/offers/offer.ts';
import { readOffer } from '../../src/sources/offers/read.ts';
import { writeOffer } from '../../src/sources/offers/write.ts';
import { offerMeant } from '../../src/views/offer-draft.ts';
import { offersView } from '../../src/views/offer-list.ts';
import { shippedOffers } from '../../src/views/shipped-offers.ts';
import { wedgeView } from '../../src/views/wedge.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder } from '../starter-folder.ts';
import { ask, blocksOf, leadsTo, openingOf } from './ask.ts';

const atlas = openFolder(starterFolder, 'starter');
const wedge = (query: string) => ask(wedgeView, [], `${query}&draws=300`, atlas);

interface WedgeJson {
  binds: string[];
  offer: { concessions: { kind: string; value: number; reversibility: number }[]; ceiling: number; name: string };
  answer: { readings: Record<string, number>; verdict: string };
  change?: {
    from: { name: string };
    numbers: { name: string; before?: number; now?: number }[];
    binds: { before?: string[]; now?: string[] };
    changed: string[];
  };
}
const jsonOf = async (query: string) => (await (await wedge(query)).json()) as WedgeJson;

describe('the offers', () => {
  it('all lead to their answer, mirrors among them', async () => {
    const page = await (await ask(offersView, [], {}, atlas)).page();
    const offers = shippedOffers();
    expect(leadsTo(page)).toEqual(offers.map(({ name }) => ({ view: 'wedge', words: [], options: { offer: name } })));
    const [table] = blocksOf(page, 'table');
    const away = table!.rows.map((row) => row[3]);
    for (const partner of ['United States', 'China']) expect(away).toContain(partner);
  });

  it.each(shippedOffers().map(({ name }) => name))('%s has a page whose picture is well formed', async (name) => {
    const answer = await wedge(`offer=${name}`);
    const page = await answer.page();
    renderHtml(page);
    for (const { svg } of blocksOf(page, 'picture')) readStrictly(svg);
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
    const [picture] = blocksOf(await (await wedge(query)).page(), 'picture');
    expect(picture!.title).toBe('There is a zone of agreement, from 0.60 to 0.90');
    expect(picture!.svg).toContain('zone of agreement');
    const short = blocksOf(await (await wedge(query.replace('0.9', '0.5'))).page(), 'picture')[0]!;
    expect(short.title).toMatch(/more than .* could give/);
    expect(short.svg).not.toContain('zone of agreement');
  });

  it('takes the place of a named offer’s own parts, and is not told as what happened', async () => {
    const { offer } = await jsonOf('offer=deu-rus-1939&part=words:0.1');
    expect(offer.concessions.map(({ kind }) => kind)).toEqual(['words']);
    const page = await (await wedge('offer=deu-rus-1939&part=words:0.1')).page();
    expect(page.title).toMatch(/^The German-Soviet pact of 1939, changed: /);
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

describe('an offer that is changed', () => {
  const larison = 'offer=larison-2021&set=tie=0.4';

  it('is set beside the offer as it came: 0.5 and 0.7 of worth, the price of 0.6 the same', async () => {
    const page = await (await wedge(`${larison}&part=sanctions-relief:0.7:0.3`)).page();
    const table = blocksOf(page, 'table').find(({ caption }) => caption.startsWith('Before: '))!;
    const row = (label: string) => table.rows.find(([first]) => first === label)!.slice(1);
    expect(row('worth to the target')).toEqual(['0.50', '0.70', '+0.20']);
    expect(row('credibility it needs')[1]).toBe('0.43');
    expect(row('what binds').slice(1)).toEqual(['ceiling', '']);
    expect(blocksOf(page, 'note').map(({ text }) => text)).toContainEqual(
      expect.stringContaining('sanctions relief: worth 0.50 to 0.70'),
    );
  });

  it('is set beside it in JSON and CSV with the numbers of the page', async () => {
    const answer = await wedge(`${larison}&part=sanctions-relief:0.7:0.3`);
    const json = (await answer.json()) as WedgeJson;
    expect(faultsAgainst('wedge', json)).toEqual([]);
    const { from, numbers, binds, changed } = json.change!;
    expect(from.name).toBe('larison-2021');
    expect(numbers.find(({ name }) => name === 'value')).toEqual({ name: 'value', before: 0.5, now: 0.7 });
    const price = numbers.find(({ name }) => name === 'price')!;
    const came = await jsonOf('offer=larison-2021');
    expect([price.before, price.now]).toEqual([came.answer.readings.price, expect.closeTo(0.6, 12)]);
    expect(binds.now).toEqual(json.binds);
    expect(binds.before).toEqual(came.binds);
    expect(changed[0]).toContain('worth 0.50 to 0.70');
    const table = blocksOf(await answer.page(), 'table').find(({ caption }) => caption.startsWith('Before: '))!;
    const rows = (await answer.csv!())
      .trim()
      .split('\n')
      .map((row) => row.split(','));
    const of = (name: string) => rows.find((row) => row[2] === 'change' && row[3] === name)!;
    for (const [n, { name, before, now }] of numbers.slice(0, 6).entries()) {
      expect(table.rows[n]!.slice(1, 3)).toEqual([before!.toFixed(2), now!.toFixed(2)]);
      expect([Number(of(name).at(-1)), Number(of(name)[4])]).toEqual([before, now]);
    }
    expect(rows[0]!.at(-1)).toBe('before');
    const plain = await wedge('offer=larison-2021');
    expect(await plain.json()).not.toHaveProperty('change');
    expect((await plain.csv!()).split('\n')[0]).not.toContain('before');
  });

  it('is not set beside anything as it came, or where its parts are its own', async () => {
    for (const query of ['offer=larison-2021', 'offer=larison-2021&part=sanctions-relief:0.5:0.3&ceiling=0.1']) {
      const page = await (await wedge(query)).page();
      expect(blocksOf(page, 'heading').map(({ id }) => id)).not.toContain('changed');
      expect(page.title).toMatch(/^What Larison says it would take: /);
    }
  });

  it('keeps the words of its parts, and has words of its own where they are given', async () => {
    const { offer } = (await (
      await wedge('offer=larison-2021&part=sanctions-relief:0.7&part=money:0.1:::: Loans: two of them')
    ).json()) as { offer: Offer };
    expect(offer.concessions.map(({ what }) => what)).toEqual([
      'Extensive relief from the sanctions of the decade before.',
      'Loans: two of them',
    ]);
    expect(offer.concessions[1]).toMatchObject({ value: 0.1, cost: 0, reversibility: 1, thirdPartyCost: 0 });
  });

  it('among other states has the concessions alone: no ceiling, and nothing that happened', async () => {
    const json = await jsonOf('offer=larison-2021&divider=CHN&partner=USA');
    expect(json.offer).toMatchObject({ ceiling: 1, outcome: 'not-known', sources: [], kind: 'proposed' });
    expect(json.offer.concessions).toEqual((await jsonOf('offer=larison-2021')).offer.concessions);
  });
});

describe('the first sentence says what binds', () => {
  it.each([
    ['kupchan-2021', /^In 2021: the price \(worth 0\.\d\d, needed .*\) binds\. /],
    [
      'larison-2021',
      /^In 2021: credibility \(0\.50, needed .*\) and the ceiling \(worth 0\.50, at most 0\.10\) bind\. /,
    ],
  ])('%s', async (name, said) => {
    expect(openingOf(await (await wedge(`offer=${name}&set=tie=0.6&set=manner=left-out`)).page())).toMatch(said);
  });
});

describe('the picture', () => {
  it('has the price on the line that parts offers taken from others, also where part of the offer cannot be taken back', async () => {
    const query = 'offer=usa-chn-1971&set=tie=0.6&set=manner=left-out';
    const { readings } = (await jsonOf(query)).answer;
    const svg = await (await wedge(query)).svg!();
    // By hand: kept = 0.2 × 0.4 + 0.3 × 0.6 + 0.2 × 0.2 = 0.3; (0.5 × 0.6 + 0.1 - 0.5 × 0.3) / 0.5 = 0.5.
    expect(readings.price).toBeCloseTo(0.5, 12);
    expect(svg).toContain('price 0.50');
    const line = /<polyline[^>]*points="([^"]*)"/
      .exec(svg)![1]!
      .split(' ')
      .map((point) => point.split(',').map(Number));
    const price = /<circle class="dot" cx="([\d.]+)" cy="([\d.]+)" r="3"/.exec(svg)!.slice(1).map(Number);
    expect(line).toContainEqual([expect.closeTo(price[0]!, 1), expect.closeTo(price[1]!, 1)]);
  });
});

describe('what a form sends', () => {
  const meant = (query: string) => {
    const sent = offerMeant([...new URLSearchParams(query)]);
    return sent && decodeURIComponent(new URLSearchParams(sent.map(([a, b]): [string, string] => [a, b])).toString());
  };
  const row = (n: number, kind: string, worth: string, more = '') =>
    `part.${n}.kind=${kind}&part.${n}.worth=${worth}&part.${n}.cost=&part.${n}.back=&part.${n}.others=&part.${n}.what=${more}`;

  it('are parts, a row each; blank rows and what goes without saying are none', () => {
    expect(meant(`${row(1, 'money', '0.3')}&${row(2, '', '')}&${row(3, 'arms', '0.1', 'Six: jets')}&ceiling=1`)).toBe(
      'part=money:0.3&part=arms:0.1::::Six:+jets',
    );
  });

  it('is the loaded offer alone where nothing was changed', () => {
    const larison = `offer=larison-2021&divider=United States&target=Russia&partner=China&year=2021&ceiling=0.1&counter=0&burden=0`;
    const own = `part.1.kind=sanctions-relief&part.1.worth=0.5&part.1.cost=0.3&part.1.back=1&part.1.others=0&part.1.what=Extensive relief from the sanctions of the decade before.`;
    expect(meant(`${larison}&${own}&${row(2, '', '')}`)).toBe('offer=larison-2021');
    expect(meant(`${larison}&${own.replace('0.5', '0.7')}`)).toBe('offer=larison-2021&part=sanctions-relief:0.7:0.3');
    expect(meant(`${larison.replace('China', 'India')}&${own}`)).toBe(
      'offer=larison-2021&partner=India&ceiling=0.1&counter=0&burden=0',
    );
  });

  it('drops and doubles rows by buttons; the last that goes is missed, not brought back', () => {
    const rows = `${row(1, 'money', '0.3')}&${row(2, 'arms', '0.1')}`;
    expect(meant(`${rows}&part.without=1`)).toBe('part=arms:0.1');
    expect(meant(`${rows}&part.twice=2`)).toBe('part=money:0.3&part=arms:0.1&part=arms:0.1');
    expect(meant(`offer=larison-2021&${row(1, 'money', '0.3')}&part.without=1`)).toBe('offer=larison-2021&part=:');
  });

  it('holds what is set of the theory, and is nothing where no row was sent', () => {
    expect(meant(`${row(1, 'money', '0.3')}&set.credibility=0.75&set.tie=&made=on`)).toBe(
      'set=credibility=0.75&made=on&part=money:0.3',
    );
    expect(meant('offer=larison-2021&divider=USA')).toBeUndefined();
  });
});

describe('the offer as a file', () => {
  const share = fc.integer({ min: 0, max: 100 }).map((x) => x / 100);
  const words = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text && text !== '');
  const offers = fc.record({
    ...{ title: words, kind: fc.constantFrom('made' as const, 'proposed' as const), ceiling: share, ceilingWhy: words },
    ...{ counter: share, burden: share, tie: share, asked: words, whatHappened: words, sources: fc.array(words) },
    concessions: fc.array(
      fc.record({
        kind: fc.constantFrom(...(Object.keys(concessionKinds) as ConcessionKind[])),
        ...{ what: words, value: share, cost: share, reversibility: share, thirdPartyCost: share },
        ...{ paidBy: words, coding: words },
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });

  it('reads as what was written', () => {
    fc.assert(
      fc.property(offers, (some) => {
        const offer: Offer = {
          ...{ name: 'x', divider: 2, target: 365, partner: 710, year: 2021, outcome: 'held' as const, ...some },
        };
        expect(readOffer(writeOffer(offer), 'x.yaml', 'x')).toEqual(offer);
      }),
    );
  });

  it.each(shippedOffers().map(({ name }) => name))('of %s reads as it', async (name) => {
    const written = (await wedge(`offer=${name}`)).yaml!();
    expect(readOffer(written, `${name}.yaml`, name)).toEqual(shippedOffers().find((offer) => offer.name === name));
  });
});
