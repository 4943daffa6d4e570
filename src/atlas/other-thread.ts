import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';

/** A task on its way to the other thread, and what comes back. */
interface Sent<Task> {
  number: number;
  task: Task;
}
interface Answered<Answer> {
  number: number;
  answer?: Answer;
  fault?: string;
}

/** What both sides of a thread hold: where messages go, and a counter of answers in shared memory that wakes who waits. */
interface Line {
  port: MessagePort;
  answered: Int32Array;
}

/** A thread that says nothing for so long is taken for dead. */
const PATIENCE_MS = 300_000;

/**
 * A thread of its own for one kind of task, so that a build uses two cores. Whoever calls stays synchronous: it goes on, and sleeps
 * only where it asks for an answer that is not there yet.
 */
export class OtherThread<Task, Answer> {
  readonly #port: MessagePort;
  readonly #answered: Int32Array;
  readonly #thread: Worker;
  readonly #answers = new Map<number, Answered<Answer>>();
  #tasks = 0;
  #received = 0;

  /** @param script path of the built script, which calls {@link answerTasks} */
  constructor(script: string) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#answered = new Int32Array(new SharedArrayBuffer(4));
    const line: Line = { port: port2, answered: this.#answered };
    this.#thread = new Worker(script, { workerData: line, transferList: [port2] });
    this.#thread.unref();
    this.#port.unref();
  }

  /** Sends a task. @returns its number */
  send(task: Task): number {
    const number = this.#tasks++;
    this.#port.postMessage({ number, task } satisfies Sent<Task>);
    return number;
  }

  /** Whether a task is answered; tasks are answered in their order. */
  hasAnswered(number: number): boolean {
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port)) {
      const answered = next.message as Answered<Answer>;
      this.#answers.set(answered.number, answered);
      this.#received = answered.number + 1;
    }
    return number < this.#received;
  }

  /** Waits until a task is answered, and keeps the answer. */
  waitFor(number: number): void {
    for (;;) {
      const seen = Atomics.load(this.#answered, 0);
      if (this.hasAnswered(number)) return;
      if (Atomics.wait(this.#answered, 0, seen, PATIENCE_MS) === 'timed-out')
        throw new Error('the other thread does not answer');
    }
  }

  /** The answer to a task, which is forgotten. @throws Error with the other thread's own trace where it failed */
  answerTo(number: number): Answer {
    this.waitFor(number);
    const { answer, fault } = this.#answers.get(number)!;
    this.#answers.delete(number);
    if (answer === undefined) throw new Error(fault ?? 'the other thread gave nothing');
    return answer;
  }

  close(): void {
    this.#port.close();
    void this.#thread.terminate();
  }
}

/** On the other thread: answers each task that is sent, one after the other. */
export function answerTasks<Task, Answer>(work: (task: Task) => Answer): void {
  const { port, answered } = workerData as Line;
  port.on('message', ({ number, task }: Sent<Task>) => {
    const reply: Answered<Answer> = { number };
    try {
      reply.answer = work(task);
    } catch (error) {
      reply.fault = (error as Error).stack ?? String(error);
    }
    port.postMessage(reply);
    Atomics.add(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
}
