import { pairKey, statesOfKey } from '../../figures/index.ts';
import { eventsByPair, type PactOnRecord, standingOf } from '../../sources/records/pair-pacts.ts';
import type { RowTable } from '../../sources/rows.ts';
import { LAST_YEAR } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const flags = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;
const counts = ['inForce', 'signed', 'suspended', 'ended'] as const;
const columns = [...flags, ...counts] as const;
const FIRST_RECORD_YEAR = 2019;

/** What records say of pacts since the coded data stop, as spells of years in which it stays the same. */
export const pactEventSpells: Recipe = {
  name: 'pact-events',
  of: 'directed-dyad',
  about:
    "Spells of years in which Entente's records say the same of the pacts of two states, as they stood at the end of each year.",
  inputs: ['pact-events'],
  sources: ['pact-events'],
  coverage: { missing: 'not-coded', spans: [{ from: FIRST_RECORD_YEAR, to: LAST_YEAR }] },
  columns: {
    defence: '1 where a pact in force on record binds the first state to defend the second, 0 where a source denies it',
    offence: '1 where one binds it to help in war without an attack on the second',
    neutrality: '1 where one binds it to neutrality',
    nonaggression: '1 where one binds it to non-aggression',
    consultation: '1 where one binds it to consultation',
    inForce: 'pacts on record as in force',
    signed: 'pacts on record as signed, without a record of their entry into force',
    suspended: 'pacts on record as suspended',
    ended: 'pacts on record as ended',
  },
  starter: { from: FIRST_RECORD_YEAR },
  make: (inputs) => {
    const events = inputs['pact-events']!;
    const rows = new FigureRows(columns);
    for (const [dyad, pacts] of eventsByPair(events)) {
      const [a, b] = statesOfKey(dyad);
      for (const [of, toward] of [
        [a, b],
        [b, a],
      ] as const)
        pushPair(rows, events, [...pacts.values()], of, toward);
    }
    const types = Object.fromEntries(columns.map((name) => [name, 'integer'])) as Record<
      (typeof columns)[number],
      'integer'
    >;
    return rows.close(pactEventSpells, types, [['pact-events']]);
  },
};

type Cells = (number | undefined)[];

function pushPair(
  rows: FigureRows<(typeof columns)[number]>,
  events: RowTable,
  pacts: readonly (readonly number[])[],
  of: number,
  toward: number,
): void {
  let spell: { from: number; cells: Cells } | undefined;
  for (let year = FIRST_RECORD_YEAR; year <= LAST_YEAR + 1; year++) {
    const standing = year > LAST_YEAR ? [] : pacts.flatMap((pact) => standingOf(events, pact, year) ?? []);
    const cells = standing.length > 0 ? cellsOf(standing, of) : undefined;
    if (spell && cells && spell.cells.every((x, n) => x === cells[n])) continue;
    if (spell) rows.push(pairKey(of, toward), spell.from, year - 1, spell.cells);
    spell = cells && { from: year, cells };
  }
}

/** Flags of the pacts in force that bind `of`; a flag that no source speaks of stays empty. */
function cellsOf(pacts: readonly PactOnRecord[], of: number): Cells {
  const binding = pacts.filter(
    ({ standing, owedBy }) => standing === 'in-force' && (owedBy === 'both' || owedBy === of),
  );
  const owed = flags.map((flag) => {
    const said = binding.flatMap(({ obligations }) => obligations[flag] ?? []);
    return said.length > 0 ? Math.max(...said) : undefined;
  });
  const standings = ['in-force', 'signed', 'suspended', 'ended'] as const;
  return [...owed, ...standings.map((standing) => pacts.filter((pact) => pact.standing === standing).length)];
}
