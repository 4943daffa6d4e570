/** What of a tie is measured. */
export interface TieParts {
  /** The target's trade with the partner, as a share of its trade. */
  trade: number;
  /** Its arms from the partner, as a share of its arms imports over five years. */
  arms: number;
  /** Whether the partner owes it defence, and consultation: 1 or 0. */
  defence: number;
  consultation: number;
}

export interface TieWeights {
  /** Which parts are counted: `trade`, `arms`, `treaty`, joined by hyphens. */
  composition: 'trade-arms-treaty' | 'trade-arms' | 'trade-treaty' | 'arms-treaty' | 'trade' | 'stated';
  tradeWeight: number;
  armsWeight: number;
  treatyWeight: number;
}

/** Shares as worth: logarithmic with the steps of the precedents' scales, so that 1% against 2% counts about as much as 10% against 20%. */
const logarithmic = (share: number, step: number) => Math.log1p(share / step) / Math.log1p(1 / step);

/**
 * What a tie is worth to the target, 0 to 1: the weighted mean of its trade and arms with the partner on logarithmic scales and of what the
 * partner owes it (1 for defence, 0.5 for consultation alone). Ours.
 * @example tieWorth({ trade: 0.12, arms: 0, defence: 0, consultation: 1 }, { composition: 'trade-arms-treaty', tradeWeight: 0.4, armsWeight: 0.3, treatyWeight: 0.3 }) // 0.393
 */
export function tieWorth({ trade, arms, defence, consultation }: TieParts, w: TieWeights): number {
  let worth = 0;
  let weights = 0;
  if (w.composition !== 'arms-treaty') {
    worth += w.tradeWeight * logarithmic(trade, 0.005);
    weights += w.tradeWeight;
  }
  if (w.composition !== 'trade' && w.composition !== 'trade-treaty') {
    worth += w.armsWeight * logarithmic(arms, 0.02);
    weights += w.armsWeight;
  }
  if (w.composition !== 'trade' && w.composition !== 'trade-arms') {
    worth += w.treatyWeight * Math.max(defence, 0.5 * consultation);
    weights += w.treatyWeight;
  }
  return worth / weights;
}
