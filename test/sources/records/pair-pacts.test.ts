import { describe, expect, it } from 'vitest';
import { namedPacts, pactGroup, pactsOnRecord } from '../../../src/sources/records/pair-pacts.ts';
import { eventRow, madeEvents, madeFamilies, madeNames } from './folder.ts';

describe('pacts on record', () => {
  const events = madeEvents(
    eventRow({ id: 'e3', event: 'suspended', date: '2023' }),
    eventRow({ id: 'e1', date: '2019-05', defence: '1' }),
    eventRow({ id: 'e2', event: 'in-force', date: '2020-01-01', consultation: '1' }),
    eventRow({ id: 'e4', event: 'ended', date: '2025-03-01', defence: '0' }),
  );
  const at = (year: number) => pactsOnRecord(events, 731, 365, year).map(({ standing, since }) => [standing, since]);

  it('stand at the end of a year where their last event put them, whichever way round the pair is asked', () => {
    expect(at(2018)).toEqual([]);
    expect(at(2019)).toEqual([['signed', '2019-05']]);
    expect(at(2020)).toEqual([['in-force', '2020-01-01']]);
    expect(at(2022)).toEqual([['in-force', '2020-01-01']]);
    expect(at(2023)).toEqual([['suspended', '2023']]);
    expect(at(2025)).toEqual([['ended', '2025-03-01']]);
  });

  it('take each obligation from the newest row that speaks of it', () => {
    expect(pactsOnRecord(events, 365, 731, 2023)[0]!.obligations).toEqual({ defence: 1, consultation: 1 });
    expect(pactsOnRecord(events, 365, 731, 2025)[0]!.obligations).toEqual({ defence: 0, consultation: 1 });
    expect(pactsOnRecord(events, 365, 731, 2025)[0]!.rows).toEqual(['e1', 'e2', 'e3', 'e4']);
  });

  it('say who owes where only one does, and split the addresses', () => {
    const oneSided = madeEvents(
      eventRow({ side_a: '900', side_b: '947', direction: 'a-to-b', consulted: 'https://a.org | https://b.org/x y' }),
    );
    const [pact] = pactsOnRecord(oneSided, 947, 900, 2024);
    expect(pact!.owedBy).toBe(900);
    expect(pact!.consulted).toEqual(['https://a.org', 'https://b.org/x y']);
  });
});

describe('named pacts and groups', () => {
  const source = ',https://example.org,high';
  const names = madeNames(`usa-ukg,A treaty,2,200,1958,1990,,A clause.,${source}`);
  const families = madeFamilies(
    `small,Joint command,integrated,2,1949,,${source}`,
    `small,Joint command,integrated,200,1949,1970,${source}`,
    `region,Regional clause,omnibus,2,1948,,${source}`,
    `region,Regional clause,omnibus,200,1980,,${source}`,
  );
  const group = (year: number) => pactGroup(names, families, 200, 2, year);

  it('are those in which both were on any day of the year', () => {
    const of = (year: number) => namedPacts(names, families, 2, 200, year).map(({ id }) => id);
    expect(of(1948)).toEqual([]);
    expect(of(1958)).toEqual(['usa-ukg', 'small']);
    expect(of(1970)).toEqual(['usa-ukg', 'small']);
    expect(of(1985)).toEqual(['usa-ukg', 'region']);
    expect(of(1991)).toEqual(['region']);
  });

  it('go by joint command first, then a treaty of their own, then the regional clause', () => {
    expect([1948, 1949, 1958, 1985, 1991].map(group)).toEqual([
      undefined,
      'integrated',
      'integrated',
      'bilateral',
      'omnibus',
    ]);
  });
});
