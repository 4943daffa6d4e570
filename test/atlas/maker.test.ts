import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildPlan, buildAtlas } from '../../src/atlas/build.ts';
import { type Maker, madeHere, madeOnAnotherThread } from '../../src/atlas/maker.ts';
import type { Recipe } from '../../src/atlas/recipe.ts';
import { contiguityTable } from '../../src/atlas/tables/contiguity.ts';
import { warheads } from '../../src/atlas/tables/warheads.ts';
import { RowBuilder, type RowTable } from '../../src/sources/rows.ts';
import type { Source } from '../../src/sources/source.ts';
import { CHINA, FRANCE, GERMANY, RUSSIA, UK, USA } from './made-atlas.ts';
import { madePlan, madeSource, temporaryFolder } from './made-folder.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Invented stockpiles: three holders, one of them without any in the second year, one not coded. */
function madeStockpiles(): RowTable {
  const rows = new RowBuilder('warhead-stockpiles', 'nuclear-warheads', {
    state: 'integer',
    year: 'integer',
    warheads: 'number',
  });
  for (const [state, year, count] of [
    [USA, 1990, 60],
    [UK, 1990, 20],
    [FRANCE, 1990, 20],
    [USA, 1991, 30],
    [UK, 1991, 0],
    [FRANCE, 1991, 10],
  ])
    rows.push(state, year, count);
  return rows.close(['state', 'year'], 'made up');
}

function madeBorders(): RowTable {
  const rows = new RowBuilder('contiguity', 'cow-contiguity', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    kind: 'integer',
  });
  for (let year = 1980; year <= 2000; year++) {
    rows.push(FRANCE, GERMANY, year, 1);
    rows.push(RUSSIA, CHINA, year, year < 1991 ? 1 : 2);
  }
  return rows.close(['state1', 'state2', 'year'], 'made up');
}

const inputs = { 'warhead-stockpiles': madeStockpiles(), contiguity: madeBorders() };
const recipes: readonly Recipe[] = [warheads, contiguityTable];

describe('making tables on another thread', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    // Inside the project, so that the thread finds its packages.
    mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(root, 'node_modules/.cache/entente-maker-'));
    script = join(folder, 'thread.mjs');
    await build({
      entryPoints: [join(root, 'src/atlas/making-thread.ts')],
      outfile: script,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const withThread = <T>(of: string, use: (maker: Maker) => T): T => {
    const maker = madeOnAnotherThread(of);
    try {
      return use(maker);
    } finally {
      maker.close();
    }
  };

  it('gives the tables that this thread gives, in whatever order they are asked for', () => {
    const here = madeHere.begin(recipes, inputs);
    expect(here('warheads').columns.share!.values).toEqual(Float64Array.of(0.6, 0.2, 0.2, 0.75, 0.25));
    withThread(script, (maker) => {
      const there = maker.begin(recipes, inputs);
      for (const name of ['contiguity', 'warheads']) expect(there(name)).toEqual(here(name));
    });
  });

  it('begins before it is asked, and does not lend its inputs: they stay as they were', () => {
    const before = structuredClone(inputs);
    withThread(script, (maker) => {
      const there = maker.begin(recipes, inputs);
      expect(inputs).toEqual(before);
      inputs['warhead-stockpiles'].columns.warheads!.values[0] = 1;
      // What was sent is what counts, whatever is done to it here since.
      expect(there('warheads').columns.share!.values[0]).toBe(0.6);
      inputs['warhead-stockpiles'].columns.warheads!.values[0] = 60;
    });
  });

  it('makes a second set from other inputs', () => {
    const later = { contiguity: madeBorders() };
    withThread(script, (maker) => {
      const first = maker.begin([warheads], inputs);
      const second = maker.begin([contiguityTable], later);
      expect(second('contiguity')).toEqual(contiguityTable.make(later));
      expect(first('warheads')).toEqual(warheads.make(inputs));
    });
  });

  it('tells the fault of a table that cannot be made, with its trace, and makes the others', () => {
    withThread(script, (maker) => {
      const there = maker.begin(recipes, { contiguity: madeBorders() });
      expect(() => there('warheads')).toThrow(/TypeError[\s\S]*at /);
      expect(there('contiguity').keys.length).toBe(3);
    });
  });

  it('tells the fault of a recipe that the other thread does not know', () => {
    withThread(script, (maker) => {
      const there = maker.begin([{ ...warheads, name: 'unheard-of' }], inputs);
      expect(() => there('unheard-of')).toThrow(TypeError.name);
    });
  });

  it('tells that the other thread gave nothing, rather than go on without a table', () => {
    const silent = join(folder, 'silent.mjs');
    writeFileSync(
      silent,
      `import { workerData } from 'node:worker_threads';
const { port, answered } = workerData;
port.on('message', ({ number }) => { port.postMessage({ number }); Atomics.add(answered, 0, 1); Atomics.notify(answered, 0); });`,
    );
    withThread(silent, (maker) => {
      expect(() => maker.begin(recipes, inputs)('warheads')).toThrow('the other thread gave nothing');
    });
  });

  describe('a build', () => {
    const effects = { now: () => new Date(0), progress: () => {} };
    const sourceOf = (id: string, table: () => RowTable): Source => madeSource(id, { read: () => [table()] });
    /** The made-up plan, and two real recipes on made-up rows, of which one or both are slow. */
    const planOf = (to: string, slow: readonly string[], kind: BuildPlan['kind'] = 'full'): BuildPlan => {
      const plan = madePlan(to, { kind });
      const more = [sourceOf('nuclear-warheads', madeStockpiles), sourceOf('cow-contiguity', madeBorders)];
      for (const { id } of more) {
        mkdirSync(join(to, 'data', id), { recursive: true });
        writeFileSync(join(to, 'data', id, 'rows.csv'), 'read above\n');
      }
      const own = recipes.map((recipe): Recipe => (slow.includes(recipe.name) ? { ...recipe, slow: true } : recipe));
      return { ...plan, sources: [...plan.sources, ...more], recipes: [...own, ...plan.recipes] };
    };
    /** The manifest of a build, and whether the maker was asked for tables. */
    const manifestOf = (slow: readonly string[], maker?: Maker, kind?: BuildPlan['kind']) => {
      const { folder: to, remove } = temporaryFolder();
      try {
        return buildAtlas(planOf(to, slow, kind), { ...effects, ...(maker && { maker }) }).manifest;
      } finally {
        remove();
      }
    };
    /** Counts what is asked of a maker. */
    const counted = (maker: Maker) => {
      const asked: string[] = [];
      const counting: Maker = {
        begin: (given, from) => {
          const tables = maker.begin(given, from);
          return (name) => {
            asked.push(name);
            return tables(name);
          };
        },
        close: () => {},
      };
      return { asked, counting };
    };

    it.each(['full', 'starter'] as const)(
      'of a %s is the same with slow tables made there, here, or not slow',
      (kind) => {
        const plain = manifestOf([], undefined, kind);
        // The sources are read in another order where tables are slow; what is built is the same.
        for (const slow of [['warheads'], ['contiguity'], ['warheads', 'contiguity']]) {
          expect(manifestOf(slow, undefined, kind)).toEqual(plain);
          withThread(script, (maker) => {
            const { asked, counting } = counted(maker);
            expect(manifestOf(slow, counting, kind)).toEqual(plain);
            expect([...asked].sort()).toEqual([...slow].sort());
          });
        }
      },
    );

    it('asks the maker for nothing where no table is slow', () => {
      const never: Maker = {
        begin: () => {
          throw new Error('asked');
        },
        close: () => {},
      };
      expect(manifestOf([], never).tables).toHaveProperty('warheads');
      expect(() => manifestOf(['warheads'], never)).toThrow('asked');
    });

    it('goes on without a slow table whose source is not there', () => {
      const { folder: to, remove } = temporaryFolder();
      try {
        const plan = planOf(to, ['warheads', 'contiguity']);
        rmSync(join(to, 'data', 'nuclear-warheads'), { recursive: true });
        const { manifest, missing } = withThread(script, (maker) => buildAtlas(plan, { ...effects, maker }));
        expect(missing).toContain('nuclear-warheads');
        expect(Object.keys(manifest.tables)).toContain('contiguity');
        expect(Object.keys(manifest.elsewhere)).toContain('warheads');
      } finally {
        remove();
      }
    });
  });
});
