import type { Atlas } from '../atlas/atlas.ts';
import { showNumber } from '../charts/text.ts';
import type { Absence } from '../figures/index.ts';
import { measureNamed } from '../measures/index.ts';
import {
  estimatedTurnover,
  kindAfter,
  LAST_TURNOVERS,
  regimeClassOf,
  turnoversFor,
} from '../measures/leader-turnover/estimated.ts';
import { LONG_IN_OFFICE, POLYARCHY_BOUND, type RegimeClass } from '../measures/leader-turnover/groups.ts';
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
 * @example (await restsOnOneLeader(starter, 370, 2015)).words // 'Belarus: one leader since 1994, 21.4 years at the end of 2015. …'
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
    return {
      kind: 'absent',
      state,
      year,
      reason: figure.reason,
      words: `Who led ${nameIn(state, year)} in ${year} is not coded in this atlas.`,
    };
  const { value: tenure, year: coded } = last!;
  const level = figureIn(regime!, coded);
  const polyarchy = level.kind === 'value' ? level.value : undefined;
  const [side, after] = [regimeClassOf(polyarchy), kindAfter(tenure)];
  const group = { from: turnoversFor(year), regime: side, kind: after };
  const found = {
    state,
    year,
    coded,
    tenure,
    since: sinceOf(coded, tenure),
    ...(polyarchy !== undefined && { polyarchy }),
    regime: side,
    after,
    kappa: estimatedTurnover('un-kappa', group),
    idealPoints: estimatedTurnover('ideal-point-distance', group),
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

const years = (tenure: number): string => (tenure < 1 ? 'less than a year' : `${tenure.toFixed(1)} years`);

function wordsOf(found: Omit<OneLeader, 'kind' | 'words' | 'sources'>): string {
  const { state, year, coded, tenure, since, regime, kappa, idealPoints } = found;
  const name = nameIn(state, coded);
  const among: Readonly<Record<RegimeClass, string>> = {
    any: `whatever the regime (that of ${name} is not in this atlas)`,
    less: `in regimes like it (polyarchy at most ${POLYARCHY_BOUND})`,
    more: `in regimes like it (polyarchy above ${POLYARCHY_BOUND})`,
  };
  const late = coded === year ? '' : `, when leaders were last coded; who led it in ${year} is not`;
  const long = kappa.kind === 'long' ? `a new leader after one of ${LONG_IN_OFFICE} years or more` : 'a new leader';
  return `${name}: one leader since ${since}, ${years(tenure)} at the end of ${coded}${late}. From ${kappa.from} to ${LAST_TURNOVERS}, ${among[regime]}, ${long} moved how alike a state votes with the major powers (kappa) by ${more(kappa, 3)} more within three years than years without one did, and its ideal-point distance from them by ${more(idealPoints, 2)} more.`;
}

/** "0.032 (0.012 to 0.053; without: 0.120)", and what of it cannot be told from nothing, or was there before. */
function more({ more: [value, low, high], usual, before }: TurnoverRow, decimals: number): string {
  const shown = (x: number) => showNumber(x, decimals);
  const nothing = low <= 0 && high >= 0 ? ', which may be nothing' : '';
  const already = before && before[1] > 0 ? `, of which ${shown(before[0])} already in the three years before` : '';
  return `${shown(value)} (${shown(low)} to ${shown(high)}; without: ${shown(usual)})${nothing}${already}`;
}
