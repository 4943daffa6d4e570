export { connectedParts } from './connected-parts.ts';
export {
  type Frustration,
  type FrustrationOptions,
  type FrustrationProgress,
  frustrationIndex,
  frustrationSteps,
} from './frustration.ts';
export { type OptimalCamps, type OptimalCampsOptions, optimalCamps, optimalCampsSteps } from './optimal-camps.ts';
export { plantedCamps, randomSignedNetwork } from './random-networks.ts';
export { frustratedTies, negativeTies, type SignedNetwork, type SignedTie, signedNetwork } from './signed-network.ts';
export {
  constrainedTriadDynamics,
  localTriadDynamics,
  stationaryFriendliness,
  type TriadRun,
} from './triad-dynamics.ts';
export { type CommonTies, commonTies, type TriangleBalance, triangleBalance } from './triangle-balance.ts';
export { type UnbalancedCycle, unbalancedCycles } from './unbalanced-cycles.ts';
export { walkBalance, walkBalanceLimit } from './walk-balance.ts';
