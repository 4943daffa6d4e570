import type { View } from './view.ts';

/** Every view by its name, its code loaded when it is asked for. */
export const views: Readonly<Record<string, () => Promise<View>>> = {
  dossier: async () => (await import('./dossier.ts')).dossierView,
  map: async () => (await import('./map.ts')).mapView,
  network: async () => (await import('./network.ts')).networkView,
  show: async () => (await import('./show.ts')).showView,
  search: async () => (await import('./search.ts')).searchView,
  triangle: async () => (await import('./triangle.ts')).triangleView,
};
