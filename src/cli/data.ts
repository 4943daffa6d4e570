import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import type { Command, Effects, Given } from './command.ts';

/** Each subcommand's loader: none is loaded unless it runs. */
const subcommands: Readonly<Record<string, () => Promise<(given: Given, effects: Effects) => Promise<number>>>> = {
  status: async () => (await import('./data-status.ts')).dataStatus,
  build: async () => (await import('./data-build.ts')).dataBuild,
  verify: async () => (await import('./data-verify.ts')).dataVerify,
};

export const dataCommand: Command = {
  name: 'data',
  summary: 'The data: status, pull, add, build, verify',
  usage: 'entente data status | build --from DIR [--to DIR] | verify',
  about: `status   what is loaded, to which year, under which terms; what is missing and how to get it
build    makes the full atlas from a folder with one folder a data set; readers see the old one or the new one, whole
verify   reads every file of the atlas back and compares it with its checksum`,
  options: {
    from: { type: 'string', value: 'DIR', about: 'the folder with one folder a data set' },
    to: { type: 'string', value: 'DIR', about: 'where the atlas goes (default: your own data folder)' },
    only: {
      type: 'string',
      value: 'SOURCE',
      about: 'build: only this data set; may be given several times',
      multiple: true,
    },
    'accept-edition': { type: 'boolean', about: 'take files whose checksum is unknown, and record it' },
    starter: { type: 'boolean', about: 'build: the small atlas that is bundled with Entente, in place' },
  },
  examples: ['entente data status', 'entente data build --from ~/data', 'entente data verify --atlas ~/atlas'],
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
