import type { RowTable } from '../sources/rows.ts';
import type { FigureTable } from './figure-table.ts';
import type { MakingTask } from './maker.ts';
import { answerTasks } from './other-thread.ts';
import { recipes } from './tables/index.ts';

let inputs: Readonly<Record<string, RowTable>> = {};

answerTasks((task: MakingTask): FigureTable | true => {
  if ('name' in task) return recipes.find(({ name }) => name === task.name)!.make(inputs);
  inputs = task.inputs;
  return true;
});
