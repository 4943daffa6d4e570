import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { pactEventSpells } from '../../../src/atlas/tables/pact-events.ts';
import { eventRow, madeEvents, pactEvents } from '../../sources/records/folder.ts';

const rowsOf = (table: FigureTable, key: number) =>
  [...table.keys.keys()]
    .filter((row) => table.keys[row] === key)
    .map((row) => {
      const cells = Object.entries(table.columns).map(([name, { values, missing }]) => [
        name,
        missing?.[row] === 1 ? undefined : values[row],
      ]);
      const said = cells.filter(([name, x]) => x !== undefined && !(counts.includes(name as string) && x === 0));
      return [table.from[row], table.to[row], Object.fromEntries(said)];
    });
const counts = ['inForce', 'signed', 'suspended', 'ended'];

describe('pact events, the spells', () => {
  it('follow a pact from signature to its end, at the end of each year', () => {
    const table = pactEventSpells.make({
      'pact-events': madeEvents(
        eventRow({ id: 'e1', date: '2021-06-01', defence: '1' }),
        eventRow({ id: 'e2', event: 'in-force', date: '2022-01-01' }),
        eventRow({ id: 'e3', event: 'ended', date: '2025-12-31' }),
      ),
    });
    expect(rowsOf(table, 365731)).toEqual([
      [2021, 2021, { signed: 1 }],
      [2022, 2024, { defence: 1, inForce: 1 }],
      [2025, 2026, { ended: 1 }],
    ]);
    expect(rowsOf(table, 731365)).toEqual(rowsOf(table, 365731));
  });

  it('give the flag only to the state that owes, and count the pact for both', () => {
    const table = pactEventSpells.make({
      'pact-events': madeEvents(
        eventRow({ event: 'in-force', side_a: '900', side_b: '947', direction: 'a-to-b', defence: '1' }),
      ),
    });
    expect(rowsOf(table, 900947)).toEqual([[2024, 2026, { defence: 1, inForce: 1 }]]);
    expect(rowsOf(table, 947900)).toEqual([[2024, 2026, { inForce: 1 }]]);
  });

  it('join several pacts of a pair: 1 beats 0, and what no source speaks of stays missing', () => {
    const table = pactEventSpells.make({
      'pact-events': madeEvents(
        eventRow({ id: 'e1', event: 'in-force', defence: '0', consultation: '1' }),
        eventRow({ id: 'e2', pact: 'other', event: 'in-force', date: '2025', defence: '1' }),
      ),
    });
    expect(rowsOf(table, 365731)).toEqual([
      [2024, 2024, { defence: 0, consultation: 1, inForce: 1 }],
      [2025, 2026, { defence: 1, consultation: 1, inForce: 2 }],
    ]);
  });

  it('begin in 2019 even where an event is older', () => {
    const table = pactEventSpells.make({ 'pact-events': madeEvents(eventRow({ event: 'in-force', date: '2001' })) });
    expect(rowsOf(table, 365731)).toEqual([[2019, 2026, { inForce: 1 }]]);
  });
});

describe('pact events, the records', () => {
  const table = pactEventSpells.make({ 'pact-events': pactEvents() });

  it('have Finland and Sweden bound to each other from 2024, and the consultation of Camp David signed only', () => {
    const bound = { defence: 1, nonaggression: 1, consultation: 1, inForce: 1 };
    expect(rowsOf(table, 375380)).toEqual([[2024, 2026, bound]]);
    expect(rowsOf(table, 2375)).toEqual([[2023, 2026, bound]]);
    expect(rowsOf(table, 732740)).toEqual([[2023, 2026, { signed: 1 }]]);
  });

  it('never have overlapping rows for a key, nor a row without a pact', () => {
    const last = new Map<number, number>();
    for (let row = 0; row < table.keys.length; row++) {
      expect(table.from[row]!).toBeGreaterThan(last.get(table.keys[row]!) ?? 0);
      last.set(table.keys[row]!, table.to[row]!);
      expect(counts.reduce((sum, name) => sum + table.columns[name]!.values[row]!, 0)).toBeGreaterThan(0);
    }
  });
});
