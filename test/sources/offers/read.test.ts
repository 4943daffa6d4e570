import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/sources/input-error.ts';
import { concessionKinds, offerInputs } from '../../../src/sources/offers/offer.ts';
import { readOffer } from '../../../src/sources/offers/read.ts';

const good = `title: Made for tests
kind: proposed
divider: CHN
target: South Korea
partner: USA
year: 2017
concessions:
  - kind: trade-access
    what: limits lifted
    value: 0.25
    cost: 0.1
    reversibility: 0.5
  - kind: withdrawal
    what: forces taken back
    value: 0.3
    third-party-cost: 0.2
    paid-by: others
`;
const read = (text: string) => readOffer(text, 'offer.yaml', 'offer');
const refused = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('it read');
};

describe('an offer', () => {
  it('is read with what it leaves out at its plainest: costs nothing, can be taken back whole, nothing forbids it', () => {
    const offer = read(good);
    expect(offer).toMatchObject({ divider: 710, target: 732, partner: 2, year: 2017, ceiling: 1, counter: 0 });
    expect(offer.concessions[1]).toMatchObject({ cost: 0, reversibility: 1, thirdPartyCost: 0.2, paidBy: 'others' });
  });

  it('comes to the sum of its parts, at most 1, and keeps what cannot be taken back', () => {
    const inputs = offerInputs(read(good));
    expect(inputs.value).toBeCloseTo(0.55, 12);
    expect(inputs.kept).toBeCloseTo(0.125, 12);
    expect(inputs.cost).toBeCloseTo(0.1, 12);
    expect(inputs.thirdPartyCost).toBeCloseTo(0.2, 12);
    expect(offerInputs(read(good.replace('0.25', '0.9'))).value).toBe(1);
    expect(inputs.made).toBe(0);
    expect(offerInputs(read(good.replace('kind: proposed', 'kind: made'))).made).toBe(1);
  });

  it.each([
    [
      'an unknown concession',
      good.replace('trade-access', 'trade-acess'),
      'offer.yaml, line 8: there is no kind "trade-acess". Did you mean trade-access?',
    ],
    [
      'a value out of range',
      good.replace('0.25', '1.5'),
      'offer.yaml, line 10: value is "1.5"; expected a number from 0 to 1',
    ],
    [
      'a value that is no number',
      good.replace('0.25', 'much'),
      'offer.yaml, line 10: value is "much"; expected a number',
    ],
    [
      'a wrong key',
      good.replace('    cost: 0.1', '    costs: 0.1'),
      'offer.yaml, line 11: no such field "costs". Did you mean cost?',
    ],
    [
      'a wrong key at the top',
      good.replace('title:', 'titel:'),
      'offer.yaml, line 1: no such field "titel". Did you mean title?',
    ],
    [
      'a key twice',
      good.replace('year: 2017', 'year: 2017\nyear: 2018'),
      'offer.yaml, line 7: not YAML: Map keys must be unique',
    ],
    ['a missing value', good.replace('    value: 0.25\n', ''), 'offer.yaml, line 8: value is missing'],
    ['a missing title', good.replace('title: Made for tests\n', ''), 'offer.yaml, line 1: title is missing'],
    ['an empty file', '', 'offer.yaml: the file is empty'],
    ['a file of comments', '# nothing\n', 'offer.yaml: the file is empty'],
    ['what is no YAML', 'title: [a\nkind: "b', 'offer.yaml, line'],
    ['a list', '- a\n- b\n', 'offer.yaml, line 1: expected names with values'],
    [
      'concessions that are no list',
      good.replace(/concessions:[\s\S]*/, 'concessions: money\n'),
      'concessions is to be a list',
    ],
    [
      'no concession',
      good.replace(/concessions:[\s\S]*/, 'concessions: []\n'),
      'offer.yaml, line 7: concessions is to be a list with at least one part',
    ],
    [
      'the same state twice',
      good.replace('partner: USA', 'partner: CHN'),
      'offer.yaml, line 5: divider and partner are the same state',
    ],
    ['an unknown state', good.replace('divider: CHN', 'divider: Atlantis'), 'offer.yaml, line 3: divider "Atlantis"'],
    ['a year beyond the system', good.replace('2017', '1700'), 'offer.yaml, line 6: year is "1700"'],
    [
      'a cost to others without who pays',
      good.replace('    paid-by: others\n', ''),
      'offer.yaml, line 13: paid-by is missing',
    ],
    ['a ceiling without a reason', `${good}ceiling: 0.2\n`, 'ceiling-why is missing'],
  ])('with %s is refused in one line', (_, text, words) => {
    const message = refused(text);
    expect(message.replace(/, column \d+/, '')).toContain(words);
    expect(message).not.toContain('\n');
  });

  it('that is damaged anywhere reads or is refused, and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 4 }), fc.nat(6), (at, put, cut) => {
        const text = good.slice(0, at) + put + good.slice(at + cut);
        try {
          read(text);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.message).not.toContain('\n');
        }
      }),
    );
  });
});

describe('the offers that come with Entente', () => {
  const folder = fileURLToPath(new URL('../../../records/offers', import.meta.url));
  const offers = readdirSync(folder).map((file) => readOffer(readFileSync(`${folder}/${file}`, 'utf8'), file, file));

  it('name their sources, why each number, and what happened', () => {
    for (const offer of offers) {
      expect(offer.sources.length, offer.name).toBeGreaterThan(0);
      expect(offer.whatHappened, offer.name).not.toBe('');
      for (const part of offer.concessions) expect(part.coding, `${offer.name}: ${part.what}`).not.toBe('');
    }
  });

  it('have at least four dividers and five targets, and hold the three of the texts', () => {
    expect(new Set(offers.map(({ divider }) => divider)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(offers.map(({ target }) => target)).size).toBeGreaterThanOrEqual(5);
    const names = offers.map(({ name }) => name.replace('.yaml', ''));
    for (const name of ['kupchan-2021', 'larison-2021', 'comment-2021']) expect(names).toContain(name);
  });

  it('know kinds of concession alone', () => {
    const kinds = offers.flatMap(({ concessions }) => concessions.map(({ kind }) => kind));
    for (const kind of kinds) expect(Object.keys(concessionKinds)).toContain(kind);
  });
});
