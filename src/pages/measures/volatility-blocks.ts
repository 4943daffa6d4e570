import { absenceWords } from '../../figures/index.ts';
import { isShown, type NotShown } from '../../inquiry/direction.ts';
import { volatilityWords } from '../../inquiry/direction-words.ts';
import type { VolatilityComparison } from '../../inquiry/volatility.ts';
import { nameIn } from '../../states/index.ts';
import type { SpreadRatio } from '../../stats/index.ts';
import type { Block } from '../page.ts';

/** Which of two states is the more volatile, measure by measure. */
export function volatilityBlocks(found: VolatilityComparison): Block[] {
  const [from, year] = found.window;
  const [first, second] = found.states.map((state) => nameIn(state, year)) as [string, string];
  const verdicts = {
    first: `${first} more`,
    second: `${second} more`,
    'no difference shown': 'no difference shown',
    'readings part': 'the two readings part',
  };
  return [
    { kind: 'heading', id: 'volatility', text: 'Which is the more volatile?' },
    { kind: 'finding', role: 'answer', parts: [{ text: volatilityWords(found), strong: true }] },
    {
      kind: 'table',
      caption: `How much ${first} moves, as a multiple of ${second}, ${from}–${year} (95% intervals; 1 is the same)`,
      columns: [
        { title: 'measure', align: 'left' },
        { title: 'years', align: 'left' },
        { title: 'year to year', align: 'right' },
        { title: 'around the trend', align: 'right' },
        { title: 'verdict', align: 'left' },
      ],
      rows: found.rows.map(({ measure, changes, deviations, verdict, years }) => [
        measure.measure === undefined
          ? measure.label
          : { text: measure.label, to: { view: 'measures', words: [measure.measure] } },
        years ? `${years[0]}–${years[1]}` : '',
        ratioWords(changes),
        ratioWords(deviations),
        verdict ? verdicts[verdict] : isShown(changes) ? '' : `not compared: ${changes.note}`,
      ]),
      sources: [],
    },
    {
      kind: 'note',
      text: `The reference power is ${nameIn(found.reference, year)}: ${found.referenceRule}. More moving is not less reliable: what is compared, and why, stands in docs/direction-of-travel.md.`,
    },
  ];
}

/** "1.32 (1.10 to 1.61)", or the reason why there is no ratio. */
export const ratioWords = (reading: SpreadRatio | NotShown): string =>
  isShown(reading)
    ? `${reading.ratio.toFixed(2)} (${reading.low.toFixed(2)} to ${reading.high.toFixed(2)})`
    : absenceWords[reading.reason];
