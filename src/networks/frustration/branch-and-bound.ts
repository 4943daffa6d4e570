import FlatQueue from 'flatqueue';
import type { RandomStream } from '../../stats/random.ts';
import { type Contracted, contract, firstMembers } from './contract.ts';
import { searchSplit } from './local-search.ts';
import { carried, type Multipliers, semidefiniteBound } from './semidefinite.ts';
import type { Bounded } from './split.ts';
import type { Steps, Watch } from './watch.ts';
import { costOf, type WeightedNetwork } from './weighted-network.ts';

/** Costs are whole numbers: a bound this much above one is above it, rounding errors included. */
const MARGIN = 1e-5;

/** A question still open: may a split with these members together and apart beat the best? */
interface Question {
  decided: [a: number, b: number, sign: number][];
  bound: number;
  /** The question that it came from, contracted, and the multipliers that did not close it. */
  parent?: { contracted: Contracted; multipliers: Multipliers };
}

/**
 * Branch and bound over which members stand together (Rendl, Rinaldi and Wiegele 2010): the semidefinite relaxation bounds every
 * question; one that it cannot close is asked twice, with the two members whose places it knows least put together and put apart. The
 * question with the lowest bound comes first.
 * @param first the best split so far
 */
export function* branchAndBound(
  network: WeightedNetwork,
  first: Bounded,
  stream: RandomStream,
  watch: Watch,
  told: (cost: number, bound: number) => void,
): Steps<Bounded> {
  let best = { side: first.side, cost: first.cost };
  const questions = new FlatQueue<Question>();
  const ask = (question: Question) => questions.push(question, question.bound);
  ask({ decided: [], bound: first.bound });
  let unanswered = Number.POSITIVE_INFINITY;
  const bound = () => Math.min(best.cost, unanswered, questions.peekValue() ?? best.cost);
  const better = (side: Int8Array) => {
    const cost = costOf(network, side);
    if (cost < best.cost) best = { side, cost };
  };

  for (let question = questions.pop(); question; question = questions.pop()) {
    if (question.bound >= best.cost) break;
    if (watch.stop()) {
      unanswered = question.bound;
      break;
    }
    const contracted = contract(network, question.decided);
    const { core, cost, expand, place } = contracted;
    if (core.size === 0) {
      better(expand(new Int8Array(0)));
      continue;
    }
    const enough = best.cost - 1 - cost + MARGIN;
    const relaxed = yield* semidefiniteBound(core, enough, watch, inherited(question, contracted));
    const raised = Math.max(question.bound, Math.ceil(cost + relaxed.bound - MARGIN));
    for (let k = 0; k < 3; k++) {
      const row = Math.floor(stream() * core.size) * core.size;
      const rounded = Int8Array.from({ length: core.size }, (_, v) => (relaxed.together[row + v]! < 0 ? -1 : 1));
      better(expand((yield* searchSplit(core, stream, 1, rounded, watch)).side));
    }
    if (raised < best.cost) {
      const [a, b] = leastKnown(core, relaxed.together).map((v) => place.indexOf(v));
      for (const sign of [1, -1])
        ask({
          decided: [...question.decided, [a!, b!, sign]],
          bound: raised,
          parent: { contracted, multipliers: relaxed.multipliers },
        });
    }
    told(best.cost, bound());
  }
  return { ...best, bound: bound() };
}

/** Multipliers to begin with: those of the question before, a little blunter. */
function inherited({ parent }: Question, { core, place, sides }: Contracted): Multipliers | undefined {
  if (parent === undefined) return undefined;
  const { contracted: before, multipliers } = parent;
  const firsts = firstMembers(before);
  const from = carried(
    multipliers,
    before.core,
    firsts.map((v) => place[v]!),
    Array.from(firsts, (v) => sides.side(v) * before.sides.side(v)),
    core.size,
  );
  return { ...from, alpha: Math.max(from.alpha * 2, 2 / core.size ** 2) };
}

/** The two members with a tie whose places are known least. */
function leastKnown({ from, to, size }: WeightedNetwork, together: Float64Array): [number, number] {
  let [least, at] = [Number.POSITIVE_INFINITY, 0];
  for (let e = 0; e < from.length; e++) {
    const known = Math.abs(together[from[e]! * size + to[e]!]!);
    if (known < least) [least, at] = [known, e];
  }
  return [from[at]!, to[at]!];
}
