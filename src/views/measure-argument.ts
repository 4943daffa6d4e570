import { closest, distance } from 'fastest-levenshtein';
import { type Measure, measures } from '../measures/index.ts';
import { InputError } from '../sources/input-error.ts';

/** A measure that the user named. @throws InputError with the nearest names */
export function measureArgument(name: string | undefined): Measure {
  const names = measures.map((measure) => measure.name);
  if (name === undefined)
    throw new InputError('no measure given', 'the first word names a measure', 'entente measures lists them all');
  const found = measures.find((measure) => measure.name === name);
  if (found) return found;
  const near = names.filter((other) => distance(other, name) <= 4 || other.includes(name)).slice(0, 4);
  const proposals = near.length > 0 ? near : [closest(name, names)];
  throw new InputError(
    `"${name}"`,
    'no such measure',
    `Did you mean ${proposals.join(', ')}? entente measures lists them all`,
  );
}
