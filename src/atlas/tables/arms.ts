import { pairKey } from '../../figures/index.ts';
import { ARMS_WINDOW } from '../../measures/arms/arms-shares.ts';
import { spreadOverYears } from '../../measures/arms/spread-over-years.ts';
import { type Flow, trailingShares } from '../../measures/arms/trailing-shares.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import { existedIn, roster } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const FIRST_DELIVERY = 1950;
const FIRST_YEAR = FIRST_DELIVERY + ARMS_WINDOW - 1;
const LAST_YEAR = 2024;

type Party = 'recipient' | 'supplier';

const armsTable = (name: string, about: string, party: Party, partner: Party, share: string): Recipe => {
  const recipe: Recipe = {
    name,
    of: 'directed-dyad',
    about,
    inputs: ['arms-deliveries'],
    sources: ['sipri-arms'],
    coverage: { missing: 'zero', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
    columns: { share, none: '1 in spells of years whose five years had no such delivery at all' },
    starter: { from: 1991, rounded: { digits: 4 } },
    make: ({ 'arms-deliveries': deliveries }) => {
      const flows = flowsOf(deliveries!, party, partner);
      const { shares, totals } = trailingShares(flows, ARMS_WINDOW, FIRST_DELIVERY, LAST_YEAR);
      const rows = new FigureRows(['share', 'none']);
      for (const { of, toward, year, share } of shares)
        if (existedIn(of, year) && existedIn(toward, year)) rows.push(pairKey(of, toward), year, year, [share, 0]);
      for (const [of] of roster)
        for (const [from, to] of spellsWithout(of, totals.get(of)))
          for (const [toward] of roster)
            if (toward !== of && memberWithin(toward, from, to)) rows.push(pairKey(of, toward), from, to, [0, 1]);
      return rows.close(recipe, { share: 'float', none: 'integer' }, [['sipri-arms']]);
    },
  };
  return recipe;
};

function* flowsOf(deliveries: RowTable, party: Party, partner: Party): Iterable<Flow> {
  const [of, toward] = [numbers(deliveries, party), numbers(deliveries, partner)];
  const [years, tiv, spread] = ['year', 'order_tiv', 'order_years'].map((name) => numbers(deliveries, name).values);
  for (let row = 0; row < deliveries.length; row++) {
    if (of.missing?.[row]) continue;
    yield {
      of: of.values[row]!,
      toward: toward.missing?.[row] ? undefined : toward.values[row]!,
      year: years![row]!,
      volume: spreadOverYears(tiv![row]!, spread![row]!),
    };
  }
}

/** Spells of years in which a member of the system had no delivery in the five years. */
function* spellsWithout(state: number, totals: readonly number[] | undefined): Iterable<[from: number, to: number]> {
  let from: number | undefined;
  for (let year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
    const without = year <= LAST_YEAR && existedIn(state, year) && !((totals?.[year - FIRST_YEAR] ?? 0) > 0);
    if (without) from ??= year;
    else if (from !== undefined) {
      yield [from, year - 1];
      from = undefined;
    }
  }
}

function memberWithin(state: number, from: number, to: number): boolean {
  for (let year = from; year <= to; year++) if (existedIn(state, year)) return true;
  return false;
}

/** What share of a state's arms imports came from each supplier, over five years. */
export const armsImports: Recipe = armsTable(
  'arms-imports',
  "The share of the first state's imports of major arms that the second supplied, in a year and the four before it.",
  'recipient',
  'supplier',
  "share of the first state's imports that came from the second",
);

/** What share of a state's arms exports went to each recipient, over five years. */
export const armsExports: Recipe = armsTable(
  'arms-exports',
  "The share of the first state's exports of major arms that the second received, in a year and the four before it.",
  'supplier',
  'recipient',
  "share of the first state's exports that went to the second",
);
