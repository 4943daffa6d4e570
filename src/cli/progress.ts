import { SingleBar } from 'cli-progress';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';

/** Progress of work counted in bytes: a bar with rate and time left on a terminal, one line a step otherwise, nothing with --quiet. */
export interface Progress {
  /** @param total 0 where it is not known; another total, or fewer done, begins another bar */
  step: (done: number, total: number, what: string) => void;
  stop: () => void;
}

/** How every bar looks, and where it is drawn. */
export const barStyle = {
  barsize: 24,
  barCompleteChar: '█',
  barIncompleteChar: '░',
  hideCursor: true,
  clearOnComplete: true,
  stream: process.stderr,
} as const;

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
  let started = effects.now().getTime();
  let already = 0;
  const bar = new SingleBar({
    format: '{bar} {percentage}%  {megabytes} MB  {rate} MB/s  {left} left  {what}',
    ...barStyle,
    gracefulExit: true,
  });
  let running = false;
  let of = 0;
  let before = 0;
  return {
    step: (done, total, what) => {
      if (running && (total !== of || done < before)) {
        bar.stop();
        running = false;
      }
      if (!running) {
        // A download that goes on counts only what comes now.
        started = effects.now().getTime();
        already = done;
      }
      of = total;
      before = done;
      const seconds = (effects.now().getTime() - started) / 1000;
      const rate = seconds > 0 ? (done - already) / seconds : 0;
      const payload = {
        what,
        megabytes: `${(done / 1e6).toFixed(1)} of ${total > 0 ? (total / 1e6).toFixed(1) : '?'}`,
        rate: (rate / 1e6).toFixed(1),
        left: rate > 0 && total > 0 ? `${Math.ceil((total - done) / rate)} s` : '…',
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
