import { closest, distance } from 'fastest-levenshtein';
import { type Measure, measures } from '../measures/index.ts';
import { InputError } from '../sources/input-error.ts';

/** A measure that the user named, by its name or its label. @throws InputError with the nearest names */
export function measureArgument(given: string | undefined): Measure {
  if (given === undefined)
    throw new InputError('no measure given', 'the first word names a measure', 'entente measures lists them all');
  const asked = hyphened(given);
  const found =
    measures.find(({ name }) => name === given) ?? only(measures.filter((one) => hyphened(one.label) === asked));
  if (found) return found;
  const spellings = measures.flatMap(({ name, label }) =>
    [name, hyphened(label)].map((spelling) => ({ name, spelling })),
  );
  const near = spellings.filter(({ spelling }) => distance(spelling, asked) <= 4 || spelling.includes(asked));
  const names = [...new Set(near.map(({ name }) => name))].slice(0, 4);
  const nearest = closest(
    asked,
    spellings.map(({ spelling }) => spelling),
  );
  const proposals = names.length > 0 ? names : [spellings.find(({ spelling }) => spelling === nearest)!.name];
  throw new InputError(
    `"${given}"`,
    'no such measure',
    `Did you mean ${proposals.join(', ')}? entente measures lists them all`,
  );
}

/** "UN agreement" as names are written: "un-agreement". */
function hyphened(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
