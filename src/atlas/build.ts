import { createHash } from 'node:crypto';
import { extent } from '../figures/index.ts';
import { DropLog } from '../sources/drops.ts';
import { InputError } from '../sources/input-error.ts';
import type { RowTable } from '../sources/rows.ts';
import type { Source } from '../sources/source.ts';
import { contentHash } from './content.ts';
import { AHEAD, type Encoder, onThisThread } from './encoder.ts';
import { type FigureTable, isYearly, type Layout } from './figure-table.ts';
import { type Maker, madeHere } from './maker.ts';
import { Making } from './making.ts';
import type { FileEntry, Manifest, RowsEntry, SourceEntry, TableEntry } from './manifest.ts';
import { encodeRows } from './parquet.ts';
import type { Recipe } from './recipe.ts';
import { hasSource, openSource, sizeOfSource } from './source-folder.ts';
import { starterPart } from './starter-part.ts';
import { type Placed, placeBuild, placeInPlace, writeFileWhole } from './swap.ts';

export interface BuildPlan {
  /** A folder with one folder a data set. */
  from: string;
  /** Where Entente's own records lie, read in the same way. */
  records: string;
  to: string;
  /** `full`: rows and figures, in a fresh folder that is then swapped in. `starter`: figures alone, in place. */
  kind: 'full' | 'starter';
  acceptEdition: boolean;
  sources: readonly Source[];
  recipes: readonly Recipe[];
}

/** What a build tells while it works, and the clock; passed in so that tests need no mocks. */
export interface BuildEffects {
  now: () => Date;
  /** @param done bytes of source files read so far, of `total` */
  progress: (done: number, total: number, what: string) => void;
  /** Where figure tables are encoded; in this thread if left out. */
  encoder?: Encoder;
  /** Where the slow ones are made; in this thread if left out. */
  maker?: Maker;
}

export interface BuildReport {
  manifest: Manifest;
  folder: string;
  /** Source folders that were not there. */
  missing: string[];
  /** Files written because their content is new; only a starter leaves files alone. */
  written: string[];
  seconds: number;
}

/** Levels of gzip: a full atlas is built often and stays on a disk, the starter travels with every download. */
const QUICK = 4;
const SMALL = 9;

/** Large yearly tables are laid out twice; small ones are read whole in one step anyway. */
const ROWS_WORTH_A_SECOND_LAYOUT = 100_000;

/**
 * Builds an atlas from a folder of data sets. Nothing that a reader sees changes until all of it is written.
 * @throws InputError for anything wrong with the data or the folders
 */
export function buildAtlas(plan: BuildPlan, effects: BuildEffects): BuildReport {
  const started = effects.now().getTime();
  const readable = plan.sources.filter((source) => source.read);
  const present = readable.filter((source) => hasSource(folderOf(plan, source), source));
  // Our own records are always there: alone they would replace an atlas by next to nothing.
  if (!present.some(({ ours }) => !ours) && readable.some(({ ours }) => !ours))
    throw new InputError(
      plan.from,
      'no data set that Entente knows lies here',
      'Each has a folder of its own: see entente data status',
    );
  const place = plan.kind === 'full' ? placeBuild(plan.to) : placeInPlace(plan.to);
  try {
    const report = fill(plan, present, effects, place);
    const missing = readable.filter((source) => !present.includes(source)).map(({ id }) => id);
    return { ...report, missing, seconds: (effects.now().getTime() - started) / 1000 };
  } catch (error) {
    place.abandon();
    throw error;
  }
}

function folderOf(plan: BuildPlan, source: Source): string {
  return source.ours ? plan.records : plan.from;
}

function fill(plan: BuildPlan, present: readonly Source[], effects: BuildEffects, place: Placed) {
  const total = present.reduce((sum, source) => sum + sizeOfSource(folderOf(plan, source), source), 0);
  const sources: Record<string, SourceEntry> = {};
  const rows: Record<string, RowsEntry> = {};
  const encoder = effects.encoder ?? onThisThread;
  const needed = plan.recipes.filter((recipe) => isNeeded(recipe, plan));
  const making = new Making(needed, effects.maker ?? madeHere);
  const unwritten: [name: string, write: () => TableEntry][] = [];
  const entries: Record<string, TableEntry> = {};
  let done = 0;
  const write = ([name, finish]: (typeof unwritten)[number]) => {
    effects.progress(done, total, `${name} (writing)`);
    entries[name] = finish();
  };
  const make = (recipe: Recipe) => {
    effects.progress(done, total, `${recipe.name} (table ${needed.length - making.left + 1} of ${needed.length})`);
    const table = making.make(recipe);
    if (plan.kind === 'full') unwritten.push([recipe.name, beginTable(recipe, table, undefined, place, encoder)]);
    else if (recipe.starter) {
      const part = starterPart(table, recipe.starter);
      unwritten.push([recipe.name, beginTable(recipe, part, recipe.starter.from, place, encoder)]);
    }
    // A starter is replaced in place: not before all of it is made.
    if (plan.kind === 'full' && unwritten.length > AHEAD) write(unwritten.shift()!);
  };
  // In a step of its own, so that nobody holds on to the bytes of its files while tables are made.
  const read = (source: Source) => {
    effects.progress(done, total, source.id);
    const opened = openSource(folderOf(plan, source), source, plan.acceptEdition);
    const drops = new DropLog();
    for (const table of source.read!(opened.files, drops)) {
      if (plan.kind === 'full') rows[table.name] = writeRows(table, drops, place);
      making.take(table);
    }
    sources[source.id] = sourceEntry(source, opened.checksums);
    done += opened.bytes;
  };
  for (const source of inReadingOrder(present, needed)) {
    read(source);
    // Tables are made between sources, as long as they need not wait to be encoded.
    for (let next = making.next(); next && encoder.hasRoom(); next = making.next()) make(next);
  }
  for (let next = making.nextOfAll(); next; next = making.nextOfAll()) make(next);
  unwritten.forEach(write);
  const tables = Object.fromEntries(
    plan.recipes.flatMap(({ name }) => (entries[name] ? [[name, entries[name]] as const] : [])),
  );
  const cited = new Set(Object.values(tables).flatMap((table) => table.sources.flat()));
  const manifest: Manifest = {
    format: 1,
    kind: plan.kind,
    version: versionOf(tables),
    ...(plan.kind === 'full' && { built: effects.now().toISOString() }),
    sources:
      plan.kind === 'full' ? sources : Object.fromEntries(Object.entries(sources).filter(([id]) => cited.has(id))),
    tables,
    elsewhere: Object.fromEntries(
      plan.recipes.filter(({ name }) => !(name in tables)).map(({ name, of, coverage }) => [name, { of, coverage }]),
    ),
    rows,
  };
  const folder = place.finish(`${JSON.stringify(manifest, null, 1)}\n`, manifest.version);
  return { manifest, folder, written: place.written };
}

/** A starter needs the tables that it keeps, and those that these are derived from. */
function isNeeded(recipe: Recipe, plan: Pick<BuildPlan, 'kind' | 'recipes'>): boolean {
  const { kind, recipes } = plan;
  if (kind === 'full' || recipe.starter) return true;
  return recipes.some((other) => other.derivedFrom?.includes(recipe.name) && isNeeded(other, plan));
}

/** What slow tables are made from is read first, so that they can begin. */
function inReadingOrder(sources: readonly Source[], recipes: readonly Recipe[]): Source[] {
  const first = new Set(recipes.flatMap((recipe) => (recipe.slow ? recipe.sources : [])));
  return [...sources.filter(({ id }) => first.has(id)), ...sources.filter(({ id }) => !first.has(id))];
}

function sourceEntry(source: Source, files: SourceEntry['files']): SourceEntry {
  const { from, to } = extent(source.coverage);
  const { title, version, terms, reference } = source;
  return { title, version, terms, reference, years: [from, to], files };
}

function writeRows(table: RowTable, drops: DropLog, place: Placed): RowsEntry {
  const path = `rows/${table.name}.parquet`;
  const dropped = drops.list().filter((drop) => drop.table === table.name);
  return {
    ...writeFileWhole(place, path, encodeRows(table)),
    source: table.source,
    rows: table.length,
    key: table.key,
    columns: Object.keys(table.columns),
    dropped: dropped.map(({ reason, rows, first }) => ({ reason, rows, first })),
  };
}

/**
 * Begins to encode a table; what it returns writes the files and gives the manifest's entry. No function made in here may name the
 * table: what is returned would keep it until all are written.
 */
function beginTable(
  recipe: Recipe,
  table: FigureTable,
  keptFrom: number | undefined,
  place: Placed,
  encoder: Encoder,
): () => TableEntry {
  // Only a starter is replaced file by file; a full atlas is known by the checksums of its files.
  const content = keptFrom === undefined ? undefined : contentHash(table);
  const large = isYearly(table) && table.keys.length >= ROWS_WORTH_A_SECOND_LAYOUT;
  const byYearFrom = keptFrom === undefined ? undefined : recipe.starter?.byYear;
  const twice = keptFrom === undefined ? large : byYearFrom !== undefined;
  const yearFile = byYearFrom === undefined ? recipe.name : `${recipe.name}-from-${byYearFrom}`;
  const paths = { pair: `figures/${recipe.name}.parquet`, year: `figures/by-year/${yearFile}.parquet` };
  const layouts: Layout[] = twice ? ['pair', 'year'] : ['pair'];
  const files = new Map<Layout, FileEntry>();
  for (const layout of layouts) {
    const kept = content === undefined ? undefined : place.keep(paths[layout], content);
    if (kept) files.set(layout, kept);
  }
  const changed = layouts.filter((layout) => !files.has(layout));
  const level = content === undefined ? QUICK : SMALL;
  const encodings = partsOf(table, changed, byYearFrom)
    .filter(([, wanted]) => wanted.length > 0)
    .map(([part, wanted]) => [wanted, encoder.begin(part, wanted, level)] as const);
  const { coverage, sources, breaks } = table;
  const entry = {
    of: recipe.of,
    about: recipe.about,
    rows: table.keys.length,
    ...(content !== undefined && { content }),
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, { type }]) => [name, { type, about: recipe.columns[name] ?? '' }]),
    ),
    coverage,
    sources,
    ...(breaks && { breaks }),
    ...(keptFrom !== undefined && keptFrom > extent(coverage).from && { keptFrom }),
  };
  return () => {
    for (const [wanted, encoded] of encodings)
      for (const [n, bytes] of encoded().entries())
        files.set(wanted[n]!, writeFileWhole(place, paths[wanted[n]!], bytes));
    const byYear = files.get('year');
    return {
      ...entry,
      byPair: files.get('pair')!,
      ...(byYear && { byYear }),
      ...(byYear && byYearFrom !== undefined && { byYearFrom }),
    };
  };
}

/** What goes to the other thread: the table once, where its layouts hold the same rows. */
function partsOf(table: FigureTable, layouts: Layout[], byYearFrom: number | undefined): [FigureTable, Layout[]][] {
  if (byYearFrom === undefined) return [[table, layouts]];
  return layouts.map((layout) => [layout === 'year' ? starterPart(table, { from: byYearFrom }) : table, [layout]]);
}

function versionOf(tables: Record<string, TableEntry>): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(tables).sort())
    hash.update(name).update(tables[name]!.content ?? tables[name]!.byPair.sha256);
  return hash.digest('hex').slice(0, 12);
}
