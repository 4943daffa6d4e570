import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, openOptions } from '../../src/theories/index.ts';
import { kinds } from '../../src/theories/kinds.ts';

const nothing = {
  ...{ defence: 0, offence: 0, neutrality: 0, nonaggression: 0, consultation: 0, 'joint-war': 0, peace: 0.5 },
  ...{ 'recent-disputes': 0, 'earlier-disputes': 0, trade: 0, organisations: 0, agreements: 0, rivalry: 0 },
};
const judge = (inputs: Partial<typeof nothing>, parameters: Record<string, number | string> = {}) => {
  const { verdict, also } = kinds.judge({ ...nothing, ...inputs }, { ...defaultsOf(kinds), ...parameters });
  return [verdict, ...(also ?? [])];
};

describe('kinds of alignment', () => {
  it.each<[string, Partial<typeof nothing>, string[]]>([
    ['nothing', {}, ['none']],
    ['a defence pact', { defence: 1 }, ['alliance']],
    ['an offence pact', { offence: 1 }, ['alliance']],
    [
      'consultation and non-aggression',
      { consultation: 1, nonaggression: 1 },
      ['consultation-pact', 'non-aggression-pact'],
    ],
    ['neutrality', { neutrality: 1 }, ['neutrality-pact']],
    ['a joint war without a pact', { 'joint-war': 1 }, ['coalition']],
    ['a defence agreement is no strategic partnership', { agreements: 2 }, ['defence-cooperation']],
    ['the peace scale at its top', { peace: 1 }, ['security-community']],
    ['warm peace is no security community', { peace: 0.75 }, ['none']],
    ['rivals in one alliance', { defence: 1, rivalry: 1 }, ['alliance', 'rivalry']],
    ['rivals', { rivalry: 1 }, ['rivalry']],
  ])('%s', (_about, inputs, expected) => expect(judge(inputs)).toEqual(expected));

  it('take our stand-in for a security community only where a pair is not on the peace scale', () => {
    const options = ['defence', 'peace', 'joint-war'].map((absent) => openOptions(kinds, 'community', [absent]));
    expect(options).toEqual([['peace-scale'], ['proxy'], ['peace-scale']]);
    expect(openOptions(kinds, 'community', ['peace', 'trade'])).toEqual(['not judged']);
    const close = { trade: 0.12, organisations: 0.93 };
    expect(judge(close, { community: 'proxy' })).toEqual(['security-community']);
    for (const spoilt of [{ 'earlier-disputes': 1 }, { 'recent-disputes': 1 }, { trade: 0.01 }, { organisations: 0.5 }])
      expect(judge({ ...close, ...spoilt }, { community: 'proxy' })).toEqual(['none']);
    expect(judge({ ...close, rivalry: 1 }, { community: 'proxy' })).toEqual(['rivalry']);
  });

  it('judge no kind whose data are left out', () => {
    expect(judge({ agreements: 3 }, { cooperation: 'not judged' })).toEqual(['none']);
    expect(judge({ 'joint-war': 1 }, { coalition: 'not judged' })).toEqual(['none']);
    expect(judge({ rivalry: 1 }, { enmity: 'not judged' })).toEqual(['none']);
  });

  it('one more obligation takes no kind away', () => {
    const flag = fc.constantFrom(0, 1);
    const duties = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;
    const pair = fc.record({ ...Object.fromEntries(duties.map((d) => [d, flag])), agreements: flag, rivalry: flag });
    fc.assert(
      fc.property(pair, fc.constantFrom(...duties), (inputs, more) => {
        const before = judge(inputs).filter((kind) => kind !== 'none');
        expect(judge({ ...inputs, [more]: 1 })).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
