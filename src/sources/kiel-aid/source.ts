import type { Source } from '../source.ts';

/** Declared, not yet read. */
export const kielAid: Source = {
  id: 'kiel-aid',
  title: 'Ukraine Support Tracker',
  version: 'January 2022 to October 2025',
  about:
    'Military, financial and humanitarian aid that governments pledged to Ukraine. A row is a donor, a kind of aid and a month.',
  reference: {
    id: 'kiel-ukraine-support-tracker',
    type: 'dataset',
    title: 'Ukraine Support Tracker',
    author: [{ literal: 'Kiel Institute for the World Economy' }],
    URL: 'https://www.ifw-kiel.de/topics/war-against-ukraine/ukraine-support-tracker/',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite the Ukraine Support Tracker of the Kiel Institute.',
    ships: 'none',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 2022, to: 2025 }] },
  lag: { months: 3, origin: 'ours' },
  files: [
    {
      name: 'kiel_aid_by_donor.json',
      edition: 'conversion',
      recipe: "Totals by donor and kind of aid from the tracker's workbook; the conversion's script is not on hand.",
      sha256: '9dc32606f2237b5685d495d8f4e3a377b6db7e3969d0f5d704c0e023e7fed489',
    },
    {
      name: 'kiel_aid_donor_timeline.json',
      edition: 'conversion',
      recipe:
        "Sums by month, donor and kind of aid from the tracker's workbook; the conversion's script is not on hand.",
      sha256: 'abccc6285bb09db419069c0bb8340715bb054b160e7a8d5b5d0ae0a1ae14163d',
    },
  ],
  byHand: "Get the tracker's workbook from the Kiel Institute's page and add it up by donor, kind of aid and month.",
  traps: [
    'Four of the 45 donors are no states: EU (Commission and Council), Europe (All), European Investment Bank, European Peace Facility.',
    'One kind of aid is written in two ways, "Humanitarian" with and without a space after it.',
    'Pledges, not deliveries.',
  ],
};
