import { type Dossier, defaultYear, makeDossier } from '../pages/dossier/dossier.ts';
import { dossierJson } from '../pages/dossier/json.ts';
import { MOST_COMPARATORS } from '../pages/dossier/section-beside.ts';
import { InputError } from '../sources/input-error.ts';
import { csvOf } from './csv.ts';
import { year } from './number-argument.ts';
import { stateOrPair } from './pair-argument.ts';
import { recordsOf } from './records.ts';
import { shippedClaims } from './shipped-claims.ts';
import { shippedOffers } from './shipped-offers.ts';
import { pairArgument } from './state-argument.ts';
import type { View } from './view.ts';

/** Pairs joined by commas: "USA-JPN,FRA-DEU". @throws InputError for more than three, or what is no pair */
function besideArgument(text: string | undefined, asked: number): [number, number][] {
  const words = text === undefined ? [] : text.split(',').map((word) => word.trim());
  if (words.length > MOST_COMPARATORS)
    throw new InputError(
      '--beside',
      `${words.length} pairs`,
      `Give at most ${MOST_COMPARATORS}; entente compare takes six`,
    );
  return words.map((word) => {
    const states = stateOrPair(word, asked);
    if (states.length === 2) return states;
    throw new InputError('--beside', `"${word}" is one state`, 'Give pairs, joined by a hyphen: USA-JPN,FRA-DEU');
  });
}

export const dossierView: View = {
  name: 'dossier',
  summary: 'Two states, a year: what tie it is, how close, who leads, with every source',
  usage: 'entente dossier A B [--year Y] [--beside C-D,…] [--no-overlay]',
  about:
    'Names, ISO-3 codes, COW and Gleditsch-Ward numbers and common aliases are all understood. Without --year the last full year of UN votes is shown. A number without a source, and an absence shown as zero, are defects: please report them.',
  words: [
    { name: 'a', kind: 'state', about: 'the first state' },
    { name: 'b', kind: 'state', about: 'the second' },
  ],
  options: {
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year (default: the last full year of UN votes)' },
    beside: {
      type: 'string',
      value: 'C-D,…',
      label: 'Beside other pairs',
      unset: 'USA-JPN,FRA-DEU',
      about: 'up to three other pairs to set it beside',
    },
    'no-overlay': { type: 'boolean', here: true, about: 'leave out your own rows (entente data add)' },
  },
  examples: [
    'entente dossier RUS CHN',
    'entente dossier "South Korea" USA --year 1995 --html korea.html',
    'entente dossier RUS CHN --year 2010 --beside USA-JPN,FRA-DEU',
    'entente dossier 200 220 --cite bibtex',
  ],
  drawing: 'one slide: the finding, and the four dimensions with their intervals',
  schemas: ['dossier'],
  answer: async (given, desk) => {
    const atlas = desk.atlas;
    const asked = year(given) ?? defaultYear(atlas);
    const [a, b] = pairArgument(given.words, asked);
    const { recorded, own, evidence } = recordsOf(a, b, asked, !given.flag('no-overlay'), desk.env);
    const beside = besideArgument(given.text('beside'), asked);
    const claims = shippedClaims();
    const known = { recorded, own, beside, evidence, offers: shippedOffers(), ...(claims && { claims }) };
    const dossier: Dossier = await makeDossier(atlas, a, b, asked, known);
    const { version, kind } = atlas.manifest;
    return {
      json: () => dossierJson(dossier, { place: atlas.place, version, kind }),
      csv: async () => {
        const { figureColumns, figureRows } = await import('../pages/dossier/dossier-figures.ts');
        return csvOf(figureRows(dossier), figureColumns);
      },
      svg: async () => (await import('../pages/dossier/dossier-slide.ts')).dossierSlide(dossier),
      page: () => dossier.page,
      references: () => dossier.references,
    };
  },
};
