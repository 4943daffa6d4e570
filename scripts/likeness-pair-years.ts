// The pair-years that alliance-likeness is fitted to and judged by, from an atlas and the records.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atlas } from '../src/atlas/atlas.ts';
import { type Column, dyadKey, pairKey, statesOfKey, VALUE } from '../src/figures/index.ts';
import {
  behaviourFeatures,
  behaviourParts,
  featureValues,
  stepOf,
} from '../src/measures/alliance-likeness/behaviour.ts';
import { numberPacts, type PactYear } from '../src/measures/alliance-likeness/fit/pacts.ts';
import { ABSENT, type PairYears } from '../src/measures/alliance-likeness/fit/pair-years.ts';
import { atopDefence } from '../src/measures/alliances/obligations.ts';
import type { TableMeasure } from '../src/measures/measure.ts';
import { DropLog } from '../src/sources/drops.ts';
import { SourceFiles } from '../src/sources/files.ts';
import { namedPacts } from '../src/sources/records/pair-pacts.ts';
import { readPactFamilies, readTreatyNames } from '../src/sources/records/read.ts';
import { numbers, type RowTable, texts } from '../src/sources/rows.ts';

const FIRST = 1992;
const LAST = 2018;
/** Far enough back for the first year of a pact that began before. */
const PACTS_FROM = 1946;

/** Every dyad of member states, 1992-2018, in the order of years and keys. */
export async function pairYearsFrom(atlas: Atlas, records: string): Promise<PairYears> {
  const since = new Map<number, number>();
  const positive: (PactYear & { row: number })[] = [];
  const keys: number[] = [];
  const years: number[] = [];
  const steps: number[][] = behaviourFeatures.map(() => []);
  const named = pactNames(records);
  for (let year = PACTS_FROM; year <= LAST; year++) {
    const [defence] = await atlas.year(year, [atopDefence]);
    const bound = new Set<number>();
    for (const [n, key] of defence!.keys.entries())
      if (defence!.status[n] === VALUE && defence!.values[n]! > 0) bound.add(key);
    for (const key of since.keys()) if (!bound.has(key)) since.delete(key);
    for (const key of bound) if (!since.has(key)) since.set(key, year);
    if (year < FIRST) continue;
    const values = await featuresOfYear(atlas, year);
    for (const key of defence!.keys) {
      if (bound.has(key))
        positive.push({ key, year, since: since.get(key)!, named: named(key, year), row: keys.length });
      keys.push(key);
      years.push(year);
      const known = values(key);
      for (const [f, { edges }] of behaviourFeatures.entries())
        steps[f]!.push(known[f] === undefined ? ABSENT : stepOf(edges, known[f]));
    }
  }
  const pactOf = new Int32Array(keys.length).fill(-1);
  for (const [n, number] of numberPacts(positive).entries()) pactOf[positive[n]!.row] = number;
  return {
    keys: Int32Array.from(keys),
    years: Int16Array.from(years),
    steps: steps.map((own) => Uint8Array.from(own)),
    pact: Uint8Array.from(pactOf, (pact) => (pact >= 0 ? 1 : 0)),
    pactOf,
  };
}

/** The features' values of a dyad in a year, by its key. */
async function featuresOfYear(atlas: Atlas, year: number): Promise<(key: number) => (number | undefined)[]> {
  const measures = [...new Set(behaviourParts.map(({ measure }) => measure))];
  const columns = new Map<TableMeasure, Map<number, number>>();
  for (const [n, column] of (await atlas.year(year, measures)).entries()) columns.set(measures[n]!, valuesOf(column));
  return (key) => {
    const [a, b] = statesOfKey(key);
    return featureValues(
      behaviourParts.map(({ measure, turned }) => {
        const own = measure.of === 'dyad' ? dyadKey(a, b) : turned ? pairKey(b, a) : pairKey(a, b);
        return columns.get(measure)!.get(own) ?? 'not-coded';
      }),
    );
  };
}

function valuesOf({ keys, status, values }: Column): Map<number, number> {
  const known = new Map<number, number>();
  for (const [n, key] of keys.entries()) if (status[n] === VALUE) known.set(key, values[n]!);
  return known;
}

/** The pact on record with the fewest members, of a pair in a year. */
function pactNames(records: string): (key: number, year: number) => string | undefined {
  const files = new SourceFiles(records, (name) => readFileSync(join(records, name)));
  const names = readTreatyNames(files, new DropLog())[0]!;
  const families = readPactFamilies(files, new DropLog())[0]!;
  const members = membersOf(families);
  const size = (id: string) => members.get(id)?.size ?? 2;
  return (key, year) =>
    namedPacts(names, families, ...statesOfKey(key), year)
      .map(({ id }) => id)
      .sort((p, q) => size(p) - size(q) || (p < q ? -1 : 1))[0];
}

function membersOf(families: RowTable): Map<string, Set<number>> {
  const members = new Map<string, Set<number>>();
  const states = numbers(families, 'state').values;
  for (const [row, id] of texts(families, 'id').values.entries()) {
    const known = members.get(id!) ?? new Set();
    members.set(id!, known.add(states[row]!));
  }
  return members;
}
