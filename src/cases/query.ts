import { LAST_YEAR } from '../states/index.ts';
import type { Test } from './case.ts';

/**
 * The commands that print the numbers of all settings of a test: each once, over all years that any of them asks for.
 * @example of capability-ratio beside gdp-ratio in 2019: entente show capability-ratio RUS CHN --from 2019 --to 2019, and one of gdp-ratio
 */
export function queryOf({ kind, fields }: Test): string[] {
  // A threshold or a reading asks for no other numbers.
  const axes = kind.axes(fields).filter(({ name }) => name === 'measure' || name === 'window');
  let settings = [fields];
  for (const { options } of axes) settings = settings.flatMap((one) => options.map(({ choose }) => choose(one)));
  return joined(settings.flatMap((one) => kind.query(one)));
}

const span = /(?<= --from )(\d+)( --(?:to|until) )(\d+)/;

/** Commands that differ in their years alone as one over all of these. */
function joined(commands: readonly string[]): string[] {
  const found = new Map<string, { command: string; from: number; to: number }>();
  for (const command of commands) {
    const [, from, , to] = span.exec(command) ?? [];
    const bare = command.replace(span, '');
    const before = found.get(bare);
    found.set(bare, {
      command: before?.command ?? command,
      from: Math.min(before?.from ?? LAST_YEAR, Number(from)),
      // A forecast may ask of years that no data have.
      to: Math.min(LAST_YEAR, Math.max(before?.to ?? 0, Number(to))),
    });
  }
  return [...found.values()].map(({ command, from, to }) => command.replace(span, `${from}$2${to}`));
}
