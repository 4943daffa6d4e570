import { barChart, type InPage, type TurningPoints } from '../../charts/index.ts';
import { capitalised, count } from '../../charts/text.ts';
import type { Assessment } from '../../inquiry/assess.ts';
import type { Block } from '../page.ts';
import { decimalsOf, ofHundred, verdictSentence } from './assessment-words.ts';

/** The verdicts over plausible settings as bars: an SVG that stands by itself, or in a page. */
export function verdictPicture(assessment: Assessment, inPage?: InPage): string {
  const { theory, judgement, plausible } = assessment;
  return barChart(
    {
      title: `${theory.title}: ${verdictSentence(assessment)}`,
      subtitle: subtitleOf(assessment),
      bars: plausible
        ? Object.entries(theory.verdicts).map(([name, { label }]) => ({
            label: capitalised(label),
            share: plausible.shares[name]!,
            words: ofHundred(plausible.shares[name]!),
            tone: name === judgement?.verdict ? ('first' as const) : ('other' as const),
          }))
        : [],
      foot: assessment.sources.length === 0 ? '' : `Sources: ${assessment.sources.join(', ')}`,
    },
    inPage,
  );
}

const subtitleOf = ({ plausible }: Assessment) =>
  plausible
    ? `verdicts of 100 plausible settings; ${count(plausible.draws)} draws over ${plausible.over}`
    : 'no verdict: inputs are missing';

/** The verdicts as a picture of a page; none where nothing was drawn. */
export function verdictPictureBlock(assessment: Assessment): Block[] {
  const { plausible, judgement, theory } = assessment;
  if (!plausible || !judgement || plausible.over === 'nothing varies') return [];
  const share = ofHundred(plausible.shares[judgement.verdict] ?? 0);
  return [
    {
      kind: 'picture',
      title: `${capitalised(theory.verdicts[judgement.verdict]!.label)} in ${share} of 100 plausible settings`,
      subtitle: subtitleOf(assessment),
      svg: verdictPicture(assessment, { id: 'verdicts' }),
      narrow: verdictPicture(assessment, { id: 'verdicts-narrow', phone: true }),
      sources: assessment.sources,
    },
  ];
}

/** Where each number would turn the verdict; undefined where none does. */
export function flipsDrawing({ theory, flips, inputs, year }: Assessment): TurningPoints | undefined {
  const rows = flips.flatMap(({ of, name, from, to, verdict }) => {
    const declared = of === 'input' ? theory.inputs[name]! : theory.parameters[name]!;
    if (!('range' in declared) || typeof from === 'string' || typeof to === 'string') return [];
    if (!declared.range.every(Number.isFinite)) return [];
    const figure = of === 'input' ? inputs.find((one) => one.name === name)?.figure : undefined;
    const known =
      figure?.kind === 'value' && figure.low !== undefined && figure.high !== undefined ? figure : undefined;
    return [
      {
        ...{ label: declared.label, range: declared.range, at: from, decimals: decimalsOf(declared) },
        ...(known && { low: known.low!, high: known.high! }),
        turn: { at: to, word: theory.verdicts[verdict]!.label },
      },
    ];
  });
  if (rows.length === 0) return undefined;
  return {
    title:
      rows.length === 1
        ? 'One number turns the verdict by itself'
        : `Each of ${count(rows.length)} numbers turns the verdict by itself`,
    subtitle: `each on its own range, all else as in ${year}; the dot: where it is, the bar: where another verdict begins`,
    rows,
    foot: '',
  };
}
