import { describe, expect, test } from 'vitest';
import { type Limits, TooBusy, TooLong, Turns } from '../../src/server/turns.ts';

const never = new AbortController().signal;
const limits: Limits = { quick: 1, long: 1, longAfter: 60_000, waiting: 2, time: 60_000 };

/** Work that ends when told to, or when its signal does. */
function held() {
  let finish = (_: string) => {};
  let begun = false;
  const work = (stop: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      begun = true;
      finish = resolve;
      stop.addEventListener('abort', () => reject(new Error('ended')));
    });
  return { work, finish: (said: string) => finish(said), begun: () => begun };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('turns', () => {
  test('work waits for its turn, in order; more than may wait is turned away', async () => {
    const turns = new Turns(limits);
    const [a, b, c] = [held(), held(), held()];
    const [first, second, third] = [a, b, c].map(({ work }) => turns.run(work, never));
    await expect(turns.run(held().work, never)).rejects.toThrow(TooBusy);
    await settled();
    expect([a.begun(), b.begun(), c.begun()]).toEqual([true, false, false]);
    a.finish('a');
    expect(await first).toBe('a');
    await settled();
    expect([b.begun(), c.begun()]).toEqual([true, false]);
    b.finish('b');
    expect(await second).toBe('b');
    await settled();
    c.finish('c');
    expect(await third).toBe('c');
    expect(turns.state).toEqual({ waiting: 0, running: 0 });
  });

  test('what runs long makes room for one more, and no more', async () => {
    const turns = new Turns({ ...limits, longAfter: 1 });
    const [a, b, c] = [held(), held(), held()];
    const all = [a, b, c].map(({ work }) => turns.run(work, never));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([a.begun(), b.begun(), c.begun()]).toEqual([true, true, false]);
    a.finish('a');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(c.begun()).toBe(true);
    for (const { finish } of [b, c]) finish('');
    await Promise.all(all);
    expect(turns.state).toEqual({ waiting: 0, running: 0 });
  });

  test('what takes too long is ended, and so is what is stopped; the place is free again', async () => {
    const turns = new Turns({ ...limits, time: 5 });
    await expect(turns.run(held().work, never)).rejects.toThrow(TooLong);
    const patient = new Turns(limits);
    const [stop, leave] = [new AbortController(), new AbortController()];
    const running = patient.run(held().work, stop.signal);
    const waiting = patient.run(held().work, leave.signal);
    leave.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect([turns.state, patient.state]).toEqual(Array(2).fill({ waiting: 0, running: 0 }));
  });
});
