import { drawMany } from '../ensemble/index.ts';
import { type Offer, offerInputs } from '../sources/offers/offer.ts';
import { credibilityMarks, type ParameterValues, theoryNamed } from '../theories/index.ts';
import { type Asked, type Assessment, assess, settingsOf, usualDraws } from './assess.ts';
import type { TheoryInputs } from './theory-inputs.ts';

/** An offer put to the theory `wedge`, on an atlas. */
export interface WedgeAnswer {
  offer: Offer;
  assessment: Assessment;
  /** The share of plausible settings in which the target would take it, whatever the divider's own politics say. */
  taken?: number;
  /** Without each part of it in turn: which part matters. */
  without: readonly { part: number; verdict: string; taken: number }[];
  /** At credibilities that studies found, the partner believed as far as its parameter says, and altogether. */
  marks: readonly CredibilityRow[];
}

export interface CredibilityRow {
  share: number;
  about: string;
  work: string;
  verdict: string;
  price: number;
  partnerCertain: { verdict: string; price: number };
}

export interface WedgeAsked extends Omit<Asked, 'roles'> {
  /** In place of the states that the offer names. */
  divider?: number;
  target?: number;
  partner?: number;
  /** False: not what each part matters, which takes as many draws again for each. */
  parts?: boolean;
}

/** Draws for each offer with a part left out. */
const DRAWS_WITHOUT = 2000;

/**
 * What becomes of an offer: the theory's answer on it, on it without each of its parts, and at the credibilities that studies found.
 * What the user states goes before what the offer says.
 * @throws InputError as {@link assess}
 */
export async function wedgeOf(offer: Offer, asked: WedgeAsked, inputs: TheoryInputs): Promise<WedgeAnswer> {
  const theory = theoryNamed('wedge');
  const { divider = offer.divider, target = offer.target, partner = offer.partner, stated = {}, ...more } = asked;
  const given = { ...offerInputs(offer), ...stated };
  const parameters: ParameterValues = {
    ...(given.tie !== undefined && { composition: 'stated' }),
    ...asked.parameters,
  };
  const assessment = await assess(
    theory,
    { ...more, roles: { divider: [divider], target: [target], partner: [partner] }, stated: given, parameters },
    inputs,
  );
  const { judgement, plausible, missing } = assessment;
  if (!judgement || !plausible || missing.length > 0) return { offer, assessment, without: [], marks: [] };
  const settings = settingsOf(assessment);
  const judged = (values: Readonly<Record<string, number>>, changed: ParameterValues = {}) => {
    const known = Object.fromEntries(Object.entries(settings.inputs).map(([name, { value }]) => [name, value]));
    return theory.judge({ ...known, ...values }, { ...settings.parameters, ...changed });
  };
  const without: WedgeAnswer['without'][number][] = [];
  for (const part of asked.parts === false ? [] : offer.concessions.keys()) {
    const left = offer.concessions.filter((_, n) => n !== part);
    const values = { ...offerInputs({ ...offer, concessions: left }), ...stated };
    const shares = await drawMany(
      theory,
      {
        ...settings,
        inputs: {
          ...settings.inputs,
          ...Object.fromEntries(Object.entries(values).map(([n, value]) => [n, { value }])),
        },
      },
      { draws: Math.min(DRAWS_WITHOUT, asked.draws ?? usualDraws['closed-form']), seed: asked.seed ?? 1 },
    );
    without.push({ part, verdict: judged(values).verdict, taken: takenShare(shares.shares) });
  }
  const marks = credibilityMarks.map((mark) => {
    const at = judged({}, { credibility: mark.share });
    const certain = judged({}, { credibility: mark.share, partnerCredibility: 1 });
    return {
      ...mark,
      verdict: at.verdict,
      price: at.readings!.price!,
      partnerCertain: { verdict: certain.verdict, price: certain.readings!.price! },
    };
  });
  return { offer, assessment, taken: takenShare(plausible.shares), without, marks };
}

/** All but the settings in which the target itself refuses. */
function takenShare(shares: Readonly<Record<string, number>>): number {
  return Math.max(0, 1 - (shares['refused-price'] ?? 0) - (shares['refused-credibility'] ?? 0));
}

/**
 * The offers that concern a pair: either state as the target, the other as its partner. Up to the year asked, the latest first.
 * @example wedgesFor(shipped, [365, 710], 2021) // Larison's, Kupchan's, the comment's, and the American opening to China of 1971
 */
export function wedgesFor(offers: readonly Offer[], [a, b]: readonly [number, number], year: number): Offer[] {
  return offers
    .filter(({ target, partner }) => (target === a && partner === b) || (target === b && partner === a))
    .filter((offer) => offer.year <= year)
    .sort((x, y) => y.year - x.year || (x.name < y.name ? -1 : 1));
}
