import type { View } from './view.ts';

/** Every view by its name, its code loaded when it is asked for. */
export const views: Readonly<Record<string, () => Promise<View>>> = {
  dossier: async () => (await import('./dossier.ts')).dossierView,
  show: async () => (await import('./show.ts')).showView,
  triangle: async () => (await import('./triangle.ts')).triangleView,
};
