import type { Atlas } from '../../atlas/atlas.ts';
import { absenceWords, type Figure } from '../../figures/index.ts';
import { type RegionalAlignment, regionalAlignment } from '../../inquiry/regional-alignment.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';

/** The last year whose treaties are coded: later, what is left (arms) is too little for a table. */
const LAST_YEAR = 2018;

/** How alike the two stand toward third states, region by region; undefined for years after the coded treaties. */
export async function regionalSection(
  atlas: Atlas,
  a: number,
  b: number,
  year: number,
): Promise<RegionalAlignment | undefined> {
  return year > LAST_YEAR ? undefined : regionalAlignment(atlas, a, b, year);
}

/** The table beside the votes: two states may agree on the world's questions and part over a region (after Kireeva). */
export function regionalBlocks(section: RegionalAlignment | undefined, asked: number, notes: Footnotes): Block[] {
  const heading = { kind: 'heading', id: 'closeness-regional', text: 'by region', group: true } as const;
  if (!section)
    return [
      heading,
      plain(`Alignment over third states by region ends with the coded treaties: ask for ${LAST_YEAR} or earlier.`),
    ];
  const figures = section.rows.flatMap(({ treaties, trade, arms }) => [treaties, trade, arms]);
  if (figures.every(({ kind }) => kind === 'absent'))
    return [
      heading,
      plain(
        figures.some((figure) => figure.kind === 'absent' && figure.reason === 'not-defined')
          ? `Not defined in ${asked}: no such ties to third states to compare.`
          : `No source has both states' ties to third states in ${asked}.`,
      ),
    ];
  const sources = notes.use([...new Set([...figures, section.votes.contested].flatMap((figure) => figure.sources))]);
  const { contested } = section.votes;
  const votes =
    contested.kind === 'value' ? ` Beside it, kappa on contested UN votes: ${contested.value.toFixed(2)}.` : '';
  return [
    heading,
    {
      kind: 'table',
      caption: `Likeness over third states, ${section.year}: kappa of treaties, overlap of trade and of arms imports.${votes}`,
      columns: [
        { title: '', align: 'left' },
        { title: 'third states', align: 'right' },
        { title: 'treaties', align: 'right' },
        { title: 'trade', align: 'right' },
        { title: 'arms', align: 'right' },
      ],
      rows: section.rows.map(({ region, thirdStates, treaties, trade, arms }) => [
        region?.label ?? 'the world',
        `${thirdStates}`,
        cell(treaties),
        cell(trade),
        cell(arms),
      ]),
      sources,
    },
  ];
}

const plain = (text: string): Block => ({ kind: 'finding', role: 'plain', parts: [{ text }] });

function cell(figure: Figure): string {
  return figure.kind === 'value' ? figure.value.toFixed(2).replace(/^-(0\.0+)$/, '$1') : absenceWords[figure.reason];
}
