import { reservationPrice, type WedgeBargain } from '../bargaining/index.ts';
import { type InPage, regionChart } from '../charts/index.ts';
import { capitalised } from '../charts/text.ts';
import type { WedgeAnswer } from '../inquiry/wedge.ts';
import { verdictSentence } from './assessment-words.ts';
import { wedgeNames } from './wedge-words.ts';

/** Steps of credibility at which the price is drawn. */
const STEPS = 200;

/**
 * Which offers the target would take, by what they are worth to it and how far it believes the divider, with the offer as a point:
 * an SVG that stands by itself. The line is of offers that can be taken back whole.
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
  });
  const boundary = judgement?.readings
    ? Array.from({ length: STEPS }, (_, n) => (n + 1) / STEPS)
        .map((q) => [q, reservationPrice(bargain(q))] as const)
        .filter(([, price]) => price <= 1)
    : [];
  const verdict = judgement ? assessment.theory.verdicts[judgement.verdict]!.label : verdictSentence(assessment);
  const fixed = assessment.fixed.includes('credibility');
  const credibility = parameters.credibility as number;
  const price = judgement?.readings?.price;
  const threshold = judgement?.readings?.threshold;
  const ceiling = input('ceiling');
  const agreed = price !== undefined && price <= Math.min(1, ceiling);
  return regionChart(
    {
      title: offer.title,
      subtitle: `${capitalised(verdict)}. What ${target} would leave ${partner} for${plausible ? '; the bar: how far it may believe the offer' : ''}`,
      x: `how far it believes ${divider}, 0 to 1`,
      y: `worth to ${target}, 0 to 1`,
      boundary,
      region: 'taken',
      ceiling: { at: ceiling, word: `${divider}’s ceiling` },
      ...(agreed && { zone: { x: credibility, low: price, high: Math.min(1, ceiling), word: 'zone of agreement' } }),
      ...(threshold !== undefined && threshold <= 1 && { threshold: { at: threshold, word: 'credible enough' } }),
      points: [
        {
          x: credibility,
          ...(fixed ? { low: credibility, high: credibility } : { low: 0, high: 1 }),
          y: input('value'),
          label: 'the offer',
        },
      ],
      foot: `Sources: ${assessment.sources.join(', ')}; worths and costs: codings`,
    },
    inPage,
  );
}
