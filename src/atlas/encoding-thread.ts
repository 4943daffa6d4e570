import type { EncodingTask } from './encoder.ts';
import { answerTasks } from './other-thread.ts';
import { encodeTable } from './parquet.ts';

answerTasks(({ table, layouts, level }: EncodingTask) => layouts.map((layout) => encodeTable(table, layout, level)));
