import { allianceLikeness } from './alliance-likeness/alliance-likeness.ts';
import {
  disputesTenYears,
  exerciseIntensityFiveYears,
  sharedOpponents,
  tradePartnersInCommon,
  tradeProfileStanding,
  tradeShareFiveYears,
  voteStanding,
} from './alliance-likeness/features.ts';
import {
  atopConsultation,
  atopDefence,
  atopNeutrality,
  atopNonaggression,
  atopOffence,
} from './alliances/obligations.ts';
import {
  atopConsultationOwed,
  atopDefenceOwed,
  atopNeutralityOwed,
  atopNonaggressionOwed,
  atopOffenceOwed,
} from './alliances/obligations-owed.ts';
import { pactGroupMeasure } from './alliances/pact-group.ts';
import { armsDependence, armsExportShare } from './arms/arms-shares.ts';
import { capabilityRatio, capabilityRatioWithoutUrban } from './capabilities/capability-ratio.ts';
import { cinc, cincWithoutUrban } from './capabilities/cinc.ts';
import { irstShare, milexShare, milperShare, pecShare, tpopShare, upopShare } from './capabilities/component-shares.ts';
import {
  gdpEstimatesRatio,
  gdpEstimatesShare,
  gdpRatio,
  gdpRatioCurrent,
  gdpShare,
  gdpShareCurrent,
  populationRatio,
  populationShare,
} from './capabilities/gdp.ts';
import { militarySpendingRatio, militarySpendingShare } from './capabilities/military-spending.ts';
import { warheadRatio, warheadShare } from './capabilities/warheads.ts';
import { gdpTimesGdpPerHead } from './capabilities/wealth-power.ts';
import { eventsConflictShare } from './conflict/conflict-share.ts';
import {
  disputeHostility,
  disputeHostilityGml,
  disputeOnsets,
  disputeOnsetsGml,
  disputes,
  disputesGml,
} from './conflict/disputes.ts';
import { disputesBegunTenYears, territorialDisputesTenYears } from './conflict/disputes-begun.ts';
import { gdeltActiveDays, gdeltNetScore } from './conflict/net-score.ts';
import { peaceScale } from './conflict/peace-scale.ts';
import { eventsReported } from './conflict/reported-events.ts';
import { rivalry, rivalryTd, rivalryTerritorial } from './conflict/rivalries.ts';
import { sanctions, sanctionsAtLeast, sanctionThreats } from './conflict/sanctions.ts';
import { interstateWar, jointWar, warFought } from './conflict/wars.ts';
import { defenceAgreements, defenceAgreementsSigned } from './cooperation/defence-agreements.ts';
import { jointExercises, jointExercisesRussia, jointExercisesSmall } from './cooperation/joint-exercises.ts';
import { tradeAgreements, tradeAgreementsSigned } from './cooperation/trade-agreements.ts';
import { usTroops } from './cooperation/us-troops.ts';
import { dimensionMeasures } from './dimensions/dimensions.ts';
import { diplomaticExchange, diplomaticRepresentation } from './diplomacy/diplomatic-representation.ts';
import { igoOverlapMeasure } from './diplomacy/igo-overlap.ts';
import {
  leaderMeetingsChina,
  leaderTripsChina,
  leaderTripsReceived,
  leaderTripsSent,
  leaderTripsUs,
  leaderVisits,
  secretaryTripsUs,
} from './diplomacy/leader-trips.ts';
import { sharedIgos } from './diplomacy/shared-igos.ts';
import { contiguity } from './geography/contiguity.ts';
import { distance } from './geography/distance.ts';
import { idealPointMeasures } from './ideal-points/ideal-point.ts';
import { tradeDependence, tradeDependenceHigher, tradeDependenceLower } from './interdependence/trade-dependence.ts';
import { tradeOpenness } from './interdependence/trade-openness.ts';
import {
  tradeExportShare,
  tradeExportShareItpd,
  tradeImportShare,
  tradeImportShareItpd,
  tradeMirrored,
  tradeShare,
  tradeShareItpd,
} from './interdependence/trade-shares.ts';
import type { Measure } from './measure.ts';
import { leadersInYear, leaderTenure } from './regimes/leader-tenure.ts';
import { regimeEuds, regimePolity2, regimePolyarchy } from './regimes/regime.ts';
import { regimeDistance, regimeDistancePolity2 } from './regimes/regime-distance.ts';
import { similarityMeasures } from './similarity/declarations.ts';
import { threat, threatCapability, threatOffence, threatTerritory } from './threat/threat.ts';
import { tieMeasures } from './ties/ties.ts';

export type {
  Cells,
  ComposedMeasure,
  Measure,
  Of,
  Origin,
  Part,
  Scaled,
  Setting,
  TableMeasure,
  YearScales,
} from './measure.ts';

export { isComposed, scaleName } from './measure.ts';
export { similarityDefaults } from './similarity/definitions.ts';
export { jointVotes, pairIndex, type VoteMatrix } from './similarity/joint-votes.ts';
export { portfolioCounts } from './similarity/portfolios.ts';
export { type Region, regionOf, regions, shareOverlap, treatyAlignment } from './similarity/regional-alignment.ts';
export { type Similarities, type SimilarityKind, similarities, similarityKinds } from './similarity/similarities.ts';

/** Every measure, in the order of the rooms they stand in. A new one is one file, one test and one line here. */
export const measures: readonly Measure[] = [
  atopConsultationOwed,
  atopDefenceOwed,
  atopNeutralityOwed,
  atopNonaggressionOwed,
  atopOffenceOwed,
  atopConsultation,
  atopDefence,
  atopNeutrality,
  atopNonaggression,
  atopOffence,
  pactGroupMeasure,
  armsDependence,
  armsExportShare,
  capabilityRatio,
  capabilityRatioWithoutUrban,
  cinc,
  cincWithoutUrban,
  irstShare,
  milexShare,
  milperShare,
  pecShare,
  tpopShare,
  upopShare,
  gdpEstimatesRatio,
  gdpEstimatesShare,
  gdpRatio,
  gdpRatioCurrent,
  gdpShare,
  gdpShareCurrent,
  gdpTimesGdpPerHead,
  populationRatio,
  populationShare,
  militarySpendingRatio,
  militarySpendingShare,
  warheadRatio,
  warheadShare,
  eventsConflictShare,
  disputeHostility,
  disputeHostilityGml,
  disputeOnsets,
  disputeOnsetsGml,
  disputes,
  disputesGml,
  disputesBegunTenYears,
  territorialDisputesTenYears,
  gdeltActiveDays,
  gdeltNetScore,
  peaceScale,
  eventsReported,
  rivalry,
  rivalryTd,
  rivalryTerritorial,
  sanctionThreats,
  sanctions,
  sanctionsAtLeast,
  interstateWar,
  jointWar,
  warFought,
  defenceAgreements,
  defenceAgreementsSigned,
  jointExercises,
  jointExercisesRussia,
  jointExercisesSmall,
  tradeAgreements,
  tradeAgreementsSigned,
  usTroops,
  diplomaticExchange,
  diplomaticRepresentation,
  igoOverlapMeasure,
  leaderMeetingsChina,
  leaderTripsChina,
  leaderTripsReceived,
  leaderTripsSent,
  leaderTripsUs,
  leaderVisits,
  secretaryTripsUs,
  sharedIgos,
  contiguity,
  distance,
  tradeDependence,
  tradeDependenceHigher,
  tradeDependenceLower,
  tradeOpenness,
  tradeExportShare,
  tradeExportShareItpd,
  tradeImportShare,
  tradeImportShareItpd,
  tradeMirrored,
  tradeShare,
  tradeShareItpd,
  leaderTenure,
  leadersInYear,
  regimeDistance,
  regimeDistancePolity2,
  regimeEuds,
  regimePolity2,
  regimePolyarchy,
  ...similarityMeasures,
  ...idealPointMeasures,
  voteStanding,
  tradePartnersInCommon,
  tradeProfileStanding,
  tradeShareFiveYears,
  exerciseIntensityFiveYears,
  disputesTenYears,
  sharedOpponents,
  allianceLikeness,
  ...tieMeasures,
  threat,
  threatCapability,
  threatOffence,
  threatTerritory,
  ...dimensionMeasures,
];

const byName = new Map(measures.map((measure) => [measure.name, measure]));

/** The measure of that name. @throws RangeError where there is none */
export function measureNamed(name: string): Measure {
  const measure = byName.get(name);
  if (!measure) throw new RangeError(`there is no measure ${name}`);
  return measure;
}
