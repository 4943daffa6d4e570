import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { pairCamps } from '../../src/inquiry/pair-camps.ts';
import { signedYear } from '../../src/inquiry/signed-year.ts';
import { weighted } from '../../src/networks/frustration/weighted-network.ts';
import { bruteForce } from '../networks/brute-force.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const [RUSSIA, CHINA, SWITZERLAND, SERBIA, KOSOVO] = [365, 710, 225, 345, 347];
const ready = starterHolds('obligations');

describe.runIf(ready)('the place of a pair among the camps', () => {
  const atlas = openFolder(starterFolder, 'bundled starter');

  it('says by how many optimal splits, and for years after the rule of its last year', async () => {
    const late = await pairCamps(atlas, RUSSIA, CHINA, 2025);
    expect(late.year).toBe(2018);
    expect(late).toEqual(await pairCamps(atlas, RUSSIA, CHINA, 2018));
    const early = await pairCamps(atlas, RUSSIA, CHINA, 2010);
    expect(early).toMatchObject({ rule: 'treaties', year: 2010, together: 1, complete: true });
  });

  it('is the same whichever of the two comes first', async () => {
    expect(await pairCamps(atlas, CHINA, RUSSIA, 2000)).toEqual(await pairCamps(atlas, RUSSIA, CHINA, 2000));
  });

  it('says who has no tie, and where no chain of ties joins the two', async () => {
    expect(await pairCamps(atlas, SWITZERLAND, RUSSIA, 2010)).toEqual({
      rule: 'treaties',
      year: 2010,
      without: ['CHE'],
    });
    const apart = await pairCamps(atlas, SERBIA, RUSSIA, 2010);
    expect('together' in apart).toBe(false);
    expect(apart).toMatchObject({ ties: expect.any(Number) });
    expect(await pairCamps(atlas, SERBIA, KOSOVO, 2010)).toMatchObject({ together: 0 });
  });

  it('agrees with every split tried, in the part of 2010 that holds Serbia', async () => {
    const signed = await signedYear(atlas, 2010, ['treaties']);
    if ('missing' in signed) throw new Error('the starter has signs for 2010');
    const { network } = signed;
    const few = ['BIH', 'KOS', 'SRB'].filter((code) => network.members.includes(code));
    const places = few.map((code) => network.members.indexOf(code));
    const own = Array.from(network.sign.keys()).filter(
      (tie) => places.includes(network.from[tie]!) && places.includes(network.to[tie]!),
    );
    const part = {
      members: few,
      from: Int32Array.from(own, (tie) => places.indexOf(network.from[tie]!)),
      to: Int32Array.from(own, (tie) => places.indexOf(network.to[tie]!)),
      sign: Int8Array.from(own, (tie) => network.sign[tie]!),
    };
    expect(own.length).toBeGreaterThan(0);
    const { splits } = bruteForce(weighted(part));
    const [serbia, kosovo] = [few.indexOf('SRB'), few.indexOf('KOS')];
    expect(splits.every((side) => side[serbia] !== side[kosovo])).toBe(true);
  });
});
