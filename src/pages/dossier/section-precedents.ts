import type { Atlas } from '../../atlas/atlas.ts';
import { lastCompared, type NotCompared, type PrecedentsFound, precedentsOf } from '../../inquiry/precedents.ts';
import { horizons, type Outcome, outcomeWords, type Tally } from '../../measures/precedents/outcomes.ts';
import { nameIn } from '../../states/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';

/** The pair-years most like this one, in the year asked or the last in which the pair can be compared. */
export type PrecedentsSection = PrecedentsFound | NotCompared;

/** How many are named on the page; `entente precedents` prints all twenty. Ours. */
const NAMED = 5;

/** What is told of what followed: the rest stands under `entente precedents`. Ours. */
const told: readonly Outcome[] = ['defence', 'rupture', 'dispute'];

export async function precedentsSection(atlas: Atlas, a: number, b: number, year: number): Promise<PrecedentsSection> {
  const found = await precedentsOf(atlas, a, b, year);
  if (found.kind === 'precedents') return found;
  const last = await lastCompared(atlas, a, b);
  return last === undefined || last > year ? found : precedentsOf(atlas, a, b, last);
}

export function precedentsBlocks(section: PrecedentsSection, asked: number, notes: Footnotes): Block[] {
  const heading = { kind: 'heading', id: 'direction-precedents', text: 'precedents', group: true } as const;
  if (section.kind === 'absent') return [heading, { kind: 'note', text: `No precedents: ${section.words}.` }];
  const sources = notes.use(section.sources);
  const year =
    section.year === asked ? '' : ` (as the pair was in ${section.year}, the last year in which it can be compared)`;
  const nearest = section.precedents
    .slice(0, NAMED)
    .map(({ states, year: when }) => `${states.map((state) => nameIn(state, when)).join('-')} ${when}`);
  return [
    heading,
    {
      kind: 'finding',
      role: 'plain',
      parts: [{ text: `Nearest in behaviour${year}: ${nearest.join('; ')}. ${section.words}`, sources }],
    },
    {
      kind: 'table',
      caption: `What followed the ${section.precedents.length} nearest, of those for which it could and is coded, beside the base rate`,
      columns: [
        { title: '', align: 'left' },
        ...horizons.flatMap((within) => [
          { title: `${within} years`, align: 'right' as const },
          { title: 'base', align: 'right' as const },
        ]),
      ],
      rows: told.map((outcome) => [
        outcomeWords[outcome],
        ...horizons.flatMap((within) => {
          const { among, base } = section.outcomes.find((one) => one.outcome === outcome && one.within === within)!;
          return [`${among.yes} of ${among.atRisk}`, rate(base)];
        }),
      ]),
      sources,
    },
  ];
}

function rate({ yes, atRisk }: Tally): string {
  return atRisk === 0 ? '' : `${((100 * yes) / atRisk).toFixed(1)}%`;
}
