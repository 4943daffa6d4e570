import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Offer } from '../sources/offers/offer.ts';
import { readOffer } from '../sources/offers/read.ts';
import { recordsFolder } from './places.ts';

/**
 * The offers that come with the package, by name. The build runs this and puts the answer in its place (scripts/build.mjs): a dossier
 * parses no YAML.
 */
export function shippedOffers(): Offer[] {
  const folder = join(recordsFolder(), 'offers');
  return readdirSync(folder)
    .sort()
    .map((file) => readOffer(readFileSync(join(folder, file), 'utf8'), file, file.replace(/\.yaml$/, '')));
}
