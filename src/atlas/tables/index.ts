import { measures } from '../../measures/index.ts';
import type { Recipe } from '../recipe.ts';
import { allianceLikenessConflict } from './alliance-likeness-conflict.ts';
import { allianceLikenessExercises } from './alliance-likeness-exercises.ts';
import { allianceLikenessTrade } from './alliance-likeness-trade.ts';
import { allianceLikenessVotes } from './alliance-likeness-votes.ts';
import { armsExports, armsImports } from './arms.ts';
import { behaviour } from './behaviour.ts';
import { behaviourNearness } from './behaviour-nearness.ts';
import { capabilities } from './capabilities.ts';
import { contiguityTable } from './contiguity.ts';
import { defenceAgreementsTable } from './defence-agreements.ts';
import { disputes } from './disputes.ts';
import { disputesBegun } from './disputes-begun.ts';
import { disputesGml } from './disputes-gml.ts';
import { distanceTable } from './distance.ts';
import { embassies } from './embassies.ts';
import { eventsGdelt } from './events-gdelt.ts';
import { eventsIcews } from './events-icews.ts';
import { gdp } from './gdp.ts';
import { gdpEstimates } from './gdp-estimates.ts';
import { idealPoints, idealPointsByIssue } from './ideal-points.ts';
import { igoOverlapTable } from './igo-overlap.ts';
import { jointExercisesRussiaTable, jointExercisesTable } from './joint-exercises.ts';
import { leaderTenureTable } from './leader-tenure.ts';
import { militarySpending } from './military-spending.ts';
import { obligations } from './obligations.ts';
import { pactEventSpells } from './pact-events.ts';
import { pactGroups } from './pact-groups.ts';
import { peaceScale } from './peace-scale.ts';
import { portfolio } from './portfolio.ts';
import { regimeDistanceTable } from './regime-distance.ts';
import { regimes } from './regimes.ts';
import { rivalries } from './rivalries.ts';
import { rivalriesTd } from './rivalries-td.ts';
import { sanctions } from './sanctions.ts';
import { scalesRecipe } from './scales.ts';
import { sharedIgosTable } from './shared-igos.ts';
import { trade } from './trade.ts';
import { tradeAgreements } from './trade-agreements.ts';
import { tradeDependence } from './trade-dependence.ts';
import { tradeItpd } from './trade-itpd.ts';
import { tradeOpenness } from './trade-openness.ts';
import { unContestedKappa } from './un-contested-kappa.ts';
import { unJointVetoes } from './un-joint-vetoes.ts';
import { unContested, unIssues, unVotes } from './un-votes.ts';
import { usTroopsTable } from './us-troops.ts';
import { chinaLeaderMeetings, chinaLeaderTrips, leaderTravel, leaderVisitsTable, usTrips } from './visits.ts';
import { warheads } from './warheads.ts';
import { wars } from './wars.ts';
import { warsFought } from './wars-fought.ts';

const ownRecipes: readonly Recipe[] = [
  armsExports,
  armsImports,
  capabilities,
  contiguityTable,
  defenceAgreementsTable,
  disputesBegun,
  disputesGml,
  disputes,
  distanceTable,
  embassies,
  eventsGdelt,
  eventsIcews,
  gdpEstimates,
  gdp,
  igoOverlapTable,
  jointExercisesRussiaTable,
  jointExercisesTable,
  leaderTenureTable,
  militarySpending,
  obligations,
  pactEventSpells,
  pactGroups,
  peaceScale,
  portfolio,
  regimeDistanceTable,
  regimes,
  rivalriesTd,
  rivalries,
  sanctions,
  sharedIgosTable,
  tradeAgreements,
  tradeDependence,
  tradeItpd,
  tradeOpenness,
  trade,
  unJointVetoes,
  unContested,
  unContestedKappa,
  unVotes,
  ...unIssues,
  usTroopsTable,
  chinaLeaderMeetings,
  chinaLeaderTrips,
  leaderTravel,
  leaderVisitsTable,
  usTrips,
  warheads,
  warsFought,
  wars,
  idealPoints,
  ...idealPointsByIssue,
  allianceLikenessVotes,
  allianceLikenessTrade,
  allianceLikenessExercises,
  allianceLikenessConflict,
  behaviour,
  behaviourNearness,
];

/** Every figure table, in an order in which each could be made. A new one is one file, one test and one line here. */
export const recipes: readonly Recipe[] = [...ownRecipes, scalesRecipe(measures, ownRecipes)];
