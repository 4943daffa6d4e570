import type { Atlas } from '../atlas/atlas.ts';
import { absent, type Figure, value } from '../figures/index.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { codeOf } from '../states/index.ts';
import type { Input } from '../theories/index.ts';
import { carriedIn } from './carry.ts';
import { figureIn, pairSeries, type Series, stateSeries } from './series.ts';
import { type YearOf, yearOf } from './standing.ts';

/** Who holds each role of a theory: one state, or the members of a set. */
export type Holders = Readonly<Record<string, readonly number[]>>;

/** Looks a cited row of records/ up: the coding of one criterion for a pair in a year, or why there is none. */
export type Evidence = (record: string, criterion: string, a: number, b: number, year: number) => Figure;

export const noEvidence: Evidence = () =>
  absent('not-loaded', [], { note: 'no records were given: the library reads them with readRecords' });

/**
 * The numbers that theories judge on, from an atlas and the records. Series are read once, and those of one pair that are asked for
 * together in one go, so that many theories cost little more than one.
 */
export class TheoryInputs {
  readonly atlas: Atlas;
  readonly #evidence: Evidence;
  readonly #series = new Map<string, Promise<Series[]>>();
  readonly #made = new Map<string, Promise<unknown>>();
  #waiting = new Map<string, { states: readonly number[]; measures: Set<Measure> }>();
  #batch: Promise<Map<string, Series[]>> | undefined;

  constructor(atlas: Atlas, evidence: Evidence = noEvidence) {
    this.atlas = atlas;
    this.#evidence = evidence;
  }

  /** Series of two states that were read already, as {@link pairSeries} gives them for a and b: they are not read again. */
  know(a: number, b: number, series: readonly (readonly Series[])[]): void {
    for (const of of series) {
      const { measure } = of[0]!;
      if (measure.of === 'state')
        for (const one of of) this.#series.set(`${one.states[0]} ${measure.name}`, Promise.resolve([one]));
      else
        this.#series.set(
          `${Math.min(a, b)}-${Math.max(a, b)} ${measure.name}`,
          Promise.resolve(a > b && of.length === 2 ? [of[1]!, of[0]!] : [...of]),
        );
    }
  }

  /** What theories asked together need again and again, worked out once. @param asked what it is, in full */
  once<T>(asked: string, make: () => Promise<T>): Promise<T> {
    const made = (this.#made.get(asked) as Promise<T> | undefined) ?? make();
    this.#made.set(asked, made);
    return made;
  }

  /** A measure of a whole year. */
  year(measure: Measure, year: number): Promise<YearOf> {
    return this.once(`${measure.name} in ${year}`, async () => (await yearOf(this.atlas, [measure], year))[0]!);
  }

  /**
   * The figure of one input in a year, carried where its measure allows it.
   * @param stated what the user stated of it @throws RangeError where a role is held by nobody it could be asked of
   */
  async figure(name: string, input: Input, holders: Holders, year: number, stated?: number): Promise<Figure> {
    if (stated !== undefined) return value(stated, []);
    const { from } = input;
    switch (from.kind) {
      case 'stated':
        return from.usual === undefined
          ? absent('not-loaded', [], { note: `state it: --set ${name}=NUMBER` })
          : value(from.usual, []);
      case 'record': {
        const [a, b] = from.of.map((role) => this.#one(holders, role));
        return this.#evidence(from.record, from.criterion, a!, b!, year);
      }
      case 'measure': {
        const when = year - (from.yearsBefore ?? 0);
        const measure = measureNamed(from.measure);
        if (typeof from.of !== 'string') {
          const [a, b] = from.of.map((role) => this.#one(holders, role));
          return stand(carriedIn(await this.#pairSeries(measure, a!, b!), when), input);
        }
        const states = holders[from.of] ?? [];
        if (states.length === 1) return stand(carriedIn(await this.#stateSeries(measure, states[0]!), when), input);
        return this.#sum(measure, states, when, input);
      }
    }
  }

  #one(holders: Holders, role: string): number {
    const states = holders[role] ?? [];
    if (states.length !== 1) throw new RangeError(`${role} is held by ${states.length} states; expected one`);
    return states[0]!;
  }

  /** The series of a measure for one state toward another, or for the pair. */
  async #pairSeries(measure: Measure, a: number, b: number): Promise<Series> {
    const [low, high] = a < b ? [a, b] : [b, a];
    const series = await this.#ask([low, high], measure);
    return measure.of === 'directed-dyad' && a > b ? series[1]! : series[0]!;
  }

  async #stateSeries(measure: Measure, state: number): Promise<Series> {
    return (await this.#ask([state], measure))[0]!;
  }

  #ask(states: readonly number[], measure: Measure): Promise<Series[]> {
    const place = states.join('-');
    const name = `${place} ${measure.name}`;
    const known = this.#series.get(name);
    if (known) return known;
    const waiting = this.#waiting.get(place) ?? { states, measures: new Set() };
    waiting.measures.add(measure);
    this.#waiting.set(place, waiting);
    this.#batch ??= Promise.resolve().then(() => this.#readWaiting());
    const asked = this.#batch.then((read) => read.get(name)!);
    this.#series.set(name, asked);
    return asked;
  }

  /** Reads what was asked for since the last time, each pair and each state once. */
  async #readWaiting(): Promise<Map<string, Series[]>> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    this.#batch = undefined;
    const read = new Map<string, Series[]>();
    await Promise.all(
      [...waiting].map(async ([place, { states, measures }]) => {
        const asked = [...measures];
        const [a, b] = states;
        const series =
          b === undefined
            ? (await stateSeries(this.atlas, asked, a!)).map((one) => [one])
            : await pairSeries(this.atlas, asked, a!, b);
        for (const [n, measure] of asked.entries()) read.set(`${place} ${measure.name}`, series[n]!);
      }),
    );
    return read;
  }

  /** The sum over a set of states; members without a value that year are left out ({@link leftOut} names them), so that it is a lower bound. An empty set has 0. */
  async #sum(measure: Measure, states: readonly number[], year: number, input: Input): Promise<Figure> {
    if (states.length === 0) return value(0, []);
    const whole = await this.year(measure, year);
    const known = states.filter((state) => whole.valueOf(state) !== undefined);
    const sources = (await this.#stateSeries(measure, states[0]!)).sources;
    if (known.length === 0) {
      const figure = figureIn(await this.#stateSeries(measure, states[0]!), year);
      return absent(figure.kind === 'absent' ? figure.reason : 'not-coded', sources);
    }
    const [low, high] = input.range;
    const total = known.reduce((sum, state) => sum + whole.valueOf(state)!, 0);
    return value(Math.min(high, Math.max(low, total)), sources);
  }

  /** Members of a set that a sum leaves out, for they have no value that year. */
  async leftOut(measure: string, states: readonly number[], year: number): Promise<string[]> {
    const whole = await this.year(measureNamed(measure), year);
    return states.filter((state) => whole.valueOf(state) === undefined).map(codeOf);
  }
}

/** "Coded: none" becomes the number that the input declares for it. */
function stand(figure: Figure, { none }: Input): Figure {
  return figure.kind === 'absent' && figure.reason === 'no-tie' && none !== undefined
    ? value(none, figure.sources)
    : figure;
}
