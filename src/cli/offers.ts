import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import type { Offer } from '../sources/offers/offer.ts';
import { readOffer } from '../sources/offers/read.ts';
import { recordsFolder } from './open-atlas.ts';

const ending = /\.ya?ml$/;

/** The offers that come with the package, by name. */
export function shippedOffers(): Offer[] {
  const folder = join(recordsFolder(), 'offers');
  return readdirSync(folder)
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => readOffer(readFileSync(join(folder, file), 'utf8'), file, file.replace(ending, '')));
}

/** An offer that the user named: one that comes with the package, or a file. @throws InputError where it is neither or does not read */
export function offerArgument(text: string, cwd: string): Offer {
  const folder = join(recordsFolder(), 'offers');
  const names = readdirSync(folder).map((file) => file.replace(ending, ''));
  if (names.includes(text)) return readOffer(readFileSync(join(folder, `${text}.yaml`), 'utf8'), `${text}.yaml`, text);
  const path = resolve(cwd, text);
  if (!existsSync(path))
    throw new InputError(
      `--offer ${text}`,
      'no such file, and no offer of that name',
      `Did you mean ${closest(text, names)}? entente wedge --list shows those that come with Entente`,
    );
  if (!statSync(path).isFile()) throw new InputError(`--offer ${text}`, 'it is no file', 'Give a YAML file');
  return readOffer(readFileSync(path, 'utf8'), text, basename(path).replace(ending, ''));
}
