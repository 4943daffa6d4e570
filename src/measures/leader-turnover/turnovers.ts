import { yearsInOffice } from '../regimes/leader-tenure.ts';

/** Who led a state at the end of a year, and how that spell in office ended, where it did. */
export interface LeaderAtYearEnd {
  state: number;
  year: number;
  leader: string;
  /** Days in office on 31 December. */
  days: number;
  /** Archigos' word for how the spell ended, whenever it did. */
  exit?: string;
}

/** How the leader before left: by the rules; by force, of one's own or of another state; or by death, illness or unknown. */
export type Exit = 'regular' | 'irregular' | 'otherwise';

/** A state and a year t of which it is known whether it got another leader: leaders on 31 December of t - 1 and of t differ, or nobody new came to t + 2. */
export interface LeaderYear {
  state: number;
  year: number;
  turned: boolean;
  /** How the leader before left; of years with a turnover. */
  exit?: Exit;
  /** How long the leader of 31 December of t - 1 had been in office by then, in years. */
  before: number;
}

/** Years over which a change is looked at: from 31 December of t - 1 to that of t + 2. Ours: long enough for two or three sessions of votes under the new leader. */
export const TURNOVER_YEARS = 3;

/**
 * The state-years with a turnover, and those that they can be set beside: the same leader on four year's ends running. A year without
 * a turnover that is followed by one within two years is neither.
 * @param leaders one a state and year
 */
export function leaderYears(leaders: readonly LeaderAtYearEnd[]): LeaderYear[] {
  const at = new Map(leaders.map((one) => [one.state * 10_000 + one.year, one]));
  return leaders.flatMap((before): LeaderYear[] => {
    const key = before.state * 10_000 + before.year;
    const now = at.get(key + 1);
    if (!now) return [];
    const common = { state: before.state, year: before.year + 1, before: yearsInOffice(before.days) };
    if (now.leader !== before.leader) return [{ ...common, turned: true, exit: exitOf(before.exit) }];
    for (let later = 2; later <= TURNOVER_YEARS; later++) if (at.get(key + later)?.leader !== before.leader) return [];
    return [{ ...common, turned: false }];
  });
}

function exitOf(word: string | undefined): Exit {
  if (word === 'Regular') return 'regular';
  return word === 'Irregular' || word === 'Foreign' ? 'irregular' : 'otherwise';
}
