import type { Measure } from '../measures/index.ts';
import { InputError } from '../sources/input-error.ts';
import { measureArgument } from './measure-argument.ts';
import type { Given } from './view.ts';

/** The measures named after --measures, each once, in their order; undefined where the option is not given. @throws InputError for an unknown one */
export function measuresOption(given: Given): Measure[] | undefined {
  const text = given.text('measures');
  if (text === undefined) return undefined;
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0)
    throw new InputError(
      '--measures',
      'no measure in it',
      'Give names joined by commas: --measures un-kappa,trade-share',
    );
  return [...new Set(names.map(measureArgument))];
}
