import { SingleBar } from 'cli-progress';
import type { FrustrationProgress } from '../networks/index.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { barStyle } from './progress.ts';

/** Seconds of a search before anything is said of it, and between lines where there is no terminal. */
const QUIET_FOR = 2;
const BETWEEN_LINES = 10;

export interface SearchProgress {
  /** How far the search of one network is, and which. */
  step: (far: FrustrationProgress, what: string) => void;
  stop: () => void;
}

/**
 * Progress of searches for balance: on a terminal a bar of the time that is allowed with the two bounds; else a line of them now and
 * then; nothing with --quiet, and nothing where the search is done at once.
 */
export function searchProgress(given: Given, effects: Effects, limit: number): SearchProgress {
  if (given.flag('quiet')) return { step: () => {}, stop: () => {} };
  const bounds = ({ bound, frustration }: FrustrationProgress) => `between ${bound} and ${frustration} ties at odds`;
  if (!effects.progressTerminal) {
    let told = QUIET_FOR - BETWEEN_LINES;
    let last = '';
    return {
      step: (far, what) => {
        if (what !== last) told = QUIET_FOR - BETWEEN_LINES;
        last = what;
        if (far.seconds < told + BETWEEN_LINES) return;
        told = far.seconds;
        effects.err(`${what}: ${bounds(far)} after ${Math.round(far.seconds)} s\n`);
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar({
    format: '{bar} {spent} of {limit} s  {what}: {bounds}  (Ctrl-C: stop here)',
    ...barStyle,
    gracefulExit: false,
  });
  let running = false;
  return {
    step: (far, what) => {
      if (!running && far.seconds < QUIET_FOR) return;
      const payload = { what, bounds: bounds(far), spent: Math.min(limit, Math.round(far.seconds)), limit };
      const done = Math.min(limit, far.seconds);
      if (running) bar.update(done, payload);
      else bar.start(limit, done, payload);
      running = true;
    },
    stop: () => {
      if (running) bar.stop();
    },
  };
}
