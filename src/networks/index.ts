export type { Frustration, FrustrationOptions } from './frustration.ts';
export type { OptimalCamps } from './optimal-camps.ts';
export { frustratedTies, negativeTies, type SignedNetwork, type SignedTie, signedNetwork } from './signed-network.ts';
