import { SingleBar } from 'cli-progress';
import type { Effects, Given } from './command.ts';

/** Seconds of checking before anything is said of it, and between lines where there is no terminal. */
const QUIET_FOR = 2;
const BETWEEN_LINES = 10;

export interface CaseProgress {
  /** How many claims are checked, and of which case the last was. */
  step: (done: number, what: string) => void;
  stop: () => void;
}

/** Progress of a check by claims: a bar on a terminal, else a line now and then; nothing with --quiet, and nothing where it is done at once. */
export function caseProgress(given: Given, effects: Effects, total: number): CaseProgress {
  if (given.flag('quiet')) return { step: () => {}, stop: () => {} };
  const started = effects.now().getTime();
  const seconds = () => (effects.now().getTime() - started) / 1000;
  if (!effects.progressTerminal) {
    let told = QUIET_FOR - BETWEEN_LINES;
    return {
      step: (done, what) => {
        if (seconds() < told + BETWEEN_LINES || done === total) return;
        told = seconds();
        effects.err(`${what}: ${done} of ${total} claims checked\n`);
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar({
    format: '{bar} {value} of {total} claims  {what}  {eta_formatted} left',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    stream: process.stderr,
  });
  let running = false;
  return {
    step: (done, what) => {
      if (!running && seconds() < QUIET_FOR) return;
      if (running) bar.update(done, { what });
      else bar.start(total, done, { what });
      running = true;
    },
    stop: () => {
      if (running) bar.stop();
    },
  };
}
