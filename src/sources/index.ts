import { armedConflict } from './armed-conflict/source.ts';
import { atop } from './atop/source.ts';
import { cowContiguity } from './cow-contiguity/source.ts';
import { cowDiplomaticExchange } from './cow-diplomatic-exchange/source.ts';
import { cowIgo } from './cow-igo/source.ts';
import { cowMid } from './cow-mid/source.ts';
import { cowNmc } from './cow-nmc/source.ts';
import { cowStates } from './cow-states/source.ts';
import { cowTerritorialChange } from './cow-territorial-change/source.ts';
import { cowTrade } from './cow-trade/source.ts';
import { cowWars } from './cow-wars/source.ts';
import { crises } from './crises/source.ts';
import { dcad } from './dcad/source.ts';
import { democracy } from './democracy/source.ts';
import { desta } from './desta/source.ts';
import { exercises } from './exercises/source.ts';
import { fbic } from './fbic/source.ts';
import { gdeltDyads } from './gdelt-dyads/source.ts';
import { gdpPopulation } from './gdp-population/source.ts';
import { gmlMid } from './gml-mid/source.ts';
import { icewsDyads } from './icews-dyads/source.ts';
import { imfDots } from './imf-dots/source.ts';
import { itpdE } from './itpd-e/source.ts';
import { kielAid } from './kiel-aid/source.ts';
import { leaders } from './leaders/source.ts';
import { nuclearWarheads } from './nuclear-warheads/source.ts';
import { peaceScale } from './peace-scale/source.ts';
import { institutionalEvidence, pactEvents, pactFamilies, treatyNames } from './records/source.ts';
import { rivalries } from './rivalries/source.ts';
import { sipriArms } from './sipri-arms/source.ts';
import { sipriMilex } from './sipri-milex/source.ts';
import type { Source } from './source.ts';
import { tiesSanctions } from './ties-sanctions/source.ts';
import { ungaOfficial } from './unga-official/source.ts';
import { ungaVotes } from './unga-votes/source.ts';
import { unscMembership } from './unsc-membership/source.ts';
import { unscVetoes } from './unsc-vetoes/source.ts';
import { usTroops } from './us-troops/source.ts';
import { visits } from './visits/source.ts';
import { worldbank } from './worldbank/source.ts';

/** Every data set that Entente knows, read or only declared. A new one is one folder, one test and one line here. */
export const sources: readonly Source[] = [
  armedConflict,
  atop,
  cowContiguity,
  cowDiplomaticExchange,
  cowIgo,
  cowMid,
  cowNmc,
  cowStates,
  cowTerritorialChange,
  cowTrade,
  cowWars,
  crises,
  dcad,
  democracy,
  desta,
  exercises,
  fbic,
  gdeltDyads,
  gdpPopulation,
  gmlMid,
  icewsDyads,
  imfDots,
  itpdE,
  kielAid,
  leaders,
  nuclearWarheads,
  peaceScale,
  pactEvents,
  pactFamilies,
  treatyNames,
  institutionalEvidence,
  rivalries,
  sipriArms,
  sipriMilex,
  tiesSanctions,
  ungaOfficial,
  ungaVotes,
  unscMembership,
  unscVetoes,
  usTroops,
  visits,
  worldbank,
];
