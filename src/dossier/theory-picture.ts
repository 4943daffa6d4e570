import { barChart } from '../charts/index.ts';
import { capitalised, count } from '../charts/text.ts';
import type { Assessment } from '../inquiry/assess.ts';
import { ofHundred, verdictSentence } from './theory-page.ts';

/** The verdicts over plausible settings as bars: an SVG that stands by itself. */
export function verdictPicture(assessment: Assessment): string {
  const { theory, judgement, plausible } = assessment;
  return barChart({
    title: `${theory.title}: ${verdictSentence(assessment)}`,
    subtitle: plausible
      ? `verdicts of 100 plausible settings; ${count(plausible.draws)} draws over ${plausible.over}`
      : 'no verdict: inputs are missing',
    bars: plausible
      ? Object.entries(theory.verdicts).map(([name, { label }]) => ({
          label: capitalised(label),
          share: plausible.shares[name]!,
          words: ofHundred(plausible.shares[name]!),
          tone: name === judgement?.verdict ? ('first' as const) : ('other' as const),
        }))
      : [],
    foot: assessment.sources.length === 0 ? '' : `Sources: ${assessment.sources.join(', ')}`,
  });
}
