import type { Manifest } from '../../atlas/manifest.ts';
import { capitalised, intervalText, possessive, showNumber } from '../../charts/text.ts';
import type { WedgeAnswer } from '../../inquiry/wedge.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { flipWords, ofHundred, sharesSentence, verdictSentence } from '../theories/assessment-words.ts';
import { changeBlocks } from './wedge-change.ts';
import { wedgePicture } from './wedge-picture.ts';
import { bindingWords, kindWords, measured, outcomeWords, priceWords, wedgeNames } from './wedge-words.ts';

const left = (...titles: string[]) => titles.map((title) => ({ title, align: 'left' as const }));

/**
 * An offer's answer as a page of blocks: the answer first, then what binds, which part matters, how far it must be believed.
 * @param before of the offer that this one was made from
 */
export function wedgePage(answer: WedgeAnswer, manifest: Manifest, provenance: string, before?: WedgeAnswer): Page {
  const notes = new Footnotes(manifest, []);
  const { offer, assessment } = answer;
  const { divider, target, partner } = wedgeNames(answer);
  const blocks: Block[] = [
    ...answerBlocks(answer, notes),
    ...pictureBlocks(answer),
    ...(before ? changeBlocks(answer, before) : []),
    ...(assessment.judgement && assessment.missing.length === 0
      ? [...bindingBlocks(answer), ...partBlocks(answer), ...markBlocks(answer)]
      : []),
    ...restBlocks(answer, notes),
    ...happenedBlocks(answer),
  ];
  return {
    title: `${offer.title}: ${divider} to ${target}, away from ${partner}, ${assessment.year}`,
    provenance,
    blocks,
    sources: notes.list(),
  };
}

function answerBlocks(answer: WedgeAnswer, notes: Footnotes): Block[] {
  const { assessment, taken } = answer;
  const { target } = wedgeNames(answer);
  const { judgement } = assessment;
  const sources = notes.use(assessment.sources);
  const at = measured(answer);
  const words = at
    ? ` It is worth ${showNumber(at.value, 2)} to ${target} on a scale of 0 to 1; the least that it would leave for is ${priceWords(at.price)}.`
    : '';
  const verdict = capitalised(verdictSentence(assessment));
  const binds = bindingWords(answer);
  const opening = binds ? capitalised(binds) : verdict;
  const shares =
    taken === undefined
      ? ''
      : `${binds ? `${verdict.replace(/^In \d+: /, 'Verdict: ')}. ` : ''}${capitalised(target)} would take it in ${ofHundred(taken)} of 100 plausible settings, were it offered. ${sharesSentence(assessment)}`;
  return [
    {
      kind: 'finding',
      role: 'opening',
      parts: [{ text: `${opening}.${words}`, sources }],
    },
    ...(judgement
      ? [{ kind: 'note' as const, text: `${capitalised(assessment.theory.verdicts[judgement.verdict]!.about)}.` }]
      : []),
    ...(shares === '' ? [] : [{ kind: 'finding' as const, role: 'plain' as const, parts: [{ text: shares }] }]),
  ];
}

/** Which offers the target would take, with this one in it; none where the tie's worth is not known. */
function pictureBlocks(answer: WedgeAnswer): Block[] {
  const { assessment } = answer;
  if (!assessment.judgement?.readings || assessment.missing.length > 0) return [];
  const { divider, target, partner } = wedgeNames(answer);
  const { zone, price } = measured(answer)!;
  const kept = inputOf(answer, 'kept');
  const alike = kept > 0 ? ` where ${showNumber(kept, 2)} of it cannot be taken back, as here` : '';
  return [
    {
      kind: 'picture',
      title: zone
        ? `There is a zone of agreement, from ${showNumber(zone.low, 2)} to ${showNumber(zone.high, 2)}`
        : price > 1
          ? `No offer is enough for ${target}, believed as it is`
          : `What ${target} would leave for is more than ${divider} could give`,
      subtitle: `what ${target} would leave ${partner} for, by how far it believes ${divider}; shaded: taken${alike}. The ceiling is ${possessive(divider)} own; the bar through the offer: how far it may be believed`,
      svg: wedgePicture(answer, { id: 'offers' }),
      narrow: wedgePicture(answer, { id: 'offers-narrow', phone: true }),
      sources: assessment.sources,
    },
  ];
}

const inputOf = ({ assessment }: WedgeAnswer, name: string): number => {
  const figure = assessment.inputs.find((one) => one.name === name)?.figure;
  return figure?.kind === 'value' ? figure.value : 0;
};

/** Price, credibility, ceiling and cost, each with where the offer stands. */
function bindingBlocks(answer: WedgeAnswer): Block[] {
  const { assessment, offer } = answer;
  const { judgement, plausible, parameters } = assessment;
  const readings = judgement!.readings!;
  const given = [judgement!.verdict, ...(judgement!.also ?? [])];
  const binds = (verdict: string) => (given.includes(verdict) ? 'binds' : '');
  const bar = (name: string, value: number) => {
    const range = plausible?.readings[name];
    if (!range) return '';
    const [low, high] = [Math.min(range.low, value), Math.max(range.high, value)];
    return intervalText({ low, value, high }, 2);
  };
  const threshold = readings.threshold;
  const cost = inputOf(answer, 'cost') + (parameters.heed as number) * inputOf(answer, 'thirdPartyCost');
  const ceiling = inputOf(answer, 'ceiling');
  const zone =
    readings.price! <= ceiling && readings.price! <= 1
      ? `The zone of agreement runs from ${showNumber(readings.price!, 2)} to ${showNumber(ceiling, 2)}.`
      : readings.price! > 1
        ? 'There is no zone of agreement: the price is beyond the scale.'
        : `There is no zone of agreement: the price is above the ceiling (${showNumber(ceiling, 2)}).`;
  return [
    { kind: 'heading', id: 'binds', text: 'What binds?' },
    {
      kind: 'table',
      caption: 'Price, credibility, ceiling',
      columns: left('', 'offered', 'needed', 'over 90% of settings', ''),
      rows: [
        [
          'price',
          showNumber(inputOf(answer, 'value'), 2),
          priceWords(readings.price!),
          bar('price', readings.price!),
          binds('refused-price'),
        ],
        [
          'credibility',
          showNumber(parameters.credibility as number, 2),
          threshold === undefined ? 'none suffices' : showNumber(threshold, 2),
          threshold === undefined ? '' : bar('threshold', threshold),
          binds('refused-credibility'),
        ],
        [
          'ceiling',
          offer.kind === 'made' ? 'made' : showNumber(inputOf(answer, 'value'), 2),
          `at most ${showNumber(ceiling, 2)}`,
          '',
          binds('not-offered-ceiling'),
        ],
        [
          'cost',
          showNumber(cost, 2),
          `under ${showNumber(parameters.benefit as number, 2)}`,
          '',
          binds('not-offered-cost'),
        ],
      ],
      sources: [],
    },
    { kind: 'note', text: `${zone}${offer.ceiling < 1 ? ` Ceiling: ${offer.ceilingWhy}` : ''}` },
  ];
}

function partBlocks({ offer, without }: WedgeAnswer): Block[] {
  return [
    { kind: 'heading', id: 'parts', text: 'Which part matters?' },
    {
      kind: 'table',
      caption: 'What is offered (numbers: coded, 0 to 1), and the offer without it',
      columns: [
        ...left('part'),
        ...['worth', 'revocable', 'costs', 'others pay'].map((title) => ({ title, align: 'right' as const })),
        ...left('taken without it'),
      ],
      rows: offer.concessions.map((part, n) => {
        const found = without.find((one) => one.part === n);
        return [
          kindWords(part.kind),
          showNumber(part.value, 2),
          showNumber(part.reversibility, 2),
          showNumber(part.cost, 2),
          part.thirdPartyCost === 0 ? '' : showNumber(part.thirdPartyCost, 2),
          found ? `${ofHundred(found.taken)} of 100` : '',
        ];
      }),
      sources: [],
    },
    ...offer.concessions.map(({ kind, what, paidBy, coding }) => ({
      kind: 'note' as const,
      text: `${capitalised(kindWords(kind))}: ${what}${paidBy === '' ? '' : ` Paid by ${paidBy}.`}${coding === '' ? '' : ` Coding: ${coding}`}`,
    })),
  ];
}

function markBlocks({ marks, assessment }: WedgeAnswer): Block[] {
  const label = (verdict: string) => assessment.theory.verdicts[verdict]!.label;
  return [
    { kind: 'heading', id: 'marks', text: 'If believed as often as …' },
    {
      kind: 'table',
      caption: 'Alliance commitments kept, as studies found, as the divider’s credibility',
      columns: left('kept', '', 'price', 'verdict', 'price, partner certain'),
      rows: marks.map(({ share, about, work, verdict, price, partnerCertain }) => [
        `${ofHundred(share)}%`,
        `${about} (${work})`,
        priceWords(price),
        label(verdict),
        priceWords(partnerCertain.price),
      ]),
      sources: [],
    },
  ];
}

/** The tie as measured, and what would turn the verdict. */
function restBlocks({ assessment }: WedgeAnswer, notes: Footnotes): Block[] {
  const { theory, flips, inputs } = assessment;
  const measured = inputs.filter(({ name }) => theory.inputs[name]!.from.kind !== 'stated');
  return [
    { kind: 'heading', id: 'on-what', text: 'On what' },
    {
      kind: 'table',
      caption: 'Measured; how it makes up the tie’s worth is ours (entente theory show wedge)',
      columns: [...left(''), { title: 'figure', align: 'right' }, ...left('unit')],
      rows: measured.map(({ name, figure }) => {
        const { label, unit, decimals } = theory.inputs[name]!;
        return [label, { figure, decimals }, unit];
      }),
      sources: notes.use(assessment.sources),
    },
    ...(flips.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: 'flips', text: 'What would turn it?' },
          ...flips.slice(0, 6).map((flip) => ({
            kind: 'finding' as const,
            role: 'plain' as const,
            parts: [{ text: capitalised(flipWords(theory, flip)) }],
          })),
        ]),
  ];
}

function happenedBlocks({ offer }: WedgeAnswer): Block[] {
  const words = [
    ...(offer.asked === '' ? [] : [`Asked for it: ${offer.asked}`]),
    `What happened: ${outcomeWords[offer.outcome]}. ${offer.whatHappened}`.trim(),
  ];
  return [
    { kind: 'heading', id: 'happened', text: 'What happened?' },
    ...words.map((text) => ({ kind: 'finding' as const, role: 'plain' as const, parts: [{ text }] })),
    {
      kind: 'note',
      text:
        offer.sources.length === 0
          ? 'The offer names no source: all of it is its author’s.'
          : `Facts: ${offer.sources.join(' | ')}. The numbers are codings. What followed is no proof that the offer brought it about.`,
    },
  ];
}
