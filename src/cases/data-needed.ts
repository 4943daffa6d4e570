import { holdsColumns } from '../atlas/holding.ts';
import type { Manifest } from '../atlas/manifest.ts';
import { recipes } from '../atlas/tables/index.ts';
import { isComposed, type Measure, measureNamed, measures } from '../measures/index.ts';
import { theories } from '../theories/index.ts';
import type { Test } from './case.ts';

const known = new Set<unknown>(measures);

/** The measures that a test reads; empty for a record, which is held against nothing. */
export function measuresOf({ kind, fields }: Test): Measure[] {
  const given = Object.values(fields).flatMap((field) => (Array.isArray(field) ? field : [field]));
  const named = given.filter((field): field is Measure => known.has(field));
  const inside = given.flatMap((field) => (isTest(field) ? measuresOf(field) : []));
  const theory = kind.name === 'theory' ? theories.find(({ id }) => id === fields.theory) : undefined;
  const inputs = Object.values(theory?.inputs ?? {}).flatMap(({ from }) =>
    from.kind === 'measure' ? [measureNamed(from.measure)] : [],
  );
  const treaty = kind.name === 'treaty' ? [measureNamed('atop-defence')] : [];
  return [...new Set([...named, ...inside, ...inputs, ...treaty])];
}

const isTest = (field: unknown): field is Test =>
  typeof field === 'object' && field !== null && 'kind' in field && 'fields' in field && 'basis' in field;

/** Ids of the data sets that a test needs and this atlas lacks, has in part (one of an earlier release), or has from a later year on. */
export function dataNeeded(test: Test, { tables, kind }: Manifest): string[] {
  const lacking = measuresOf(test)
    .flatMap((measure) => (isComposed(measure) ? measure.parts.map((part) => part.measure) : [measure]))
    .filter((measure) => {
      const entry = tables[measure.table];
      return !entry || !holdsColumns(entry, measure) || (kind === 'starter' && entry.keptFrom !== undefined);
    });
  const names = new Set(lacking.map(({ table }) => table));
  return [...new Set(recipes.filter(({ name }) => names.has(name)).flatMap(({ sources }) => sources))].sort();
}
