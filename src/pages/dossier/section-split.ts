import { type Assessment, assess } from '../../inquiry/assess.ts';
import { greatestThreat } from '../../inquiry/greatest-threat.ts';
import type { TheoryInputs } from '../../inquiry/theory-inputs.ts';
import { type WedgeAnswer, wedgeOf, wedgesFor } from '../../inquiry/wedge.ts';
import type { Offer } from '../../sources/offers/offer.ts';
import { nameIn, withArticle } from '../../states/index.ts';
import { theoryNamed } from '../../theories/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import { flipWords, ofHundred } from '../theories/assessment-words.ts';
import { outcomeWords, priceWords, wedgeNames } from '../wedge/wedge-words.ts';
import type { Facts } from './facts.ts';
import type { WhySection } from './section-why.ts';

/** What would draw one state away from the other, and what would bind them. */
export interface SplitSection {
  /** Offers on record that concern the pair, put to it in the year asked, the latest first. */
  offers: WedgeAnswer[];
  /** For either state what it would take to draw it away, were all that a divider could give put on the table. */
  prices: { state: number; assessment: Assessment }[];
  /** What a pact would bring and cost, where that theory speaks. */
  pact?: Assessment;
}

/** Years that an answer may lie before the year asked, draws of each, and years after which an offer is no longer on the table. Ours. */
const [YEARS_BACK, DRAWS, OFFER_YEARS] = [10, 500, 20] as const;

export async function splitSection(
  { a, b, year }: Facts,
  offers: readonly Offer[],
  why: WhySection,
  inputs: TheoryInputs,
): Promise<SplitSection> {
  const asked = { year, back: YEARS_BACK, draws: DRAWS, flips: false, everyRemaining: false };
  const pact = why.compared.speaking.find(({ theory }) => theory.id === 'gains-and-costs')?.answers[0];
  return {
    offers: await Promise.all(
      wedgesFor(offers, [a, b], year)
        .filter((offer) => offer.year > year - OFFER_YEARS)
        .map((offer) => wedgeOf(offer, { ...asked, parts: false }, inputs)),
    ),
    prices: (
      await Promise.all(
        [[a, b] as const, [b, a] as const].map(async ([target, partner]) => {
          const divider = (await greatestThreat(inputs, target, new Set([partner]), year)).states;
          if (divider.length === 0) return [];
          const roles = { divider, target: [target], partner: [partner] };
          const assessment = await assess(theoryNamed('wedge'), { ...asked, roles, stated: { value: 1 } }, inputs);
          return assessment.judgement?.readings ? [{ state: target, assessment }] : [];
        }),
      )
    ).flat(),
    ...(pact && { pact }),
  };
}

export function splitBlocks(section: SplitSection, facts: Facts, notes: Footnotes): Block[] {
  const { offers, prices, pact } = section;
  if (offers.length === 0 && prices.length === 0 && pact === undefined) return [];
  // Also what an offer without a verdict rests on: the JSON form tells of it.
  notes.use([...new Set([...offers, ...prices].flatMap(({ assessment }) => assessment.sources))]);
  return [
    { kind: 'heading', id: 'split', text: 'What would split it, or seal it?' },
    ...offerBlocks(offers, notes),
    ...priceBlocks(prices, facts, notes),
    ...(pact ? [sealBlock(pact, facts, notes)] : []),
    {
      kind: 'note',
      text: 'Worths are coded on a scale of 0 to 1, and the coding is ours; entente wedge puts an offer of your own, and shows which part of it matters and how far it must be believed.',
    },
  ];
}

/** What would bind it: a verdict on the offer without the words before its colon. */
const bindingWords: Readonly<Record<string, string>> = {
  accepted: 'nothing: offered and taken',
  'refused-price': 'the price',
  'refused-credibility': 'credibility',
  'not-offered-ceiling': "the divider's own politics",
  'not-offered-cost': 'its cost to the divider',
};

function offerBlocks(offers: readonly WedgeAnswer[], notes: Footnotes): Block[] {
  const judged = offers.filter(({ assessment }) => assessment.judgement?.readings);
  if (judged.length === 0) return [];
  const taken = judged.filter(({ assessment }) => assessment.judgement!.verdict === 'accepted').length;
  const sources = notes.use([...new Set(judged.flatMap(({ assessment }) => assessment.sources))]);
  const many = judged.length === 1 ? 'The one offer on record' : `Of ${judged.length} offers on record`;
  const answer =
    judged.length === 1
      ? `${many} ${taken === 1 ? 'would be made and taken' : 'would not part them'} at the defaults`
      : `${many} ${taken === 0 ? 'none' : taken} would be made and taken at the defaults`;
  return [
    { kind: 'finding', role: 'answer', parts: [{ text: `${answer}.`, sources }] },
    {
      kind: 'table',
      caption: `Offers of the last ${OFFER_YEARS} years, put to the tie as it stands; taken: in how many of 100 plausible settings the target would take it, were it offered`,
      columns: [
        { title: 'offer', align: 'left' },
        { title: 'away from', align: 'left' },
        { title: 'worth', align: 'right' },
        { title: 'price', align: 'right' },
        { title: 'taken', align: 'right' },
        { title: 'what binds', align: 'left' },
        { title: 'what became of it', align: 'left' },
      ],
      rows: judged.map((answered) => {
        const { offer, assessment, taken: share } = answered;
        const { divider, target, partner } = wedgeNames(answered);
        const { verdict, readings } = assessment.judgement!;
        const value = assessment.inputs.find(({ name }) => name === 'value')!.figure;
        return [
          `${offer.title} (${divider} to ${target}, ${offer.year})`,
          partner,
          value.kind === 'value' ? value.value.toFixed(2) : '',
          priceWords(readings!.price!),
          share === undefined ? '' : ofHundred(share),
          bindingWords[verdict] ?? assessment.theory.verdicts[verdict]!.label,
          outcomeWords[offer.outcome],
        ];
      }),
      sources,
    },
  ];
}

function priceBlocks(prices: SplitSection['prices'], facts: Facts, notes: Footnotes): Block[] {
  return prices.map(({ state, assessment }): Block => {
    const name = withArticle(nameIn(state, facts.year));
    const other = state === facts.a ? facts.proseB : facts.proseA;
    const { price, threshold } = assessment.judgement!.readings as { price: number; threshold?: number };
    const range = assessment.plausible?.readings.price;
    const over = range
      ? ` (${priceWords(range.low)} to ${priceWords(range.high)} over 90 of 100 plausible settings)`
      : '';
    const believed =
      threshold === undefined
        ? ''
        : `; all that could be offered would do from a credibility of ${threshold.toFixed(2)}`;
    const year = assessment.year < facts.year ? `, as things stood in ${assessment.year}` : '';
    return {
      kind: 'finding',
      role: 'plain',
      parts: [
        {
          text: `To draw ${name} away from ${other} takes an offer worth ${priceWords(price)} on a scale of 0 to 1${over}${believed}${year}.`,
          sources: notes.use(assessment.sources),
        },
      ],
    };
  });
}

function sealBlock(pact: Assessment, facts: Facts, notes: Footnotes): Block {
  const { theory, judgement, flips } = pact;
  const verdict = theory.verdicts[judgement!.verdict]!;
  const toward = flips.find(({ verdict: then }) => theory.verdicts[then]!.implies === 'ally');
  const turn =
    verdict.implies === 'ally'
      ? ''
      : toward
        ? `; for both with ${flipWords(theory, toward)}`
        : '; no single change within range makes it pay for both';
  const year = pact.year < facts.year ? ` (${pact.year})` : '';
  return {
    kind: 'finding',
    role: 'plain',
    parts: [
      {
        text: `What would seal it: ${verdict.label}${year}${turn}.`,
        sources: notes.use(pact.sources),
      },
    ],
  };
}
