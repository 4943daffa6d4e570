/**
 * Which members are known to stand together or apart: a union-find structure that keeps, beside each member, whether it is on the side
 * of its root (Tarjan 1975, with parity).
 */
export class Sides {
  readonly #parent: Int32Array;
  readonly #side: Int8Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, v) => v);
    this.#side = new Int8Array(size).fill(1);
  }

  /** The member that stands for v's group. */
  root(v: number): number {
    const [parent, side] = [this.#parent, this.#side];
    let root = v;
    let sign = 1;
    while (parent[root] !== root) {
      sign *= side[root]!;
      root = parent[root]!;
    }
    // Everyone on the way is hung on the root itself.
    for (let at = v; parent[at] !== root && at !== root; ) {
      const [next, own] = [parent[at]!, side[at]!];
      parent[at] = root;
      side[at] = sign;
      sign *= own;
      at = next;
    }
    return root;
  }

  /** 1 where v stands with its root, -1 where it stands against it. */
  side(v: number): number {
    return this.root(v) === v ? 1 : this.#side[v]!;
  }

  /** Puts a and b together (sign 1) or apart (-1). @returns false where the opposite was known already */
  join(a: number, b: number, sign: number): boolean {
    const [ra, rb] = [this.root(a), this.root(b)];
    const between = this.side(a) * this.side(b) * sign;
    if (ra === rb) return between === 1;
    this.#parent[rb] = ra;
    this.#side[rb] = between;
    return true;
  }
}
