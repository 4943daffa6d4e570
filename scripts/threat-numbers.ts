// The text of src/measures/threat/standard-numbers.ts, from an atlas.
import { openFolder } from '../src/atlas/folder.ts';
import { statesOfKey, VALUE } from '../src/figures/index.ts';
import { yearOf } from '../src/inquiry/standing.ts';
import { measureNamed } from '../src/measures/index.ts';
import { logOffence, logReach } from '../src/measures/threat/reach.ts';

/** The years after the war in which disputes are coded. Ours. */
const YEARS = [1946, 2014] as const;

const names = [
  'cinc',
  'distance',
  'milex-share',
  'milper-share',
  'disputes-begun-ten-years',
  'disputes-territorial-ten-years',
  'rivalry',
  'rivalry-territorial',
] as const;

export async function standardFile(folder: string): Promise<string> {
  const atlas = openFolder(folder);
  const moments = {
    capability: new Moments(),
    offence: new Moments(),
    disputes: new Moments(),
    territory: new Moments(),
    rivalry: new Moments(),
  };
  for (let year = YEARS[0]; year <= YEARS[1]; year++) {
    const [cinc, distance, milex, milper, begun, territorial, rivals, overTerritory] = await yearOf(
      atlas,
      names.map(measureNamed),
      year,
    );
    const { keys, status } = begun!.column;
    for (const [row, key] of keys.entries()) {
      // The key is j's disputes against i: j is the first.
      const [j, i] = statesOfKey(key);
      const pair = Math.min(i, j) * 1000 + Math.max(i, j);
      const [share, km] = [cinc!.valueOf(j), distance!.valueOf(pair)];
      if (share !== undefined && km !== undefined) moments.capability.add(logReach(share, km, year));
      const offence = logOffence(milex!.valueOf(j), milper!.valueOf(j));
      if (offence !== undefined) moments.offence.add(offence);
      if (status[row] !== VALUE) throw new RangeError(`no disputes for ${key} in ${year}`);
      const disputes = begun!.column.values[row]!;
      const rivalry = rivals!.valueOf(pair) ?? 0;
      const territory = (territorial!.valueOf(key) ?? 0) > 0 || overTerritory!.valueOf(pair) === 1 ? 1 : 0;
      if (disputes === 0 && rivalry === 0 && territory === 0) continue;
      moments.disputes.add(Math.log1p(disputes));
      moments.territory.add(territory);
      moments.rivalry.add(rivalry);
    }
  }
  const { sources } = atlas.manifest;
  const on = ['cow-mid', 'cow-nmc', 'gml-mid', 'rivalries'].map((id) => `${id} ${sources[id]?.version ?? 'not there'}`);
  const lines = Object.entries(moments).map(
    ([name, { n, mean, sd }]) =>
      `  /** ${n} pairs and years. */\n  ${name}: { mean: ${round(mean)}, sd: ${round(sd)} },\n`,
  );
  return `// Written by scripts/standardise-threat.mjs: do not edit.

/** What the components of threat are standardised by: means and standard deviations over directed pairs of member states. */
export const standardNumbers = {
  on: '${on.join('; ')}',
  years: [${YEARS.join(', ')}],
${lines.join('')}} as const;
`;
}

/** Mean and standard deviation of numbers as they come (Welford). */
class Moments {
  n = 0;
  mean = 0;
  #squares = 0;

  add(x: number): void {
    this.n += 1;
    const before = x - this.mean;
    this.mean += before / this.n;
    this.#squares += before * (x - this.mean);
  }

  get sd(): number {
    return Math.sqrt(this.#squares / this.n);
  }
}

const round = (x: number): number => Number(x.toPrecision(4));
