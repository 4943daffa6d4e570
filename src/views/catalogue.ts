import type { View } from './view.ts';

/** Every view by its name, its code loaded when it is asked for. */
export const views: Readonly<Record<string, () => Promise<View>>> = {
  bibliography: async () => (await import('./bibliography.ts')).bibliographyView,
  claims: async () => (await import('./claims.ts')).claimsView,
  'claims both-sides': async () => (await import('./both-sides.ts')).bothSidesView,
  compare: async () => (await import('./compare.ts')).compareView,
  dossier: async () => (await import('./dossier.ts')).dossierView,
  hypotheses: async () => (await import('./hypotheses.ts')).hypothesesView,
  map: async () => (await import('./map.ts')).mapView,
  network: async () => (await import('./network.ts')).networkView,
  offers: async () => (await import('./offer-list.ts')).offersView,
  questions: async () => (await import('./questions.ts')).questionsView,
  rank: async () => (await import('./rank.ts')).rankView,
  search: async () => (await import('./search.ts')).searchView,
  show: async () => (await import('./show.ts')).showView,
  states: async () => (await import('./states.ts')).statesView,
  theories: async () => (await import('./theories.ts')).theoriesView,
  theory: async () => (await import('./theories.ts')).theoryView,
  'theory run': async () => (await import('./theory-run.ts')).theoryRunView,
  triangle: async () => (await import('./triangle.ts')).triangleView,
  wedge: async () => (await import('./wedge.ts')).wedgeView,
};
