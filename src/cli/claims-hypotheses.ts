import type { Effects, Given } from './command.ts';

export async function run(_words: readonly string[], _given: Given, _effects: Effects): Promise<number> {
  return 0;
}
