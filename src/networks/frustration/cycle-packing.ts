import FlatQueue from 'flatqueue';
import type { Steps, Watch } from './watch.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/** Unbalanced cycles that share no tie beyond its weight, and what the search for them learnt. */
export interface CyclePacking {
  /** Weight of the cycles: every split frustrates a tie of each, so none costs less. */
  weight: number;
  /** The cycles, each as places of its ties, that of the frustrated one first. */
  cycles: number[][];
  /** Weight of the cycles through each tie, at most the tie's own. */
  load: Float64Array;
  /** What frustrating each tie might be worth, 0 to 1: an estimate of the linear relaxation's solution. */
  price: Float64Array;
}

/**
 * Packs unbalanced cycles, the dual of the frustration index: each consists of one tie that a given split frustrates and a path of
 * satisfied ties between its ends. The paths are found as wires are routed on a chip: each takes the cheapest way, ties with more paths
 * than they can carry become dearer, and whoever uses them looks for another way (negotiated congestion: McMurchie and Ebeling 1995).
 * Where every frustrated tie has its cycle the split is optimal and the packing proves it. How fast ties become dearer is ours, by trial
 * on the Correlates-of-War windows; it decides how soon a packing is found, not what it proves.
 * @param side the split, 1 or -1 for each member @param rounds how often ways are renegotiated
 * @param fraction each cycle weighs 1 / fraction; 2 packs more where odd things stand in each other's way, for twice the work
 */
export function* packCycles(
  network: WeightedNetwork,
  side: Int8Array,
  rounds: number,
  fraction: number,
  watch: Watch,
): Steps<CyclePacking> {
  const { size, from, to, weight, start, tie, other } = network;
  const capacity = new Float64Array(weight.length);
  const wires: { tie: number; path: number[] }[] = [];
  for (let e = 0; e < weight.length; e++) {
    const satisfied = weight[e]! * side[from[e]!]! * side[to[e]!]!;
    capacity[e] = Math.max(0, satisfied) * fraction;
    for (let unit = satisfied * fraction; unit < 0; unit++) wires.push({ tie: e, path: [] });
  }
  const carried = new Int32Array(weight.length);
  const dearness = new Float64Array(weight.length);
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const reached: number[] = [];
  const by = new Int32Array(size);
  const queue = new FlatQueue<number>();
  let pressure = 0.5;
  let best: Omit<CyclePacking, 'price'> = { weight: 0, cycles: [], load: new Float64Array(weight.length) };

  /** The cheapest path between the ends of a frustrated tie; empty where there is none. */
  const cheapest = (wire: number, cost: (e: number) => number): number[] => {
    const [source, target] = [from[wire]!, to[wire]!];
    for (const v of reached) distance[v] = Number.POSITIVE_INFINITY;
    reached.length = 0;
    distance[source] = 0;
    reached.push(source);
    queue.clear();
    queue.push(source, 0);
    while (queue.length > 0) {
      const near = queue.peekValue()!;
      const v = queue.pop()!;
      if (v === target) break;
      if (near > distance[v]!) continue;
      for (let at = start[v]!; at < start[v + 1]!; at++) {
        const e = tie[at]!;
        if (capacity[e] === 0) continue;
        const u = other[at]!;
        const far = near + cost(e);
        if (far < distance[u]!) {
          if (distance[u] === Number.POSITIVE_INFINITY) reached.push(u);
          distance[u] = far;
          by[u] = e;
          queue.push(u, far);
        }
      }
    }
    const path: number[] = [];
    if (distance[target] === Number.POSITIVE_INFINITY) return path;
    for (let v = target; v !== source; ) {
      const e = by[v]!;
      path.push(e);
      v = from[e] === v ? to[e]! : from[e]!;
    }
    return path;
  };
  const congested = (e: number) => (1 + dearness[e]!) * (1 + pressure * Math.max(0, carried[e]! + 1 - capacity[e]!));

  for (let round = 0; round < rounds; round++) {
    let turn = 0;
    for (const wire of wires) {
      if (++turn % 64 === 0) yield;
      if (watch.stop()) break;
      if (round > 0 && wire.path.every((e) => carried[e]! <= capacity[e]!)) continue;
      for (const e of wire.path) carried[e]!--;
      wire.path = cheapest(wire.tie, congested);
      for (const e of wire.path) carried[e]!++;
    }
    let over = 0;
    for (let e = 0; e < weight.length; e++) {
      const excess = carried[e]! - capacity[e]!;
      if (excess <= 0) continue;
      over += excess;
      dearness[e]! += (0.3 * excess) / Math.max(1, capacity[e]!);
    }
    pressure = Math.min(pressure * 1.3, 50);
    const last = over === 0 || round === rounds - 1 || watch.stop();
    if (!last && round % 4 !== 3) continue;
    const packing = fitting();
    if (packing.weight > best.weight) best = packing;
    if (last) break;
  }
  return { ...best, price: watch.stop() ? new Float64Array(weight.length) : yield* prices() };

  /** Of the paths laid, short ones first, those that fit. */
  function fitting() {
    const load = new Float64Array(weight.length);
    const cycles: number[][] = [];
    for (const { tie: wire, path } of [...wires].sort((a, b) => a.path.length - b.path.length)) {
      if (path.length === 0 || path.some((e) => load[e]! >= capacity[e]!)) continue;
      for (const e of path) load[e]!++;
      load[wire]!++;
      cycles.push([wire, ...path]);
    }
    return { weight: cycles.length / fraction, cycles, load: load.map((one) => one / fraction) };
  }

  /**
   * Dearness of the ties, scaled so that the relaxed problem costs least: a satisfied tie is frustrated by its scaled dearness, a
   * frustrated one by what its cheapest path leaves of 1.
   */
  function* prices(): Steps<Float64Array> {
    const price = Float64Array.from(dearness);
    const length = new Map<number, number>();
    for (const { tie: wire } of wires) {
      if (length.size % 64 === 63) yield;
      if (watch.stop()) return price;
      if (!length.has(wire))
        length.set(
          wire,
          cheapest(wire, (e) => dearness[e]! + 1e-9).reduce((sum, e) => sum + dearness[e]!, 0),
        );
    }
    let slope = 0;
    for (let e = 0; e < weight.length; e++) slope += capacity[e]! * dearness[e]!;
    // The cost falls with the scale until a frustrated tie is paid in full: those with the longest paths come first.
    let scale = 0;
    const byLength = [...length].filter(([, far]) => far > 0).sort(([, p], [, q]) => q - p);
    slope -= byLength.reduce((sum, [e, far]) => sum + Math.abs(weight[e]!) * far, 0);
    for (const [e, far] of byLength) {
      if (slope >= 0) break;
      scale = 1 / far;
      slope += Math.abs(weight[e]!) * far;
    }
    if (scale === 0) scale = byLength.length > 0 ? 1 / byLength[0]![1] : 0;
    for (let e = 0; e < weight.length; e++)
      price[e] = length.has(e) ? Math.max(0, 1 - scale * length.get(e)!) : Math.min(1, scale * dearness[e]!);
    return price;
  }
}
