import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { dyadKey, type Figure, pairKey } from '../figures/index.ts';
import { figureIn, pairSeries, type Series, stateSeries } from '../inquiry/series.ts';
import { YearOf, yearOf } from '../inquiry/standing.ts';
import { type Evidence, noEvidence, TheoryInputs } from '../inquiry/theory-inputs.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { sources } from '../sources/index.ts';
import type { RowTable } from '../sources/rows.ts';
import { membersIn } from '../states/index.ts';
import type { Subject } from './tests/subject.ts';

/** Whole years of a measure kept in memory: some 500 KB each. */
const YEARS_KEPT = 96;

const lagOf = new Map(sources.map(({ id, lag }) => [id, lag.months]));

/**
 * The day on which the sources' rows of a year were all out, by each source's declared lag: the last day of the month so many months after the
 * year's end. In today's edition, so a pseudo-vintage.
 * @returns ISO date
 * @example releasedOn(['atop'], 2014) // '2016-12-31': its lag is 24 months
 */
export function releasedOn(ids: readonly string[], year: number): string {
  let months = 0;
  for (const id of ids) months = Math.max(months, lagOf.get(id) ?? 0);
  // Asked for every year of every series: a date is dear to make.
  const place = 1000 * year + months;
  const known = released.get(place) ?? new Date(Date.UTC(year + 1, months, 0)).toISOString().slice(0, 10);
  released.set(place, known);
  return known;
}

const released = new Map<number, string>();

/** Tables of Entente's own records, where the caller has them: treaties by name, and pacts since the coded data stop. */
export interface PactRecords {
  names: RowTable;
  families: RowTable;
  events: RowTable;
}

/** The data that claims are held against, read once however many tests ask for them. */
export class CaseEvidence {
  readonly atlas: Atlas;
  readonly theories: TheoryInputs;
  readonly pacts: PactRecords | undefined;
  readonly #series = new Map<string, Promise<readonly Series[]>>();
  readonly #years = new Map<string, Promise<YearOf>>();
  readonly #made = new Map<string, Promise<unknown>>();

  constructor(atlas: Atlas, evidence: Evidence = noEvidence, pacts?: PactRecords) {
    this.atlas = atlas;
    this.pacts = pacts;
    this.theories = new TheoryInputs(atlas, evidence);
  }

  /** The series of a measure for one state, or for a pair: the first toward the second. */
  async series(measure: Measure, states: readonly [number] | readonly [number, number]): Promise<Series> {
    const [a, b] = states;
    if (b === undefined) {
      const name = `${measure.name} ${a}`;
      const known = this.#series.get(name) ?? stateSeries(this.atlas, [measure], a);
      this.#series.set(name, known);
      return (await known)[0]!;
    }
    const [low, high] = a < b ? [a, b] : [b, a];
    const name = `${measure.name} ${low} ${high}`;
    const known = this.#series.get(name) ?? pairSeries(this.atlas, [measure], low, high).then(([series]) => series!);
    this.#series.set(name, known);
    const both = await known;
    return both.length === 2 && a > b ? both[1]! : both[0]!;
  }

  /** A measure of a whole year. */
  year(measure: Measure, year: number): Promise<YearOf> {
    const name = `${measure.name} ${year}`;
    const known = this.#years.get(name) ?? yearOf(this.atlas, [measure], year).then(([one]) => one!);
    // Last asked, last to go.
    this.#years.delete(name);
    this.#years.set(name, known);
    if (this.#years.size > YEARS_KEPT) this.#years.delete(this.#years.keys().next().value!);
    return known;
  }

  /** A measure of one year: of a state's pairs alone, which is cheaper than all. */
  around(measure: Measure, state: number, year: number): Promise<YearOf> {
    return this.once(`${measure.name} around ${state} in ${year}`, async () => {
      const [column] = await this.atlas.around(state, year, [measure]);
      return new YearOf(measure, year, column!);
    });
  }

  /** What tests ask for again and again, worked out once. @param asked what it is, in full */
  once<T>(asked: string, make: () => Promise<T>): Promise<T> {
    const made = (this.#made.get(asked) as Promise<T> | undefined) ?? make();
    this.#made.set(asked, made);
    return made;
  }

  /** The states with a defence pact with a state in a year. */
  allies(state: number, coded: number): Promise<readonly number[]> {
    const measure = measureNamed('atop-defence');
    return this.once(`allies of ${state} in ${coded}`, async () => {
      const pacts = await this.year(measure, coded);
      return [...membersIn(coded)]
        .filter((other) => other !== state && (pacts.valueOf(dyadKey(state, other)) ?? 0) > 0)
        .sort((a, b) => a - b);
    });
  }

  /** All pairs with a defence pact in a year, as keys of dyads. */
  defencePairs(coded: number): Promise<ReadonlySet<number>> {
    const measure = measureNamed('atop-defence');
    return this.once(`defence pairs in ${coded}`, async () => {
      const pacts = await this.year(measure, coded);
      return new Set(pacts.rows().flatMap((row) => (pacts.column.values[row]! > 0 ? [pacts.column.keys[row]!] : [])));
    });
  }
}

/**
 * The data as they stood on a day. Whoever asks whether something was out by then is noted, so that an answer is known to hold
 * from the day on which the last of what it rests on came out until the day on which more would.
 */
export class View {
  readonly data: CaseEvidence;
  /** ISO date. */
  readonly asOf: string;
  #since = '';
  #until = '9999';

  constructor(data: CaseEvidence, asOf: string) {
    this.data = data;
    this.asOf = asOf;
  }

  /** Whether a day has come. */
  reached(day: string): boolean {
    const come = day <= this.asOf;
    if (come && day > this.#since) this.#since = day;
    if (!come && day < this.#until) this.#until = day;
    return come;
  }

  /**
   * Whether the sources' rows of a year were out.
   * @param held the atlas has them: they were out on the day on which it was built, however long they usually take
   */
  out(ids: readonly string[], year: number, held = false): boolean {
    const released = releasedOn(ids, year);
    const built = this.data.atlas.manifest.built?.slice(0, 10);
    return this.reached(held && built !== undefined && built < released ? built : released);
  }

  /**
   * The year whose defence pacts stand for those of a year: the last one up to it that was coded, and out.
   * @returns undefined where none was
   */
  pactYear(year: number): number | undefined {
    const holding = holdingOf(this.data.atlas.manifest, measureNamed('atop-defence'));
    if (!holding?.held) return undefined;
    const first = holding.keptFrom ?? holding.covers[0];
    for (let coded = Math.min(year, holding.covers[1]); coded >= first; coded--)
      if (this.out(holding.sources, coded, true)) return coded;
    return undefined;
  }

  /** The first day that was asked about and has not come. */
  get until(): string {
    return this.#until;
  }

  /** Whether an answer found in this view holds on another day too. */
  holdsOn(day: string): boolean {
    return this.#since <= day && day < this.#until;
  }
}

/** A series' figure in a year, or `not-published` where its sources' rows were not out by the view's day. */
export function figureThen(series: Series, year: number, view: View): Figure | 'not-published' {
  const figure = figureIn(series, year);
  const ids = figure.sources.length > 0 ? figure.sources : series.sources;
  return view.out(ids, year, figure.kind === 'value' || figure.reason === 'no-tie') ? figure : 'not-published';
}

/** Years in which a series changes its source or its coding: the level may jump there, and the jump is no change of course. Of several in one: any of theirs. */
export async function breaksOf(measure: Measure, of: Subject, { data }: View): Promise<readonly number[]> {
  const members = of.kind === 'several' ? of.members : [of];
  const found = new Set<number>();
  for (const member of members) {
    if (member.kind === 'allies') {
      for (const { year } of holdingOf(data.atlas.manifest, measure)?.breaks ?? []) found.add(year);
      continue;
    }
    const series = await data.series(measure, member.kind === 'state' ? [member.state] : member.states);
    for (const { year } of series.breaks) found.add(year);
  }
  return [...found].sort((a, b) => a - b);
}

/** The key of a pair as a measure has it. */
export function keyOfPair(measure: Measure, [a, b]: readonly [number, number]): number {
  return measure.of === 'directed-dyad' ? pairKey(a, b) : dyadKey(a, b);
}
