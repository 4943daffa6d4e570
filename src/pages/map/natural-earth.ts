import type { OwnSource } from '../footnotes.ts';

/** The borders of the map. */
export const naturalEarth: OwnSource = {
  source: {
    id: 'natural-earth',
    title: 'Natural Earth, 1:50m cultural vectors',
    version: '4.1',
    years: 'borders of its making',
    terms: 'public domain',
    citation: 'Natural Earth 4.1',
  },
  reference: {
    id: 'natural-earth-4.1',
    type: 'dataset',
    title: 'Natural Earth, 1:50m cultural vectors: Admin 0 - Countries, and boundary lines',
    author: [{ literal: 'Natural Earth' }],
    version: '4.1',
    URL: 'https://www.naturalearthdata.com',
  },
};
