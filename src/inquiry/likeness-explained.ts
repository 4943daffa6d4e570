import type { Atlas } from '../atlas/atlas.ts';
import { dyadKey, statesOfKey } from '../figures/index.ts';
import { allianceLikeness, contributionsOf } from '../measures/alliance-likeness/alliance-likeness.ts';
import type { LikenessExplained } from '../measures/alliance-likeness/model.ts';
import { figureIn, pairSeries } from './series.ts';

/** What a pair's alliance-likeness in a year rests on; undefined where there is no score. */
export async function likenessExplained(
  atlas: Atlas,
  a: number,
  b: number,
  year: number,
): Promise<LikenessExplained | undefined> {
  const [i, j] = statesOfKey(dyadKey(a, b));
  const { parts, years } = allianceLikeness;
  if (year < years[0] || year > years[1]) return undefined;
  const series = await pairSeries(
    atlas,
    parts.map(({ measure }) => measure),
    i,
    j,
  );
  return contributionsOf(
    parts.map(({ turned }, n) => {
      const own = series[n]!;
      const figure = figureIn(own[turned ? own.length - 1 : 0]!, year);
      return figure.kind === 'value' ? figure.value : figure.reason;
    }),
  );
}
