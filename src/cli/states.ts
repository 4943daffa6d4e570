import { codeOf, existedIn, findState, membershipWords, nameIn, roster, stateLabel } from '../states/index.ts';
import { csvOf } from '../views/csv.ts';
import { year } from '../views/number-argument.ts';
import { stateArgument } from '../views/state-argument.ts';
import type { Command } from './command.ts';

/** All states that bear a name, where more than one does. */
function statesNamed(word: string, asked: number | undefined): readonly number[] {
  const found = findState(word, asked);
  return !found.found && found.reason === 'ambiguous' ? found.proposals : [stateArgument(word, asked)];
}

export const statesCommand: Command = {
  name: 'states',
  summary: 'The states: codes, names, spells; what a name means in a year',
  usage: 'entente states [NAME …] [--year Y]',
  about:
    'Without names, all states of that year (or of all years). Membership of the state system is the coding of the Correlates of War project, not recognition.',
  options: { year: { type: 'string', value: 'Y', about: 'only states that were members on some day of that year' } },
  examples: ['entente states Korea --year 1990', 'entente states --year 1914 --csv', 'entente states DDR'],
  run: async (given, effects) => {
    const asked = year(given);
    const codes =
      given.words.length > 0
        ? given.words.flatMap((word) => statesNamed(word, asked))
        : roster.map(([ccode]) => ccode).filter((ccode) => asked === undefined || existedIn(ccode, asked));
    const rows = codes.map((ccode) => {
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
    });
    if (given.flag('json'))
      effects.out(
        `${JSON.stringify({ states: rows.map(({ spells, ...row }) => ({ ...row, spells: spells.map(([start, end]) => ({ start, end })) })) }, null, 1)}\n`,
      );
    else if (given.flag('csv'))
      effects.out(
        csvOf(
          rows.flatMap(({ spells, ...row }) =>
            spells.map(([start, end]) => ({ ...row, start, end: end ?? undefined })),
          ),
          ['ccode', 'abb', 'iso3', 'gw', 'code', 'name', 'start', 'end'],
        ),
      );
    else {
      for (const { ccode, code, gw, name } of rows)
        effects.out(
          `${code.padEnd(4)} ${String(ccode).padStart(4)}  ${String(gw ?? '').padStart(4)}  ${name}  ${membershipWords(ccode)}\n`,
        );
      effects.out(
        `\n${rows.length === 1 ? '1 state' : `${rows.length} states`}: code, COW number, Gleditsch-Ward number, name, membership (as coded, not recognition)\n`,
      );
    }
    return 0;
  },
};
