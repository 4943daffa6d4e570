import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import {
  cellError,
  confidences,
  endOf,
  filled,
  identifier,
  obligationNames,
  oneOf,
  pairsOfSides,
  partyOn,
  recordDate,
  spell,
  uniqueIds,
  yearOf,
} from './record-cells.ts';

const text = { type: 'text' } as const;
const flag = { type: 'integer', range: [0, 1], missing: [''] } as const;

/** What can happen to a pact. */
export const pactEventKinds = ['signed', 'in-force', 'renewed', 'suspended', 'ended'] as const;
/** Who owes whom: both sides alike, or only side a to side b. */
const directions = ['both', 'a-to-b'] as const;
/** Pacts with a joint command, council or force; pacts that are a clause of a general regional organisation. Ours. */
const pactFamilyKinds = ['integrated', 'omnibus'] as const;

/**
 * Reads events in the life of pacts since the coded data stop: one row an event and pair. An empty flag stays missing: the
 * source does not say. Users' own files in the same form go through here too.
 * @param name the file's name, where it is a user's own
 * @throws InputError for a cell that does not fit, naming file, record and column
 */
export function readPactEvents(files: SourceFiles, _drops: DropLog, name = 'pact-events.csv'): RowTable[] {
  const rows = new RowBuilder('pact-events', 'pact-events', {
    id: 'text',
    pact: 'text',
    name: 'text',
    event: 'text',
    date: 'text',
    year: 'integer',
    state1: 'integer',
    state2: 'integer',
    direction: 'text',
    defence: 'integer',
    offence: 'integer',
    neutrality: 'integer',
    nonaggression: 'integer',
    consultation: 'integer',
    clause: 'text',
    primarySource: 'text',
    consulted: 'text',
    confidence: 'text',
  });
  const file = {
    name,
    columns: {
      id: text,
      pact: text,
      name: text,
      event: text,
      date: text,
      side_a: text,
      side_b: text,
      direction: text,
      defence: flag,
      offence: flag,
      neutrality: flag,
      nonaggression: flag,
      consultation: flag,
      clause: text,
      primary_source: text,
      consulted: text,
      confidence: text,
    },
  } as const;
  const newId = uniqueIds();
  const said = new Map<string, string>();
  readDelimited(files, file, (row, where) => {
    const id = identifier(row.id, 'id', where);
    newId(id, where);
    const pact = identifier(row.pact, 'pact', where);
    const event = oneOf(pactEventKinds, row.event, 'event', where);
    const date = recordDate(row.date, 'date', where);
    const direction = oneOf(directions, row.direction, 'direction', where);
    if (direction === 'a-to-b' && row.side_b === '')
      throw cellError(where, 'side_b', '', 'the states that are owed', 'Fill side_b, or write both as the direction');
    for (const [state1, state2] of pairsOfSides(row.side_a, row.side_b, date, where)) {
      const [low, high] = state1 < state2 ? [state1, state2] : [state2, state1];
      onlyOnce(said, `${pact} ${event} ${date} ${low} ${high}`, id, where);
      rows.push(
        id,
        pact,
        filled(row.name, 'name', where),
        event,
        date,
        yearOf(date),
        state1,
        state2,
        direction,
        ...obligationNames.map((name) => row[name]),
        filled(row.clause, 'clause', where),
        row.primary_source || undefined,
        filled(row.consulted, 'consulted', where),
        oneOf(confidences, row.confidence, 'confidence', where),
      );
    }
  });
  return [rows.close(['id', 'state1', 'state2'], files.path(file.name))];
}

function onlyOnce(said: Map<string, string>, fact: string, id: string, where: Where): void {
  const earlier = said.get(fact);
  if (earlier)
    throw new InputError(where(), `the row ${id} says the same as ${earlier} (${fact})`, 'Keep one of the two rows');
  said.set(fact, id);
}

/** Reads the names of treaties: one row a treaty and pair, with the years in which it held and the flags ATOP codes for it. */
export function readTreatyNames(files: SourceFiles, _drops: DropLog, name = 'treaty-names.csv'): RowTable[] {
  const rows = new RowBuilder('treaty-names', 'treaty-names', {
    id: 'text',
    name: 'text',
    state1: 'integer',
    state2: 'integer',
    from: 'text',
    to: 'text',
    fromYear: 'integer',
    toYear: 'integer',
    atop: 'text',
    clause: 'text',
    primarySource: 'text',
    consulted: 'text',
    confidence: 'text',
  });
  const file = {
    name,
    columns: {
      id: text,
      name: text,
      side_a: text,
      side_b: text,
      from: text,
      to: text,
      atop: text,
      clause: text,
      primary_source: text,
      consulted: text,
      confidence: text,
    },
  } as const;
  const newId = uniqueIds();
  readDelimited(files, file, (row, where) => {
    const id = identifier(row.id, 'id', where);
    newId(id, where);
    const { from, to } = spell(row.from, row.to, where);
    for (const name of row.atop === '' ? [] : row.atop.split(';')) oneOf(obligationNames, name, 'atop', where);
    for (const [state1, state2] of pairsOfSides(row.side_a, row.side_b, from, where))
      rows.push(
        id,
        filled(row.name, 'name', where),
        state1,
        state2,
        from,
        to,
        yearOf(from),
        to && yearOf(to),
        row.atop || undefined,
        filled(row.clause, 'clause', where),
        row.primary_source || undefined,
        filled(row.consulted, 'consulted', where),
        oneOf(confidences, row.confidence, 'confidence', where),
      );
  });
  return [rows.close(['id', 'state1', 'state2'], files.path(file.name))];
}

/** Reads the pacts of many members: one row a pact, member and spell of membership. */
export function readPactFamilies(files: SourceFiles, _drops: DropLog, name = 'pact-families.csv'): RowTable[] {
  const rows = new RowBuilder('pact-families', 'pact-families', {
    id: 'text',
    name: 'text',
    family: 'text',
    state: 'integer',
    from: 'text',
    to: 'text',
    fromYear: 'integer',
    toYear: 'integer',
    note: 'text',
    consulted: 'text',
    confidence: 'text',
  });
  const file = {
    name,
    columns: {
      id: text,
      name: text,
      family: text,
      state: text,
      from: text,
      to: text,
      note: text,
      consulted: text,
      confidence: text,
    },
  } as const;
  const pacts = new Map<string, { name: string; family: string }>();
  const spells = new Map<string, { from: string; to: string | undefined }[]>();
  readDelimited(files, file, (row, where) => {
    const id = identifier(row.id, 'id', where);
    const family = oneOf(pactFamilyKinds, row.family, 'family', where);
    const title = filled(row.name, 'name', where);
    const known = pacts.get(id);
    if (known && known.name !== title)
      throw cellError(where, 'name', title, `"${known.name}" as above`, 'Mend the cell');
    if (known && known.family !== family)
      throw cellError(where, 'family', family, `${known.family} as above`, 'A pact has one family');
    pacts.set(id, { name: title, family });
    const { from, to } = spell(row.from, row.to, where);
    const state = partyOn(row.state, from, 'state', where);
    if (to) partyOn(row.state, to, 'state', where);
    const earlier = spells.get(`${id} ${state}`) ?? [];
    if (earlier.some((other) => from <= endOf(other.to) && other.from <= endOf(to)))
      throw cellError(where, 'from', from, `a spell apart from the other of ${state} in ${id}`, 'Join the two rows');
    spells.set(`${id} ${state}`, [...earlier, { from, to }]);
    rows.push(
      id,
      title,
      family,
      state,
      from,
      to,
      yearOf(from),
      to && yearOf(to),
      row.note || undefined,
      filled(row.consulted, 'consulted', where),
      oneOf(confidences, row.confidence, 'confidence', where),
    );
  });
  return [rows.close(['id', 'state', 'from'], files.path(file.name))];
}
