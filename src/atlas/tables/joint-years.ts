import { existedIn } from '../../states/index.ts';

/**
 * The runs of years, within a spell, in which both states were members of the state system.
 * @example jointYears(220, 255, 1816, 1955) // [[1816, 1942], [1944, 1945]]: France and Germany; none from 1946 on, when 255 was no member
 */
export function jointYears(a: number, b: number, from: number, to: number): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (let year = from; year <= to; year++) {
    if (!existedIn(a, year) || !existedIn(b, year)) continue;
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
