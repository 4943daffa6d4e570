import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diplomaticExchange,
  diplomaticRepresentation,
  diplomaticTies,
  missionRank,
} from '../../../src/measures/diplomacy/diplomatic-representation.ts';
import { igoOverlap, igoOverlapMeasure } from '../../../src/measures/diplomacy/igo-overlap.ts';
import {
  leaderMeetingsChina,
  leaderTripsChina,
  leaderTripsReceived,
  leaderTripsSent,
  leaderTripsUs,
  leaderVisits,
  listedMeetings,
  secretaryTripsUs,
} from '../../../src/measures/diplomacy/leader-trips.ts';
import { sharedIgos } from '../../../src/measures/diplomacy/shared-igos.ts';

describe('overlap of organisations', () => {
  it('is the shared ones over the fewer memberships: 55 of 83 for Russia and China in 2014 (pandas)', () => {
    expect(igoOverlap(55, 90, 83)).toBeCloseTo(0.662651, 6);
  });

  it('is 1 where the one state meets the other in all of its organisations, and not defined where it has none', () => {
    expect(igoOverlap(4, 4, 60)).toBe(1);
    expect(igoOverlap(0, 0, 60)).toBe('not-defined');
    expect(() => igoOverlap(5, 4, 60)).toThrow(RangeError);
  });

  it('is symmetric, lies between 0 and 1 and grows with what is shared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat({ max: 40 }), fc.nat(), (a, more, pick) => {
        const shared = pick % (a + 1);
        const overlap = igoOverlap(shared, a, a + more) as number;
        expect(igoOverlap(shared, a + more, a)).toBe(overlap);
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
        if (shared < a) expect(igoOverlap(shared + 1, a, a + more)).toBeGreaterThan(overlap);
      }),
    );
  });
});

describe('diplomatic representation', () => {
  it('is the rank, and not coded for the makers’ 9', () => {
    expect([0, 1, 2, 3, 9].map((level) => missionRank([level]))).toEqual([0, 1, 2, 3, 'not-coded']);
  });

  it('is an exchange if either direction says so', () => {
    expect(diplomaticTies([0], [1])).toBe(1);
    expect(diplomaticTies([1], [0])).toBe(1);
    expect(diplomaticTies([0], [0])).toBe('no-tie');
  });
});

describe('trips and meetings', () => {
  it('read a state that is listed without a meeting as not coded', () => {
    expect([listedMeetings([0]), listedMeetings([3])]).toEqual(['not-coded', 3]);
  });

  it('name the list that they come from and never share a table with another list', () => {
    const trips = [leaderTripsChina, leaderMeetingsChina, leaderTripsUs, leaderVisits, leaderTripsSent];
    expect(new Set(trips.map((measure) => measure.table)).size).toBe(trips.length);
    expect(secretaryTripsUs.table).toBe(leaderTripsUs.table);
    expect(leaderTripsReceived.table).toBe(leaderTripsSent.table);
    for (const measure of trips) expect(measure.origin.kind).toBe('published');
  });
});

describe('declarations', () => {
  it('of measures on one number give it as it is', () => {
    expect(sharedIgos.value([55], [])).toBe(55);
    expect(igoOverlapMeasure.value([0.663], [])).toBe(0.663);
    expect(diplomaticRepresentation.value([3], [])).toBe(3);
    expect(diplomaticExchange.value([1], [1])).toBe(1);
  });
});
