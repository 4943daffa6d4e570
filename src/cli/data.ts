import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import type { Given } from '../views/view.ts';
import type { Command, Effects } from './command.ts';

/** Each subcommand's loader: none is loaded unless it runs. */
const subcommands: Readonly<Record<string, () => Promise<(given: Given, effects: Effects) => Promise<number>>>> = {
  status: async () => (await import('./data-status.ts')).dataStatus,
  pull: async () => {
    const { dataPull } = await import('./data-pull.ts');
    return (given, effects) => dataPull(given, effects);
  },
  add: async () => (await import('./data-add.ts')).dataAdd,
  build: async () => (await import('./data-build.ts')).dataBuild,
  verify: async () => (await import('./data-verify.ts')).dataVerify,
};

export const dataCommand: Command = {
  name: 'data',
  summary: 'The data: status, pull, add, build, verify',
  usage:
    'entente data status [SOURCE…] | pull [SOURCE…] [--to DIR] | add FILE --as SOURCE | build [--from DIR] [--to DIR] | verify',
  about: `status   what is loaded, to which year, under which terms; what is missing and how to get it
pull     fetches the files whose address is known into your own data folder, going on where it stopped the last time, and
         says of the others where and how to get them; ends with 1 where a data set that you named is not all there
add      takes a file of yours: as pact-events, rows of your own beside Entente's record of pacts; as another data set, one of
         its files, read and checked before it is put in place; --list and --remove show and take back rows of your own
build    makes the full atlas from a folder with one folder a data set; readers see the old one or the new one, whole
verify   reads every file of the atlas back and compares it with its checksum; ends with 1 where one differs`,
  options: {
    from: {
      type: 'string',
      value: 'DIR',
      about: 'build: the folder with one folder a data set (default: where pull and add put files)',
    },
    to: { type: 'string', value: 'DIR', about: 'where the atlas or the files go (default: your own data folder)' },
    as: { type: 'string', value: 'SOURCE', about: 'add: the data set that the file belongs to, or pact-events' },
    list: { type: 'boolean', about: 'add: the files with rows of your own' },
    remove: { type: 'string', value: 'NAME', about: 'add: takes a file with rows of your own away again' },
    only: {
      type: 'string',
      value: 'SOURCE',
      about: 'build: only this data set; may be given several times',
      multiple: true,
    },
    'accept-edition': { type: 'boolean', about: 'take files whose checksum is unknown, and record it' },
    starter: { type: 'boolean', about: 'build: the small atlas that is bundled with Entente, in place' },
  },
  examples: [
    'entente data status atop',
    'entente data pull',
    'entente data add my-pacts.csv --as pact-events',
    'entente data build --from ~/data',
    'entente data verify --atlas ~/atlas',
  ],
  run: async (given, effects) => {
    const [name, ...words] = given.words;
    const names = Object.keys(subcommands);
    if (name === undefined)
      throw new InputError(
        'data',
        'it needs to be told what to do',
        `Say one of ${names.join(', ')}: entente data status`,
      );
    const load = subcommands[name];
    if (!load)
      throw new InputError(`data ${name}`, 'no such subcommand', `Did you mean entente data ${closest(name, names)}?`);
    return (await load())({ ...given, words }, effects);
  },
};
