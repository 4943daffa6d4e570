import type { Coverage } from '../../figures/index.ts';

/** For each list the years and senders it reaches, and what it means that a pair does not stand in it. */

/** China's own leaders as travellers. Its makers ask for trips that they missed, and it misses some: absent is not none. */
export const chinaTripsCoverage: Coverage = {
  missing: 'not-coded',
  spans: [{ from: 1949, to: 2024, states: { codes: [710], role: 'first' } }],
};

export const chinaMeetingsCoverage: Coverage = {
  missing: 'not-coded',
  spans: [{ from: 2003, to: 2018, states: { codes: [710], role: 'first' } }],
};

/** The historian's lists are complete records of the travellers: absent is none. 2020 is cut short in both. */
export const usTripsCoverage: Coverage = {
  missing: 'zero',
  spans: [{ from: 1909, to: 2019, states: { codes: [2], role: 'first' } }],
};

/** Five states report, not all in every year; partners without a row were not looked at. */
export const leaderVisitsCoverage: Coverage = {
  missing: 'not-coded',
  spans: [
    { from: 2018, to: 2024, states: { codes: [2, 710], role: 'either' } },
    { from: 2018, to: 2023, states: { codes: [740], role: 'either' } },
    { from: 2020, to: 2024, states: { codes: [255], role: 'either' } },
    { from: 2020, to: 2021, states: { codes: [830], role: 'either' } },
  ],
};

export const leaderTravelCoverage: Coverage = { missing: 'not-coded', spans: [{ from: 1990, to: 2024 }] };
