import { type StatesAsked, statesPage } from '../pages/start/states-page.ts';
import { cowStates } from '../sources/cow-states/source.ts';
import { codeOf, existedIn, findState, nameIn, roster, stateLabel } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { year } from './number-argument.ts';
import { ownSource } from './records.ts';
import { stateArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const statesView: View = {
  name: 'states',
  summary: 'The states: codes, names, spells; what a name means in a year',
  usage: 'entente states [NAME …] [--year Y]',
  about:
    'Without names, all states of that year (or of all years). Membership of the state system is the coding of the Correlates of War project, not recognition.',
  words: [{ name: 'state', kind: 'state', about: 'a name or code', optional: true, many: true, unset: 'all' }],
  options: {
    year: {
      type: 'string',
      value: 'Y',
      kind: 'year',
      unset: 'any',
      about: 'only states that were members on some day of that year',
    },
  },
  examples: ['entente states Korea --year 1990', 'entente states --year 1914 --csv', 'entente states DDR'],
  schemas: ['states'],
  list: 'states',
  answer: async (given) => {
    const asked = year(given);
    const named = given.words.length > 0;
    const states = named
      ? [...new Set(given.words.flatMap((word) => statesNamed(word, asked)))]
      : roster.map(([ccode]) => ccode).filter((ccode) => asked === undefined || existedIn(ccode, asked));
    const shown: StatesAsked = { states, named, ...(asked !== undefined && { year: asked }) };
    const rows = states.map((state) => rowOf(state, asked));
    return {
      json: () => ({
        states: rows.map(({ spells, ...row }) => ({ ...row, spells: spells.map(([start, end]) => ({ start, end })) })),
      }),
      csv: () =>
        csvOf(
          rows.flatMap(({ spells, ...row }) =>
            spells.map(([start, end]) => ({ ...row, start, end: end ?? undefined })),
          ),
          ['ccode', 'abb', 'iso3', 'gw', 'code', 'name', 'start', 'end'],
        ),
      page: () => statesPage(shown, ownSource(cowStates)),
    };
  },
};

/** All states that bear a name, where more than one does. */
function statesNamed(word: string, asked: number | undefined): readonly number[] {
  const found = findState(word, asked);
  return !found.found && found.reason === 'ambiguous' ? found.proposals : [stateArgument(word, asked)];
}

function rowOf(ccode: number, asked: number | undefined) {
  const [, abb, iso3, gw, , spells] = roster.find(([code]) => code === ccode)!;
  return {
    ccode,
    abb,
    iso3: iso3 ?? undefined,
    gw: gw ?? undefined,
    code: codeOf(ccode),
    name: asked === undefined ? stateLabel(ccode) : nameIn(ccode, asked),
    spells,
  };
}
