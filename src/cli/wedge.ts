import { InputError } from '../sources/input-error.ts';
import { offersView } from '../views/offer-list.ts';
import { wedgeView } from '../views/wedge.ts';
import type { Command } from './command.ts';
import { commandOf } from './view-command.ts';

const command = commandOf(wedgeView);

export const wedgeCommand: Command = {
  ...command,
  options: {
    ...command.options,
    list: {
      type: 'boolean',
      about: 'the offers that come with Entente; with two states, those that concern them',
    },
  },
  examples: [...offersView.examples, ...wedgeView.examples],
  run: async (given, effects) => {
    if (given.flag('list')) return commandOf(offersView).run(given, effects);
    if (given.words.length > 0)
      throw new InputError(
        `"${given.words.join(' ')}"`,
        'states go by --divider, --target and --partner',
        'See entente wedge --help',
      );
    return command.run(given, effects);
  },
};
