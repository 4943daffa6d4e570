import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import type { Offer } from '../sources/offers/offer.ts';
import { readOffer } from '../sources/offers/read.ts';
import { shippedOffers } from './shipped-offers.ts';

/** An offer that the user named: one that comes with the package, or a file. @throws InputError where it is neither or does not read */
export function offerArgument(text: string, cwd: string | undefined): Offer {
  const shipped = shippedOffers();
  const known = shipped.find(({ name }) => name === text);
  if (known) return known;
  const path = cwd === undefined ? undefined : resolve(cwd, text);
  if (path === undefined || !existsSync(path))
    throw new InputError(
      `--offer ${text}`,
      'no such file, and no offer of that name',
      `Did you mean ${closest(
        text,
        shipped.map(({ name }) => name),
      )}? entente wedge --list shows those that come with Entente`,
    );
  if (!statSync(path).isFile()) throw new InputError(`--offer ${text}`, 'it is no file', 'Give a YAML file');
  return readOffer(readFileSync(path, 'utf8'), text, basename(path).replace(/\.ya?ml$/, ''));
}
