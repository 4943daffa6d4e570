import { parse } from '../../src/cli/arguments.ts';
import type { Command, Effects } from '../../src/cli/command.ts';
import { InputError } from '../../src/sources/input-error.ts';
import type { Ran } from './run.ts';

/** Runs one command, its output caught, in a home of its own: exit code 2 for a user's mistake, as the program does. */
export async function runCommand(command: Command, args: readonly string[], more: Partial<Effects> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const effects: Effects = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { ENTENTE_HOME: '/nowhere/entente' },
    cwd: process.cwd(),
    terminal: false,
    columns: 120,
    progressTerminal: false,
    now: () => new Date('2026-01-01T00:00:00Z'),
    ...more,
  };
  try {
    return { code: await command.run(parse(command, args), effects), out, err };
  } catch (error) {
    if (error instanceof InputError) return { code: 2, out, err: String(error.message) };
    throw error;
  }
}
