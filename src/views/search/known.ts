import type { Atlas } from '../../atlas/atlas.ts';
import { holdingOf } from '../../atlas/holding.ts';
import { type Measure, measureNamed, measures } from '../../measures/index.ts';
import { mainNameOf } from '../../measures/rooms.ts';
import { defaultYear } from '../../pages/dossier/dossier.ts';
import type { Offer } from '../../sources/offers/offer.ts';
import { folded, LAST_YEAR } from '../../states/index.ts';
import { theories } from '../../theories/index.ts';
import { shippedClaims } from '../shipped-claims.ts';
import { shippedOffers } from '../shipped-offers.ts';
import { shippedQuestions } from '../shipped-questions.ts';
import { type Named, Names, stem } from './names-said.ts';
import { plainWords } from './plain-words.ts';

/** What there is to ask for in an atlas, by name. */
export interface Known {
  names: Names;
  /** The last year that a page shows where nobody names one. */
  lastYear: number;
  /** First and last year for which the atlas has a measure; undefined where it is not loaded. */
  yearsOf: (measure: Measure) => readonly [from: number, to: number] | undefined;
  offers: readonly Offer[];
}

/** Words in so many names that they tell none apart. */
const idle: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'year',
]);

const wordSet = (...texts: readonly string[]): Set<string> =>
  new Set(
    texts.flatMap((text) =>
      folded(text.replace(/[-–:’']/g, ' '))
        .split(' ')
        .filter((word) => word !== '' && !idle.has(word))
        .map(stem),
    ),
  );

const ofMeasure = (measure: Measure): Named => ({
  kind: 'measure',
  id: measure.name,
  title: measure.label,
  called: [wordSet(measure.name), wordSet(measure.label)],
});

/** A measure under a word that people use for it. */
const byPlainWord = plainWords.map(
  ([word, name]): Named => ({
    kind: 'measure',
    id: name,
    title: measureNamed(name).label,
    called: [wordSet(word)],
  }),
);

function namedIn(atlas: Atlas, offers: readonly Offer[]): Named[] {
  const mains = measures.filter((measure) => mainNameOf(measure) === measure.name);
  const variants = measures.filter((measure) => mainNameOf(measure) !== measure.name);
  const texts = shippedClaims()?.cases ?? [];
  return [
    ...mains.map(ofMeasure),
    ...byPlainWord,
    ...variants.map(ofMeasure),
    ...theories.map(
      ({ id, title, verdicts, works }): Named => ({
        kind: 'theory',
        id,
        title,
        called: [
          id,
          title,
          ...Object.values(verdicts).map(({ label }) => label),
          ...works.map(({ short }) => short.replace(/\d/g, '')),
        ].map((name) => wordSet(name)),
      }),
    ),
    ...texts.map(
      (text): Named => ({
        kind: 'text',
        id: text.case,
        title: `${text.author}: ${text.title}`,
        called: [wordSet(text.author), wordSet(text.title), wordSet(text.case)],
      }),
    ),
    ...texts.flatMap((text) =>
      text.claims.map(
        ({ id, claim, speaker }): Named => ({
          kind: 'claim',
          id: `${text.case}:${id}`,
          title: claim,
          called: speaker === undefined ? [wordSet(claim)] : [wordSet(claim), wordSet(speaker)],
        }),
      ),
    ),
    ...shippedQuestions().map(
      ({ id, question }): Named => ({ kind: 'question', id, title: question, called: [wordSet(question)] }),
    ),
    ...Object.entries(atlas.manifest.sources).map(
      ([id, { title }]): Named => ({
        kind: 'source',
        id,
        title,
        called: [wordSet(id), wordSet(title)],
      }),
    ),
    ...offers.map(({ name, title }): Named => ({ kind: 'offer', id: name, title, called: [wordSet(title)] })),
  ];
}

const madeFor = new WeakMap<Atlas, Known>();

/** Made once for an atlas. */
export function knownIn(atlas: Atlas): Known {
  const made = madeFor.get(atlas);
  if (made) return made;
  const offers = shippedOffers();
  const votes = holdingOf(atlas.manifest, measureNamed('un-agreement'))?.held;
  const known: Known = {
    names: new Names(namedIn(atlas, offers)),
    lastYear: votes ? defaultYear(atlas) : LAST_YEAR - 1,
    yearsOf: (measure) => {
      const holding = holdingOf(atlas.manifest, measure);
      if (!holding?.held) return undefined;
      return [Math.max(holding.covers[0], holding.keptFrom ?? -Infinity), holding.covers[1]];
    },
    offers,
  };
  madeFor.set(atlas, known);
  return known;
}
