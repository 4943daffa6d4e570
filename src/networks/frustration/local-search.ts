import type { RandomStream } from '../../stats/random.ts';
import { type Split, savings } from './split.ts';
import type { Steps, Watch } from './watch.ts';
import { costOf, type WeightedNetwork } from './weighted-network.ts';

/** Above so many members each step of tabu search, which looks at all of them, is too dear. */
const TABU_SIZE = 3000;

/**
 * A good split, from a first one. Tabu search (Glover 1989): always the best change of one member's camp, also where it costs, save
 * that a member that has just changed waits. From the best split so far it starts anew with some members thrown over. In networks of
 * more than 3,000 members: only changes that save, from a queue.
 * @param rounds how often it starts anew, at least 1 @param first 1 or -1 for each member
 */
export function* searchSplit(
  network: WeightedNetwork,
  stream: RandomStream,
  rounds: number,
  first: Int8Array,
  watch: Watch,
): Steps<Split> {
  const { size } = network;
  const side = Int8Array.from(first);
  const best: Split = { side: Int8Array.from(side), cost: costOf(network, side) };
  const saving = new Float64Array(size);
  const improve = size > TABU_SIZE ? descent(network, side, saving) : tabu(network, side, saving, stream, best, watch);
  for (let round = 0; round < rounds && (round === 0 || !watch.stop()); round++) {
    yield;
    if (round > 0) {
      side.set(best.side);
      const thrown = 2 + Math.floor(stream() * Math.min(size / 3, 30));
      for (let k = 0; k < thrown; k++) side[Math.floor(stream() * size)]! *= -1;
    }
    const cost = yield* improve();
    if (cost < best.cost) {
      best.cost = cost;
      best.side.set(side);
    }
  }
  return best;
}

/** Tabu search from `side`, as long as it finds something; leaves the best in `best` where it beats it. */
function tabu(
  network: WeightedNetwork,
  side: Int8Array,
  saving: Float64Array,
  stream: RandomStream,
  best: Split,
  watch: Watch,
): () => Steps<number> {
  const { size, weight, start, tie, other } = network;
  const waits = new Int32Array(size);
  const stride = Math.ceil(1e6 / size);
  let step = 0;
  return function* () {
    let cost = savings(network, side, saving);
    for (let idle = 0; idle < 3 * size + 60; idle++) {
      step++;
      if (step % stride === 0) {
        yield;
        if (watch.stop()) break;
      }
      let [chosen, most, ties] = [-1, Number.NEGATIVE_INFINITY, 0];
      for (let v = 0; v < size; v++) {
        const gain = saving[v]!;
        if (gain < most || (waits[v]! > step && cost - gain >= best.cost)) continue;
        if (gain > most) [chosen, most, ties] = [v, gain, 1];
        else if (stream() * ++ties < 1) chosen = v;
      }
      if (chosen < 0) break;
      cost -= most;
      side[chosen]! *= -1;
      saving[chosen] = -most;
      for (let at = start[chosen]!; at < start[chosen + 1]!; at++) {
        const u = other[at]!;
        saving[u]! -= 2 * weight[tie[at]!]! * side[chosen]! * side[u]!;
      }
      waits[chosen] = step + 5 + Math.floor(stream() * 10);
      if (cost < best.cost) {
        best.cost = cost;
        best.side.set(side);
        idle = 0;
      }
    }
    return cost;
  };
}

/** Changes that save, until there is none. */
function descent(network: WeightedNetwork, side: Int8Array, saving: Float64Array): () => Steps<number> {
  const { size, weight, start, tie, other } = network;
  // One pass takes less than a second for half a million ties: it is not stopped on its way.
  return function* () {
    let cost = savings(network, side, saving);
    const queue = Array.from({ length: size }, (_, v) => v);
    while (queue.length > 0) {
      const v = queue.pop()!;
      const gain = saving[v]!;
      if (gain <= 0) continue;
      cost -= gain;
      side[v]! *= -1;
      saving[v] = -gain;
      for (let at = start[v]!; at < start[v + 1]!; at++) {
        const u = other[at]!;
        saving[u]! -= 2 * weight[tie[at]!]! * side[v]! * side[u]!;
        if (saving[u]! > 0) queue.push(u);
      }
    }
    return cost;
  };
}
