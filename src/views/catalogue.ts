import type { View } from './view.ts';

/** Every view by its name, its code loaded when it is asked for. */
export const views: Readonly<Record<string, () => Promise<View>>> = {
  bibliography: async () => (await import('./bibliography.ts')).bibliographyView,
  claims: async () => (await import('./claims.ts')).claimsView,
  'claims both-sides': async () => (await import('./both-sides.ts')).bothSidesView,
  dossier: async () => (await import('./dossier.ts')).dossierView,
  map: async () => (await import('./map.ts')).mapView,
  network: async () => (await import('./network.ts')).networkView,
  hypotheses: async () => (await import('./hypotheses.ts')).hypothesesView,
  offers: async () => (await import('./offer-list.ts')).offersView,
  questions: async () => (await import('./questions.ts')).questionsView,
  show: async () => (await import('./show.ts')).showView,
  search: async () => (await import('./search.ts')).searchView,
  theories: async () => (await import('./theories.ts')).theoriesView,
  theory: async () => (await import('./theories.ts')).theoryView,
  'theory run': async () => (await import('./theory-run.ts')).theoryRunView,
  rank: async () => (await import('./rank.ts')).rankView,
  compare: async () => (await import('./compare.ts')).compareView,
  states: async () => (await import('./states.ts')).statesView,
  triangle: async () => (await import('./triangle.ts')).triangleView,
  wedge: async () => (await import('./wedge.ts')).wedgeView,
};
