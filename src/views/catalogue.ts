import type { View } from './view.ts';

/** Every view by its name, its code loaded when it is asked for. */
export const views: Readonly<Record<string, () => Promise<View>>> = {
  balance: async () => (await import('./balance.ts')).balanceView,
  bibliography: async () => (await import('./bibliography.ts')).bibliographyView,
  claims: async () => (await import('./claims.ts')).claimsView,
  'claims both-sides': async () => (await import('./both-sides.ts')).bothSidesView,
  'common-enemy': async () => (await import('./common-enemy.ts')).commonEnemyView,
  compare: async () => (await import('./compare.ts')).compareView,
  dossier: async () => (await import('./dossier.ts')).dossierView,
  drift: async () => (await import('./drift.ts')).driftView,
  hypotheses: async () => (await import('./hypotheses.ts')).hypothesesView,
  'ideal-points': async () => (await import('./ideal-points.ts')).idealPointsView,
  map: async () => (await import('./map.ts')).mapView,
  measures: async () => (await import('./measures.ts')).measuresView,
  network: async () => (await import('./network.ts')).networkView,
  offers: async () => (await import('./offer-list.ts')).offersView,
  precedents: async () => (await import('./precedents.ts')).precedentsView,
  questions: async () => (await import('./questions.ts')).questionsView,
  rank: async () => (await import('./rank.ts')).rankView,
  search: async () => (await import('./search.ts')).searchView,
  show: async () => (await import('./show.ts')).showView,
  sources: async () => (await import('./sources.ts')).sourcesView,
  start: async () => (await import('./start.ts')).startView,
  states: async () => (await import('./states.ts')).statesView,
  theories: async () => (await import('./theories.ts')).theoriesView,
  theory: async () => (await import('./theories.ts')).theoryView,
  'theory run': async () => (await import('./theory-run.ts')).theoryRunView,
  triangle: async () => (await import('./triangle.ts')).triangleView,
  wedge: async () => (await import('./wedge.ts')).wedgeView,
};

/** All of them, loaded: for what tells lines to type from other words, and lists every address. */
export function everyView(): Promise<readonly View[]> {
  return Promise.all(Object.values(views).map((load) => load()));
}
