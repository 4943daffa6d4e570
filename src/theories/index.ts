import { abandonmentAndEntrapment } from './abandonment-and-entrapment.ts';
import { alternatingOffersTheory } from './alternating-offers.ts';
import { balanceTheory } from './balance/balance.ts';
import { commonEnemy } from './common-enemy.ts';
import { gainsAndCosts } from './gains-and-costs.ts';
import { institutionalStage } from './institutional-stage.ts';
import { kinds } from './kinds.ts';
import { leaderTurnover } from './leader-turnover.ts';
import { nashBargain } from './nash-bargain.ts';
import { powerTransition } from './power-transition.ts';
import { shiftingPowerTheory } from './shifting-power.ts';
import { territorialBargainTheory } from './territorial-bargain.ts';
import type { Theory } from './theory.ts';
import { threatTheory } from './threat/threat.ts';
import { triangle } from './triangle/triangle.ts';
import { warAsBargainingFailure } from './war-as-bargaining-failure.ts';
import { wedge } from './wedge/wedge.ts';
import { zoneOfAgreementTheory } from './zone-of-agreement.ts';

export { CHUNK, type ChunkOfDraws, chunkSizes, drawChunk, joinChunks, type Shares } from './draws.ts';
export { type Flip, flipsOf, type JointFlip, jointFlip } from './flip.ts';
export { remainingVerdicts } from './remaining.ts';
export { type About, type Share, sensitivity } from './sensitivity.ts';
export { type KnownInput, openOptions, readInputs, type Settings, varyingOf } from './settings.ts';
export * from './theory.ts';
export { type TriangleRole, type TriangleType, triangleRole, triangleRoles, triangleType } from './triangle/types.ts';

export { credibilityMarks } from './wedge/works.ts';

/** Every theory, in the order of lists and pages. A new one is one file, one test and one line here. */
export const theories: readonly Theory[] = [
  threatTheory,
  balanceTheory,
  gainsAndCosts,
  abandonmentAndEntrapment,
  kinds,
  institutionalStage,
  triangle,
  commonEnemy,
  leaderTurnover,
  nashBargain,
  alternatingOffersTheory,
  warAsBargainingFailure,
  shiftingPowerTheory,
  powerTransition,
  territorialBargainTheory,
  zoneOfAgreementTheory,
  wedge,
];

/** The theory of that id. @throws RangeError where there is none */
export function theoryNamed(id: string): Theory {
  const theory = theories.find((one) => one.id === id);
  if (!theory) throw new RangeError(`there is no theory ${id}`);
  return theory;
}
