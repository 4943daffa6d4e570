import type { Known } from './known.ts';
import { isQuestionWord, lastYearUnder, type Said, saidIn } from './said.ts';
import type { StateSaid } from './states-said.ts';
import type { Span } from './years-said.ts';

/** A line as the patterns see it. */
export interface Reading {
  said: Said;
  /** The states that each name may mean, the likeliest first. */
  candidates: readonly (readonly number[])[];
  /** The likeliest of each, each once. */
  states: readonly number[];
  /** The likeliest of each, as often as they are named. */
  all: readonly number[];
  /** Where two names are said: the pairs that they may mean, at most {@link MOST_PAIRS}. */
  pairs: readonly (readonly [number, number])[];
  /** "who is closest to STATE" */
  shape: string;
  /** What is left to name a measure, a theory, a text … */
  content: readonly string[];
  /** Of that, what has no part in a question by itself. */
  telling: readonly string[];
  year?: number;
  span?: Span;
  top?: number;
  lastYear: number;
  /** The year asked for; else, where one of the states is gone or bore that name only once, the last year with all of them. */
  yearOf: (states: readonly number[]) => number | undefined;
}

/** So many are offered where names are those of several states. */
const MOST_PAIRS = 4;

export function readingOf(line: string, { names, lastYear }: Known): Reading {
  const said = saidIn(line, names);
  const candidates = said.states.map(({ states }) => states);
  const [one, other] = candidates;
  const pairs =
    candidates.length === 2
      ? one!.flatMap((a) => other!.flatMap((b): [number, number][] => (a === b ? [] : [[a, b]]))).slice(0, MOST_PAIRS)
      : [];
  const telling = said.content.filter((word) => !isQuestionWord(word));
  const lastYears = new Map<number, number>();
  const lastOf = (state: number) => {
    const saying = said.states.find(({ states }) => states.includes(state));
    const known = lastYears.get(state) ?? (saying ? lastYearUnder(asOne(saying, state), lastYear) : lastYear);
    lastYears.set(state, known);
    return known;
  };
  return {
    said,
    candidates,
    states: candidates.map(([first]) => first!),
    all: said.named.flatMap(({ states }) => states.slice(0, 1)),
    pairs,
    shape: said.shape,
    content: said.content,
    telling,
    ...(said.year !== undefined && { year: said.year }),
    ...(said.span && { span: said.span }),
    ...(said.top !== undefined && { top: said.top }),
    lastYear,
    yearOf: (states) => {
      if (said.year !== undefined) return said.year;
      const last = Math.min(lastYear, ...states.map(lastOf));
      return last === lastYear ? undefined : last;
    },
  };
}

const asOne = (saying: StateSaid, state: number): StateSaid => ({ ...saying, states: [state] });
