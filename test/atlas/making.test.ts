import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../src/atlas/figure-table.ts';
import { type Maker, madeHere } from '../../src/atlas/maker.ts';
import { Making } from '../../src/atlas/making.ts';
import type { Recipe } from '../../src/atlas/recipe.ts';
import { RowBuilder, type RowTable } from '../../src/sources/rows.ts';
import { madeVotes } from './made-atlas.ts';

function rowsOf(name: string): RowTable {
  const rows = new RowBuilder(name, 'made-up', { state: 'integer' });
  rows.push(2);
  return rows.close(['state'], 'made up');
}

/** A recipe that notes what it was given. */
function recipeOf(name: string, more: Partial<Recipe>, given: Record<string, string[]> = {}): Recipe {
  const table: FigureTable = { ...madeVotes(), name };
  return {
    name,
    of: table.of,
    about: name,
    inputs: [],
    sources: [],
    coverage: table.coverage,
    columns: {},
    ...more,
    make: (inputs, figures = {}) => {
      given[name] = [...Object.keys(inputs), ...Object.keys(figures)].sort();
      return table;
    },
  };
}

/** Makes what can be made, and says in which order. */
function advance(making: Making, next: () => Recipe | undefined = () => making.next()): string[] {
  const names: string[] = [];
  for (let recipe = next(); recipe; recipe = next()) {
    making.make(recipe);
    names.push(recipe.name);
  }
  return names;
}

describe('making tables between sources', () => {
  it('makes each once its rows are there, and what is derived from several once the last of them is', () => {
    const recipes = [
      recipeOf('of-a', { inputs: ['a'] }),
      recipeOf('of-b', { inputs: ['b'] }),
      recipeOf('of-both', { inputs: ['a', 'b'] }),
      recipeOf('derived', { derivedFrom: ['of-a', 'of-b'] }),
      recipeOf('of-nothing', {}),
    ];
    const making = new Making(recipes, madeHere);
    expect(advance(making)).toEqual(['of-nothing']);
    making.take(rowsOf('b'));
    expect(advance(making)).toEqual(['of-b']);
    making.take(rowsOf('a'));
    expect(advance(making)).toEqual(['of-a', 'of-both', 'derived']);
    expect(making.left).toBe(0);
  });

  it('gives up, once all is read, what lacks its rows, and derives from what there is', () => {
    const given: Record<string, string[]> = {};
    const recipes = [
      recipeOf('of-a', { inputs: ['a'] }),
      recipeOf('of-b', { inputs: ['b'] }),
      recipeOf('derived', { derivedFrom: ['of-a', 'of-b'] }, given),
      recipeOf('of-the-lost', { derivedFrom: ['of-b'] }),
    ];
    const making = new Making(recipes, madeHere);
    making.take(rowsOf('a'));
    // Until all is read, the other may still come.
    expect(advance(making)).toEqual(['of-a']);
    expect(advance(making, () => making.nextOfAll())).toEqual(['derived']);
    expect(given.derived).toEqual(['of-a']);
    expect(making.left).toBe(0);
  });

  it('lets go of rows and tables from which nothing else is made', () => {
    const given: Record<string, string[]> = {};
    const recipes = [
      recipeOf('first', { inputs: ['a'] }, given),
      recipeOf('second', { inputs: ['a', 'b'] }, given),
      recipeOf('third', { inputs: ['b'], derivedFrom: ['first'] }, given),
    ];
    const making = new Making(recipes, madeHere);
    for (const name of ['a', 'b', 'unheard-of']) making.take(rowsOf(name));
    advance(making);
    // A recipe is given all rows that are held: here those still needed.
    expect(given).toEqual({ first: ['a', 'b'], second: ['a', 'b'], third: ['b', 'first'] });
  });

  it('begins slow tables as soon as their rows are there, and asks for them last', () => {
    const begun: string[][] = [];
    const maker: Maker = {
      begin: (recipes, inputs) => {
        begun.push([...recipes.map(({ name }) => name), ...Object.keys(inputs)]);
        return madeHere.begin(recipes, inputs);
      },
      close: () => {},
    };
    const slow = recipeOf('slow', { inputs: ['a'], slow: true });
    const making = new Making(
      [slow, recipeOf('derived', { derivedFrom: ['slow'] }), recipeOf('of-b', { inputs: ['b'] })],
      maker,
    );
    making.take(rowsOf('b'));
    expect(begun).toEqual([]);
    making.take(rowsOf('a'));
    expect(begun).toEqual([['slow', 'a']]);
    expect(advance(making)).toEqual(['of-b']);
    expect(advance(making, () => making.nextOfAll())).toEqual(['slow', 'derived']);
  });
});
