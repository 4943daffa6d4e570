import { SingleBar } from 'cli-progress';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { barStyle } from './progress.ts';

/** Milliseconds of work between two chances for anything else: an interrupt, a bar on the screen. */
const AT_A_STRETCH = 50;

export interface ClaimsProgress {
  /** A claim more is done. Hears an interrupt now and then. */
  step: (what: string) => Promise<void>;
  stop: () => void;
}

/** Progress of checking claims: a bar on a terminal, a line a case where there are several otherwise, nothing with --quiet. @param all how many claims, of how many cases */
export function claimsProgress(given: Given, effects: Effects, all: { claims: number; cases: number }): ClaimsProgress {
  let since = performance.now();
  const turn = async () => {
    if (performance.now() - since < AT_A_STRETCH) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
  if (given.flag('quiet')) return { step: turn, stop: () => {} };
  if (!effects.progressTerminal) {
    let last = '';
    return {
      step: (what) => {
        if (all.cases > 1 && what !== last) effects.err(`checking ${what}\n`);
        last = what;
        return turn();
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar({
    format: '{bar} {value} of {total} claims  {eta} s left  {what}  (Ctrl-C: stop)',
    ...barStyle,
    gracefulExit: false,
  });
  bar.start(all.claims, 0, { what: '' });
  return {
    step: (what) => {
      bar.increment(1, { what });
      return turn();
    },
    stop: () => bar.stop(),
  };
}
