import { slide, type Tone } from '../../charts/index.ts';
import { absenceWords } from '../../figures/index.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Dossier } from './dossier.ts';
import { dimensionNames } from './dossier-figures.ts';

/** A dossier on one slide: who and when, its first sentence, the four dimensions with their intervals, the sources. */
export function dossierSlide({ sections, page, pair, summary }: Dossier): string {
  const scores = sections.closeness.scores.filter(({ measure }) => dimensionNames.includes(measure));
  return slide({
    title: page.title,
    finding: summary,
    scale: 'mean percentile among the pairs of the year, 0 to 100; bands: 95% intervals',
    scores: scores.map(({ measure, label, states, figure }) => {
      const directed = measureNamed(measure).of !== 'dyad';
      const said = {
        label: directed ? `${label}, ${states.join(' → ')}` : label,
        tone: toneOf(directed, states[0] === pair[0]),
      };
      if (figure.kind === 'absent') return { ...said, words: absenceWords[figure.reason] };
      const { value, low, high, carriedFrom } = figure;
      return {
        ...said,
        value,
        ...(low !== undefined && high !== undefined && { low, high }),
        words: [
          ...(low !== undefined && high !== undefined ? [`(${low.toFixed(0)} to ${high.toFixed(0)})`] : []),
          ...(carriedFrom === undefined ? [] : [`of ${carriedFrom}`]),
        ].join(' '),
      };
    }),
    sources: `${page.provenance}. Sources: ${page.sources.map(({ id }) => id).join(', ')}.`,
  });
}

/** Blue for the first state toward the second, vermillion the other way, grey for what is of both. */
function toneOf(directed: boolean, first: boolean): Tone {
  if (!directed) return 'other';
  return first ? 'first' : 'second';
}
