#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import type { Effects } from './command.ts';
import { main } from './main.ts';

/** The program: the only file that touches the process. */
const effects: Effects = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  terminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
  progressTerminal: process.stderr.isTTY === true,
  now: () => new Date(),
  onInterrupt: (then) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, then);
    return () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, then);
    };
  },
};

// A second's work is done before inlined code pays: with it V8 spends as long on compiling as the work takes.
if (['dossier', 'compare', 'drift'].includes(process.argv[2] ?? '')) setFlagsFromString('--no-turbo-inlining');
// A reader that stops early (head, less) closes the pipe: that is no fault of anyone's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
process.exitCode = await main(process.argv.slice(2), effects);
