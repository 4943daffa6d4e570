import { type MessagePort, workerData } from 'node:worker_threads';
import type { EncodingAnswer, EncodingTask } from './encoder.ts';
import { encodeTable } from './parquet.ts';

/** The other thread of {@link onAnotherThread}: encodes what it is sent, one after the other. */
const { port, answered } = workerData as { port: MessagePort; answered: Int32Array };

port.on('message', ({ task, table, layouts, level }: EncodingTask) => {
  const answer: EncodingAnswer = { task };
  try {
    answer.bytes = layouts.map((layout) => encodeTable(table, layout, level));
  } catch (error) {
    answer.fault = (error as Error).stack ?? String(error);
  }
  port.postMessage(answer);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});
