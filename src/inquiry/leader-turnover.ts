import type { Atlas } from '../atlas/atlas.ts';
import type { Absence } from '../figures/index.ts';
import { measureNamed } from '../measures/index.ts';
import { estimatedTurnover, kindAfter, regimeClassOf, TURNOVERS_COVER } from '../measures/leader-turnover/estimated.ts';
import type { RegimeClass } from '../measures/leader-turnover/groups.ts';
import type { TurnoverRow } from '../measures/leader-turnover/turnover-row.ts';
import { nameIn } from '../states/index.ts';
import { figureIn, stateSeries } from './series.ts';

/** How long a state's leader has been in office, and what followed turnovers after leaders like that. */
export interface OneLeader {
  kind: 'one-leader';
  state: number;
  /** The year asked, and the year in which the leader was last coded. */
  year: number;
  coded: number;
  /** Years in office at the end of that year, and the year in which the spell began. */
  tenure: number;
  since: number;
  /** Electoral democracy in that year; undefined where this atlas has none. */
  polyarchy?: number;
  regime: RegimeClass;
  after: 'any' | 'long';
  /** What followed in votes, by two measures. */
  kappa: TurnoverRow;
  idealPoints: TurnoverRow;
  words: string;
  sources: readonly string[];
}

export interface NoLeaderCoded {
  kind: 'absent';
  state: number;
  year: number;
  reason: Absence;
  words: string;
}

/**
 * What rests on one leader of a state: how long the leader of the year asked (or of the last year coded before it) had been in office, and
 * how much more states' votes moved within three years of a new leader in regimes like it.
 * @example (await restsOnOneLeader(starter, 365, 2014)).words // 'At the end of 2014 Russia had had one leader since 2012 (2.6 years). …'
 */
export async function restsOnOneLeader(atlas: Atlas, state: number, year: number): Promise<OneLeader | NoLeaderCoded> {
  const [leader, regime] = await stateSeries(
    atlas,
    [measureNamed('leader-tenure'), measureNamed('regime-polyarchy')],
    state,
  );
  const figure = figureIn(leader!, year);
  const last =
    figure.kind === 'value'
      ? { value: figure.value, year }
      : figure.reason === 'outside-coverage'
        ? figure.lastKnown
        : undefined;
  if (figure.kind === 'absent' && !last)
    return { kind: 'absent', state, year, reason: figure.reason, words: noLeader(state, year) };
  const { value: tenure, year: coded } = last!;
  const level = figureIn(regime!, coded);
  const polyarchy = level.kind === 'value' ? level.value : undefined;
  const [side, after] = [regimeClassOf(polyarchy), kindAfter(tenure)];
  const found = {
    state,
    year,
    coded,
    tenure,
    since: sinceOf(coded, tenure),
    ...(polyarchy !== undefined && { polyarchy }),
    regime: side,
    after,
    kappa: estimatedTurnover('un-kappa', side, after),
    idealPoints: estimatedTurnover('ideal-point-distance', side, after),
  };
  const sources = new Set([...leader!.sources, ...(polyarchy === undefined ? [] : level.sources)]);
  return { kind: 'one-leader', ...found, words: wordsOf(found), sources: [...sources] };
}

/**
 * The year in which a spell began. Tenure is kept to two decimals, which is up to two days: a spell that began about New Year is taken to
 * have begun after it, when terms begin.
 */
function sinceOf(coded: number, tenure: number): number {
  const days = Math.max(0, Math.floor(tenure * 365.25) - 2);
  return new Date(Date.UTC(coded, 11, 31) - days * 86_400_000).getUTCFullYear();
}

function noLeader(state: number, year: number): string {
  return `Who led ${nameIn(state, year)} in ${year} is not coded in this atlas.`;
}

const among: Readonly<Record<RegimeClass, string>> = {
  any: 'In states of all regimes (this atlas does not hold its own)',
  less: 'In less democratic states like it (polyarchy at most 0.5)',
  more: 'In more democratic states like it (polyarchy above 0.5)',
};

function wordsOf(found: Omit<OneLeader, 'kind' | 'words' | 'sources'>): string {
  const { state, year, coded, tenure, since, regime, after, kappa, idealPoints } = found;
  const leader = `${nameIn(state, coded)} had had one leader since ${since} (${tenure.toFixed(1)} years)`;
  const when = coded === year ? `At the end of ${coded}` : `When leaders were last coded, at the end of ${coded},`;
  const later = coded === year ? '' : ` Who led it in ${year} is not coded here.`;
  const long = after === 'long' ? 'a new leader after one of ten years or more' : 'a new leader';
  const [from, to] = TURNOVERS_COVER;
  return `${when} ${leader}.${later} ${among[regime]} ${long} moved votes at the UN beside the major powers’ by ${interval(kappa)} of kappa more within three years than years without a new leader did (${kappa.usual.toFixed(3)}), and the ideal-point distance by ${interval(idealPoints)} more (${idealPoints.usual.toFixed(2)}); ${from}-${to}.`;
}

const interval = ({ more: [value, low, high] }: TurnoverRow): string =>
  `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
