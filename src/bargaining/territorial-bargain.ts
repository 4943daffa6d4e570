import { type NoZone, within } from './bargain.ts';

/** A piece of territory that is handed over whole or not at all. */
export interface Unit {
  name: string;
  /** What it is worth to the one that holds it, and to the one that claims it. */
  toHolder: number;
  toClaimant: number;
}

/** What stands between the holder of a territory and the one that claims it; all values in one unit, any. */
export interface TerritorialBargain {
  /** At most 12. */
  units: readonly Unit[];
  /** What a settlement by itself is worth to each: a treaty, trade, a quiet border. */
  settlement: { holder: number; claimant: number };
  /** What it costs at home, for each unit: the holder to hand it over, the claimant to give up its claim to it. */
  audience: { holder: number; claimant: number };
  /** The most that the claimant can pay the holder, in money or kind, and the holder the claimant. Both 0: no side payments. */
  payment: { claimantPays: number; holderPays: number };
  /** The holder's bargaining weight, 0 to 1 (0.5). */
  weight?: number;
}

/** A settlement that both would rather have than none. */
export interface Settlement {
  /** The units handed over; none: the claimant settles without any. */
  handedOver: readonly string[];
  /** What the claimant pays the holder (below 0: the holder pays), from the least that the holder takes to the most that the claimant pays. */
  payment: { low: number; high: number };
  /** Nash's payment within these, and what each then gains. */
  agreed: number;
  gains: { holder: number; claimant: number };
}

/** What keeps the two apart, the nearest first: what by itself would open a settlement. */
export type Obstacle =
  /** There would be one if it cost nothing at home. */
  | 'audience'
  /** There would be one if any payment could be made. */
  | 'payment'
  /** There would be one if the units could be split. */
  | 'indivisible'
  /** None of these: no division is worth more to the two than none. */
  | 'value';

export interface TerritorialAnswer {
  /** Every settlement that both would rather have than none, fewest units first. */
  feasible: readonly Settlement[];
  /** Those with the largest product of gains; several where they are equally good. */
  nash: readonly Settlement[];
  /** Where there is none: why. */
  none?: { obstacles: readonly Obstacle[]; gap: number };
}

/**
 * The settlements that a holder and a claimant of indivisible units could reach, each with the payments that make it one, and Nash's among
 * them. With units S handed over and a payment t to the holder, the holder gains g - v(S) - a |S| + t and the claimant
 * g' + v'(S) - a' (n - |S|) - t: g, g' the worth of a settlement, v, v' of the units, a, a' what giving up a unit costs at home.
 * Indivisibility and side payments: Fearon (1995: 379-414), Powell (2006); the form and the audience costs per unit are ours.
 * @throws RangeError for more than 12 units, or a worth, cost or payment below 0
 * @example territorialBargain({ units: [{ name: 'a', toHolder: 1, toClaimant: 3 }], settlement: { holder: 0, claimant: 0 },
 *   audience: { holder: 0, claimant: 0 }, payment: { claimantPays: 5, holderPays: 0 } }).nash // [a handed over for 2: each gains 1]
 */
export function territorialBargain(bargain: TerritorialBargain): TerritorialAnswer {
  check(bargain);
  const tried = settlementsTried(bargain);
  const feasible = tried.flatMap((one) => (one.kind === 'settlement' ? [one.settlement] : []));
  if (feasible.length === 0) {
    const gap = Math.min(...tried.map((one) => (one.kind === 'no-zone' ? one.gap : 0)));
    return { feasible, nash: [], none: { obstacles: obstaclesOf(bargain), gap } };
  }
  const weight = bargain.weight ?? 0.5;
  const product = ({ gains }: Settlement) => gains.holder ** weight * gains.claimant ** (1 - weight);
  const most = Math.max(...feasible.map(product));
  return { feasible, nash: feasible.filter((one) => product(one) >= most * (1 - 1e-12)) };
}

function check({ units, audience, payment, weight = 0.5 }: TerritorialBargain): void {
  if (units.length > 12) throw new RangeError(`${units.length} units; expected at most 12`);
  within('the weight', weight, 0, 1);
  const worths = units.flatMap(({ toHolder, toClaimant }) => [toHolder, toClaimant]);
  for (const x of [audience.holder, audience.claimant, payment.claimantPays, payment.holderPays, ...worths])
    within('a worth, cost or payment', x, 0, Number.MAX_VALUE);
}

type Tried = { kind: 'settlement'; settlement: Settlement } | NoZone;

function settlementsTried({ units, settlement, audience, payment, weight = 0.5 }: TerritorialBargain): Tried[] {
  const subsets = Array.from({ length: 2 ** units.length }, (_, bits) => units.filter((_unit, n) => (bits >> n) & 1));
  subsets.sort((a, b) => a.length - b.length);
  return subsets.map((handed) => {
    // Without a payment.
    const holder = settlement.holder - sum(handed, 'toHolder') - audience.holder * handed.length;
    const claimant =
      settlement.claimant + sum(handed, 'toClaimant') - audience.claimant * (units.length - handed.length);
    const low = Math.max(-holder, -payment.holderPays);
    const high = Math.min(claimant, payment.claimantPays);
    if (low > high) return { kind: 'no-zone', gap: low - high };
    // Payments move worth one for one, so Nash's is the one that shares the joint gain by weight, as far as payments reach.
    const agreed = Math.min(high, Math.max(low, weight * (holder + claimant) - holder));
    const gains = { holder: Math.max(0, holder + agreed), claimant: Math.max(0, claimant - agreed) };
    const handedOver = handed.map(({ name }) => name);
    return { kind: 'settlement', settlement: { handedOver, payment: { low, high }, agreed, gains } };
  });
}

const sum = (units: readonly Unit[], of: 'toHolder' | 'toClaimant') =>
  units.reduce((total, unit) => total + unit[of], 0);

/** What by itself would open a settlement. */
function obstaclesOf(bargain: TerritorialBargain): Obstacle[] {
  const opens = (change: Partial<TerritorialBargain>) =>
    settlementsTried({ ...bargain, ...change }).some(({ kind }) => kind === 'settlement');
  const found: Obstacle[] = [];
  if (opens({ audience: { holder: 0, claimant: 0 } })) found.push('audience');
  const any = Number.MAX_SAFE_INTEGER;
  if (opens({ payment: { claimantPays: any, holderPays: any } })) found.push('payment');
  if (opensSplit(bargain)) found.push('indivisible');
  return found.length === 0 ? ['value'] : found;
}

/**
 * Whether there would be a settlement if the units could be split. For a given payment the claimant has most where the holder hands over
 * what is worth most to the claimant beside its own loss, until it gains nothing; that is piecewise linear and concave in the payment,
 * so its peak is at an end or where a unit is used up.
 */
function opensSplit({ units, settlement, audience, payment }: TerritorialBargain): boolean {
  const rates = units
    .map(({ toHolder, toClaimant }) => ({ loss: toHolder + audience.holder, gain: toClaimant + audience.claimant }))
    .sort((a, b) => b.gain * a.loss - a.gain * b.loss);
  let used = -settlement.holder;
  const turns = [used, ...rates.map(({ loss }) => (used += loss))];
  const payments = [-payment.holderPays, payment.claimantPays, ...turns].map((paid) =>
    Math.min(payment.claimantPays, Math.max(-payment.holderPays, paid)),
  );
  return payments.some((paid) => {
    let holder = settlement.holder + paid;
    if (holder < 0) return false;
    let claimant = settlement.claimant - audience.claimant * units.length - paid;
    for (const { loss, gain } of rates) {
      const part = loss <= 0 ? 1 : Math.min(1, holder / loss);
      holder -= part * loss;
      claimant += part * gain;
    }
    return claimant >= -1e-12;
  });
}
