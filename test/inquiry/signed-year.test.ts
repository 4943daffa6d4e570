import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { dyadKey, statesOfKey, VALUE } from '../../src/figures/index.ts';
import { noNetwork, type SignedYear, signedYear } from '../../src/inquiry/signed-year.ts';
import { yearOf } from '../../src/inquiry/standing.ts';
import { type TieRule, tieRules, tieRulesOf } from '../../src/inquiry/tie-rules.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { negativeTies } from '../../src/networks/index.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { codeOf, membersIn, stateByCode } from '../../src/states/index.ts';
import { starterFolder } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const inYear = async (year: number, ...rules: TieRule[]) => {
  const found = await signedYear(atlas, year, rules);
  if ('missing' in found) throw new Error(`no network in ${year}: ${found.missing}`);
  return found;
};
/** The signs of a measure in a year, by pair: read apart from what is tested. */
async function signsOf(rule: TieRule, year: number): Promise<Map<number, number>> {
  const [one] = await yearOf(atlas, [measureNamed(tieRules[rule])], year);
  const { keys, values, status } = one!.column;
  return new Map([...keys].flatMap((key, row) => (status[row] === VALUE ? [[key, values[row]!] as const] : [])));
}
const signsIn = ({ network: { members, from, to, sign }, year }: SignedYear) =>
  new Map(
    Array.from(sign, (one, tie) => {
      const [a, b] = [members[from[tie]!]!, members[to[tie]!]!].map((code) => stateByCode(code, year)!);
      return [dyadKey(a!, b!), one] as const;
    }),
  );
const byKey = (signs: Map<number, number>) => [...signs].sort(([a], [b]) => a - b);

describe('the signed network of a year', () => {
  it.each<[TieRule, number]>([
    ['treaties', 2010],
    ['defence', 2000],
    ['votes', 2014],
    ['peace', 2005],
  ])('by %s in %i: every pair with a sign is a tie, and no other', async (rule, year) => {
    const found = await inYear(year, rule);
    const signs = await signsOf(rule, year);
    expect(byKey(signsIn(found))).toEqual(byKey(new Map([...signs].filter(([, sign]) => sign !== 0))));
    expect(found.neither).toBe([...signs.values()].filter((sign) => sign === 0).length);
    expect(negativeTies(found.network)).toBe([...signs.values()].filter((sign) => sign < 0).length);
    const tied = new Set([...signs].filter(([, sign]) => sign !== 0).flatMap(([key]) => statesOfKey(key)));
    expect(found.without).toEqual(
      [...membersIn(year)]
        .filter((state) => !tied.has(state))
        .map(codeOf)
        .sort(),
    );
  });

  it('every pair of the year is a tie, has no sign, or says why it is not known', async () => {
    for (const rules of [['votes'], ['peace'], ['treaties', 'votes']] as const) {
      const { network, neither, absent } = await inYear(2012, ...rules);
      const n = membersIn(2012).size;
      const unknown = Object.values(absent).reduce((a, b) => a + b, 0);
      expect(network.sign.length + neither + unknown).toBe((n * (n - 1)) / 2);
    }
    expect(Object.keys((await inYear(2012, 'peace')).absent)).toEqual(['not-coded']);
  });

  it('a mix takes the first rule’s sign where it has one, and the second’s only where not', async () => {
    const mix = await inYear(2010, 'treaties', 'votes');
    const [first, second] = [await signsOf('treaties', 2010), await signsOf('votes', 2010)];
    const expected = new Map<number, number>();
    for (const [key, sign] of [...second, ...first]) if (sign !== 0) expected.set(key, sign);
    expect(byKey(signsIn(mix))).toEqual(byKey(expected));
    const { members, from, to } = mix.network;
    for (const [tie, rule] of mix.ruleOf.entries()) {
      const [a, b] = [members[from[tie]!]!, members[to[tie]!]!].map((code) => stateByCode(code, 2010)!);
      expect(rule).toBe((first.get(dyadKey(a!, b!)) ?? 0) === 0 ? 1 : 0);
    }
  });

  it('a year out of reach says so, to which years the rule reaches, and what else there is', async () => {
    const late = await signedYear(atlas, 2021, ['treaties']);
    expect(late).toEqual({ year: 2021, rules: ['treaties'], missing: 'outside-coverage' });
    const error = noNetwork(late as Parameters<typeof noNetwork>[0]);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(/reaches 1816-2018\. .*--rule votes$/);
    const early = await signedYear(atlas, 1850, ['peace']);
    expect(early).toMatchObject({ missing: 'outside-coverage' });
  });
});

describe('rules as they are given', () => {
  it('one, or several in their order', () => {
    expect(tieRulesOf('peace', '--rule')).toEqual(['peace']);
    expect(tieRulesOf('votes + treaties', '--rule')).toEqual(['votes', 'treaties']);
  });

  it.each(['', '+', 'love', 'toString', 'votes,peace', 'votes+votes'])('"%s" is refused', (text) => {
    expect(() => tieRulesOf(text, '--rule')).toThrow(InputError);
  });
});
