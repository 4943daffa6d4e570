import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/server/address.ts';
import { untangled } from '../../src/server/given.ts';
import { isChoice, theories, theoryNamed } from '../../src/theories/index.ts';
import { rankView } from '../../src/views/rank.ts';
import { starterHolds } from '../starter-folder.ts';
import { madeWorkbench } from './made-workbench.ts';

const app = await madeWorkbench();

/** The fields of dials on a page, each with its value and what it says where it is blank. */
const fieldsIn = (page: string) =>
  [
    ...page.matchAll(
      /<input type="number" id="dial-[^"]+" name="([^"]+)" form="settings" value="([^"]*)" placeholder="([^"]*)"/g,
    ),
  ].map(([, name, value, usual]) => ({ name, value, usual }));

describe('fields of dials that a form sends', () => {
  const meant = (words: string[], query: Query) => untangled(rankView, words, query);

  it('become the option, without what was left blank, what is as usual and what the measure does not have', () => {
    expect(
      meant(
        [],
        [
          ['measure', 'dimension-economic'],
          ['weights.trade-share', '2'],
          ['weights.trade-dependence-lower', '1'],
          ['weights.trade-dependence-higher', ''],
          ['weights.arms-dependence', '3'],
          ['year', '2014'],
        ],
      ),
    ).toEqual({
      words: ['dimension-economic'],
      query: [
        ['year', '2014'],
        ['weights', 'trade-share=2'],
      ],
    });
  });

  it('are nothing for a measure without weights', () => {
    expect(meant(['cinc'], [['weights.trade-share', '2']])).toEqual({ words: ['cinc'], query: [] });
  });

  it('are set back one by one, or all by the option itself', () => {
    const set: Query = [
      ['weights.trade-share', '2'],
      ['weights.trade-dependence-lower', '3'],
    ];
    expect(meant(['dimension-economic'], [...set, ['weights.trade-share', '']])!.query).toEqual([
      ['weights', 'trade-dependence-lower=3'],
    ]);
    expect(meant(['dimension-economic'], [...set, ['weights', '']])!.query).toEqual([]);
  });

  it('take the place of what the address had', () => {
    expect(
      meant(
        ['dimension-economic'],
        [
          ['weights', 'trade-share=5,trade-dependence-lower=3'],
          ['weights.trade-share', '2'],
        ],
      )!.query,
    ).toEqual([['weights', 'trade-share=2']]);
  });

  it('an address without them is left as it is', () => {
    expect(meant(['dimension-economic'], [['weights', 'trade-share=5']])).toBeUndefined();
  });
});

describe.skipIf(!starterHolds('trade'))('the page of a ranking of a dimension', () => {
  it('has a field for each weight, blank where it is ours, and none in the form of settings', async () => {
    const page = await (
      await app.request('/rank/dimension-economic?year=2014&with=RUS&weights=trade-share%3D2')
    ).text();
    expect(fieldsIn(page)).toEqual([
      { name: 'weights.trade-dependence-lower', value: '', usual: '1' },
      { name: 'weights.trade-dependence-higher', value: '', usual: '1' },
      { name: 'weights.trade-share', value: '2', usual: '1' },
    ]);
    expect(page).not.toMatch('name="weights" value="trade');
  });

  it('leads, sent without script, to the address that holds the weight alone', async () => {
    const response = await app.request(
      '/rank?measure=dimension-economic&year=2014&with=&weights.trade-dependence-lower=&weights.trade-share=2',
    );
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/rank/dimension-economic?year=2014&weights=trade-share%3D2');
  });

  it('has none where the measure has no weights', async () => {
    const page = await (await app.request('/rank/cinc?year=2014')).text();
    expect(page).not.toMatch('entente-dials');
    expect(page).not.toMatch('name="weights"');
  });

  it('a mistake in a weight is shown with what was typed', async () => {
    const response = await app.request('/rank/dimension-economic?year=2014&weights=trade-sharee%3D2', {
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch('name="weights" value="trade-sharee=2"');
  });
});

describe('the page of a run of a theory', () => {
  const run = '/theory/run/balance/RUS/CHN?year=2004&threat=USA';
  const at = async (address: string) => (await app.request(address)).text();

  it('has a field for each input and parameter, blank where nothing was set, with what was found in its place', async () => {
    const page = await at(`${run}&set=enough%3D0.45&set=cincOfThreat%3D0.2`);
    const fields = fieldsIn(page);
    const { inputs, parameters } = theoryNamed('balance');
    const numbers = Object.entries(parameters).filter(([, parameter]) => !isChoice(parameter));
    expect(fields.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(inputs), ...numbers.map(([name]) => name)].map((name) => `set.${name}`).sort(),
    );
    const plain = fieldsIn(await at(run));
    for (const { name, value, usual } of fields) {
      expect(value).toBe(name === 'set.enough' ? '0.45' : name === 'set.cincOfThreat' ? '0.2' : '');
      expect(usual).toBe(plain.find((one) => one.name === name)!.usual);
    }
  });

  it('says in words and marks where each by itself flips the verdict, as --json does', async () => {
    const page = await at(run);
    const { flips } = (await (await app.request(run.replace('?', '.json?'))).json()) as {
      flips: { of: string; name: string; to: number | string; verdict: string }[];
    };
    const { verdicts } = theoryNamed('balance');
    const numbers = flips.filter(({ to }) => typeof to === 'number');
    expect(numbers.length).toBeGreaterThan(0);
    for (const { name, to, verdict } of numbers) {
      const [row] = new RegExp(`<div class="dial" data-dial="${name}".*?</p>`, 's').exec(page)!;
      const said = /Flips to (.+?) at (-?[\d.,]+)</.exec(row)!;
      expect(said[1]).toBe(verdicts[verdict]!.label);
      expect(Math.abs(Number(said[2]!.replaceAll(',', '')) - Number(to))).toBeLessThan(0.01);
      expect(row.match(/class="turn" x1/g)).toHaveLength(1);
    }
  });

  it('leads, sent without script, to an address with what was set, one by one', async () => {
    const response = await app.request(
      '/theory/run?theory=balance&states=Russia&states=China&states=&year=2004&set.enough=0.45&set.weak=&set.yardstick=gdp&set.none=1',
    );
    expect(response.headers.get('location')).toBe(
      '/theory/run/balance/Russia/China?year=2004&set=enough%3D0.45&set=yardstick%3Dgdp',
    );
  });

  it('the year stays when an input is stated', async () => {
    const yearOf = async (query: string) =>
      ((await (await app.request(`/theory/run/balance/RUS/CHN.json${query}`)).json()) as { year: number }).year;
    expect(await yearOf('?set=cincOfState%3D0.2')).toBe(await yearOf(''));
  });

  it.each(theories.map(({ id }) => id))('%s: no two fields of a run have one name', async (id) => {
    const { roles } = theoryNamed(id);
    const states = ['USA', 'RUS', 'CHN', 'JPN'].slice(0, Object.values(roles).filter(({ found }) => !found).length);
    const page = await at(`/theory/run/${[id, ...states].join('/')}?year=2004&draws=100`);
    const names = [...page.matchAll(/ name="(set\.[^"]+)" form="settings"(?! aria-label| value="" data-reset)/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual([...new Set(names)]);
  });
});
