import { reservationPrice, type WedgeBargain } from '../../bargaining/index.ts';
import { type InPage, regionChart } from '../../charts/index.ts';
import { capitalised, showNumber } from '../../charts/text.ts';
import type { WedgeAnswer } from '../../inquiry/wedge.ts';
import { verdictSentence } from '../theories/assessment-words.ts';
import { measured, wedgeNames } from './wedge-words.ts';

/** Steps of credibility at which the price is drawn. */
const STEPS = 200;

/**
 * Which offers the target would take, by what they are worth to it and how far it believes the divider, with the offer as a point:
 * an SVG that stands by itself. The line is of offers of which as much cannot be taken
 * back as of this one.
 */
export function wedgePicture(answer: WedgeAnswer, inPage?: InPage): string {
  const { assessment, offer } = answer;
  const { divider, target, partner } = wedgeNames(answer);
  const { parameters, judgement, plausible } = assessment;
  const input = (name: string) => {
    const figure = assessment.inputs.find((one) => one.name === name)!.figure;
    if (figure.kind === 'absent') throw new RangeError(`the offer says nothing of ${name}`);
    return figure.value;
  };
  const bargain = (credibility: number): WedgeBargain => ({
    tie: judgement?.readings?.tie ?? 0,
    switching: parameters.switching as number,
    credibility,
    partnerCredibility: parameters.partnerCredibility as number,
    counter: input('counter'),
    renege: Math.min(input('kept'), input('value')),
  });
  const boundary = judgement?.readings
    ? Array.from({ length: STEPS }, (_, n) => (n + 1) / STEPS)
        .map((q) => [q, reservationPrice(bargain(q))] as const)
        .filter(([, price]) => price <= 1)
    : [];
  const verdict = judgement ? assessment.theory.verdicts[judgement.verdict]!.label : verdictSentence(assessment);
  const fixed = assessment.fixed.includes('credibility');
  const credibility = parameters.credibility as number;
  const at = measured(answer);
  return regionChart(
    {
      title: offer.title,
      subtitle: `${capitalised(verdict)}. What ${target} would leave ${partner} for${plausible ? '; the bar: how far it may believe the offer' : ''}`,
      x: `how far it believes ${divider}, 0 to 1`,
      y: `worth to ${target}, 0 to 1`,
      boundary,
      region: 'taken',
      ceiling: {
        at: input('ceiling'),
        word: offer.kind === 'made' ? 'ceiling passed: made' : `ceiling ${showNumber(input('ceiling'), 2)}`,
      },
      ...(at && {
        price: { x: credibility, at: at.price, word: `price ${at.price > 1 ? 'above 1' : showNumber(at.price, 2)}` },
        ...(at.zone && { zone: { x: credibility, ...at.zone, word: 'zone of agreement' } }),
        ...(at.threshold !== undefined && {
          threshold: { at: at.threshold, word: `credible enough from ${showNumber(at.threshold, 2)}` },
        }),
      }),
      points: [
        {
          x: credibility,
          ...(fixed ? { low: credibility, high: credibility } : { low: 0, high: 1 }),
          y: input('value'),
          label: `the offer ${showNumber(input('value'), 2)}`,
        },
      ],
      foot: `Sources: ${assessment.sources.join(', ')}; worths and costs: codings`,
    },
    inPage,
  );
}
