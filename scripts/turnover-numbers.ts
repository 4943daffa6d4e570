// The text of src/measures/leader-turnover/estimates.ts, from a full atlas.
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { currentBuild, openFolder } from '../src/atlas/folder.ts';
import { movedYears, turnoverMeasures } from '../src/inquiry/turnover-study.ts';
import { type MovedYear, turnoverEstimate, turnoverGroups } from '../src/measures/leader-turnover/groups.ts';
import type { MatchedDifference } from '../src/measures/leader-turnover/matched-difference.ts';
import { type LeaderAtYearEnd, leaderYears } from '../src/measures/leader-turnover/turnovers.ts';

export { docsTable } from './turnover-table.ts';

/** The first year with votes before it, and the last of which the next two year's ends are coded. */
const YEARS = [1947, 2013] as const;

export async function estimatesFile(folder: string): Promise<string> {
  const years = leaderYears(await leadersOf(folder)).filter(({ year }) => year >= YEARS[0] && year <= YEARS[1]);
  const moved = await movedYears(openFolder(folder), years, turnoverMeasures);
  const lines = Object.entries<MovedYear[]>(moved).flatMap(([measure, own]) =>
    turnoverGroups.flatMap((group) => {
      const estimate = turnoverEstimate(own, group);
      if (!estimate) return [];
      const { moved: after, before } = estimate;
      const { usual, count, clusters } = after;
      return [
        `  { measure: '${measure}', from: ${group.from}, regime: '${group.regime}', kind: '${group.kind}', usual: ${rounded(usual)}, more: ${three(after)}, ${
          before ? `before: ${three(before)}, ` : ''
        }turnovers: ${count}, states: ${clusters} },\n`,
      ];
    }),
  );
  return `// Written by scripts/fit-turnover.mjs: do not edit.
import type { TurnoverRow } from './turnover-row.ts';

/** How much more measures moved within three years of a new leader than in years without one, to ${YEARS[1]}. */
// biome-ignore format: a line a row
export const turnoverEstimates: readonly TurnoverRow[] = [
${lines.join('')}];
`;
}

async function leadersOf(folder: string): Promise<LeaderAtYearEnd[]> {
  const file = await asyncBufferFromFile(join(currentBuild(folder), 'rows', 'leaders.parquet'));
  const rows = (await parquetReadObjects({ file })) as Record<string, unknown>[];
  return rows.map(({ state, year, leader, days, exit }) => ({
    state: Number(state),
    year: Number(year),
    leader: String(leader),
    days: Number(days),
    ...(typeof exit === 'string' && exit !== '' && { exit }),
  }));
}

const three = ({ more, low, high }: MatchedDifference): string => `[${[more, low, high].map(rounded).join(', ')}]`;
const rounded = (x: number): number => Math.round(x * 10_000) / 10_000 + 0;
