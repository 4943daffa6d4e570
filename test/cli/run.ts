import type { Effects } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the program in this process, its output caught, in a home of its own. */
export async function run(args: readonly string[], more: Partial<Effects> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { ENTENTE_HOME: '/nowhere/entente' },
    cwd: process.cwd(),
    terminal: false,
    columns: 100,
    progressTerminal: false,
    now: () => new Date('2026-01-01T00:00:00Z'),
    ...more,
  });
  return { code, out, err };
}

/** A run that must end well and print JSON. */
export async function runJson<T = Record<string, unknown>>(
  args: readonly string[],
  more: Partial<Effects> = {},
): Promise<T> {
  const { code, out, err } = await run([...args, '--json'], more);
  if (code !== 0) throw new Error(`entente ${args.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as T;
}
