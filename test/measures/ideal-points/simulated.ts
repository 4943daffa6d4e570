import { normalCdf } from '../../../src/measures/ideal-points/normal.ts';
import { type RandomStream, randomStream } from '../../../src/stats/index.ts';

/** Votes made up from known points and items, and the points by state and session. */
export interface Simulated {
  state: number[];
  session: number[];
  item: number[];
  vote: number[];
  point: (state: number, session: number) => number;
}

/** A standard normal number (Box and Muller 1958). */
export function normalDraw(stream: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream())) * Math.cos(2 * Math.PI * stream());
}

/** The vote of a point on an item: 1 yes, 2 abstain, 3 no. */
export function voteDraw(stream: RandomStream, point: number, slope: number, lower: number, upper: number): 1 | 2 | 3 {
  const u = stream();
  if (u < normalCdf(lower - slope * point)) return 1;
  return u < normalCdf(upper - slope * point) ? 2 : 3;
}

/**
 * Votes as the model has them: states 1 to `states` walk from N(0, 1) by steps of variance 0.05, and all together by one of
 * variance 0.01, as the record's do; state 2 starts at 2.5 and state 365
 * at -2; slopes N(0, 1.5²), cuts around a centre. Every fourth item of a session is voted on again in the next.
 */
export function simulated(seed: number, states: number, sessions: number, items: number, absent = 0.1): Simulated {
  const stream = randomStream(seed);
  const numbers = Array.from({ length: states }, (_, n) => (n === 1 ? 2 : n === 2 ? 365 : 1000 + n));
  const path = new Map<number, number[]>();
  const together = Array.from({ length: sessions }, () => 0.1 * normalDraw(stream));
  for (const number of numbers) {
    let x = number === 2 ? 2.5 : number === 365 ? -2 : normalDraw(stream);
    path.set(
      number,
      together.map((common) => {
        const here = x;
        x += common + Math.sqrt(0.05) * normalDraw(stream);
        return here;
      }),
    );
  }
  const made: Simulated = {
    state: [],
    session: [],
    item: [],
    vote: [],
    point: (state, session) => path.get(state)![session - 1]!,
  };
  let next = 0;
  let kept: { id: number; slope: number; lower: number; upper: number }[] = [];
  for (let session = 1; session <= sessions; session++) {
    const fresh = Array.from({ length: items }, () => {
      const slope = 1.5 * normalDraw(stream);
      const centre = slope * normalDraw(stream);
      const half = 0.15 + 0.5 * stream();
      return { id: next++, slope, lower: centre - half, upper: centre + half };
    });
    for (const { id, slope, lower, upper } of [...kept, ...fresh])
      for (const state of numbers) {
        if (stream() < absent) continue;
        made.state.push(state);
        made.session.push(session);
        made.item.push(id);
        made.vote.push(voteDraw(stream, made.point(state, session), slope, lower, upper));
      }
    kept = fresh.filter((_, n) => n % 4 === 0);
  }
  return made;
}

/** Numbers put to mean 0 and standard deviation 1. */
export function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  return values.map((x) => (x - mean) / deviation);
}

/** Pearson's correlation. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [standardised(a), standardised(b)];
  return x.reduce((sum, value, n) => sum + value * y[n]!, 0) / x.length;
}
