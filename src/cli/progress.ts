import { SingleBar } from 'cli-progress';
import type { Effects, Given } from './command.ts';

/** Progress of work counted in bytes: a bar with rate and time left on a terminal, one line a step otherwise, nothing with --quiet. */
export interface Progress {
  step: (done: number, total: number, what: string) => void;
  stop: () => void;
}

export function progressOf(given: Given, effects: Effects): Progress {
  if (given.flag('quiet')) return { step: () => {}, stop: () => {} };
  if (!effects.progressTerminal) {
    let last = '';
    return {
      step: (_done, _total, what) => {
        if (what !== last) effects.err(`${what}\n`);
        last = what;
      },
      stop: () => {},
    };
  }
  const started = effects.now().getTime();
  const bar = new SingleBar({
    format: '{bar} {percentage}%  {megabytes} MB  {rate} MB/s  {left} left  {what}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: true,
    stream: process.stderr,
  });
  let running = false;
  return {
    step: (done, total, what) => {
      const seconds = (effects.now().getTime() - started) / 1000;
      const rate = seconds > 0 ? done / seconds : 0;
      const payload = {
        what,
        megabytes: `${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)}`,
        rate: (rate / 1e6).toFixed(1),
        left: rate > 0 ? `${Math.ceil((total - done) / rate)} s` : '…',
      };
      if (running) bar.update(done, payload);
      else bar.start(total, done, payload);
      running = true;
    },
    stop: () => {
      if (running) bar.stop();
    },
  };
}
