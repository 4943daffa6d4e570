export type { Agreement, NoZone } from './bargain.ts';
export { type NashBargain, type NashChoice, type NashSplit, nashAmong, nashDivision, nashSplit } from './nash.ts';
export {
  alternatingOffers,
  continuousOffers,
  finiteOffers,
  type OffersInTurn,
  offersAtInterval,
  offersWithOutside,
  type Shares,
} from './rubinstein.ts';
export { type CostConvention, type PowerShift, type ShiftAnswer, shiftingPower } from './shifting-power.ts';
export {
  type Obstacle,
  type Settlement,
  type TerritorialAnswer,
  type TerritorialBargain,
  territorialBargain,
  type Unit,
} from './territorial-bargain.ts';
export {
  type BargainingRange,
  bargainingRange,
  type Contest,
  demandUnderUncertainty,
  divisibleShares,
  type RiskyDemand,
} from './war-range.ts';
export {
  type Binding,
  credibilityNeeded,
  type Giver,
  reservationPrice,
  rewardOrCoercion,
  staying,
  type WedgeAnswer,
  type WedgeBargain,
  wedgeAnswer,
} from './wedge.ts';
export { type Sale, type Zone, zoneOfAgreement } from './zone-of-agreement.ts';
