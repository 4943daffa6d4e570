import { describe, expect, it } from 'vitest';
import {
  isOfPairs,
  NotRead,
  parseSet,
  parseSubject,
  setWords,
  stateNamed,
  statesOf,
  subjectWords,
} from '../../../src/cases/tests/subject.ts';
import { codeOf, membersIn } from '../../../src/states/index.ts';

const [USA, UK, RUSSIA, CHINA, JAPAN, GUINEA_BISSAU, TRINIDAD, BOSNIA] = [2, 200, 365, 710, 740, 404, 52, 346];
const refused = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof NotRead) return `${error.message}. ${error.fix}`;
    throw error;
  }
  throw new Error('it read');
};

describe('a subject', () => {
  it('is a state, by any of its codes and names', () => {
    for (const text of ['RUS', ' RUS ', 'Russia', '365'])
      expect(parseSubject(text)).toEqual({ kind: 'state', state: RUSSIA });
  });

  it('is a pair, the first toward the second', () => {
    expect(parseSubject('RUS-CHN')).toEqual({ kind: 'pair', states: [RUSSIA, CHINA] });
    expect(parseSubject('CHN-RUS')).toEqual({ kind: 'pair', states: [CHINA, RUSSIA] });
    expect(parseSubject('RUS with CHN')).toEqual({ kind: 'pair', states: [RUSSIA, CHINA] });
  });

  it('is several put together', () => {
    expect(parseSubject('sum of USA, JPN and GBR')).toEqual({
      kind: 'several',
      how: 'sum',
      members: [USA, JAPAN, UK].map((state) => ({ kind: 'state', state })),
    });
    expect(parseSubject('mean of RUS-CHN, USA-JPN')).toMatchObject({
      how: 'mean',
      members: [{ states: [RUSSIA, CHINA] }, { states: [USA, JAPAN] }],
    });
    expect(parseSubject('sum of USA and allies of USA')).toMatchObject({
      members: [
        { kind: 'state', state: USA },
        { kind: 'allies', of: USA },
      ],
    });
    expect(parseSubject('sum of RUS with CHN, JPN')).toMatchObject({
      members: [{ states: [RUSSIA, CHINA] }, { states: [RUSSIA, JAPAN] }],
    });
    expect(parseSubject('max of RUS with allies of RUS')).toMatchObject({
      how: 'max',
      members: [{ kind: 'allies', of: RUSSIA, with: RUSSIA }],
    });
  });

  it('a hyphen or an "and" in a name parts nothing', () => {
    expect(parseSubject('Guinea-Bissau')).toEqual({ kind: 'state', state: GUINEA_BISSAU });
    expect(parseSubject('Trinidad and Tobago')).toEqual({ kind: 'state', state: TRINIDAD });
    expect(parseSubject('sum of Trinidad and Tobago, Bosnia and Herzegovina and USA')).toMatchObject({
      members: [{ state: TRINIDAD }, { state: BOSNIA }, { state: USA }],
    });
    expect(parseSubject('sum of allies of Trinidad and Tobago')).toMatchObject({
      members: [{ kind: 'allies', of: TRINIDAD }],
    });
  });

  it('every member of 2014 reads by its code, alone and in a pair', () => {
    for (const ccode of membersIn(2014)) {
      expect(parseSubject(codeOf(ccode)), codeOf(ccode)).toEqual({ kind: 'state', state: ccode });
      const other = ccode === USA ? UK : USA;
      const states = [ccode, other];
      expect(parseSubject(`${codeOf(ccode)}-${codeOf(other)}`)).toEqual({ kind: 'pair', states });
    }
  });

  it.each([
    ['an unknown state', 'Atlantis', /Atlantis/],
    ['two states', 'RUS, CHN', /"RUS, CHN" is no one state or pair\. Write RUS, RUS-CHN/],
    ['a state paired with itself', 'RUS-RUS', /"RUS-RUS" pairs a state with itself\. Give two different states/],
    ['allies alone', 'allies of USA', /is no one state or pair/],
    ['a sum of nothing', 'sum of ', /no one state or pair|unknown|no state/i],
    ['pairs with pairs', 'sum of USA with RUS-CHN', /only states can be paired with a state/],
    ['nothing', '', /./],
  ])('with %s is refused', (_, text, words) => {
    expect(refused(() => parseSubject(text))).toMatch(words);
    expect(refused(() => parseSubject(text))).not.toContain('\n');
  });

  it('a misspelt state is told what was meant', () => {
    expect(refused(() => stateNamed('Rusia'))).toContain('Russia');
  });

  it('knows its states and whether it is of pairs', () => {
    const [sum, pairs] = [parseSubject('sum of USA, JPN'), parseSubject('sum of RUS with CHN, JPN')];
    expect([statesOf(sum), statesOf(pairs)]).toEqual([
      [USA, JAPAN],
      [RUSSIA, CHINA, RUSSIA, JAPAN],
    ]);
    expect([isOfPairs(sum), isOfPairs(pairs)]).toEqual([false, true]);
    expect(isOfPairs(parseSubject('sum of allies of USA'))).toBe(false);
    expect(isOfPairs(parseSubject('sum of USA with allies of USA'))).toBe(true);
  });

  it.each([
    ['RUS', 'Russia'],
    ['RUS-CHN', 'Russia and China'],
    ['sum of USA and allies of USA', 'the sum of the United States, the defence partners of the United States'],
    ['max of RUS-CHN, RUS-USA', 'the highest of Russia and China, Russia and the United States'],
  ])('%s in words: %s', (text, words) => expect(subjectWords(parseSubject(text))).toBe(words));

  it('of a directed measure: who toward whom', () => {
    expect(subjectWords(parseSubject('CHN-RUS'), true)).toBe('China toward Russia');
  });
});

describe('a set', () => {
  it.each([
    [['all'], { kind: 'all' }],
    [['partners of RUS'], { kind: 'partners', of: RUSSIA }],
    [['allies of USA'], { kind: 'allies', of: USA }],
    [['USA with allies of USA'], { kind: 'allies', of: USA, with: USA }],
    [['defence pairs'], { kind: 'defence-pairs' }],
    [['major powers'], { kind: 'major-powers' }],
    [['RUS', 'CHN'], { kind: 'list', members: [RUSSIA, CHINA] }],
    [['RUS, CHN'], { kind: 'list', members: [RUSSIA, CHINA] }],
    [
      ['RUS-CHN', 'USA-JPN'],
      {
        kind: 'list',
        members: [
          [RUSSIA, CHINA],
          [USA, JAPAN],
        ],
      },
    ],
  ] as const)('%s', (words, wanted) => expect(parseSet(words)).toEqual(wanted));

  it.each([[[]], [['']], [['everybody']], [['RUS']], [['partners of Atlantis']], [['RUS', 'RUS-RUS']]])(
    '%j is none',
    (words) => expect(refused(() => parseSet(words))).not.toContain('\n'),
  );

  it('has words', () => {
    expect(setWords(parseSet(['partners of USA']))).toBe('the partners of the United States');
    expect(setWords(parseSet(['USA with allies of USA']))).toBe(
      'the pairs of the United States with the defence partners of the United States',
    );
    expect(setWords(parseSet(['RUS-CHN', 'USA-JPN']))).toBe('Russia and China, the United States and Japan');
  });
});
