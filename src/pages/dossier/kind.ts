import type { Series } from '../../inquiry/series.ts';

/** The five obligations, in the order in which a headline names the tie. */
export const obligationNames = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;
export type Obligation = (typeof obligationNames)[number];

export const obligationWords: Readonly<Record<Obligation, string>> = {
  defence: 'defence',
  offence: 'offence',
  neutrality: 'neutrality',
  nonaggression: 'non-aggression',
  consultation: 'consultation',
};

/** A run of years in which the same obligations bound the pair. */
export interface ObligationSpell {
  from: number;
  to: number;
  obligations: Obligation[];
}

/**
 * The treaty history of a pair as runs of years with the same obligations; years with none, or without one of the states, are left out.
 * @param series the five dyadic obligation series, in the order of {@link obligationNames}
 */
export function obligationSpells(series: readonly Series[]): ObligationSpell[] {
  const byYear = new Map<number, Obligation[]>();
  for (const [n, one] of series.entries())
    for (const { year, figure } of one.points)
      if (figure.kind === 'value' && figure.value === 1)
        byYear.set(year, [...(byYear.get(year) ?? []), obligationNames[n]!]);
  const spells: ObligationSpell[] = [];
  for (const year of [...byYear.keys()].sort((a, b) => a - b)) {
    const obligations = byYear.get(year)!;
    const last = spells.at(-1);
    if (last && last.to === year - 1 && last.obligations.join() === obligations.join()) last.to = year;
    else spells.push({ from: year, to: year, obligations });
  }
  return spells;
}

/** What binds a pair in a year, as far as it is coded. */
export interface TreatyStatus {
  /** `coded`: the year is inside the coverage; `last-coded`: it is later, and this is what held then; `unknown`: neither. */
  basis: 'coded' | 'last-coded' | 'unknown';
  /** The year that the answer is about: the one asked, or the last coded. */
  year: number;
  obligations: Obligation[];
  /** For each obligation in force, the first year of its unbroken run. */
  since: Partial<Record<Obligation, number>>;
  /** The last year in which the pair had a defence pact, where it has none now. */
  lastDefence?: number;
}

/**
 * The obligations in force in a year, or when last coded (recency.md, rule 2: never silently "in force").
 * @param series the five dyadic obligation series
 */
export function treatyStatus(series: readonly Series[], year: number): TreatyStatus {
  const covers = series[0]?.covers;
  if (!covers || year < covers[0]) return { basis: 'unknown', year, obligations: [], since: {} };
  const answered = Math.min(year, covers[1]);
  const spells = obligationSpells(series);
  const now = spells.find((spell) => spell.from <= answered && answered <= spell.to);
  const obligations = now?.obligations ?? [];
  const since: Partial<Record<Obligation, number>> = {};
  for (const obligation of obligations) {
    let first = answered;
    while (spells.some((s) => s.from <= first - 1 && first - 1 <= s.to && s.obligations.includes(obligation)))
      first -= 1;
    since[obligation] = first;
  }
  const defences = spells
    .filter((s) => s.obligations.includes('defence') && s.from <= answered)
    .map((s) => Math.min(s.to, answered));
  const lastDefence = obligations.includes('defence') || defences.length === 0 ? undefined : Math.max(...defences);
  return {
    basis: year <= covers[1] ? 'coded' : 'last-coded',
    year: answered,
    obligations,
    since,
    ...(lastDefence !== undefined && { lastDefence }),
  };
}

/** The tie's name from its obligations: the strongest gives the headline. */
export function headlineOf(obligations: readonly Obligation[]): string {
  if (obligations.includes('defence')) return 'defence pact';
  if (obligations.includes('offence')) return 'offensive pact';
  const weaker = obligations.map((o) => obligationWords[o]);
  if (weaker.length === 0) return 'no pact';
  const order = ['consultation', 'non-aggression', 'neutrality'].filter((word) => weaker.includes(word));
  return `${order.length === 1 ? order[0] : `${order.slice(0, -1).join(', ')} and ${order.at(-1)}`} pact`;
}
