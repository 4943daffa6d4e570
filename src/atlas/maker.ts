import type { RowTable } from '../sources/rows.ts';
import type { FigureTable } from './figure-table.ts';
import { OtherThread } from './other-thread.ts';
import type { Recipe } from './recipe.ts';

/** Makes the tables of recipes that take long, perhaps on another thread while the others are made. */
export interface Maker {
  /** Begins to make tables; what it returns gives one, waiting for it where need be. */
  begin: (recipes: readonly Recipe[], inputs: Readonly<Record<string, RowTable>>) => (name: string) => FigureTable;
  close: () => void;
}

/** Makes each table when it is asked for, in this thread: the same tables as on another. */
export const madeHere: Maker = {
  begin: (recipes, inputs) => (name) => recipes.find((recipe) => recipe.name === name)!.make(inputs),
  close: () => {},
};

/** What goes to the other thread: the inputs once, then the names of tables. */
export type MakingTask = { inputs: Readonly<Record<string, RowTable>> } | { name: string };

/** A maker on a thread of its own, which knows the recipes by their names. @param script path of the built making-thread.js */
export function madeOnAnotherThread(script: string): Maker {
  const thread = new OtherThread<MakingTask, FigureTable | true>(script);
  return {
    begin: (recipes, inputs) => {
      thread.send({ inputs });
      const numbers = new Map(recipes.map(({ name }) => [name, thread.send({ name })]));
      return (name) => thread.answerTo(numbers.get(name)!) as FigureTable;
    },
    close: () => thread.close(),
  };
}
