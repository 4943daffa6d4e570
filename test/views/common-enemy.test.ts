import { describe, expect, it } from 'vitest';
import { commonEnemyView } from '../../src/views/common-enemy.ts';
import { readStrictly } from '../charts/well-formed.ts';
import { starterHolds } from '../starter-folder.ts';
import { ask, blocksOf, numberOf, openingOf, pageOf, textOf } from './ask.ts';

interface Group {
  pairs: number;
  friends: number;
  foes: number;
}
interface Year {
  year: number;
  sharing: Group;
  others: Group;
  lift: { value: number; low: number | null } | null;
}

describe.skipIf(!starterHolds('obligations'))('the page of common enemies', () => {
  const asked = { from: '2008', to: '2010' };

  it('opens with the last year, as counted in --json', async () => {
    const answer = await ask(commonEnemyView, [], asked);
    const { years } = (await answer.json()) as { years: Year[] };
    const { sharing, others } = years.at(-1)!;
    const share = ({ friends, pairs }: Group) => (100 * friends) / pairs;
    const said = openingOf(await pageOf(answer));
    expect(said).toContain(
      `In 2010, ${share(sharing).toFixed(1)} of 100 pairs that share an enemy were friends, and ${share(others).toFixed(1)} of 100 that share none`,
    );
    expect(said).toContain(`difference of +${(share(sharing) - share(others)).toFixed(1)} in 100`);
  });

  it('has a row a year with both groups, and draws friends and lift', async () => {
    const answer = await ask(commonEnemyView, [], asked);
    const { years } = (await answer.json()) as { years: Year[] };
    const page = await pageOf(answer);
    const [table] = blocksOf(page, 'table');
    table!.rows.forEach((cells, n) => {
      const { year, sharing, others } = years[n]!;
      expect([cells[0], cells[1], cells[4]].map(textOf)).toEqual([
        `${year}`,
        sharing.pairs.toLocaleString('en'),
        others.pairs.toLocaleString('en'),
      ]);
      expect(numberOf(cells[3])).toBeCloseTo((100 * sharing.foes) / sharing.pairs, 10);
      expect(numberOf(cells[5])).toBeCloseTo((100 * others.friends) / others.pairs, 10);
    });
    const [friends, lift] = blocksOf(page, 'series');
    expect(friends!.lines.map(({ points }) => points.length)).toEqual([3, 3]);
    const sure = years.filter((one) => one.lift!.low !== null && one.lift!.low > 0).length;
    expect(lift!.title).toBe(`Lift: above nought in 3 of 3 years, with its whole interval in ${sure}`);
    readStrictly(await answer.svg!());
  });

  it('a year that is not coded is said to be so', async () => {
    const page = await pageOf(await ask(commonEnemyView, [], { from: '2022', to: '2023' }));
    expect(openingOf(page)).toBe('No year from 2022 to 2023 can be told: outside coverage.');
    expect(blocksOf(page, 'series')).toEqual([]);
    expect(blocksOf(page, 'table')[0]!.rows[0]!.slice(0, 2)).toEqual(['2022', 'outside coverage']);
  });
});
