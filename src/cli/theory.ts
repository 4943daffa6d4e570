import { InputError } from '../sources/input-error.ts';
import { theoriesView, theoryView } from '../views/theories.ts';
import { theoryRunView } from '../views/theory-run.ts';
import type { View } from '../views/view.ts';
import type { Command } from './command.ts';
import { commandOf } from './view-command.ts';

/** What a verb asks for. */
const verbs: Readonly<Record<string, View>> = { list: theoriesView, show: theoryView, run: theoryRunView };

export const theoryCommand: Command = {
  name: 'theory',
  summary: 'Theories as models: list them, read one, run one on a case',
  usage: 'entente theory list | show ID | run ID [STATES] [--role ROLE=STATE] [--set NAME=VALUE] [--year Y]',
  about:
    'list: the theories in a line each. show: question, parts, inputs, parameters with their origin, rule, works. run: the verdict for the states given (in the order of the parts that theory show lists), how it holds over plausible settings, and what would turn it. A verdict is never given on absent inputs: what remains possible is named instead.',
  options: commandOf(theoryRunView).options,
  examples: [...theoriesView.examples, ...theoryView.examples, ...theoryRunView.examples],
  run: async (given, effects) => {
    const [verb, ...words] = given.words;
    const view = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!view)
      throw new InputError(
        verb === undefined ? 'entente theory' : `"${verb}"`,
        'expected list, show or run',
        'See entente theory --help',
      );
    if (given.text('svg') !== undefined && view.drawing === undefined)
      throw new InputError('--svg', `theory ${verb} draws nothing`, 'It goes with theory run');
    return commandOf(view).run({ ...given, words }, effects);
  },
};
